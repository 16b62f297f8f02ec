"""Slack takes every message about losses and about what is remembered of them, however long people's words are."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from handlers.blocks.losses import deeper_message, more_message, together_message, unclear_message, why_message
from handlers.blocks.searching import common_message, nothing_message, remembered_message
from handlers.reading import Reading, read_by
from handlers.turn import Message
from handlers.voice import LANGUAGES
from parsing.several import Named
from playground.blocks import validate_message
from sales.losses import DETAILS, Hint
from sales.opportunity import Event, EventCode, Place
from sales.people import Member
from sales.vocabulary import Feedback, LossReason, Status
from services.finding import Choice
from services.lost_together import Loss, Unclear
from services.searching import Common, Objection, Remembered
from storage.questions import Question
from storage.store import Store
from tests.builders import NOW, WORKSPACE, a_follow_up, an_opportunity

LONG = "<!channel> & " + "长" * 500
LOST = an_opportunity(
    id=1, name=LONG[:200], account_id=1, owner_id=1, account_name=LONG[1:201],
    amount=Decimal("1234.50"), currency="USD",
    status=Status.LOST, loss_reason=LossReason.COMPETITOR, loss_detail="incumbent", loss_words=LONG,
    competitor=LONG[:100], closed_on=NOW.date(), next_on=None, due_at=None,
)  # fmt: skip
SAID = a_follow_up(id=1, opportunity_id=1, member_id=1, words=LONG, feedback=tuple(Feedback))
HINT = Hint(reason=LossReason.PRICE, times=3, of=5, last_on=date(2026, 11, 2), words=LONG)
QUESTION = Question(id=10**18, member_id=1, verb="lost", text=LONG, options=[], at=NOW)


@pytest.fixture(params=LANGUAGES)
def r(request: pytest.FixtureRequest, sqlite_store: Store) -> Reading:
    """Return a reader of each language."""
    with sqlite_store.read(WORKSPACE) as work:
        return read_by(work, Member(id=1, name="Ben", slack_id="U1", zone="UTC", language=request.param))


def messages(r: Reading) -> list[Message]:
    """Return every message with the longest words there are."""
    reasons = list(LossReason)
    details = [("detail", code) for code in DETAILS[LossReason.COMPETITOR]]
    rivals = [("rival", f"{nth} {LONG}"[:100]) for nth in range(50)]
    unnamed = replace(LOST, competitor=None, loss_detail=None)
    closing = [
        Event(id=10**18 + nth, at=NOW, code=EventCode.LOST, opportunity_id=1, member_id=1, place=Place.COMMAND)
        for nth in range(20)
    ]
    losses = [Loss(opportunity=LOST, event=replace(each, undone=nth % 3 == 0)) for nth, each in enumerate(closing)]
    choice = Choice(options=[LOST] * 8, unmatched=LONG)
    name = Named(span=(0, 9), text=LONG, is_clear=False)
    objection = Objection(follow_up=SAID, opportunity=LOST, answer=SAID)
    page = Remembered(lost=[LOST] * 25, objections=[objection] * 25, lost_count=99, objection_count=99)
    top = [Common(code=code, times=9, before=2, answered=objection) for code in tuple(Feedback)[:5]]
    return [
        why_message(QUESTION, [LOST], reasons, HINT, r.t, r.today),
        why_message(QUESTION, [LOST] * 20, reasons, None, r.t, r.today),
        deeper_message(QUESTION, [LOST] * 20, LossReason.TIMING, DETAILS[LossReason.TIMING], r.t),
        more_message(QUESTION, [*details, *rivals], unnamed, r.t),
        more_message(QUESTION, [], unnamed, r.t),
        unclear_message(QUESTION, Unclear(name=name, choice=choice), r.t),
        unclear_message(QUESTION, Unclear(name=name, choice=Choice(unmatched=LONG)), r.t),
        together_message(losses, r.t),
        together_message(losses[:1], r.t),
        nothing_message(LONG, r.t),
        remembered_message(LONG, page, 25, 10**18, r),
        common_message(NOW.date(), top, r),
        common_message(NOW.date(), [], r),
    ]


def test_slack_takes_every_message(r: Reading) -> None:
    faults = [fault for said in messages(r) for fault in validate_message({"text": said.text, "blocks": said.blocks})]
    assert faults == []


def test_nobody_is_called_by_what_people_write(r: Reading) -> None:
    assert all("<!channel>" not in said.text for said in messages(r))
    assert all(
        "<!channel>" not in str(b["text"]) for said in messages(r) for b in said.blocks if b["type"] == "section"
    )

"""Every answer and form of the verbs is one that Slack takes, in both languages, whatever people call things."""

from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

import pytest

from handlers.blocks.asking import asking_message, reading_message
from handlers.blocks.filed import filed_message
from handlers.blocks.fix_form import fix_form
from handlers.blocks.given import book_given_message, book_told_message, given_message
from handlers.blocks.kit import esc, unesc
from handlers.blocks.rows import export_buttons, more_button, page_note, row, rows_message
from handlers.blocks.settings import settings_message
from handlers.blocks.snoozed import snoozed_message
from handlers.blocks.stages import stages_message
from handlers.blocks.undone import withdrawn_message
from handlers.reading import Reading
from handlers.turn import Message
from handlers.voice import LANGUAGES, Voice
from parsing import Known, UpdateDraft, read_update
from parsing.understood import read_settled
from playground.blocks import validate_message, validate_view
from sales.hours import Hours
from sales.opportunity import Event, EventCode, Place
from sales.people import Member
from sales.playbook import Playbook
from sales.stages import Stage
from sales.vocabulary import Feedback, LossReason, Status
from services.corrections import Fixable
from services.finding import Choice
from services.handing import BookGiven, Given
from services.snoozing import Snoozed
from services.updates import Filed
from storage.questions import Question
from tests.builders import NOW, a_follow_up, an_opportunity

LONG = "<!channel> & " + "长" * 300
BEN = Member(id=1, name=LONG[:200], slack_id="U0BEN", zone="Europe/Berlin")
DEAL: dict[str, Any] = {"account_id": 1, "owner_id": 1, "amount": Decimal("1234.50"), "currency": "XOF"}
OPEN = an_opportunity(id=1, name=LONG[:200], account_name=LONG[1:201], last_words=LONG, **DEAL)
PLAIN = an_opportunity(id=2, account_id=1, owner_id=1, next_on=None, due_at=None)
LOST = replace(OPEN, status=Status.LOST, loss_reason=LossReason.PRICE, next_on=None, due_at=None, closed_on=NOW.date())
FOLLOW_UP = a_follow_up(id=1, opportunity_id=1, member_id=1, words=LONG, feedback=(Feedback.PRICE_HIGH,))
OWN_STAGES = Playbook(stages=(Stage(code="lead"), Stage(code="poc", name="POC <1>"), Stage(code="x" * 60)))

DOUBTS = [
    read_settled(said, NOW, Known(), read_update).ways
    for said in ("$80-100k", "call Tue or Wed 3pm", "close Dec 10 or Jan 15")
]


def event(code: EventCode, **data: Any) -> Event:
    return Event(id=9, at=NOW, code=code, opportunity_id=1, member_id=1, place=Place.DM, data=data)


def question(options: list[str]) -> Question:
    return Question(id=7, member_id=1, verb="update", text=LONG, options=options, at=NOW)


def filed(code: EventCode, **more: Any) -> Filed:
    shown = {"opportunity": OPEN, "owner": BEN, "event": event(code), "draft": UpdateDraft()}
    return Filed(**{**shown, "follow_up": FOLLOW_UP, **more})


def given(number: int) -> Given:
    deal = replace(OPEN, id=number)
    return Given(opportunity=deal, former=BEN, to=BEN, words=LONG, event=event(EventCode.HANDED_OVER))


@pytest.fixture(params=LANGUAGES)
def r(request: pytest.FixtureRequest) -> Reading:
    return Reading(t=Voice(request.param), zone="Europe/Berlin", now=NOW, member=BEN)


def messages(r: Reading) -> list[Message]:
    many = [given(number) for number in range(1, 40)]
    book = BookGiven(given=many, kept=2, former=BEN, to=BEN)
    choice = Choice(options=[replace(OPEN, id=number) for number in range(1, 9)], unmatched=LONG[:80])
    rows = [row(OPEN, r, {1: LONG[:200]})] * 10
    snoozed = Snoozed(opportunity=OPEN, owner=BEN, event=event(EventCode.SNOOZED))
    return [
        asking_message(question([]), choice, r.t),
        asking_message(question([]), Choice(unmatched="Acme"), r.t),
        asking_message(question([]), choice, r.t, [replace(OPEN, id=number, name=LONG) for number in range(9, 109)]),
        *(reading_message(question([]), ways, r.t, NOW.date()) for ways in DOUBTS),
        *(stages_message(OPEN, playbook.stages, r.t) for playbook in (Playbook(), OWN_STAGES)),
        filed_message(filed(EventCode.UPDATED), r.t, r.today, offer=OWN_STAGES.stages[2]),
        filed_message(filed(EventCode.CORRECTED), r.t, r.today, compact=True),
        filed_message(filed(EventCode.LOST, opportunity=LOST), r.t, r.today),
        given_message(given(1), r),
        book_given_message(book, r),
        book_told_message([each.opportunity for each in many], esc(LONG), LONG, r),
        rows_message("title", rows, [more_button(7, 10, r)], page_note(0, 10, 40, r)),
        rows_message("title", rows, [more_button(7, 10, r), *export_buttons(7, r, workbook=True)]),
        rows_message("title", [row(PLAIN, r, {})], []),
        settings_message(BEN, Hours(), "", NOW),
        snoozed_message(snoozed, r),
        withdrawn_message([OPEN, PLAIN], r.t),
    ]


def forms(r: Reading) -> list[dict[str, Any]]:
    promised = replace(OPEN, next_promised=True, next_time=time(15), close_on=date(2026, 12, 1))
    many = [replace(OPEN, id=number) for number in range(1, 150)]
    found = [
        Fixable(event=event(EventCode.UPDATED), opportunity=promised, follow_up=FOLLOW_UP),
        Fixable(event=event(EventCode.CREATED), opportunity=PLAIN),
        Fixable(event=event(EventCode.LOST), opportunity=LOST, follow_up=FOLLOW_UP),
    ]
    return [fix_form(each, many, playbook, r, "{}") for each in found for playbook in (Playbook(), OWN_STAGES)]


def test_slack_takes_every_answer_of_a_verb(r: Reading) -> None:
    faults = [fault for said in messages(r) for fault in validate_message({"text": said.text, "blocks": said.blocks})]
    assert faults == []


def test_slack_takes_every_form_that_puts_something_right(r: Reading) -> None:
    assert [fault for form in forms(r) for fault in validate_view(form)] == []


def test_nobody_is_called_by_what_people_write(r: Reading) -> None:
    assert all("<!channel>" not in said.text for said in messages(r))


def test_a_late_row_says_how_late_and_a_plain_one_when(r: Reading) -> None:
    late = replace(OPEN, next_on=r.today - timedelta(days=3))
    assert "3" in row(late, r, {})
    assert r.t.when(r.today + timedelta(days=9), None, r.today) in row(
        replace(OPEN, next_on=r.today + timedelta(days=9)), r, {}
    )


@pytest.mark.parametrize(
    ("told", "typed"),
    [
        ("<http://Booking.com|Booking.com> signed", "Booking.com signed"),
        ("mail <mailto:amy@acme.com|amy@acme.com>", "mail amy@acme.com"),
        ("see <https://acme.com/a?b=1&amp;c=2>", "see https://acme.com/a?b=1&c=2"),
        ("call <tel:+4930123|+49 30 123>", "call +49 30 123"),
        ("ask <@U0BEN|ben> in <#C1|sales>", "ask <@U0BEN|ben> in <#C1|sales>"),
    ],
)
def test_what_slack_makes_a_link_of_reads_as_it_was_typed(told: str, typed: str) -> None:
    assert unesc(told) == typed


def test_what_slack_escapes_reads_as_it_was_typed() -> None:
    for typed in ("R&D > 100k <b>", "&lt;", "&amp;lt;"):
        assert unesc(esc(typed)) == typed

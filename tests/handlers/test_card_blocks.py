"""Every card, home and form is what Slack accepts, in both languages, whatever people wrote into it."""

from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

import pytest

from handlers.blocks.brief import brief_message
from handlers.blocks.forms import add_words_form, hand_over_form, new_form, reschedule_form
from handlers.blocks.handed_over import brief_read_message, handed_over_message
from handlers.blocks.happened import amended_message, done_message, moved_on_message
from handlers.blocks.home import home_view
from handlers.blocks.opportunity import card_buttons
from handlers.blocks.reminder import reminder_message
from handlers.reading import Reading
from handlers.turn import Message
from handlers.voice import LANGUAGES, Voice
from playground.blocks import validate_home, validate_message, validate_view
from sales.funnel import Tally
from sales.late import Late, Unit
from sales.opportunity import Account, Contact, Event, EventCode, Opportunity, Place
from sales.people import Member
from sales.playbook import Playbook
from sales.risks import Risk
from sales.stages import Stage
from sales.vocabulary import Feedback, Grade, Status
from services.briefs import Brief
from services.history import Happening
from services.home import DayRow, Home, TeamLate
from services.pipeline import Details
from services.reminders import Reminder
from tests.builders import NOW, a_follow_up, a_member, an_opportunity

WILD = "<!channel> & <@U1> *bold* " + "很长的话" * 900
BEN = a_member(id=1)
ACME = an_opportunity(
    id=1042,
    account_id=1,
    owner_id=1,
    amount=Decimal(120000),
    currency="CNY",
    grade=Grade.A,
    stage="quote",
    version=7,
    next_on=NOW.date() - timedelta(days=2),
    next_time=time(15),
    next_promised=True,
    close_on=date(2026, 12, 31),
    last_touch_at=NOW - timedelta(days=4),
)
SAID = a_follow_up(
    id=5,
    opportunity_id=1042,
    member_id=1,
    words="sent the quote",
    happened_on=NOW.date() - timedelta(days=4),
    feedback=(Feedback.PRICE_HIGH, Feedback.NEEDS_CASE),
    next_on=NOW.date() - timedelta(days=2),
    next_time=time(15),
)


@pytest.fixture(params=LANGUAGES)
def reading(request: pytest.FixtureRequest) -> Reading:
    return Reading(t=Voice(request.param), zone="Asia/Shanghai", now=NOW, member=BEN)


def shown(opportunity: Opportunity = ACME, **said: Any) -> Details:
    filled = {
        "opportunity": opportunity,
        "account": Account(id=1, name=opportunity.name),
        "owner": BEN,
        "team": None,
        "follow_ups": [SAID],
        "contacts": [Contact(id=1, account_id=1, name="Zhang", role="CTO", decides=True)],
        "names": {1: "Ben"},
    }
    return Details(**{**filled, **said})


def wild() -> Details:
    """Return details in which every word that people write is as bad as it gets."""
    named = replace(ACME, name=WILD[:200])
    people = [Contact(id=n, account_id=1, name=WILD[:200], role=WILD[:200]) for n in range(30)]
    return shown(named, follow_ups=[replace(SAID, words=WILD)] * 5, names={1: WILD[:200]}, contacts=people)


def happened(code: EventCode, **said: Any) -> Happening:
    event = Event(id=9, at=NOW, code=code, opportunity_id=1042, member_id=1, place=Place.PRESS)
    return Happening(**{"event": event, "who": "Ben", "words": "sent the quote", "to": "Lin", **said})


def a_brief(details: Details, **said: Any) -> Brief:
    filled = {
        "shown": details,
        "event_id": 9,
        "by": "Dana",
        "former": "Ben",
        "words": "knows their CTO",
        "needs": [Feedback.PRICE_HIGH],
        "competitors": ["Globex"],
        "promised_by": BEN,
        "risks": list(Risk),
    }
    return Brief(**{**filled, **said})


def faults(message: Message) -> list[str]:
    """Return what Slack would refuse, and every mention that people's words would have made."""
    alive = [word for word in ("<!channel>", "<@U1>") if word in str(message.blocks) + message.text]
    return validate_message({"text": message.text, "blocks": message.blocks}) + alive


@pytest.mark.parametrize("details", [shown(), wild(), shown(follow_ups=[], contacts=[])])
@pytest.mark.parametrize("promised_by", [BEN, None])
def test_a_reminder_is_what_slack_accepts(reading: Reading, details: Details, promised_by: Member | None) -> None:
    assert faults(reminder_message(Reminder(shown=details, promised_by=promised_by), reading)) == []


def test_a_reminder_reads_well_in_english() -> None:
    reading = Reading(t=Voice("en"), zone="Asia/Shanghai", now=NOW, member=BEN)
    assert reminder_message(
        Reminder(shown=shown(), promised_by=BEN, late=Late(count=2, unit=Unit.DAYS)), reading
    ).text == (
        "⏰ #1042 *Acme* · CN¥120,000 · grade A · quote\n"
        "You said: Mon, Nov 16 3:00 PM · *2 days late*\n"
        "4 days ago, you: sent the quote _(price too high, wants a case study)_"
    )


def test_a_reminder_reads_well_in_chinese() -> None:
    reading = Reading(t=Voice("zh"), zone="Asia/Shanghai", now=NOW, member=BEN)
    assert reminder_message(
        Reminder(shown=shown(), promised_by=BEN, late=Late(count=2, unit=Unit.DAYS)), reading
    ).text == (
        "⏰ #1042 *Acme* · ¥120,000 · A 类 · 报价\n"
        "您说好的：11月16日周一 15:00 · *已逾期 2 天*\n"
        "4 天前 您：sent the quote _(觉得贵、要案例)_"
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Ben said: Mon, Nov 16 3:00 PM"), ("zh", "Ben说好的：11月16日周一 15:00")],
)
def test_a_new_owner_is_told_by_name_who_promised(language: str, said: str) -> None:
    reading = Reading(t=Voice(language), zone="Asia/Shanghai", now=NOW, member=a_member(id=2, name="Dana"))
    lines = reminder_message(
        Reminder(shown=shown(), promised_by=BEN, late=Late(count=2, unit=Unit.DAYS)), reading
    ).text.split("\n")
    assert lines[1].startswith(said)
    assert " Ben" in lines[2]


@pytest.mark.parametrize("code", list(EventCode))
def test_whatever_happened_can_be_told(reading: Reading, code: EventCode) -> None:
    details = wild()
    told = happened(code, who=WILD[:200], words=WILD, to=WILD[:200])
    assert faults(done_message(details, told, reading)) == []
    assert faults(moved_on_message(details, told, reading, card_buttons(1042, 7, reading.t))) == []


def test_what_the_clock_did_is_told_without_a_name(reading: Reading) -> None:
    assert "Oppbot" in done_message(shown(), happened(EventCode.UPDATED, who=None), reading).text


def test_undo_is_offered_to_the_one_who_did_it_alone(reading: Reading) -> None:
    mine, theirs = reading, replace(reading, member=a_member(id=2, is_admin=True))
    labels = [
        [
            element["text"]["text"]
            for element in done_message(shown(), happened(EventCode.UPDATED), who).blocks[-1]["elements"]
        ]
        for who in (mine, theirs)
    ]
    assert [len(row) for row in labels] == [2, 1]


def test_something_closed_offers_no_more_words(reading: Reading) -> None:
    over = shown(replace(ACME, status=Status.WON, next_on=None))
    assert len(done_message(over, happened(EventCode.WON), reading).blocks[-1]["elements"]) == 1


@pytest.mark.parametrize("read", [True, False])
@pytest.mark.parametrize("details", [shown(), wild(), shown(follow_ups=[], contacts=[])])
def test_a_brief_is_what_slack_accepts(reading: Reading, details: Details, read: bool) -> None:
    assert faults(brief_message(a_brief(details, words=WILD), reading, read=read)) == []


def test_a_brief_names_who_had_it_before_where_a_manager_handed_it_over(reading: Reading) -> None:
    text = brief_message(a_brief(shown()), reading).text
    assert "Dana" in text
    assert "Ben" in text.splitlines()[0]


def test_what_others_are_told_is_what_slack_accepts(reading: Reading) -> None:
    wildest = wild().opportunity
    assert faults(handed_over_message(wildest, WILD[:200], WILD[:200], WILD, reading)) == []
    assert faults(brief_read_message(wildest, WILD[:200], reading)) == []
    assert faults(amended_message(wildest, happened(EventCode.HANDED_OVER, who=WILD[:200]), reading)) == []


def test_every_form_is_what_slack_accepts(reading: Reading) -> None:
    opportunity, carried = wild().opportunity, "{}"
    forms = [
        reschedule_form(opportunity, reading, carried),
        reschedule_form(replace(ACME, next_on=None, next_time=None), reading, carried),
        hand_over_form(opportunity, reading, carried),
        add_words_form(opportunity, reading, carried),
        new_form(Playbook(stages=(Stage(code="lead"), Stage(code="pilot", name="試點"))), reading),
    ]
    assert [validate_view(form) for form in forms] == [[]] * len(forms)


def a_home(rows: int) -> Home:
    row = DayRow(opportunity=wild().opportunity, last=replace(SAID, words=WILD), who=WILD[:200])
    quote = (Stage(code="quote"), Tally(count=3, sums={"CNY": Decimal(10), "": Decimal(5)}))
    late = TeamLate(team=WILD[:200], late={f"{WILD[:190]}{n}": n for n in range(40)})
    return Home(
        me=BEN, late=2, due=rows, rows=[row] * min(rows, 10), stages=[quote], teams=[late, TeamLate(team="U", late={})]
    )


@pytest.mark.parametrize("rows", [0, 1, 10, 400])
def test_a_home_is_what_slack_accepts(reading: Reading, rows: int) -> None:
    view = home_view(a_home(rows), reading)
    assert validate_home(view) == []
    assert "<!channel>" not in str(view)


def test_an_empty_home_still_offers_to_begin(reading: Reading) -> None:
    view = home_view(Home(me=BEN, late=0, due=0, rows=[], stages=[]), reading)
    assert validate_home(view) == []
    assert any(block["type"] == "actions" for block in view["blocks"])

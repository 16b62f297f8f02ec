"""Who gets a card when: at the first minute of work, on workdays, once a day, the most money at risk first."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest

from sales.letters import Letter, LetterState, Sent
from sales.opportunity import Opportunity, Place
from sales.people import Role
from sales.vocabulary import Grade
from services.day_cards import EDIT, keep_shown, shown_on
from services.handing import give
from services.morning import MOST_ROWS, RowKind, morning_of
from services.reminders import remind
from services.said import Said
from services.snoozing import put_off
from services.undoing import undo
from storage.store import Store
from storage.work import Work
from tests.builders import WORKSPACE, Clock, a_member, a_team, open_book, owed_now

SAID = Said(place=Place.PRESS, key="press:1")
FRIDAY = date(2026, 11, 20)
NINE = datetime(2026, 11, 20, 8, tzinfo=UTC)
"""Nine in Berlin, where Ben is."""


def due(work: Work, name: str, day: date = FRIDAY, **said: Any) -> Opportunity:
    """Open a deal of Ben's that falls due on a day, with the morning's work unless an hour is given."""
    at = said.pop("due_at", datetime.combine(day, said.get("next_time") or time(9), UTC) - timedelta(hours=1))
    filled = {"next_on": day, "due_at": at, "grade": Grade.A, "amount": Decimal(1000), "currency": "USD"}
    return open_book(work, name, **{**filled, **said})


def swept(store: Store, clock: Clock, moment: datetime) -> list[Letter]:
    """Let a moment come, sweep, and return the letters that may go then."""
    clock.moment = moment
    while remind(store):
        pass
    with store.look() as connection:
        return [each for each in owed_now(connection, moment) if each.kind in {"morning", "reminder", EDIT}]


def post(store: Store, card: Letter) -> None:
    """Post a card as the postman does."""
    with store.begin(WORKSPACE) as work:
        shown = morning_of(work, card).shown
        work.outbox.settle(card, Sent(channel="D1", ts=f"{work.now.timestamp():.6f}"))
        keep_shown(work, card, shown)


def rows(store: Store, card: Letter) -> list[tuple[str, RowKind]]:
    with store.read(WORKSPACE) as work:
        newest = work.outbox.get(card.id)
        assert newest is not None
        return [(row.opportunity.name, row.kind) for row in morning_of(work, newest).rows]


@pytest.fixture
def book(store: Store, clock: Clock) -> Store:
    """Return a store in which everybody's next morning is planned: it is Thursday."""
    with store.begin(WORKSPACE) as work:
        work.members.add(a_member())
    swept(store, clock, NINE - timedelta(hours=20))
    return store


def test_a_card_is_written_a_minute_ahead_and_waits_for_nine(book: Store, clock: Clock) -> None:
    with book.begin(WORKSPACE) as work:
        due(work, "Acme")
    assert swept(book, clock, NINE - timedelta(seconds=59)) == []
    (card,) = swept(book, clock, NINE)
    assert (card.key, card.kind) == ("morning:1:2026-11-20", "morning")
    assert swept(book, clock, NINE + timedelta(hours=1)) == [card]


def test_what_is_only_late_brings_a_card_and_a_day_of_appointments_does_not(book: Store, clock: Clock) -> None:
    with book.begin(WORKSPACE) as work:
        work.opportunities.mark_reminded([(due(work, "Acme", FRIDAY - timedelta(days=1)).id, 1)])
        other = work.members.add(a_member(name="Wu", slack_id="U0WU"))
        work.mornings.plan({other.id: NINE})
        due(work, "Bolt", next_time=time(15), owner_id=other.id)
    (card,) = swept(book, clock, NINE)
    assert card.to_member == 1


def test_whoever_begins_later_gets_the_card_with_the_first_minute_of_work(book: Store, clock: Clock) -> None:
    with book.begin(WORKSPACE) as work:
        work.members.change(1, work_start=time(10, 30))
        work.mornings.plan({1: None})
        due(work, "Acme", due_at=NINE + timedelta(minutes=90))
    swept(book, clock, NINE - timedelta(hours=3))
    assert swept(book, clock, NINE + timedelta(minutes=89)) == []
    assert len(swept(book, clock, NINE + timedelta(minutes=90))) == 1


def test_a_day_off_has_no_card_and_what_is_late_waits_for_the_next_workday(book: Store, clock: Clock) -> None:
    with book.begin(WORKSPACE) as work:
        due(work, "Acme")
    (friday,) = swept(book, clock, NINE)
    post(book, friday)
    assert swept(book, clock, NINE + timedelta(days=1)) == []
    assert swept(book, clock, NINE + timedelta(days=2, hours=5)) == []
    (monday,) = swept(book, clock, NINE + timedelta(days=3))
    assert monday.key == "morning:1:2026-11-23"


def test_a_bot_that_slept_for_days_owes_one_card(book: Store, clock: Clock) -> None:
    with book.begin(WORKSPACE) as work:
        for number, name in enumerate(("Acme", "Bolt", "Cosmo")):
            due(work, name, FRIDAY + timedelta(days=3 + number))
    (card,) = swept(book, clock, NINE + timedelta(days=6, hours=2))
    assert len(rows(book, card)) == 3
    assert swept(book, clock, NINE + timedelta(days=6, hours=3)) == [card]


def test_who_has_more_money_at_risk_is_told_first(book: Store, clock: Clock) -> None:
    with book.begin(WORKSPACE) as work:
        for number, amount in ((2, 10), (3, 500), (4, 90)):
            owner = work.members.add(a_member(name=f"Rep {number}", slack_id=f"U{number}"))
            due(work, f"Deal {number}", owner_id=owner.id, amount=Decimal(amount))
            work.mornings.plan({owner.id: NINE})
    cards = swept(book, clock, NINE)
    at_risk = {card.to_member: int(str(card.data["at_risk"])) for card in cards}
    assert sorted(at_risk, key=lambda member: -at_risk[member or 0]) == [3, 4, 2]


def test_of_many_the_ten_with_the_most_money_have_rows_and_the_rest_is_counted(book: Store, clock: Clock) -> None:
    with book.begin(WORKSPACE) as work:
        for number in range(13):
            due(work, f"Deal {number}")
    (card,) = swept(book, clock, NINE)
    with book.read(WORKSPACE) as work:
        day = morning_of(work, card)
    assert (len(day.rows), day.hidden, day.today, day.late) == (MOST_ROWS, 3, 13, 0)


def test_a_row_is_done_when_its_date_moved_and_due_again_when_that_is_taken_back(book: Store, clock: Clock) -> None:
    with book.begin(WORKSPACE) as work:
        acme = due(work, "Acme")
        due(work, "Bolt")
    (card,) = swept(book, clock, NINE)
    post(book, card)
    clock.advance(minutes=1)
    with book.begin(WORKSPACE) as work:
        snoozed = put_off(work, work.members.get(1), acme, SAID)
    assert rows(book, card) == [("Acme", RowKind.DONE), ("Bolt", RowKind.DUE)]
    clock.advance(minutes=1)
    with book.begin(WORKSPACE) as work:
        undo(work, work.members.get(1), snoozed.event.id, SAID)
    edits = swept(book, clock, clock.moment)
    assert {each.kind for each in edits} == {EDIT}
    assert rows(book, card) == [("Acme", RowKind.DUE), ("Bolt", RowKind.DUE)]


def test_what_is_done_before_the_card_goes_out_is_not_on_it(book: Store, clock: Clock) -> None:
    with book.begin(WORKSPACE) as work:
        acme, _ = due(work, "Acme"), due(work, "Bolt")
    (card,) = swept(book, clock, NINE)
    with book.begin(WORKSPACE) as work:
        put_off(work, work.members.get(1), acme, SAID)
    assert rows(book, card) == [("Bolt", RowKind.DUE)]


def test_what_is_handed_over_after_the_card_is_folded_into_it_by_an_edit(book: Store, clock: Clock) -> None:
    with book.begin(WORKSPACE) as work:
        wu = work.members.add(a_member(name="Wu", slack_id="U0WU"))
        due(work, "Acme")
        theirs = due(work, "Zeta", owner_id=wu.id)
    card, _ = swept(book, clock, NINE)
    post(book, card)
    with book.begin(WORKSPACE) as work:
        ben = work.members.get(1)
        give(work, work.members.get(wu.id), theirs, ben, "", SAID)
    edits = [each for each in swept(book, clock, NINE + timedelta(hours=2)) if each.to_member == 1]
    assert [each.kind for each in edits] == [EDIT]
    assert rows(book, card) == [("Acme", RowKind.DUE), ("Zeta", RowKind.DUE)]


def test_the_afternoon_has_a_card_of_its_own_with_nothing_of_the_morning(book: Store, clock: Clock) -> None:
    with book.begin(WORKSPACE) as work:
        due(work, "Acme")
    (morning,) = swept(book, clock, NINE)
    post(book, morning)
    with book.begin(WORKSPACE) as work:
        due(work, "Delta", due_at=NINE + timedelta(hours=7))
    (afternoon,) = swept(book, clock, NINE + timedelta(hours=7))
    assert afternoon.key == "morning:1:2026-11-20:1"
    assert rows(book, afternoon) == [("Delta", RowKind.DUE)]


def test_a_card_that_was_not_needed_leaves_room_for_one_that_is(book: Store, clock: Clock) -> None:
    with book.begin(WORKSPACE) as work:
        due(work, "Acme")
    (morning,) = swept(book, clock, NINE)
    with book.begin(WORKSPACE) as work:
        work.outbox.settle(morning, None)
        due(work, "Bolt")
    (second,) = swept(book, clock, NINE + timedelta(minutes=1))
    assert second.key == "morning:1:2026-11-20:1"
    assert sorted(name for name, _ in rows(book, second)) == ["Acme", "Bolt"]


def test_what_falls_due_in_the_night_stands_on_the_next_mornings_card(book: Store, clock: Clock) -> None:
    with book.begin(WORKSPACE) as work:
        due(work, "Acme", due_at=NINE + timedelta(hours=13))
    assert swept(book, clock, NINE + timedelta(hours=14)) == []
    (card,) = swept(book, clock, NINE + timedelta(days=3))
    assert card.key == "morning:1:2026-11-23"


def test_somebody_who_was_met_today_is_planned_for_their_next_morning(book: Store, clock: Clock) -> None:
    with book.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(workdays=frozenset({5})), None)
        new = work.members.add(a_member(name="Kim", slack_id="U0KIM"))
        work.members.put_in_team(new.id, team.id, Role.REP)
        work.opportunities.mark_reminded([(due(work, "Acme", owner_id=new.id).id, 1)])
    assert swept(book, clock, NINE) == []
    (card,) = swept(book, clock, NINE + timedelta(days=1))
    assert card.to_member == new.id


def test_two_sweeps_at_once_owe_one_card(book: Store, clock: Clock) -> None:
    with book.begin(WORKSPACE) as work:
        due(work, "Acme")
    clock.moment = NINE
    first, second = remind(book), remind(book)
    assert (first, second) == (1, 0)
    with book.begin(WORKSPACE) as work:
        work.mornings.plan({1: NINE})
    assert len(swept(book, clock, NINE)) == 1


def test_a_card_keeps_which_version_it_shows(book: Store, clock: Clock) -> None:
    with book.begin(WORKSPACE) as work:
        acme = due(work, "Acme")
    (card,) = swept(book, clock, NINE)
    post(book, card)
    with book.read(WORKSPACE) as work:
        kept = work.mornings.at(1, "D1", f"{NINE.timestamp():.6f}")
    assert kept is not None
    assert kept.state is LetterState.SENT
    assert shown_on(kept) == [(acme.id, acme.version)]

"""Whatever happened to an opportunity, the history tells how it stood at each moment before."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from sales.changes import moved, put_back
from sales.opportunity import Change, Event, EventCode, Opportunity, Place
from sales.snapshot import Snapshot
from sales.vocabulary import Grade, LossReason, Status
from storage.arrivals import Arrivals
from storage.as_of import AsOf
from storage.store import Store
from storage.subject import names
from tests.builders import NOW, WORKSPACE, Clock, a_team, open_book, seated

STEPS: list[dict[str, Any]] = [
    {"amount": Decimal("1200.50"), "currency": "USD", "close_on": date(2026, 12, 1)},
    {"stage": "quote", "stage_since": NOW + timedelta(days=2, microseconds=7), "grade": Grade.A},
    {"amount": Decimal("1200.05"), "owner_id": 2, "last_touch_at": NOW},
    {"amount": None, "currency": None, "close_on": None, "source": "fair"},
    {"amount": Decimal(30), "currency": "EUR", "team_id": 1, "product_id": 1},
    {"status": Status.LOST, "closed_on": date(2026, 11, 20), "loss_reason": LossReason.PRICE},
    {"status": Status.OPEN, "closed_on": None, "loss_reason": None},
    {"status": Status.WON, "closed_on": date(2026, 11, 21), "amount": Decimal("0.01")},
]


def begun(store: Store) -> Opportunity:
    """Write down a team, two people, a product with a price, and an opportunity that nothing happened to yet."""
    with store.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(), None)
        work.accounts.ensure_product("Fibre", Decimal(100), "USD")
        first = open_book(work)
        seated(work, team.id, name="Maya", slack_id="U0MAYA")
        return first


def changed(store: Store, before: Opportunity, after: Opportunity) -> tuple[Opportunity, Event]:
    """Write a change down as the desk does."""
    with store.begin(WORKSPACE) as work:
        saved = work.opportunities.save(after, before)
        place = Place.COMMAND
        return saved, work.events.add(EventCode.UPDATED, saved.id, 1, place, moved(before, saved))


def seen(o: Opportunity) -> dict[str, Any]:
    """Return what a snapshot should say of an opportunity."""
    own = names(Snapshot, "listed", "listed_currency")
    listed = {"listed": Decimal(100), "listed_currency": "USD"} if o.product_id else {}
    return {"listed": None, "listed_currency": None} | {name: getattr(o, name) for name in own} | listed


def as_seen(snapshot: Snapshot) -> dict[str, Any]:
    return {name: getattr(snapshot, name) for name in names(Snapshot)}


def test_every_state_is_read_back_field_by_field(store: Store, clock: Clock) -> None:
    stood = [begun(store)]
    for step in STEPS:
        clock.advance(hours=1)
        stood.append(changed(store, stood[-1], replace(stood[-1], **step))[0])
    with store.read(WORKSPACE) as work:
        for hour, state in enumerate(stood):
            found = AsOf(work.scope).at(NOW + timedelta(hours=hour, minutes=30))
            assert [as_seen(each) for each in found] == [seen(state)]


def test_the_moment_of_a_change_is_after_it(store: Store, clock: Clock) -> None:
    first = begun(store)
    at = clock.advance(hours=1)
    changed(store, first, replace(first, stage="quote"))
    with store.read(WORKSPACE) as work:
        told = [AsOf(work.scope).at(moment)[0].stage for moment in (at - timedelta(microseconds=1), at)]
    assert told == ["lead", "quote"]


def test_nothing_is_there_before_it_was_opened_and_nothing_that_is_void(store: Store) -> None:
    first = begun(store)
    with store.read(WORKSPACE) as work:
        assert [each.id for each in AsOf(work.scope).at(NOW)] == [first.id]
        assert AsOf(work.scope).at(NOW - timedelta(microseconds=1)) == []
    changed(store, first, replace(first, status=Status.VOID))
    with store.read(WORKSPACE) as work:
        assert AsOf(work.scope).at(NOW) == []


def test_what_was_taken_back_never_happened(store: Store, clock: Clock) -> None:
    first = begun(store)
    clock.advance(hours=1)
    wrong, event = changed(store, first, replace(first, amount=Decimal(9), status=Status.WON))
    clock.advance(hours=1)
    with store.begin(WORKSPACE) as work:
        work.events.mark_undone(event.id)
        right = work.opportunities.save(put_back(wrong, event.changes), wrong)
        work.events.add(EventCode.UNDONE, right.id, 1, Place.COMMAND, moved(wrong, right))
    with store.read(WORKSPACE) as work:
        for hour in range(3):
            snapshot = AsOf(work.scope).at(NOW + timedelta(hours=hour, minutes=30))[0]
            assert (snapshot.amount, snapshot.status) == (None, Status.OPEN)


@pytest.mark.parametrize("text", ["0.10", "99999999999.99", "7"])
def test_money_comes_back_to_the_cent(store: Store, clock: Clock, text: str) -> None:
    first = begun(store)
    priced, _ = changed(store, first, replace(first, amount=Decimal(text), currency="CNY"))
    clock.advance(hours=1)
    changed(store, priced, replace(priced, amount=None))
    with store.read(WORKSPACE) as work:
        assert AsOf(work.scope).at(NOW)[0].amount == Decimal(text)


def reached(store: Store, team_id: int) -> set[int]:
    """Return what may have been in a team's pipeline since the beginning."""
    with store.read(WORKSPACE) as work:
        return set(work.connection.scalars(AsOf(work.scope).reach(team_id, NOW)))


@pytest.mark.parametrize(
    "step", [{"team_id": 2}, {"team_id": None}, {"status": Status.WON}, {"status": Status.ASLEEP}, {"stage": "quote"}]
)
def test_whatever_was_in_a_teams_pipeline_is_within_its_reach(store: Store, clock: Clock, step: dict[str, Any]) -> None:
    first = begun(store)
    with store.begin(WORKSPACE) as work:
        work.teams.add(a_team(name="South", channel="C0SOUTH"), None)
    clock.advance(hours=1)
    mine, _ = changed(store, first, replace(first, team_id=1))
    clock.advance(hours=1)
    changed(store, mine, replace(mine, **step))
    assert reached(store, 1) == {first.id}


def test_what_left_a_team_before_is_out_of_its_reach(store: Store, clock: Clock) -> None:
    first = begun(store)
    mine, _ = changed(store, first, replace(first, team_id=1))
    changed(store, mine, replace(mine, status=Status.LOST))
    clock.advance(hours=1)
    with store.read(WORKSPACE) as work:
        assert work.connection.scalars(AsOf(work.scope).reach(1, clock.now() - timedelta(minutes=1))).all() == []


def test_what_ended_before_it_had_a_team_is_within_reach_of_the_one_that_it_is_given(
    store: Store, clock: Clock
) -> None:
    first = begun(store)
    clock.advance(hours=1)
    changed(store, first, replace(first, status=Status.LOST))
    assert reached(store, 1) == set()
    with store.begin(WORKSPACE) as work:
        work.opportunities.adopt([first.owner_id], 1)
    assert reached(store, 1) == {first.id}


def test_what_an_import_brings_with_its_end_is_within_reach_of_its_team(store: Store, clock: Clock) -> None:
    first = begun(store)
    clock.advance(hours=1)
    won = replace(first, id=77, team_id=1, status=Status.WON)
    changes: dict[str, Change] = {"status": ("open", "won")}
    with store.begin(WORKSPACE) as work:
        event = Event(
            id=work.ids.take(work.now), at=work.now, code=EventCode.WON, opportunity_id=77, member_id=None,
            place=Place.IMPORT, changes=changes,
        )  # fmt: skip
        Arrivals(work.scope).add([won], [event])
    assert reached(store, 1) == {77}


def test_no_other_workspace_is_seen(store: Store, clock: Clock) -> None:
    first = begun(store)
    clock.advance(hours=1)
    changed(store, first, replace(first, stage="quote"))
    with store.read("T02OTHER") as work:
        assert AsOf(work.scope).at(clock.now()) == []

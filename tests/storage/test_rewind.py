"""Going back through the history step by step finds the same as asking for each moment apart."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from sales.changes import moved
from sales.opportunity import EventCode, Place
from sales.vocabulary import Grade, Status
from storage.grading import Grading
from storage.rewind import Rewind
from storage.store import Store
from tests.builders import NOW, WORKSPACE, Clock, a_team, an_opportunity, open_book

STEPS: list[dict[str, Any]] = [
    {"amount": Decimal("1200.50"), "currency": "USD", "close_on": date(2026, 12, 1)},
    {"grade": Grade.A, "grade_assumed": False, "stage": "quote", "stage_since": NOW + timedelta(hours=2)},
    {"grade_assumed": True, "last_touch_at": NOW},
    {"amount": Decimal("0.05"), "grade_assumed": False},
    {"status": Status.WON, "closed_on": date(2026, 11, 21), "due_at": None},
]


def lived(store: Store, clock: Clock) -> None:
    """Change an opportunity hour by hour, and open another meanwhile."""
    with store.begin(WORKSPACE) as work:
        before = open_book(work, grade_assumed=True)
    for number, step in enumerate(STEPS):
        clock.advance(hours=1)
        with store.begin(WORKSPACE) as work:
            after = work.opportunities.save(replace(before, **step), before)
            work.events.add(EventCode.UPDATED, after.id, 1, Place.COMMAND, moved(before, after))
            before = after
            if number == 2:
                same = {"account_id": after.account_id, "owner_id": after.owner_id}
                work.opportunities.add(an_opportunity(name="Beta", created_at=clock.now(), **same))


def test_each_moment_is_as_if_it_had_been_asked_for_alone(store: Store, clock: Clock) -> None:
    lived(store, clock)
    moments = [NOW + timedelta(minutes=30 * number) for number in range(12, -1, -1)]
    with store.read(WORKSPACE) as work:
        told = dict(Rewind(work.scope).through(moments))
        for moment in moments:
            snapshots, assumed = Rewind(work.scope).at(moment)
            assert list(told[moment][0]) == list(snapshots)
            shown = {each.id for each in snapshots}
            assert told[moment][1] & shown == assumed & shown


def test_a_grade_is_a_guess_until_somebody_says_it(store: Store, clock: Clock) -> None:
    lived(store, clock)
    with store.read(WORKSPACE) as work:
        grading = Grading(work.scope)
        told = [bool(grading.assumed(NOW + timedelta(hours=hour, minutes=30)) & {1}) for hour in range(6)]
    assert told == [True, True, False, True, False, False]


def test_no_moment_is_no_reading(store: Store) -> None:
    with store.read(WORKSPACE) as work:
        assert list(Rewind(work.scope).through([])) == []


def test_what_was_a_teams_is_found_for_it_alone_and_what_left_it_too(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        east, west = (work.teams.add(a_team(name=name, channel=f"C{name}"), None).id for name in ("East", "West"))
        stays, goes, foreign = (open_book(work, team_id=team) for team in (east, east, west))
        over = open_book(work, team_id=east, status=Status.WON, closed_on=NOW.date())
    clock.advance(hours=1)
    with store.begin(WORKSPACE) as work:
        gone = work.opportunities.save(replace(goes, team_id=west), goes)
        work.events.add(EventCode.HANDED_OVER, gone.id, 1, Place.COMMAND, moved(goes, gone))
    later, earlier = clock.now(), clock.now() - timedelta(minutes=30)
    with store.read(WORKSPACE) as work:
        for team, then in ((east, {stays.id, goes.id, over.id}), (west, {foreign.id})):
            told = dict(Rewind(work.scope).through([later, earlier], team))
            whole = dict(Rewind(work.scope).through([later, earlier]))
            for moment in (later, earlier):
                of_team, of_all = (
                    [each for each in found[moment][0] if each.team_id == team] for found in (told, whole)
                )
                assert of_team == of_all
            assert {each.id for each in told[earlier][0] if each.team_id == team} == then
            assert {each.id for each in told[later][0]} <= {stays.id, goes.id, over.id, foreign.id}

"""A promise is a time on its owner's wall, wherever the owner goes and whatever the clocks do."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from sales.letters import Letter
from sales.opportunity import Opportunity
from services.profiles import keep_wall_clock, learn, member_for
from services.quiet import quiet_until
from services.teams import Plan, change_team, create_team
from storage.schema import outbox
from storage.store import Store
from storage.work import Work
from tests.builders import WORKSPACE, a_team, open_book, seated

THURSDAY = date(2026, 11, 19)


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.begin(WORKSPACE) as work:
        yield work


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 19, hour, minute, tzinfo=UTC)


def in_zone(work: Work, zone: str) -> None:
    profile: dict[str, Any] = {"name": "ben", "zone": zone, "email": None, "is_admin": False, "active": True}
    learn(work, "U0BEN", profile)


def promised(work: Work, hour: time | None, due_at: datetime) -> Opportunity:
    owner = member_for(work, "U0BEN")
    return open_book(work, owner_id=owner.id, next_on=THURSDAY, next_time=hour, due_at=due_at)


def the_letter(work: Work) -> tuple[Letter, datetime]:
    row = work.scope.one(work.scope.columns(outbox, "id", "available_at").where(outbox.c.key == "owed"))
    assert row
    letter = work.outbox.get(row.id)
    assert letter
    return letter, row.available_at


@pytest.mark.parametrize(
    ("hour", "due_at", "there"),
    [(None, at(1), at(14)), (time(15, 30), at(7, 30), at(20, 30))],
    ids=["a day", "an hour"],
)
def test_whoever_moves_takes_their_promises_along(
    work: Work, hour: time | None, due_at: datetime, there: datetime
) -> None:
    in_zone(work, "Asia/Shanghai")
    acme = promised(work, hour, due_at)
    in_zone(work, "America/New_York")
    moved = work.opportunities.get(acme.id)
    assert (moved.next_on, moved.next_time, moved.due_at) == (THURSDAY, hour, there)


def test_what_was_owed_for_nine_comes_at_nine_where_its_reader_is_now(work: Work) -> None:
    in_zone(work, "Asia/Shanghai")
    acme = promised(work, time(9), at(1))
    data = {"timed": True, "generation": acme.generation}
    about: dict[str, Any] = {"to_member": acme.owner_id, "opportunity_id": acme.id, "data": data}
    work.outbox.owe("owed", "reminder", not_before=at(1), **about)
    in_zone(work, "America/New_York")
    letter, looked_at = the_letter(work)
    assert looked_at == work.now
    assert quiet_until(work, letter) == at(14)


def test_hours_of_the_team_that_change_move_what_waits_for_them(work: Work) -> None:
    team = work.teams.add(a_team(), None)
    ben = seated(work, team.id)
    acme = open_book(work, owner_id=ben.id, next_on=THURSDAY, due_at=at(8))
    work.outbox.owe("owed", "brief", to_member=ben.id, not_before=at(8))
    work.teams.change(a_team(id=team.id, work_start=time(10)), None)
    keep_wall_clock(work, ben.id)
    assert work.opportunities.get(acme.id).due_at == at(9)
    letter, looked_at = the_letter(work)
    assert (looked_at, quiet_until(work, letter)) == (work.now, work.now.replace(day=18, hour=9, minute=0))


def test_who_comes_into_a_team_or_leaves_it_has_its_hours_from_then_on(work: Work) -> None:
    in_zone(work, "America/New_York")
    acme, boss = promised(work, None, at(14)), seated(work, None, slack_id="U0LIN")
    late = a_team(work_start=time(10, 30), channel="C1")
    team = create_team(work, boss, Plan(settings=late, people=["U0BEN"]))
    assert work.opportunities.get(acme.id).due_at == at(15, 30)
    change_team(work, work.members.get(boss.id), team.id, Plan(settings=late, managers=["U0LIN"]))
    assert work.opportunities.get(acme.id).due_at == at(14)

"""Awards are of the last whole month, for teams that ask for them, and posted once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from sales.changes import moved
from sales.errors import SalesError
from sales.opportunity import EventCode, Place
from sales.people import Member, Team
from services.awards import awards_for, owe_awards
from services.digests import post_digests
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, Clock, a_follow_up, a_team, open_book, owed_now, seated

OCTOBER = datetime(2026, 10, 14, 9, tzinfo=UTC)


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.begin(WORKSPACE) as work:
        yield work


def team_with(work: Work, **knobs: object) -> Team:
    team = work.teams.add(a_team(), NOW - timedelta(hours=1))
    work.playbooks.keep_own(team.id, {"sample_cases": 2, **knobs}, 0, None)
    return team


def follow(work: Work, owner: Member, *, late: bool) -> None:
    """Follow a deal up in October, on its day or a day later."""
    due = OCTOBER.date() - timedelta(days=late)
    o = open_book(
        work, f"{owner.name} {late}", owner_id=owner.id, team_id=owner.team_id,
        created_at=OCTOBER - timedelta(days=7), next_on=due,
    )  # fmt: skip
    then = Work(connection=work.connection, workspace=work.workspace, now=OCTOBER, ids=work.ids)
    made = a_follow_up(id=then.follow_ups.new_id(), opportunity_id=o.id, member_id=owner.id, at=OCTOBER)
    then.follow_ups.add(made)
    saved = work.opportunities.save(replace(o, next_on=date(2026, 12, 1)), o)
    then.events.add(EventCode.UPDATED, o.id, owner.id, Place.COMMAND, moved(o, saved), {}, made.id)


def test_who_did_best_last_month_is_honoured_and_money_of_this_month_does_not_count(work: Work) -> None:
    team = team_with(work, awards=True)
    ann, bo = (seated(work, team.id, slack_id=f"U{name}", name=name) for name in ("Ann", "Bo"))
    for member, late in ((ann, False), (ann, False), (bo, False), (bo, True)):
        follow(work, member, late=late)
    found = awards_for(work, bo, team)
    assert (found.first, found.last) == (date(2026, 10, 1), date(2026, 10, 31))
    assert found.follow_up
    assert (found.follow_up.members, found.follow_up.score) == ((ann.id,), Decimal(1))
    assert (found.money, [place.members for place in found.effort]) == ([], [(ann.id,)])


def test_a_team_that_did_not_ask_has_no_awards_and_people_outside_see_none(work: Work) -> None:
    team = team_with(work)
    rep = seated(work, team.id, slack_id="UREP")
    with pytest.raises(SalesError, match="awards-off"):
        awards_for(work, rep, team)
    with pytest.raises(SalesError, match="team-outside"):
        awards_for(work, seated(work, None, slack_id="USTRANGER"), team)


def test_awards_are_posted_once_a_month_where_a_team_asks_for_them(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        team = team_with(work, awards=True)
        team_with_none = work.teams.add(a_team(name="West", channel="C0WEST"), NOW - timedelta(hours=1))
        imported = work.teams.add(a_team(name="North", channel=None), None)
        owe_awards(work, imported)
    for _ in range(2):
        assert post_digests(store) > 0
        clock.advance(days=7)
    with store.look() as connection:
        owed = [letter for letter in owed_now(connection, clock.now()) if letter.kind == "awards"]
    assert [(letter.key, letter.channel) for letter in owed] == [(f"awards:{team.id}:2026-10", "C0EAST")]
    clock.advance(days=7)
    post_digests(store)
    with store.look() as connection:
        owed = [letter for letter in owed_now(connection, clock.now()) if letter.kind == "awards"]
    assert [letter.data["month"] for letter in owed] == ["2026-10-01", "2026-11-01"]
    assert team_with_none.id

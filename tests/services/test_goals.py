"""Goals are kept by managers, put back once, and held against what is won, done and foretold."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from sales.errors import SalesError
from sales.goals import Goal, GoalKind
from sales.odds import MILLION
from sales.people import Member, Role, Team
from sales.vocabulary import Grade, Status
from services.goals import goal_called, goals_in, goals_of_people, name_of, set_goal, take_back
from services.prospects import prospect, running_month
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_follow_up, a_team, open_book, seated


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.begin(WORKSPACE) as work:
        yield work


@pytest.fixture
def team(work: Work) -> Team:
    """Write down a team with a manager, a rep, one open deal, one won this month and a follow-up."""
    team = work.teams.add(a_team(currency="USD"), None)
    seated(work, team.id, Role.MANAGER, slack_id="UBOSS", name="Boss")
    rep = seated(work, team.id, Role.REP, slack_id="UREP", name="Rep")
    own: dict[str, Any] = {"owner_id": rep.id, "team_id": team.id, "currency": "USD", "grade": Grade.B}
    open_deal = open_book(work, amount=Decimal(1000), close_on=NOW.date() + timedelta(days=1), **own)
    open_book(work, "Won", amount=Decimal(400), status=Status.WON, closed_on=NOW.date(), due_at=None, **own)
    work.follow_ups.add(a_follow_up(id=work.follow_ups.new_id(), opportunity_id=open_deal.id, member_id=rep.id))
    return team


def person(work: Work, slack_id: str) -> Member:
    found = work.members.by_slack(slack_id)
    assert found
    return found


def aimed(work: Work, team: Team, kind: GoalKind, target: int, member: int = 0) -> Goal:
    month = running_month(work, team)
    return Goal(
        team_id=team.id, member_id=member, first_on=month.start, last_on=month.end, kind=kind, target=target,
        set_by=1, set_at=work.now,
    )  # fmt: skip


def test_a_goal_is_held_against_what_is_won_done_and_foretold(work: Work, team: Team) -> None:
    boss, rep = person(work, "UBOSS"), person(work, "UREP")
    wanted = {GoalKind.MONEY: 500_000, GoalKind.DEALS: 1, GoalKind.FOLLOW_UPS: 4, GoalKind.ON_TIME: 95}
    for kind, target in {**wanted, GoalKind.RECORDS: 100}.items():
        set_goal(work, boss, aimed(work, team, kind, target))
        set_goal(work, boss, aimed(work, team, kind, target, rep.id))
    for owner in (None, rep):
        found = {told.progress.goal.kind: told for told in goals_in(work, prospect(work, team, owner, None))}
        money, deals, calls, on_time, records = (found[kind] for kind in GoalKind)
        assert (money.progress.done, deals.progress.done, calls.progress.done) == (40_000, MILLION, MILLION)
        assert money.progress.expected == prospect(work, team, owner, None).outlook.expected > 0
        assert money.advice
        assert money.advice.lifts
        assert (deals.progress.gap, deals.advice, calls.advice) == (0, None, None)
        assert (records.progress.done, records.progress.cases) == (2 * 100 * MILLION // 3, (2, 3))
        assert (on_time.progress.done, on_time.progress.cases, on_time.advice) == (0, (0, 0), None)
    people = goals_of_people(work, prospect(work, team, None, None))
    assert [(member.name, progress.goal.kind) for member, progress in people] == [
        ("Rep", kind) for kind in sorted(GoalKind)
    ]


def test_only_managers_set_goals_and_only_for_people_of_the_team(work: Work, team: Team) -> None:
    boss, rep = person(work, "UBOSS"), person(work, "UREP")
    stranger = seated(work, None, slack_id="USTRANGER")
    for me, goal, code in (
        (rep, aimed(work, team, GoalKind.DEALS, 2), "team-managers-only"),
        (boss, aimed(work, team, GoalKind.DEALS, 2, stranger.id), "goal-not-in-team"),
        (boss, aimed(work, team, GoalKind.ON_TIME, 101), "goal-too-large"),
        (boss, aimed(work, team, GoalKind.MONEY, 10**17), "goal-too-large"),
    ):
        with pytest.raises(SalesError) as refused:
            set_goal(work, me, goal)
        assert refused.value.code == code
    assert goals_in(work, prospect(work, team, None, None)) == []


def test_a_goal_is_put_back_once_and_not_over_another(work: Work, team: Team) -> None:
    boss = person(work, "UBOSS")
    set_goal(work, boss, aimed(work, team, GoalKind.DEALS, 2))
    kept = set_goal(work, boss, aimed(work, team, GoalKind.DEALS, 5))
    shown = goal_called(name_of(kept))
    assert replace(shown, previous=2) == kept
    assert (take_back(work, boss, shown).target, kept.previous) == (2, 2)
    for stale in (shown, replace(shown, kind=GoalKind.MONEY)):
        with pytest.raises(SalesError) as refused:
            take_back(work, boss, stale)
        assert (refused.value.code, refused.value.words["who"]) == ("goal-moved-on", "Boss")


def test_a_goal_that_is_taken_away_is_shown_no_more_and_comes_back(work: Work, team: Team) -> None:
    boss = person(work, "UBOSS")
    set_goal(work, boss, aimed(work, team, GoalKind.DEALS, 2))
    gone = set_goal(work, boss, aimed(work, team, GoalKind.DEALS, 0))
    assert goals_in(work, prospect(work, team, None, None)) == []
    assert take_back(work, boss, gone).target == 2

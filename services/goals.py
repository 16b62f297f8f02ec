"""Goals are set by managers, compared with what is won and foretold, and told with what would close a gap."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Final

from sales.conduct import Conduct, together
from sales.errors import SalesError
from sales.goals import PROCESS, SHARES, Advice, Goal, GoalKind, Progress, advice_on
from sales.hours import moment
from sales.odds import MILLION
from sales.outcomes import DAY, Span
from sales.own_outlook import own_deals, won_in_span
from sales.people import Member, Team
from services.conduct import conduct_of
from services.prospects import Prospect
from services.teams import ensure_manages
from storage.work import Work

LARGEST: Final = 10**15
"""Of a goal: ten million millions of money, in hundredths."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """How far a goal is reached, and what would close the gap where there is one."""

    progress: Progress
    advice: Advice | None = None


def set_goal(work: Work, me: Member, goal: Goal) -> Goal:
    """Keep a goal instead of the one before; refuses all but managers of the team and admins."""
    team = work.teams.get(goal.team_id)
    ensure_manages(work, me, team)
    if goal.member_id and all(each.id != goal.member_id for each in work.members.of_team(team.id)):
        raise SalesError("goal-not-in-team", who=work.members.get(goal.member_id).name, team=team.name)
    if not 0 <= goal.target <= SHARES.get(goal.kind, LARGEST):
        raise SalesError("goal-too-large")
    before = _standing(work, goal)
    kept = replace(goal, previous=before.target if before else 0, set_by=me.id, set_at=work.now)
    work.goals.keep(kept)
    return kept


def take_back(work: Work, me: Member, goal: Goal) -> Goal:
    """Put a goal back to what it was; refuses where somebody has set it otherwise since, and says who and when."""
    ensure_manages(work, me, work.teams.get(goal.team_id))
    now = _standing(work, goal)
    if now is None or now.target != goal.target or now.set_at != goal.set_at:
        by = work.members.get(now.set_by).name if now else me.name
        raise SalesError("goal-moved-on", who=by)
    kept = replace(now, target=now.previous, previous=now.target, set_by=me.id, set_at=work.now)
    work.goals.keep(kept)
    return kept


def name_of(goal: Goal) -> str:
    """Return what a button carries: which goal, and as whose setting of when it showed it."""
    key = (goal.team_id, goal.member_id, goal.first_on, goal.last_on, goal.kind.value)
    return "|".join(map(str, (*key, goal.target, goal.set_by, goal.set_at.isoformat())))


def goal_called(name: str) -> Goal:
    """Return the goal as a button showed it."""
    team, member, first, last, kind, target, by, at = name.split("|")
    return Goal(
        team_id=int(team),
        member_id=int(member),
        first_on=date.fromisoformat(first),
        last_on=date.fromisoformat(last),
        kind=GoalKind(kind),
        target=int(target),
        set_by=int(by),
        set_at=datetime.fromisoformat(at),
    )


def goals_in(work: Work, found: Prospect) -> Sequence[Told]:
    """Return how far the goals of a forecast's period are reached, of the team or the owner that it is of."""
    owner = found.owner.id if found.owner else 0
    goals = [goal for goal in _set(work, found.team, found.asked) if goal.member_id == owner]
    conduct = _conduct(work, found, goals)
    return [_told(work, found, goal, conduct) for goal in goals]


def goals_of_people(work: Work, found: Prospect) -> Sequence[tuple[Member, Progress]]:
    """Return what the people of a team have done towards their own goals of a forecast's period."""
    own = [goal for goal in _set(work, found.team, found.asked) if goal.member_id]
    conduct = _conduct(work, found, own)
    return [(work.members.get(goal.member_id), _progress(work, found, goal, conduct, 0)) for goal in own]


def _told(work: Work, found: Prospect, goal: Goal, conduct: Mapping[int, Conduct]) -> Told:
    outlook = found.outlook
    foretold = {GoalKind.MONEY: outlook.expected, GoalKind.DEALS: int(outlook.count * MILLION)}
    progress = _progress(work, found, goal, conduct, foretold.get(goal.kind, 0))
    if goal.kind in PROCESS or not progress.gap:
        return Told(progress=progress)
    forecast = found.forecast
    return Told(progress=progress, advice=advice_on(progress, outlook, forecast.grades, forecast.typical, found.as_of))


def _conduct(work: Work, found: Prospect, goals: Iterable[Goal]) -> Mapping[int, Conduct]:
    """Return what everybody did in the period so far, where any goal is a share of it; 0 stands for all together."""
    if not any(goal.kind in SHARES for goal in goals):
        return {}
    people = conduct_of(work, found.team, found.asked.start, found.asked.end)
    return {**people, 0: together(people.values())}


def _progress(work: Work, found: Prospect, goal: Goal, conduct: Mapping[int, Conduct], expected: int) -> Progress:
    if goal.kind not in SHARES:
        return Progress(goal=goal, done=_done(work, found, goal), expected=expected)
    own = conduct.get(goal.member_id, Conduct())
    part, whole = (own.on_time, own.due) if goal.kind is GoalKind.ON_TIME else (own.filled, own.asked)
    done = part * SHARES[goal.kind] * MILLION // whole if whole else 0
    return Progress(goal=goal, done=done, expected=0, cases=(part, whole))


def _done(work: Work, found: Prospect, goal: Goal) -> int:
    if goal.kind is GoalKind.FOLLOW_UPS:
        zone, until = found.team.zone, goal.last_on + DAY
        since, end = moment(goal.first_on, time(0), zone), moment(until, time(0), zone)
        return work.goals.followed(goal.team_id, goal.member_id, since, end) * MILLION
    deals = own_deals(found.forecast, goal.member_id) if goal.member_id else found.forecast.deals
    won = won_in_span(deals, Span(start=goal.first_on, end=goal.last_on))
    return won.cents if goal.kind is GoalKind.MONEY else won.count * MILLION


def _set(work: Work, team: Team, period: Span) -> list[Goal]:
    return [goal for goal in work.goals.of(team.id, period.start, period.end) if goal.target]


def _standing(work: Work, goal: Goal) -> Goal | None:
    there = work.goals.of(goal.team_id, goal.first_on, goal.last_on)
    return next((each for each in there if (each.member_id, each.kind) == (goal.member_id, goal.kind)), None)

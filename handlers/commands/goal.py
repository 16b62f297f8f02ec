"""`/opp goal team Oct 500k`, `goal @lin Oct 20 deals`, `goal Oct off`; without a figure, how far they are reached."""

from handlers.blocks.goals import goal_set_message, goals_message
from handlers.commands.forecast import period_of
from handlers.turn import Turn
from handlers.whose import asked_team, team_of, whose
from parsing.forecasts import ForecastAsked
from parsing.goals import GoalAsked, read_goal
from sales.errors import SalesError
from sales.goals import Goal, GoalKind
from sales.people import Member, Team
from services.forecasting import cents
from services.goals import goals_in, goals_of_people, set_goal
from services.people import addressed, colleague
from services.prospects import ensure_may_forecast, prospect, running_month


def goal(turn: Turn) -> None:
    """Set a goal, or show how far those of a period are reached."""
    asked = read_goal(addressed(turn.work, turn.text), turn.now)
    if asked.kind is None:
        _show(turn, asked.about)
        return
    team, owner = _aimed(turn, asked.about)
    kept = set_goal(turn.work, turn.me, _goal(turn, asked, team, owner, asked.kind))
    turn.answer(goal_set_message(kept, team, owner, turn.t))


def _show(turn: Turn, asked: ForecastAsked) -> None:
    team, owner = whose(turn, asked)
    ensure_may_forecast(turn.work, turn.me, team, owner)
    found = prospect(turn.work, team, owner, period_of(asked))
    people = [] if owner else goals_of_people(turn.work, found)
    turn.answer(goals_message(found, goals_in(turn.work, found), people, turn.t))


def _aimed(turn: Turn, asked: ForecastAsked) -> tuple[Team, Member | None]:
    """Return whose goal it is: the team's, unless a person is named."""
    if asked.person:
        owner = colleague(turn.work, asked.person)
        return team_of(turn, owner), owner
    if asked.scope == "mine":
        return team_of(turn, turn.me), turn.me
    return (whose(turn, asked)[0] if asked.team or asked.rest else asked_team(turn)), None


def _goal(turn: Turn, asked: GoalAsked, team: Team, owner: Member | None, kind: GoalKind) -> Goal:
    if asked.currency and asked.currency != team.currency:
        raise SalesError("goal-currency", team=team.name, currency=team.currency)
    target = (cents(asked.number) if kind is GoalKind.MONEY else int(asked.number or 0)) or 0
    period = period_of(asked.about) or running_month(turn.work, team)
    return Goal(
        team_id=team.id,
        member_id=owner.id if owner else 0,
        first_on=period.start,
        last_on=period.end,
        kind=kind,
        target=target,
        set_by=turn.me.id,
        set_at=turn.work.now,
    )

"""[Why] and [Deals] under a forecast, of the same period as of the same day."""

from datetime import date

from handlers.blocks.forecast import deals_message
from handlers.blocks.forecast_why import why_message
from handlers.turn import Turn
from sales.outcomes import Span
from services.prospects import PAGE, Prospect, ensure_may_forecast, prospect, ranked


def forecast_why_pressed(turn: Turn) -> None:
    """Show how the figure comes about."""
    found, _ = _meant(turn)
    turn.answer(why_message(found, turn.t))


def forecast_deals_pressed(turn: Turn) -> None:
    """Show what each open deal adds, a page at a time, those that add most first."""
    found, offset = _meant(turn)
    lines = ranked(found)[offset : offset + PAGE]
    named = turn.work.mornings.those([line.deal.id for line in lines])
    turn.answer(deals_message(found, lines, named, offset, turn.t), replace=offset > 0)


def _meant(turn: Turn) -> tuple[Prospect, int]:
    team_id, owner_id, start, end, day, offset = turn.value.split(":")
    team = turn.work.teams.get(int(team_id))
    owner = turn.work.members.get(int(owner_id)) if int(owner_id) else None
    ensure_may_forecast(turn.work, turn.me, team, owner)
    asked = Span(start=date.fromisoformat(start), end=date.fromisoformat(end))
    return prospect(turn.work, team, owner, asked, date.fromisoformat(day)), int(offset)

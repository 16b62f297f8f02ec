"""`/opp changed since Mon` (变化 本周): what a pipeline was worth, what came and went, and what it is worth now."""

from handlers.blocks.changed import changed_message
from handlers.turn import Turn
from handlers.whose import whose
from parsing.changed import read_changed
from parsing.forecasts import ForecastAsked
from services.changed import changed_of, span_of
from services.people import addressed
from services.teams import ensure_inside


def changed(turn: Turn) -> None:
    """Show what changed: in the team's pipeline to its managers, and to everybody in their own."""
    asked = read_changed(addressed(turn.work, turn.text), turn.now)
    meant = ForecastAsked(scope=asked.scope, team=asked.team, person=asked.person)
    team, owner = whose(turn, meant)
    ensure_inside(turn.me, team)
    since, until = span_of(turn.work, team, asked.first, asked.last)
    turn.answer(changed_message(changed_of(turn.work, team, owner, since, until), turn.t))

"""`/opp forecast Oct`, `forecast next quarter`, `forecast team`, `forecast @lin`: what a period brings."""

from handlers.blocks.calibration import calibration_message
from handlers.blocks.forecast import forecast_message
from handlers.turn import Turn
from handlers.whose import whose
from parsing.forecasts import ForecastAsked, asks_calibration, read_forecast, without_calibration
from sales.outcomes import Span
from services.goals import goals_in
from services.people import addressed
from services.prospects import ensure_may_forecast, prospect
from services.reliability import reliability


def forecast(turn: Turn) -> None:
    """Show the forecast of a period: the team's to its managers, and to everybody their own."""
    if asks_calibration(turn.text):
        _calibration(turn)
        return
    asked = read_forecast(addressed(turn.work, turn.text), turn.now)
    team, owner = whose(turn, asked)
    ensure_may_forecast(turn.work, turn.me, team, owner)
    found = prospect(turn.work, team, owner, period_of(asked))
    turn.answer(forecast_message(found, goals_in(turn.work, found), turn.t))


def period_of(asked: ForecastAsked) -> Span | None:
    """Return the period that is asked for, if one is."""
    return Span(start=asked.first, end=asked.last) if asked.first and asked.last else None


def _calibration(turn: Turn) -> None:
    """Show the managers of a team whether its odds came true."""
    asked = read_forecast(f"team {without_calibration(turn.text)}", turn.now)
    team, _ = whose(turn, asked)
    ensure_may_forecast(turn.work, turn.me, team, None)
    found = reliability(turn.work, team)
    names = {number: turn.work.members.get(number).name for number in found.owners}
    turn.answer(calibration_message(found, team, turn.work.playbook_of(team.id), names, turn.t, turn.now.date()))

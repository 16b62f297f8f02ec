"""[Why] under the funnel of a span of days."""

from datetime import date

from handlers.blocks.passage import arithmetic_message
from handlers.turn import Turn
from sales.vocabulary import Grade
from services.passage import Among, way_of
from services.teams import ensure_inside


def passage_why_pressed(turn: Turn) -> None:
    """Show how the numbers of the funnel come about, of the same span as of the same day."""
    number, days, last, *among_said = turn.value.split(":", 5)
    team = turn.work.teams.get(int(number))
    ensure_inside(turn.me, team)
    among = _among(turn, *among_said)
    way = way_of(turn.work, team, int(days), date.fromisoformat(last), among.only)
    turn.answer(arithmetic_message(way, turn.t, among))


def _among(turn: Turn, owner: str = "0", grade: str = "", source: str = "") -> Among:
    """Return which deals count; a button that says nothing of it means all."""
    member = turn.work.members.get(int(owner)) if int(owner) else None
    return Among(owner=member, grade=Grade(grade) if grade else None, source=source or None)

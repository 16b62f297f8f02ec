"""`/opp new Acme 120k A call Fri`."""

from handlers.blocks.filed import filed_message
from handlers.gates import ask_at_once
from handlers.turn import Turn
from handlers.understanding import understood
from parsing import read_new
from services.updates import create_opportunity


def new(turn: Turn) -> None:
    """Read the line, open the opportunity, answer with what was understood."""
    if draft := understood(turn, "new", read_new):
        filed = create_opportunity(turn.work, turn.me, draft, turn.said)
        ask_at_once(turn, filed.opportunity, filed.held)
        turn.answer(filed_message(filed, turn.t, turn.now.date()))

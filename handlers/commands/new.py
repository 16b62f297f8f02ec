"""`/opp new Acme 120k A call Fri`."""

from handlers.blocks.filed import filed_message
from handlers.turn import Turn
from parsing import read_new
from services.updates import create_opportunity


def new(turn: Turn) -> None:
    """Read the line, open the opportunity, answer with what was understood."""
    draft = read_new(turn.text, turn.now, turn.known)
    filed = create_opportunity(turn.work, turn.me, draft, turn.said)
    turn.answer(filed_message(filed, turn.t, turn.now.date()))

"""`/opp won Acme 115k`."""

from dataclasses import replace

from handlers.ending import end
from handlers.turn import Turn
from parsing import read_update
from sales.vocabulary import Outcome


def won(turn: Turn) -> None:
    """Close an opportunity as won, for the amount where one is said."""
    draft = read_update(turn.text, turn.now, turn.known)
    end(turn, "won", replace(draft, outcome=Outcome.WON, loss_reason=None))

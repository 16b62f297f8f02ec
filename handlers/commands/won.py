"""`/opp won Acme 115k`."""

from dataclasses import replace

from handlers.ending import end
from handlers.turn import Turn
from handlers.understanding import understood
from sales.vocabulary import Outcome


def won(turn: Turn) -> None:
    """Close an opportunity as won, for the amount where one is said."""
    if draft := understood(turn, "won"):
        end(turn, "won", replace(draft, outcome=Outcome.WON, loss_reason=None))

"""`/opp lost Acme price: 15% over X`."""

from dataclasses import replace

from handlers.ending import end
from handlers.turn import Turn
from handlers.understanding import understood
from parsing.hints import stated_reason
from sales.vocabulary import Outcome


def lost(turn: Turn) -> None:
    """Close an opportunity as lost; where no reason is said, ask for one."""
    if draft := understood(turn, "lost"):
        reason = draft.loss_reason or stated_reason(draft.note)
        end(turn, "lost", replace(draft, outcome=Outcome.LOST, loss_reason=reason))

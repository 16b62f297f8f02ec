"""`/opp lost Acme price: 15% over X`."""

from dataclasses import replace

from handlers.ending import end
from handlers.turn import Turn
from parsing import read_update
from parsing.hints import stated_reason
from sales.vocabulary import Outcome


def lost(turn: Turn) -> None:
    """Close an opportunity as lost; where no reason is said, ask for one."""
    draft = read_update(turn.text, turn.now, turn.known)
    reason = draft.loss_reason or stated_reason(draft.note)
    end(turn, "lost", replace(draft, outcome=Outcome.LOST, loss_reason=reason))

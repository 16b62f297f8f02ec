"""Closing an opportunity in words: it must be meant beyond doubt, and a loss has a reason that somebody said."""

from handlers.asking import meant, put
from handlers.blocks.ending import reason_message
from handlers.blocks.filed import filed_message
from handlers.turn import Turn
from parsing import UpdateDraft
from sales.authority import ensure_change
from sales.opportunity import Opportunity
from sales.vocabulary import LossReason, Outcome
from services.updates import file_update


def end(turn: Turn, verb: str, draft: UpdateDraft) -> None:
    """Close the opportunity that the words mean, or ask what is missing."""
    opportunity = meant(turn, verb, draft, exactly=True)
    if opportunity is None:
        return
    if draft.outcome is Outcome.LOST and draft.loss_reason is None:
        _ask_reason(turn, verb, opportunity)
        return
    filed = file_update(turn.work, turn.me, opportunity, draft, turn.said)
    turn.answer(filed_message(filed, turn.t, turn.now.date()))


def _ask_reason(turn: Turn, verb: str, opportunity: Opportunity) -> None:
    """Ask by a select; nothing is saved until somebody says why, if only that it was something else."""
    ensure_change(turn.me, opportunity, turn.work.members.get(opportunity.owner_id))
    options = [f"{opportunity.id}:{reason.value}" for reason in LossReason]
    turn.answer(reason_message(put(turn, verb, options), opportunity, turn.t))

"""What an ended opportunity keeps of its loss beside the reason."""

from dataclasses import replace
from typing import Final

from parsing import UpdateDraft
from sales.losses import LOOKED_AT, is_detail, rivals_named
from sales.opportunity import Opportunity
from sales.vocabulary import LossReason, Status
from storage.work import Work

LONGEST_RIVAL: Final = 100
"""Characters of a rival's name that are kept."""


def with_loss(work: Work, opportunity: Opportunity, draft: UpdateDraft) -> Opportunity:
    """Return the opportunity with what lies below the reason of its loss, and with who won it, as far as it is lost."""
    if opportunity.is_open:
        return opportunity
    if opportunity.status is not Status.LOST:
        return replace(opportunity, loss_detail=None, competitor=None)
    told = (draft.loss_detail, opportunity.loss_detail)
    detail = next((code for code in told if is_detail(opportunity.loss_reason, code)), None)
    return replace(opportunity, loss_detail=detail, competitor=_winner(work, opportunity, draft))


def _winner(work: Work, opportunity: Opportunity, draft: UpdateDraft) -> str | None:
    """Return the rival of whom the words speak; where the reason is a rival, the only one of the history does."""
    if draft.competitors:
        return draft.competitors[0][:LONGEST_RIVAL]
    if opportunity.competitor or opportunity.loss_reason is not LossReason.COMPETITOR:
        return opportunity.competitor
    named = rivals_named(work.follow_ups.latest(opportunity.id, LOOKED_AT))
    return named[0][:LONGEST_RIVAL] if len(named) == 1 else None

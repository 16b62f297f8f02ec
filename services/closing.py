"""Ending an opportunity: won, lost or dropped; and opening it again."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from sales.opportunity import Opportunity
from sales.vocabulary import LossReason, Outcome, Status
from storage.work import Work


def closed(
    work: Work,
    opportunity: Opportunity,
    outcome: Outcome,
    amount: Decimal | None,
    reason: LossReason | None,
    words: str | None,
    today: date,
) -> Opportunity:
    """Return the opportunity ended: no next date, and why it was lost where it was."""
    lost = outcome is Outcome.LOST
    status = Status.LOST if lost else Status.WON
    return replace(
        opportunity,
        status=status,
        amount=amount if amount is not None else opportunity.amount,
        closed_on=opportunity.closed_on if opportunity.status is status else today,
        loss_reason=(reason or LossReason.OTHER) if lost else None,
        loss_words=words or None if lost else None,
        next_on=None,
        next_time=None,
        next_promised=False,
        due_at=None,
        generation=opportunity.generation + 1,
        last_touch_at=work.now,
    )

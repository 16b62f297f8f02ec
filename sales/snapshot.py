"""An opportunity as it stood at a past moment."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sales.vocabulary import Grade, LossReason, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """What the history says of an opportunity at a moment; what was taken back since never happened."""

    id: int
    name: str
    account_id: int
    owner_id: int
    team_id: int | None = None
    product_id: int | None = None
    source: str | None = None
    status: Status = Status.OPEN
    stage: str = "lead"
    stage_since: datetime
    grade: Grade = Grade.B
    amount: Decimal | None = None
    """What was imported with the end of a deal was not known before that end."""
    currency: str | None = None
    listed: Decimal | None = None
    """The list price of the product, as the list is today."""
    listed_currency: str | None = None
    close_on: date | None = None
    closed_on: date | None = None
    loss_reason: LossReason | None = None
    created_at: datetime
    last_touch_at: datetime | None = None

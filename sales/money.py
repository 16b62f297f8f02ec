"""How much money an opportunity can be worth, and becomes worth by what is added or taken off."""

from decimal import Decimal
from typing import Final

from sales.errors import SalesError
from sales.opportunity import Opportunity

MOST: Final = Decimal(10) ** 13
"""Ten trillion: more than any deal in any currency, and small enough for the sum of a book to be kept in cents."""


def ensure_possible(amount: Decimal | None) -> None:
    """Refuse an amount that no deal has; it is a slip of the finger, and no database keeps it."""
    if amount is not None and amount > MOST:
        raise SalesError("amount-too-large")


def changed_by(opportunity: Opportunity, change: Decimal, currency: str | None) -> Decimal:
    """Return the amount that an opportunity has after a change; refuses another currency and less than nothing."""
    if currency and opportunity.currency and currency != opportunity.currency:
        raise SalesError("amount-currency", name=opportunity.name, currency=opportunity.currency)
    total = (opportunity.amount or Decimal(0)) + change
    if total < 0:
        raise SalesError("amount-below-zero", name=opportunity.name)
    return total

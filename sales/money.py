"""How much money an opportunity can be worth."""

from decimal import Decimal
from typing import Final

from sales.errors import SalesError

MOST: Final = Decimal(10) ** 13
"""Ten trillion: more than any deal in any currency, and small enough for the sum of a book to be kept in cents."""


def ensure_possible(amount: Decimal | None) -> None:
    """Refuse an amount that no deal has; it is a slip of the finger, and no database keeps it."""
    if amount is not None and amount > MOST:
        raise SalesError("amount-too-large")

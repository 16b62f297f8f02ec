"""Means and shares from whole numbers, rounded so that whoever recomputes them by spreadsheet gets the same last place.

A spreadsheet divides to 53 binary places and rounds that; where the exact quotient ends in a five, the two differ. No
number here is a binary fraction itself.
"""

from decimal import Decimal
from fractions import Fraction
from typing import Final

_BITS: Final = 53


def share(part: int, total: int) -> Decimal | None:
    """Return a share to six places; None of nothing."""
    return quotient(part, total, 6) if total else None


def mean(total: Decimal | int, count: int) -> Decimal | None:
    """Return a mean to four places; None of nothing."""
    return quotient(total, count, 4) if count else None


def quotient(total: Decimal | int, count: int, places: int) -> Decimal:
    """Return a total divided by a count that is not 0."""
    found = Fraction(total) / count
    ticks = round(_seen_by_a_spreadsheet(abs(found)) * 10**places)
    return Decimal(ticks if found > 0 else -ticks).scaleb(-places)


def _seen_by_a_spreadsheet(exact: Fraction) -> Fraction:
    if not exact:
        return exact
    shift = _BITS - exact.numerator.bit_length() + exact.denominator.bit_length()
    shift -= exact * Fraction(2) ** shift >= 2**_BITS
    scale: Fraction = Fraction(2) ** shift
    return Fraction(round(exact * scale)) / scale

"""What a deal without an amount would bring, by what the won ones of its product brought."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from sales.outcomes import Deal

LIST_CASES: Final = 5
"""So many made-up sales at the list price stand beside those of a product."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """The mean of what was won, by product and in all."""

    by_product: Mapping[int, tuple[int, int]]
    """Sum in hundredths, and number, of the won amounts."""
    of_all: int | None
    """In hundredths; None where nothing with an amount was won."""
    squares: Mapping[int | None, tuple[int, int, int]] = field(default_factory=dict)
    """Sum of the squares, sum and number of the won amounts, by product; under None of all."""

    def doubt(self, deal: Deal) -> int:
        """Return how far a guessed amount mostly is off, squared; nothing where somebody said it."""
        if deal.cents or deal.foreign:
            return 0
        guess = self.of(deal) or 0
        squares, together, number = self.squares.get(deal.product) or self.squares.get(None, (0, 0, 0))
        return (squares - 2 * guess * together) // number + guess * guess if number else 0

    def of(self, deal: Deal) -> int | None:
        """Return a deal's amount, else the mean of its product leaning on the list price, else the mean of all.

        An amount of nothing is none: exports write a zero where nobody said one.
        """
        if deal.cents or deal.foreign:
            return deal.cents
        together, number = self.by_product.get(deal.product or 0, (0, 0))
        if deal.listed:
            return round(Fraction(together + LIST_CASES * deal.listed, number + LIST_CASES))
        return round(Fraction(together, number)) if number else self.of_all


def prices_of(won: Sequence[Deal]) -> Prices:
    """Return what the won deals brought."""
    by_product: dict[int, tuple[int, int]] = {}
    for deal in won:
        if deal.product and deal.cents:
            together, number = by_product.get(deal.product, (0, 0))
            by_product[deal.product] = (together + deal.cents, number + 1)
    priced = [deal.cents for deal in won if deal.cents]
    squares: dict[int | None, tuple[int, int, int]] = {}
    for deal in won:
        for part in {deal.product, None} if deal.cents else ():
            squared, sums, cases = squares.get(part, (0, 0, 0))
            squares[part] = (squared + (deal.cents or 0) ** 2, sums + (deal.cents or 0), cases + 1)
    return Prices(
        by_product=by_product, of_all=round(Fraction(sum(priced), len(priced))) if priced else None, squares=squares
    )

"""What a deal without an amount would bring, by what the won ones of its product brought."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from sales.outcomes import Deal

LIST_CASES: Final = 5
"""So many made-up sales at the list price stand beside those of a product."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sold:
    """What was won with an amount."""

    number: int = 0
    together: int = 0
    """In hundredths."""
    squares: int = 0
    """Sum of the squares of the amounts."""

    @property
    def mean(self) -> int | None:
        """In hundredths; None where nothing was won."""
        return round(Fraction(self.together, self.number)) if self.number else None

    def off(self, guess: int) -> int:
        """Return how far the amounts lie from a guess, squared and on average; nothing where nothing was won."""
        if not self.number:
            return 0
        return (self.squares - 2 * guess * self.together) // self.number + guess * guess


@dataclass(frozen=True, slots=True, kw_only=True)
class Prices:
    """What was won, by product and in all."""

    by_product: Mapping[int, Sold]
    of_all: Sold

    def of(self, deal: Deal) -> int | None:
        """Return a deal's amount, else the mean of its product leaning on the list price, else the mean of all.

        An amount of nothing is none: exports write a zero where nobody said one.
        """
        if deal.cents or deal.foreign:
            return deal.cents
        own = self._own(deal)
        if deal.listed:
            return round(Fraction(own.together + LIST_CASES * deal.listed, own.number + LIST_CASES))
        return own.mean if own.number else self.of_all.mean

    def doubt(self, deal: Deal) -> int:
        """Return how far a guessed amount mostly is off, squared; nothing where somebody said it."""
        if deal.cents or deal.foreign:
            return 0
        own = self._own(deal)
        return (own if own.number else self.of_all).off(self.of(deal) or 0)

    def _own(self, deal: Deal) -> Sold:
        return self.by_product.get(deal.product or 0, Sold())


def prices_of(won: Sequence[Deal]) -> Prices:
    """Return what the won deals brought."""
    priced = [(deal.product, deal.cents) for deal in won if deal.cents]
    by_product: dict[int, list[int]] = {}
    for product, cents in priced:
        if product:
            by_product.setdefault(product, []).append(cents)
    return Prices(
        by_product={product: _sold(amounts) for product, amounts in by_product.items()},
        of_all=_sold([cents for _, cents in priced]),
    )


def _sold(amounts: Sequence[int]) -> Sold:
    return Sold(number=len(amounts), together=sum(amounts), squares=sum(cents * cents for cents in amounts))

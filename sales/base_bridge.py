"""What changed in a pipeline told in one currency, where the rates changed too.

The start is worth what its own day's rates make of it, the end what the last day's do, and so is every change in
between. What the change of the rates did to the money that was there at the start is a term of its own.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final

from sales.bridge import Term
from sales.bridges import Bridges
from sales.rates import Rate, Rates, Sums, rounded, shared_out

_NOTHING: Final = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class BaseBridge:
    """A pipeline at two moments and every step from one to the other, in the base currency."""

    currency: str
    first: date
    """The day by whose rates the start is told,"""
    last: date
    """and that of the end and of every change."""
    start: Decimal
    end: Decimal
    steps: Mapping[Term, Mapping[int, Decimal]]
    """What each opportunity adds to a term, by its number."""
    rates: Mapping[str, Decimal]
    """What the change of each currency's rate added to the money that was there at the start."""
    used: Mapping[str, tuple[Rate, Rate]]
    """Each currency's rate at the start and at the end."""
    left_out: Sequence[str]
    """Currencies without a rate at the start or at the end; none of their money is in any number here."""

    def total(self, term: Term) -> Decimal:
        """Return what the steps of a term add up to."""
        return sum(self.steps[term].values(), _NOTHING)

    @property
    def by_rates(self) -> Decimal:
        """What the change of all rates added."""
        return sum(self.rates.values(), _NOTHING)

    @property
    def gap(self) -> Decimal:
        """What start and changes lack of the end; 0 as long as nothing is wrong."""
        return self.end - self.start - self.by_rates - sum((self.total(term) for term in Term), _NOTHING)


def in_base(found: Bridges, rates: Rates, first: date, last: date) -> BaseBridge:
    """Return what changed in the base currency, by the rates of the days of the start and of the end."""
    codes = sorted(currencies_in(found))
    factors = {code: (rates.factor(code, rates.base, first), rates.factor(code, rates.base, last)) for code in codes}
    known = {code: (then, now) for code, (then, now) in factors.items() if then and now}
    thens, nows = ({code: pair[at] for code, pair in known.items()} for at in (0, 1))
    began, ended = _exact(found.start.sums, thens), _exact(found.end.sums, nows)
    steps = [(term, each.id, _exact(each.sums, nows)) for term in Term for each in found.terms[term]]
    by_rates = list(_by_rates(found.start.sums, known))
    moved = [exact for _, _, exact in steps] + [exact for _, exact in by_rates]
    told = iter(shared_out(moved, _between(began, ended, sum(moved, Fraction(0)))))
    by_term: dict[Term, dict[int, Decimal]] = {term: {} for term in Term}
    for term, number, _ in steps:
        by_term[term][number] = next(told)
    return BaseBridge(
        currency=rates.base,
        first=first,
        last=last,
        start=rounded(began),
        end=rounded(ended),
        steps=by_term,
        rates={code: next(told) for code, _ in by_rates},
        used={code: (then, now) for code in known if (then := rates.on(code, first)) and (now := rates.on(code, last))},
        left_out=[code for code in codes if code not in known],
    )


def _between(began: Fraction, ended: Fraction, moved: Fraction) -> Decimal:
    """Return what the changes are to add up to; where they lack something of the end, it stays to be seen."""
    return rounded(ended) - rounded(began) if moved == ended - began else rounded(moved)


def _by_rates(held: Sums, known: Mapping[str, tuple[Fraction, Fraction]]) -> Iterator[tuple[str, Fraction]]:
    """Yield what the change of each rate adds to the money that was there at the start."""
    for code, (then, now) in known.items():
        if then != now and held.get(code):
            yield code, Fraction(held[code]) * (now - then)


def _exact(sums: Sums, factors: Mapping[str, Fraction]) -> Fraction:
    return sum((Fraction(amount) * factors[code] for code, amount in sums.items() if code in factors), Fraction(0))


def currencies_in(found: Bridges) -> frozenset[str]:
    """Return the currencies of which there is money at the start, at the end or in any change."""
    steps = (each.sums for steps in found.terms.values() for each in steps)
    return frozenset(code for sums in (found.start.sums, found.end.sums, *steps) for code in sums)

"""Money in one currency: which exchange rate holds on a day, and what sums in several currencies come to by it.

A product of an amount and a rate is kept exact; only a total is rounded, once, to hundredths, half up. What makes up a
total is shared out so that it adds up to it. Money for which there is no rate is never added: it is left out, and
named.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import cache, cached_property
from math import floor
from typing import Final

from sales.errors import SalesError

PLACES: Final = 8
"""Decimal places that a rate may have."""
MOST: Final = Decimal(10) ** 6
"""A rate above it is a slip of the finger: no unit of money is worth a million of another that deals are made in."""
_CENTS: Final = 100
_HALF: Final = Fraction(1, 2)
_ONE: Final = Fraction(1)
Sums = Mapping[str, Decimal]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """What one unit of a currency is worth in the base currency from a day on, until the next rate."""

    base: str
    currency: str
    first_on: date
    rate: Decimal
    set_by: int | None
    """None where it came by command line."""
    set_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Worth:
    """What sums in several currencies come to in one."""

    currency: str
    day: date
    """By whose rates."""
    total: Decimal
    parts: Sums
    """What each currency adds to the total; they add up to it."""
    used: Sequence[Rate] = ()
    left_out: Sums = field(default_factory=dict)
    """Money for which there is no rate on that day, or of which nobody said the currency."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """The rates of a workspace into its base currency."""

    base: str
    by_currency: Mapping[str, Sequence[Rate]] = field(default_factory=dict)
    """Every other currency's, the earliest first."""

    def on(self, currency: str, day: date) -> Rate | None:
        """Return the rate that holds on a day: the latest that does not begin after it."""
        known = self.by_currency.get(currency, ())
        place = bisect_right(known, day, key=lambda rate: rate.first_on)
        return known[place - 1] if place else None

    def used(self, currencies: Iterable[str], day: date) -> Sequence[Rate]:
        """Return the rates of some currencies that hold on a day."""
        return [found for code in sorted(set(currencies)) if (found := self.on(code, day))]

    def factor(self, currency: str, to: str, day: date) -> Fraction | None:
        """Return what one unit is worth in another currency on a day; None where a rate is missing."""
        if currency == to:
            return _ONE
        given, taken = (self._in_base(code, day) for code in (currency, to))
        return given / taken if given and taken else None

    def needed(self, currencies: Iterable[str]) -> bool:
        """Say whether there is money in another currency than the base."""
        return any(code != self.base for code in currencies)

    def worth(self, sums: Sums, day: date) -> Worth:
        """Return what sums come to in the base currency on a day."""
        factors = {code: self._in_base(code, day) for code in sums}
        known = {code: Fraction(sums[code]) * factor for code, factor in factors.items() if factor}
        total = rounded(sum(known.values(), Fraction(0)))
        return Worth(
            currency=self.base,
            day=day,
            total=total,
            parts=dict(zip(known, shared_out(list(known.values()), total), strict=True)),
            used=self.used(known, day),
            left_out={code: amount for code, amount in sums.items() if code not in known},
        )

    def _in_base(self, currency: str, day: date) -> Fraction | None:
        if currency == self.base:
            return _ONE
        found = self.on(currency, day)
        return Fraction(found.rate) if found else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """By the rates of which day several currencies are told in one; without rates each stands by itself."""

    rates: Rates | None
    day: date

    def of(self, sums: Sums) -> Worth | None:
        """Return what sums come to; None where nothing has to be turned into the base currency, or nothing can."""
        if self.rates is None or not self.rates.needed(sums):
            return None
        return self.rates.worth(sums, self.day)


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """Turns single amounts into one currency, by way of the base."""

    rates: Rates | None
    """None where every other currency is foreign."""
    to: str

    def cents(self, amount: Decimal | None, currency: str | None, day: date) -> int | None:
        """Return an amount in whole hundredths by the rates of a day, half up; None where there is none or no rate.

        An amount without a currency is one in this.
        """
        if amount is None:
            return None
        if currency in {None, self.to}:
            return int((amount * _CENTS).to_integral_value())
        factor = self._factors(currency, day)
        return None if factor is None else floor(Fraction(amount) * factor * _CENTS + _HALF)

    def used(self, currencies: Iterable[str], day: date) -> Sequence[Rate]:
        """Return the rates by which amounts in some currencies are told: theirs, and that of this one into the base."""
        codes = set(currencies) - {self.to}
        return self.rates.used(codes | {self.to}, day) if self.rates and codes else ()

    @cached_property
    def _factors(self) -> Callable[[str | None, date], Fraction | None]:
        rates, to = self.rates, self.to
        return cache(lambda code, day: rates.factor(code, to, day) if rates and code else None)


def rates_of(base: str, rates: Iterable[Rate]) -> Rates:
    """Return the rates into one base, those of each currency in the order of their days."""
    by_currency: dict[str, list[Rate]] = {}
    for each in sorted(rates, key=lambda rate: rate.first_on):
        if each.base == base != each.currency:
            by_currency.setdefault(each.currency, []).append(each)
    return Rates(base=base, by_currency=by_currency)


def ensure_sound(rate: Rate) -> None:
    """Refuse a rate that cannot be one: of the base itself, nothing or less, too large, or too fine to be kept."""
    if rate.currency == rate.base:
        raise SalesError("rates-of-base", currency=rate.currency)
    exponent = rate.rate.normalize().as_tuple().exponent
    if not 0 < rate.rate <= MOST or (isinstance(exponent, int) and exponent < -PLACES):
        raise SalesError("rates-not-a-rate", said=str(rate.rate), places=PLACES)


def number(rate: Decimal) -> str:
    """Return a rate as its digits, without zeros behind the last one."""
    return f"{rate.normalize():f}"


def rounded(exact: Fraction) -> Decimal:
    """Return an amount in whole hundredths, half up; so two amounts stay as far apart as they are, or a cent nearer."""
    return _money(floor(exact * _CENTS + _HALF))


def shared_out(parts: Sequence[Fraction], total: Decimal) -> Sequence[Decimal]:
    """Return exact amounts in whole hundredths that add up to a total, which is their sum rounded up or down.

    All are rounded down, and the cents that are missing go to those that lost most by it.
    """
    cents = [floor(part * _CENTS) for part in parts]
    order = sorted(range(len(parts)), key=lambda at: (cents[at] - parts[at] * _CENTS, at))
    for at in order[: int(total * _CENTS) - sum(cents)]:
        cents[at] += 1
    return [_money(each) for each in cents]


def _money(cents: int) -> Decimal:
    return Decimal(cents).scaleb(-2)

"""How wrong forecasts were, beside the plain average of what was won before, and how true their odds."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

from sales.forecast import Outlook
from sales.odds import MILLION
from sales.outcomes import DAY, Deal, Span, Wins, first_end, month_end

WARM_DAYS: Final = 91
"""A book is forecast from the fourth month of ends on,"""
WARM_PART: Final = Fraction(3, 2)
"""and when it has seen half again as many days as are forecast."""
STEP_DAYS: Final = 7
MOST: Final = 53
"""So many of the latest origins: a year of weeks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One forecast, with what came of it; money in hundredths."""

    origin: date
    span: Span
    expected: int
    low: int
    high: int
    plain: int
    is_plain_known: bool
    """Whether the book was old enough for a plain average."""
    won: int
    count: Fraction
    won_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Errors:
    """How far a series of forecasts was off."""

    wape: Fraction | None
    """The sum of what each was off, of the sum of what was won; None where nothing was."""
    bias: Fraction | None
    """The same with its sign: above nothing where too much was foretold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Forecasts of the same length from one origin after another."""

    days: int | None
    """None for whole months."""
    checks: tuple[Check, ...]

    @property
    def forecast(self) -> Errors:
        """The errors of the forecasts, in money."""
        return _errors([(check.expected, check.won) for check in self.checks])

    @property
    def plain(self) -> Errors:
        """The errors of the plain average, where there was one."""
        return _errors([(check.plain, check.won) for check in self.checks if check.is_plain_known])

    @property
    def counts(self) -> Errors:
        """The errors of the forecasts, in deals."""
        return _errors([(check.count, check.won_count) for check in self.checks])

    @property
    def within(self) -> int:
        """How often what came lay between the tenth and the ninetieth percentile."""
        return sum(check.low <= check.won <= check.high for check in self.checks)

    @property
    def is_plain_better(self) -> bool:
        """Whether the plain average was closer."""
        ours, plain = self.forecast.wape, self.plain.wape
        return ours is not None and plain is not None and plain < ours


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """Whether the odds that open deals are won in the month after a month's end came true."""

    cases: int = 0
    won: int = 0
    foretold: Fraction = Fraction(0)
    """Sum of the odds."""
    squares: Fraction = Fraction(0)
    """Sum of the squared differences between the odds and what came, which is one or nothing."""

    @property
    def brier(self) -> Fraction | None:
        """The mean squared difference; less is better."""
        return self.squares / self.cases if self.cases else None

    @property
    def base(self) -> Fraction | None:
        """The same for somebody who gives every deal the share that was won."""
        share = self.observed
        return share * (1 - share) if share is not None else None

    @property
    def mean(self) -> Fraction | None:
        """The mean of the odds."""
        return self.foretold / self.cases if self.cases else None

    @property
    def observed(self) -> Fraction | None:
        """The share that was won."""
        return Fraction(self.won, self.cases) if self.cases else None


def origins(deals: Sequence[Deal], days: int, latest: date) -> list[date]:
    """Return the days from which so many days are foretold, a week apart, as far as what came is known."""
    first, last = first_end(deals), _last_end(deals, latest)
    if first is None:
        return []
    start = first + max(WARM_DAYS, int(days * WARM_PART) + 1) * DAY
    number = ((last - days * DAY) - start).days // STEP_DAYS + 1
    return [start + at * STEP_DAYS * DAY for at in range(number)][-MOST:]


def month_ends(deals: Sequence[Deal], latest: date) -> list[date]:
    """Return the ends of months from which the next is foretold, as far as that one is known to its end."""
    first, last = first_end(deals), _last_end(deals, latest)
    found: list[date] = []
    end = month_end(first + WARM_DAYS * DAY) if first else last
    while month_end(end + DAY) <= last:
        found.append(end)
        end = month_end(end + DAY)
    return found[-MOST:]


def checked(origin: date, outlook: Outlook, wins: Wins) -> Check:
    """Return a forecast beside what came."""
    won = wins.within(outlook.span)
    low, high = outlook.range
    return Check(
        origin=origin,
        span=outlook.span,
        expected=outlook.expected,
        low=low,
        high=high,
        plain=outlook.plain.cents,
        is_plain_known=outlook.plain.spans > 0,
        won=won.cents,
        count=outlook.count,
        won_count=won.count,
    )


def trust_in(outlooks: Iterable[tuple[Outlook, Collection[int]]]) -> Trust:
    """Return how true the odds of some outlooks were, each with the deals that were won in its span."""
    told = [(line.odds, line.deal.id in won) for outlook, won in outlooks for line in outlook.lines]
    return Trust(
        cases=len(told),
        won=sum(int(won) for _, won in told),
        foretold=Fraction(sum(odds for odds, _ in told), MILLION),
        squares=Fraction(sum((odds - won * MILLION) ** 2 for odds, won in told), MILLION**2),
    )


def won_in(deals: Iterable[Deal], span: Span) -> set[int]:
    """Return the numbers of the deals that were won in a span."""
    return {deal.id for deal in deals if deal.won and deal.ended and span.start <= deal.ended <= span.end}


def _last_end(deals: Iterable[Deal], latest: date) -> date:
    return min(max((deal.ended for deal in deals if deal.ended), default=latest), latest)


def _errors(pairs: Sequence[tuple[Fraction | int, int]]) -> Errors:
    came = sum(won for _, won in pairs)
    if not came:
        return Errors(wape=None, bias=None)
    off = [Fraction(told) - won for told, won in pairs]
    return Errors(wape=sum(map(abs, off), Fraction(0)) / came, bias=sum(off, Fraction(0)) / came)

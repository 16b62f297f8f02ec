"""How many deals the rates expect, and how far that leans on the plain average of what was won, by who was closer."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from math import hypot, sqrt
from typing import Final

from sales.hazard import OLDEST, Rates, Seen
from sales.outcomes import DAY, Deal, Span, Wins, month_end, months_before, windows_before

RECENT_DAYS: Final = 91
"""New deals come as often as in the latest thirteen weeks."""
YOUNG_DAYS: Final = 28
"""In the first four weeks of a book nothing is said of deals that nobody knows yet, and no trial is made."""
TRIALS: Final = 13
"""So many earlier forecasts, a week apart, show whether the rates or the plain average came closer."""
TRIAL_STEP: Final = 7
START_TRIALS: Final = 4
"""So many made-up trials stand beside the real ones, so that few of these decide little."""
START_ERROR: Final = 0.20
"""In those the rates were wrong by a fifth, as forecasts of a pipeline for a month mostly are,"""
START_AHEAD: Final = 30
"""and further ahead by more, as the root of the days: the less of what comes is in the pipeline yet;"""
PLAIN_ERROR: Final = 0.15
"""and the plain average by less: until the rates have shown that they are closer, it counts for more."""
MOST_FACTOR: Final = 2.0
"""Leaning never more than doubles or halves the odds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Average:
    """The plain average of what was won in the latest spans alike."""

    count: Fraction = Fraction(0)
    cents: int = 0
    spans: int = 0
    """Over how many; none where the book is too young for one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """An earlier forecast of a number of deals, with what came."""

    rates: float
    plain: float
    won: int
    chance: float = 0.0
    """Variance of the number won that the rates themselves allow for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lean:
    """How far the rates lean on the plain average, and the errors of both in the trials."""

    trials: int = 0
    rates_error: float = 0.0
    """Root of the mean square of the relative error in the number won."""
    plain_error: float = 0.0
    error_squares: float = 0.0
    """Sum of the squared relative errors of what was put together in the trials."""
    chance_squares: float = 0.0
    """What of that sum chance alone brings on average, where the rates are right."""
    put_right: float = 1.0
    """What was won in the trials, of what the rates told there."""
    start_error: float = START_ERROR
    """How wrong what was put together was in a made-up trial."""
    weight: float = 1.0
    """Of the rates; the rest is the plain average's."""
    factor: float = 1.0
    """What the odds are multiplied by."""

    @property
    def error_so_far(self) -> float:
        """How wrong a forecast mostly was in the trials."""
        return sqrt(self.error_squares / self.trials) if self.trials else 0.0

    @property
    def error(self) -> float:
        """How wrong the odds together mostly are, relative to what comes, by the real trials and the made-up ones.

        What chance brings is taken off, for the odds allow for it themselves.
        """
        squares = max(self.error_squares - self.chance_squares, 0.0) + START_TRIALS * self.start_error**2
        return sqrt(squares / (self.trials + START_TRIALS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrivals:
    """How often deals are opened."""

    opened: int = 0
    days: int = 0

    @property
    def per_day(self) -> float:
        """Deals a day; none in a young book."""
        return self.opened / self.days if self.days >= YOUNG_DAYS else 0.0


class Record:
    """What the book has seen, asked as of any day of it."""

    def __init__(self, deals: Sequence[Deal], since: date, today: date) -> None:
        """Take all deals that were opened by the day, and the day from which on the book knows ends."""
        self.since = since
        self.today = today
        self.deals = deals
        self.wins = Wins(deals)
        self.seen = Seen(deals, min(since, today), today)
        self.opened = sorted(deal.opened for deal in deals if deal.dated)

    def average(self, day: date, span: Span, *, monthly: bool = False) -> Average:
        """Return the plain average before a day; for a part of a month, that part of a month's average."""
        spans = months_before(day, self.since) if monthly else windows_before(day, span.days, self.since)
        if not spans:
            return Average()
        taken = [self.wins.within(each) for each in spans]
        part = Fraction(span.days, _month_of(span).days) if monthly else Fraction(1)
        count, cents = sum(each.count for each in taken), sum(each.cents for each in taken)
        return Average(count=count * part / len(spans), cents=round(cents * part / len(spans)), spans=len(spans))

    def arrivals(self, day: date) -> Arrivals:
        """Return how many deals were opened in the latest days before a day."""
        if not self.opened:
            return Arrivals()
        days = min(RECENT_DAYS, (day - self.opened[0]).days + 1)
        first = day - (days - 1) * DAY
        return Arrivals(opened=bisect_right(self.opened, day) - bisect_left(self.opened, first), days=days)

    def newcomers(self, day: date, rates: Rates, spans: Sequence[Span]) -> list[float]:
        """Return how many deals that are opened after a day are won in each of the spans that follow it."""
        per_day = self.arrivals(day).per_day
        won = [0.0] * len(spans)
        coming = day + DAY
        while per_day and coming <= spans[-1].end:
            for at, odds in enumerate(rates.odds(coming, 0, spans)):
                won[at] += per_day * odds
            coming += DAY
        return won

    def expected(self, day: date, spans: Sequence[Span]) -> tuple[float, float]:
        """Return how many deals the rates of a day expect to be won in the last of the spans that follow it.

        The variance that chance brings stands beside it: of a deal its odds times the rest, of new ones their number.
        """
        rates = self.seen.rates(day)
        ages = self._ages(day.toordinal())
        odds = [(number, rates.odds(day + DAY, age + 1, spans)[-1]) for age, number in ages.items()]
        new = self.newcomers(day, rates, spans)[-1]
        known = sum(number * each for number, each in odds)
        chance = sum(number * each * (1 - each) for number, each in odds)
        return known + new, chance + new

    def _ages(self, day: int) -> Mapping[int, int]:
        """Return how many deals of each age were open at the end of a day; all that are very old are alike."""
        ends, begun = self._lives
        ages: Counter[int] = Counter()
        for opened, number in Counter(begun[bisect_right(ends, day) :]).items():
            if opened <= day:
                ages[min(day - opened, OLDEST)] += number
        return ages

    @cached_property
    def _lives(self) -> tuple[list[int], list[int]]:
        """The days on which deals ended, in order, and beside each the day of its opening; what is open ends last."""
        lives = sorted(
            (deal.ended.toordinal() if deal.ended else date.max.toordinal(), deal.opened.toordinal())
            for deal in self.deals
            if not deal.asleep
        )
        return [ended for ended, _ in lives], [opened for _, opened in lives]

    def lean(self, span: Span, model: float, average: Average) -> Lean:
        """Return how far what the rates expect of a span leans on its plain average.

        First the rates make up for what they told too much or too little of in the trials, then both are weighed.
        """
        if not model:
            return Lean()
        trials = [trial for trial in map(self._trial, self._days(span)) if trial]
        put_right = _put_right(trials, float(average.count))
        rates = sum((trial.rates / trial.won - 1) ** 2 for trial in trials)
        plain = sum((trial.plain / trial.won - 1) ** 2 for trial in trials)
        start = _start_error((span.end - self.today).days)
        of_rates, of_plain = rates + START_TRIALS * start**2, plain + START_TRIALS * PLAIN_ERROR**2
        weight = of_plain / (of_plain + of_rates) if average.spans else 1.0
        both = sum(((weight * t.rates * put_right + (1 - weight) * t.plain) / t.won - 1) ** 2 for t in trials)
        factor = (weight * model * put_right + (1 - weight) * float(average.count)) / model
        number = max(len(trials), 1)
        return Lean(
            trials=len(trials),
            rates_error=sqrt(rates / number),
            plain_error=sqrt(plain / number),
            error_squares=both,
            chance_squares=sum(trial.chance * put_right / trial.won**2 for trial in trials),
            start_error=hypot(weight * start, (1 - weight) * PLAIN_ERROR),
            weight=weight,
            put_right=put_right,
            factor=min(max(factor, 1 / MOST_FACTOR), MOST_FACTOR),
        )

    def _days(self, span: Span) -> list[tuple[date, Span]]:
        """Return earlier days, each with a span as far ahead as this one, which has ended by now."""
        ahead = span.end - self.today
        days = [self.today - ahead - number * TRIAL_STEP * DAY for number in range(TRIALS)]
        shifted = [(day, Span(start=day + (span.start - self.today), end=day + ahead)) for day in days]
        return [(day, there) for day, there in shifted if day >= self.since + YOUNG_DAYS * DAY]

    def _trial(self, told: tuple[date, Span]) -> Trial | None:
        day, span = told
        average, won = self.average(day, span), self.wins.within(span).count
        if not average.spans or not won:
            return None
        before = [Span(start=day + DAY, end=span.start - DAY)] if span.start > day + DAY else []
        rates, chance = self.expected(day, [*before, span])
        return Trial(rates=rates, plain=float(average.count), won=won, chance=chance)


def _start_error(ahead: int) -> float:
    """Return how wrong the rates were in a made-up trial of so many days ahead."""
    return START_ERROR * sqrt(max(ahead / START_AHEAD, 1.0))


def _put_right(trials: Sequence[Trial], average: float) -> float:
    """Return won of told in the trials, as if the rates had been right in the made-up ones."""
    right = START_TRIALS * average
    told = sum(trial.rates for trial in trials) + right
    return (sum(trial.won for trial in trials) + right) / told if told else 1.0


def _month_of(span: Span) -> Span:
    return Span(start=span.end.replace(day=1), end=month_end(span.end))

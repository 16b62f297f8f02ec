"""What will be won in the coming spans: the open deals by their odds, and one line of deals that nobody knows yet."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property
from math import sqrt
from statistics import NormalDist
from typing import Final

from sales.calibration import MOST_ODDS, START, GradeOdds, Weights, expected_on, grade_odds, odds_of
from sales.hazard import OLDEST
from sales.leaning import RECENT_DAYS, Arrivals, Average, Lean, Record
from sales.odds import MILLION, Counts, money_percentiles
from sales.outcomes import DAY, Deal, Span, first_end
from sales.prices import prices_of
from sales.vocabulary import Grade

_TENTH: Final = NormalDist().inv_cdf(0.9)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What one open deal adds to a span."""

    deal: Deal
    odds: int
    """That it is won in the span, in millionths."""
    cents: int | None
    """What it would bring; None where nobody can say."""
    doubt: int = 0
    """How far that mostly is off, squared; nothing where somebody said it."""

    @property
    def expected(self) -> int:
        """Odds times hundredths, rounded half up."""
        return _of_million(self.odds, self.cents or 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewBusiness:
    """The line of deals that nobody knows yet."""

    millionths: int = 0
    """How many of them are won in the span, in millionths of a deal."""
    cents: int = 0
    """What one mostly brings."""
    arrivals: Arrivals

    @property
    def expected(self) -> int:
        """How many times what one brings, in whole hundredths."""
        return _of_million(self.millionths, self.cents)


@dataclass(frozen=True, kw_only=True)
class Outlook:
    """What will be won in one span, with all that it is made of."""

    span: Span
    lines: tuple[Line, ...]
    new: NewBusiness
    lean: Lean
    plain: Average
    spread: tuple[int, ...] = ()
    """What each of the latest won deals brought, in hundredths."""

    @cached_property
    def expected(self) -> int:
        """The sum of all lines, in hundredths."""
        return self.known + self.new.expected

    @cached_property
    def known(self) -> int:
        """What the open deals add, in hundredths."""
        return sum(line.expected for line in self.lines)

    @property
    def count(self) -> Fraction:
        """How many deals are expected to be won."""
        return Fraction(sum(line.odds for line in self.lines) + self.new.millionths, MILLION)

    @property
    def unpriced(self) -> int:
        """How many of the deals count among the deals but not in the money."""
        return sum(line.cents is None for line in self.lines)

    @cached_property
    def counts(self) -> Counts:
        """The odds of each number of deals."""
        return Counts([line.odds for line in self.lines if line.odds], self.new.millionths / MILLION)

    @cached_property
    def range(self) -> tuple[int, int]:
        """The tenth and the ninetieth percentile of the money, in hundredths.

        Chance is convolved from the odds; that the odds may be wrong altogether is added as an error of the whole.
        """
        deals = [(line.odds, line.cents) for line in self.lines if line.odds and line.cents]
        doubt = sum(line.odds * line.doubt for line in self.lines) / MILLION
        low, high = money_percentiles(deals, self.new.millionths / MILLION, self.spread, (0.1, 0.9), doubt)
        error = _TENTH * self.lean.error * self.expected
        below, above = max(self.expected - low, 0), max(high - self.expected, 0)
        least = max(self.expected - round(sqrt(below**2 + error**2)), 0)
        return least, self.expected + round(sqrt(above**2 + error**2))


class Forecast:
    """A book as a day knew it, and what it says of the days after."""

    def __init__(self, deals: Iterable[Deal], today: date, weights: Weights = START) -> None:
        """Take the deals as the day knew them, and the weights that held then."""
        self.today = today
        self.deals = tuple(deals)
        self.since = first_end(self.deals)
        self.record = Record(self.deals, self.since or today + DAY, today)
        self.grades: Mapping[Grade, GradeOdds] = grade_odds(self.deals, weights)
        won = [deal for deal in self.deals if deal.won]
        self.prices = prices_of(won)
        self.spread = tuple(
            deal.cents for deal in won if deal.cents and deal.ended and (today - deal.ended).days < RECENT_DAYS
        )

    def outlooks(self, spans: Sequence[Span], *, monthly: bool = False) -> list[Outlook]:
        """Return the outlook on each of some spans, which follow the day and each other."""
        rates = self.record.seen.rates(self.today)
        by_age = {age: rates.odds(self.today + DAY, age + 1, spans) for age in set(self._ages)}
        coming = self.record.newcomers(self.today, rates, spans)
        averages = [self.record.average(self.today, span, monthly=monthly) for span in spans]
        known = [sum(by_age[age][at] for age in self._ages) for at in range(len(spans))]
        leans = [
            self.record.lean(span, of_known + of_new, average)
            for span, of_known, of_new, average in zip(spans, known, coming, averages, strict=True)
        ]
        odds = [self._odds(deal, spans, by_age[age], leans) for deal, age in zip(self._open, self._ages, strict=True)]
        return [
            Outlook(
                span=span,
                lines=tuple(
                    Line(deal=deal, odds=its[at], cents=self.prices.of(deal), doubt=self.prices.doubt(deal))
                    for deal, its in zip(self._open, odds, strict=True)
                ),
                new=self._new(coming[at] * leans[at].factor),
                lean=leans[at],
                plain=averages[at],
                spread=self.spread,
            )
            for at, span in enumerate(spans)
        ]

    def day_of(self, deal: Deal) -> date | None:
        """Return when a deal is expected to be signed; None where neither a grade nor a day ahead says it."""
        if deal.grade:
            return expected_on(deal, self.grades[deal.grade], self.today)
        return deal.expected if deal.expected and deal.expected > self.today else None

    @cached_property
    def _open(self) -> tuple[Deal, ...]:
        return tuple(deal for deal in self.deals if deal.is_open)

    def _odds(self, deal: Deal, spans: Sequence[Span], of_age: Sequence[float], leans: Sequence[Lean]) -> list[int]:
        """Return the odds of a deal in each span: by its grade, else by its age; together never certain."""
        if deal.grade:
            known = self.grades[deal.grade]
            on = expected_on(deal, known, self.today)
            ever = odds_of(deal, known, self.today)
            return [ever if span.start <= on <= span.end else 0 for span in spans]
        room, odds = MOST_ODDS, []
        for share, lean in zip(_gated(deal, spans, of_age), leans, strict=True):
            odds.append(min(round(share * lean.factor * MILLION), room))
            room -= odds[-1]
        return odds

    def _new(self, deals: float) -> NewBusiness:
        return NewBusiness(
            millionths=round(deals * MILLION), cents=self.typical, arrivals=self.record.arrivals(self.today)
        )

    @cached_property
    def _ages(self) -> tuple[int, ...]:
        """How many days each open deal is old; all that are very old are alike."""
        today = self.today.toordinal()
        return tuple(min(today - deal.opened.toordinal(), OLDEST) for deal in self._open)

    @cached_property
    def typical(self) -> int:
        """What one deal mostly brought of late."""
        return round(Fraction(sum(self.spread), len(self.spread))) if self.spread else self.prices.of_all.mean or 0


def _gated(deal: Deal, spans: Sequence[Span], of_age: Sequence[float]) -> list[float]:
    """Return the odds by age, where those before the closing day fall into the span of that day."""
    day = deal.expected
    if day is None or day < spans[0].start:
        return list(of_age)
    at = next((at for at, span in enumerate(spans) if day <= span.end), len(spans))
    return [0.0 if place < at else sum(of_age[: at + 1]) if place == at else odds for place, odds in enumerate(of_age)]


def _of_million(millionths: int, cents: int) -> int:
    """Return a part of an amount, rounded half up."""
    return (2 * millionths * cents + MILLION) // (2 * MILLION)

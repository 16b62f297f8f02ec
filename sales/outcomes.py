"""What a book knows of its deals on a day: when each began, whether and how it ended, and what it is worth."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from sales.vocabulary import Grade

DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """An opportunity as a forecast sees it; money is whole hundredths of the forecast's currency."""

    id: int
    opened: date
    dated: bool = True
    """Whether the day of opening is known; an import without one opens nothing on its day."""
    ended: date | None = None
    won: bool = False
    cents: int | None = None
    """None where nobody said an amount, or where there is no rate for its currency."""
    product: int | None = None
    listed: int | None = None
    """The list price of its product."""
    grade: Grade | None = None
    """None where nobody said one."""
    quoted: bool = False
    """Whether it has come to the quote or further."""
    touched: date | None = None
    expected: date | None = None
    """The day on which it is expected to be signed."""
    asleep: bool = False
    foreign: str | None = None
    """The currency of its amount where there is no rate for it."""
    turned: str | None = None
    """The currency of its amount where a rate turned it into that of the forecast."""
    owner: int | None = None
    stage: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it can still be won; one that sleeps is out of the forecast."""
        return self.ended is None and not self.asleep


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The days from the first to the last."""

    start: date
    end: date

    @property
    def days(self) -> int:
        """How many days there are."""
        return (self.end - self.start).days + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What was won in a span."""

    count: int = 0
    cents: int = 0


class Wins:
    """Adds up by days what was won."""

    def __init__(self, deals: Iterable[Deal]) -> None:
        """Sort what was won by the day it was."""
        won = sorted((deal.ended.toordinal(), deal.cents or 0) for deal in deals if deal.won and deal.ended)
        self._days = [day for day, _ in won]
        self._sums = [0]
        for _, cents in won:
            self._sums.append(self._sums[-1] + cents)

    def within(self, span: Span) -> Taken:
        """Return what was won in a span."""
        first, after = (bisect_left(self._days, day.toordinal()) for day in (span.start, span.end + DAY))
        return Taken(count=after - first, cents=self._sums[after] - self._sums[first])


def first_end(deals: Iterable[Deal]) -> date | None:
    """Return the day from which on the book knows how deals end; None where none has ended."""
    return min((deal.ended for deal in deals if deal.ended), default=None)


def known_on(deals: Iterable[Deal], day: date) -> list[Deal]:
    """Return the deals as a day knew them: what began later is not there, what ended later is open."""
    then = (deal for deal in deals if deal.opened <= day)
    return [replace(d, ended=None, won=False) if d.ended and d.ended > day else d for d in then]


def month_after(day: date) -> Span:
    """Return what is left of a day's month after it, or the next month after its last day."""
    start = day + DAY
    return Span(start=start, end=month_end(start))


@lru_cache(4096)
def month_end(day: date) -> date:
    """Return the last day of a day's month."""
    return (day.replace(day=1) + 32 * DAY).replace(day=1) - DAY


def months_after(day: date, count: int) -> list[Span]:
    """Return that many spans, the first as in `month_after` and each further one a whole month."""
    spans = [month_after(day)]
    while len(spans) < count:
        spans.append(month_after(spans[-1].end))
    return spans


def windows_before(day: date, days: int, since: date, count: int = 3) -> list[Span]:
    """Return the latest spans of so many days that ended by a day and began no earlier than the first known end."""
    ends = (day - number * days * DAY for number in range(count))
    spans = [Span(start=end - (days - 1) * DAY, end=end) for end in ends]
    return [span for span in spans if span.start >= since]


def months_before(day: date, since: date, count: int = 3) -> list[Span]:
    """Return the latest whole months that ended by a day and began no earlier than the first known end."""
    end = day if day == month_end(day) else day.replace(day=1) - DAY
    spans: list[Span] = []
    while len(spans) < count and end.replace(day=1) >= since:
        spans.append(Span(start=end.replace(day=1), end=end))
        end = end.replace(day=1) - DAY
    return spans

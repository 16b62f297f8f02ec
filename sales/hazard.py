"""How deals without a grade go: won and lost per day by age, and by month of the quarter, as the book has seen it."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import accumulate
from typing import Final

from sales.outcomes import DAY, Deal, Span, month_end

EDGES: Final = (0, 7, 14, 21, 35, 50, 65, 80, 95, 110, 125, 140, 180, 1 << 20)
"""Ages in days at which a new class of ages begins."""
OLDEST: Final = EDGES[-2]
"""From this age on all ages are alike."""
START_DAYS: Final = 60
"""Days until a deal ends, before the book has seen any end."""
START_SHARE: Final = 0.30
"""Share of the ends that are wins before the book has seen any: as of a deal of grade B."""
POOL_CASES: Final = 2
"""So many made-up cases at the start rate stand in every class of ages."""
PLACE_CASES: Final = 5
"""So many made-up cases at the rate of the age stand in every month of the quarter."""
LONGEST_DAYS: Final = 1096
"""Three years: what lies further back says little of how the team sells now."""
_CLASSES: Final = len(EDGES) - 1
_MONTHS: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What was seen of one class of ages: days on which deals of it were open, and how many of them ended."""

    days: int
    won: int
    lost: int


@dataclass(frozen=True, slots=True)
class Rates:
    """The share of the open deals won and lost on a day, by month of the quarter and class of ages."""

    won: tuple[tuple[float, ...], ...]
    lost: tuple[tuple[float, ...], ...]

    def odds(self, start: date, age: int, spans: Sequence[Span]) -> list[float]:
        """Return for a deal of an age on a day the odds of being won in each of some spans; the first may have begun.

        The rates stay the same until the month, the class of ages or the span changes.
        """
        still, odds = 1.0, []
        day = start
        for span in spans:
            won = 0.0
            while day <= span.end:
                place = _class_of(age)
                month = _month_of(day)
                days = min((month_end(day) - day).days + 1, EDGES[place + 1] - age, (span.end - day).days + 1)
                win, ends = self.won[month][place], self.won[month][place] + self.lost[month][place]
                left = still * (1 - ends) ** days
                won += (still - left) * win / ends
                still, day, age = left, day + days * DAY, age + days
            odds.append(won)
        return odds


class Seen:
    """Counts, day by day, how many deals of each age were open and ended; any day's rates come from the days before."""

    def __init__(self, deals: Iterable[Deal], since: date, until: date) -> None:
        """Count the deals whose opening is known, from the first known end to a day."""
        self.since = max(since, until - LONGEST_DAYS * DAY)
        self.until = until
        size = (until - self.since).days + 2
        steps, self._won, self._lost = ([[0] * size for _ in range(_CLASSES)] for _ in range(3))
        by_day: dict[int, list[int]] = {}
        first, last = self.since.toordinal(), until.toordinal()
        for deal in deals:
            if deal.dated and not deal.asleep:
                born, ended = deal.opened.toordinal() - first, deal.ended.toordinal() if deal.ended else last
                by_day.setdefault(born, []).append(min(ended, last) - first + 1)
                if deal.ended and first <= ended <= last:
                    ends = self._won if deal.won else self._lost
                    ends[_class_of(max(ended - first - born, 0))][ended - first] += 1
        for born, gone in by_day.items():
            _count(born, sorted(gone), steps)
        self._open = [list(accumulate(changes)) for changes in steps]
        self._sums: dict[tuple[str, int, int], list[int]] = {}

    def cell(self, place: int, day: date, month: int | None = None) -> Cell:
        """Return what was seen of a class of ages up to a day, in one month of the quarters or in all."""
        months = range(_MONTHS) if month is None else (month,)
        days, won, lost = (
            sum(self._sum(kind, place, each, day) for each in months) for kind in ("open", "won", "lost")
        )
        return Cell(days=days, won=won, lost=lost)

    def rates(self, day: date) -> Rates:
        """Return the rates as a day knew them; few cases lean on the age alone, and that on the start rates."""
        won, lost = [], []
        for place in range(_CLASSES):
            pooled = self.cell(place, day)
            started = (pooled.won, START_SHARE / START_DAYS), (pooled.lost, (1 - START_SHARE) / START_DAYS)
            of_age = [_leaning(seen, pooled.days, rate, POOL_CASES) for seen, rate in started]
            cells = [self.cell(place, day, month) for month in range(_MONTHS)]
            won.append([_leaning(cell.won, cell.days, of_age[0], PLACE_CASES) for cell in cells])
            lost.append([_leaning(cell.lost, cell.days, of_age[1], PLACE_CASES) for cell in cells])
        return Rates(tuple(zip(*won, strict=True)), tuple(zip(*lost, strict=True)))

    def _sum(self, kind: str, place: int, month: int, day: date) -> int:
        key = (kind, place, month)
        if key not in self._sums:
            by_day = {"open": self._open, "won": self._won, "lost": self._lost}[kind][place]
            in_month = (number * (each == month) for number, each in zip(by_day, self._months, strict=False))
            self._sums[key] = list(accumulate(in_month))
        at = (min(day, self.until) - self.since).days
        return self._sums[key][at] if at >= 0 else 0

    @cached_property
    def _months(self) -> list[int]:
        """The month of the quarter of each day that is counted."""
        return [_month_of(self.since + number * DAY) for number in range((self.until - self.since).days + 1)]


def _count(born: int, gone: Sequence[int], steps: Sequence[list[int]]) -> None:
    """Count deals of one day, and of days on which they are gone, in each class of ages that they come to."""
    place, day = _class_of(max(-born, 0)), max(born, 0)
    at = bisect_right(gone, day)
    while at < len(gone):
        after = born + EDGES[place + 1]
        still = bisect_right(gone, after, at)
        steps[place][day] += len(gone) - at
        for each in gone[at:still]:
            steps[place][each] -= 1
        if still < len(gone):
            steps[place][after] -= len(gone) - still
        place, day, at = place + 1, after, still


def _leaning(seen: int, days: int, rate: float, cases: int) -> float:
    """Return a rate per day that leans on another by so many made-up cases of it."""
    return (seen + cases) / (days + cases / rate)


def _class_of(age: int) -> int:
    return bisect_right(EDGES, age) - 1


def _month_of(day: date) -> int:
    return (day.month - 1) % _MONTHS

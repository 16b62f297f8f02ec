"""Weeks, months, quarters and years as periods, their parts, and what a duration adds to a day."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from parsing import almanac
from parsing.chart import Atom

DAY_MINUTES: Final = 24 * 60


def _week(now: datetime, offset: int) -> tuple[datetime, datetime]:
    start = almanac.weekday_in(now, 0, offset)
    return start, almanac.add_days(start, almanac.WEEK)


def _weekend(now: datetime, offset: int) -> tuple[datetime, datetime]:
    start = almanac.weekday_in(now, almanac.SATURDAY, offset)
    return start, almanac.add_days(start, 2)


def _workweek(now: datetime, offset: int) -> tuple[datetime, datetime]:
    start = almanac.weekday_in(now, 0, offset)
    return start, almanac.add_days(start, 5)


def _fortnight(now: datetime, offset: int) -> tuple[datetime, datetime]:
    start = almanac.weekday_in(now, 0, 2 * offset)
    return start, almanac.add_days(start, 14)


def _month(now: datetime, offset: int) -> tuple[datetime, datetime]:
    return almanac.month_start(now, offset), almanac.month_start(now, offset + 1)


def _quarter(now: datetime, offset: int) -> tuple[datetime, datetime]:
    return almanac.quarter_start(now, offset), almanac.quarter_start(now, offset + 1)


def _half(now: datetime, offset: int) -> tuple[datetime, datetime]:
    start = almanac.add_months(almanac.year_start(now), 6 * ((now.month > 6) + offset))
    return start, almanac.add_months(start, 6)


def _year(now: datetime, offset: int) -> tuple[datetime, datetime]:
    return almanac.year_start(now, offset), almanac.year_start(now, offset + 1)


_PERIODS: Final[dict[str, Callable[[datetime, int], tuple[datetime, datetime]]]] = {
    "week": _week,
    "weekend": _weekend,
    "workweek": _workweek,
    "fortnight": _fortnight,
    "month": _month,
    "quarter": _quarter,
    "half": _half,
    "year": _year,
}


def period(now: datetime, unit: str, offset: int = 0) -> Atom | None:
    """Make the period of a unit that lies some periods from the current one."""
    if unit == "day":
        return Atom(kind="D", at=almanac.add_days(almanac.midnight(now), offset), unit="day")
    bounds = _PERIODS.get(unit)
    if bounds is None:
        return None
    start, end = bounds(now, offset)
    return Atom(kind="P", at=start, until=end, unit=unit)


def year_period(year: int) -> Atom | None:
    """Make the period of a calendar year."""
    start = almanac.make_day(year, 1, 1)
    return Atom(kind="P", at=start, until=almanac.year_start(start, 1), unit="year") if start else None


def month_period(now: datetime, month: int, year: int | None = None) -> Atom | None:
    """Make the period of a month; without a year the one that is running or comes next."""
    if year is None:
        year = now.year + (month < now.month)
        before = almanac.make_day(year - 1 if year > now.year or month == now.month else year, month, 1)
        earlier = before if month != now.month else almanac.month_start(now)
    else:
        earlier = None
    start = almanac.make_day(year, month, 1)
    if start is None:
        return None
    return Atom(kind="P", at=start, until=almanac.add_months(start, 1), unit="month", earlier=earlier)


def quarter_period(now: datetime, quarter: int, year: int | None = None) -> Atom | None:
    """Make a quarter of a year; without a year the one that is running or comes next."""
    if not 1 <= quarter <= 4:
        return None
    if year is None:
        year = now.year + (quarter < (now.month + 2) // 3)
    start = almanac.make_day(year, 3 * quarter - 2, 1)
    return Atom(kind="P", at=start, until=almanac.add_months(start, 3), unit="quarter") if start else None


def half_period(now: datetime, half: int, year: int | None = None) -> Atom | None:
    """Make a half of a year; without a year the one that is running or comes next."""
    if year is None:
        year = now.year + (half == 1 and now.month > 6)
    start = almanac.make_day(year, 1 if half == 1 else 7, 1)
    return Atom(kind="P", at=start, until=almanac.add_months(start, 6), unit="half") if start else None


_EDGES: Final = {
    "week": (3, 1, 4),
    "month": (10, 10, 20),
}
"""Days from a period's start to the end of its beginning, to the start and end of its middle."""


def edge_of(whole: Atom, edge: str) -> Atom | None:
    """Cut the beginning, the middle or the end out of a period."""
    start, end = whole.at, whole.until
    if start is None or end is None:
        return None
    cut = _year_cuts(start, end) if whole.unit not in _EDGES else _day_cuts(start, end, whole.unit)
    at, until = cut[edge]
    return Atom(kind="P", at=at, until=until, unit=whole.unit, edge=edge, earlier=whole.earlier)


def _day_cuts(start: datetime, end: datetime, unit: str) -> dict[str, tuple[datetime, datetime]]:
    head, mid, tail = _EDGES[unit]
    last = almanac.add_days(start, 15 if unit == "month" else 4)
    return {
        "start": (start, almanac.add_days(start, head)),
        "mid": (almanac.add_days(start, mid), almanac.add_days(start, tail if unit == "month" else 5)),
        "end": (last, end),
    }


def _year_cuts(start: datetime, end: datetime) -> dict[str, tuple[datetime, datetime]]:
    months = max((end.year - start.year) * 12 + end.month - start.month, 1)
    return {
        "start": (start, almanac.add_months(start, max(months // 4, 1))),
        "mid": (almanac.add_months(start, months // 3), almanac.add_months(start, max(2 * months // 3, 1))),
        "end": (almanac.add_months(start, months // 2), end),
    }


def shift(moment: datetime, span: Atom, sign: int) -> datetime:
    """Move a moment by a duration, forwards or backwards."""
    if span.unit == "business":
        return almanac.add_business_days(moment, sign * span.days)
    moved = almanac.add_months(moment, sign * span.months) if span.months else moment
    moved = almanac.add_days(moved, sign * span.days)
    return almanac.add_minutes(moved, sign * span.minutes)


def is_clocked(span: Atom) -> bool:
    """Tell whether a duration counts hours or minutes."""
    return bool(span.minutes)


def point(moment: datetime, span: Atom) -> Atom:
    """Make the day, or for hours and minutes the moment, to which a duration leads."""
    if is_clocked(span):
        return Atom(kind="M", at=moment, unit="minute")
    return Atom(kind="D", at=almanac.midnight(moment), unit="day", edge="offset")


_SIZES: Final = {
    "minute": (0, 0, 1),
    "hour": (0, 0, 60),
    "day": (0, 1, 0),
    "business": (0, 1, 0),
    "week": (0, 7, 0),
    "weekend": (0, 2, 0),
    "fortnight": (0, 14, 0),
    "month": (1, 0, 0),
    "quarter": (3, 0, 0),
    "half": (6, 0, 0),
    "year": (12, 0, 0),
}
"""Months, days and minutes of one unit."""
_MOST: Final = 100_000


def duration(count: int, unit: str, halves: int = 0) -> Atom | None:
    """Make a duration of some units and half units."""
    size = _SIZES.get(unit)
    if size is None or count > _MOST:
        return None
    months, days, minutes = (part * count for part in size)
    if halves:
        months, days, minutes = months + size[0] // 2, days + size[1] // 2, minutes + size[2] // 2
        minutes += DAY_MINUTES // 2 if unit == "day" else 0
        days += 15 if unit == "month" else 0
    return Atom(kind="U", months=months, days=days, minutes=minutes, unit=unit, low=count)


def seconds_of(span: Atom) -> int:
    """Give the length of a duration in seconds, a month counting 30 days and a year 365."""
    years, months = divmod(span.months, 12)
    return ((years * 365 + months * 30 + span.days) * DAY_MINUTES + span.minutes) * 60

"""Which clock time an hour means, beside a part of the day, a day, or another hour."""

from datetime import datetime
from typing import Final

from parsing import almanac, periods
from parsing.chart import Atom

_HALF_DAY: Final = 12 * 60
_MORNING_FROM: Final = 7 * 60


def resolve(clock: Atom) -> int:
    """Give minutes after midnight; an hour that says no half of the day lies between 07:00 and 18:59."""
    if clock.sure or clock.low >= _HALF_DAY + 60:
        return clock.low
    low = clock.low % _HALF_DAY
    return low if low >= _MORNING_FROM else low + _HALF_DAY


def resolve_in(clock: Atom, part: Atom) -> int:
    """Give minutes after midnight of an hour that is said beside a part of the day."""
    if clock.sure and clock.low > _HALF_DAY:
        return clock.low
    low = clock.low % _HALF_DAY if not clock.sure or clock.low == _HALF_DAY else clock.low
    if "morning" in part.unit or part.unit == "dawn":
        return low
    if "lunch" in part.unit or "noon" in part.unit.split():
        return low + _HALF_DAY if low < 5 * 60 else low
    if "night" in part.unit and low < 4 * 60 and clock.low != _HALF_DAY:
        return low + periods.DAY_MINUTES if part.kind == "R" and not clock.sure and low else low
    return low + _HALF_DAY if low < _HALF_DAY else low


def base_of(atom: Atom) -> datetime | None:
    """Give the day or moment from which a duration counts; a year counts from its first day."""
    return almanac.make_day(atom.low, 1, 1) if atom.kind == "Y" else atom.at


def on_day(day: datetime, minutes: int) -> Atom:
    """Make the moment of a clock time on a day."""
    return Atom(kind="M", at=almanac.add_minutes(almanac.midnight(day), minutes), unit="minute")


def clock_range(first: Atom, last: Atom) -> Atom:
    """Make a stretch of clock time; an hour without a half of the day takes the one that makes sense of the other."""
    if first.sure and last.sure:
        low, high = first.low, last.low
    elif last.sure:
        low, high = _before(first.low, last.low), last.low
    elif first.sure:
        low, high = first.low, _after(last.low, first.low)
    else:
        low = resolve(first)
        high = _after(last.low, low)
    return Atom(kind="K", low=low, high=high, sure=first.sure or last.sure, unit="minute")


def _before(clock: int, end: int) -> int:
    readings = [reading for reading in (clock % _HALF_DAY, clock % _HALF_DAY + _HALF_DAY) if reading < end]
    return readings[-1] if readings else clock


def _after(clock: int, start: int) -> int:
    low = clock % _HALF_DAY
    return next((reading for reading in (low, low + _HALF_DAY) if reading > start), clock)


def range_in(stretch: Atom, part: Atom) -> Atom:
    """Read a stretch of clock time within a part of the day."""
    if stretch.sure:
        return stretch
    low = resolve_in(Atom(kind="T", low=stretch.low % _HALF_DAY, sure=False), part)
    return Atom(kind="K", low=low, high=_after(stretch.high % _HALF_DAY, low), unit="minute")


def stretch_on(day: datetime, stretch: Atom) -> Atom:
    """Make the stretch of a clock range on a day; an end before the start falls on the next day."""
    start = almanac.midnight(day)
    high = stretch.high + (periods.DAY_MINUTES if stretch.high < stretch.low else 0)
    return Atom(
        kind="R", at=almanac.add_minutes(start, stretch.low), until=almanac.add_minutes(start, high), unit="minute"
    )

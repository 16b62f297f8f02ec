"""How far a zone's clocks are from UTC over a span, for whoever reckons without zones."""

from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

_DAY: Final = timedelta(days=1)
_MINUTE: Final = timedelta(minutes=1)


def offsets(zone: str, since: datetime, until: datetime) -> list[tuple[datetime, int]]:
    """Return the offsets in minutes that hold one after the other, each with the moment at which it ends.

    The last one ends with the span. Two changes within a day count as none.
    """
    clock, found, start = ZoneInfo(zone), list[tuple[datetime, int]](), since
    while start < until:
        end = min(start + _DAY, until)
        before, after = _minutes(clock, start), _minutes(clock, end)
        if before != after:
            found.append((_change(clock, start, end), before))
        start = end
    return [*found, (until, _minutes(clock, until))]


def _change(clock: ZoneInfo, low: datetime, high: datetime) -> datetime:
    """Return the first whole minute after `low` at which the clocks show what they show at `high`."""
    new, steps = _minutes(clock, high), (high - low) // _MINUTE + 1
    first, last = 0, steps
    while last - first > 1:
        middle = (first + last) // 2
        first, last = (first, middle) if _minutes(clock, low + middle * _MINUTE) == new else (middle, last)
    return low + last * _MINUTE


def _minutes(clock: ZoneInfo, at: datetime) -> int:
    return (at.astimezone(clock).utcoffset() or timedelta()) // _MINUTE

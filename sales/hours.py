"""Clocks and calendars of people: when they work, and what a time on their wall is as a moment."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sales.people import WORKDAYS

DAY: Final = timedelta(days=1)
LONGEST_REST: Final = 60
"""Days that are looked through for one that is worked; no holiday is longer."""
WEEK: Final = timedelta(days=7)


def moment(day: date, at: time, zone: str) -> datetime:
    """Turn a wall-clock time in a zone into a UTC moment.

    A time that a clock change skips moves forward with it, so that it is the skipped time after the change; a time that
    comes twice is meant the first time.
    """
    return datetime.combine(day, at.replace(fold=0), ZoneInfo(zone)).astimezone(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The days of some years that are not as their weekday says."""

    off: frozenset[date] = frozenset()
    """Public holidays."""
    worked: frozenset[date] = frozenset()
    """Days at weekends that are worked for a holiday, as in China (调休)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """When a person works, on their own clock."""

    zone: str = "UTC"
    start: time = time(9)
    end: time = time(18)
    """The first minute that is theirs again."""
    workdays: frozenset[int] = WORKDAYS
    calendar: Calendar = field(default_factory=Calendar)

    def is_workday(self, day: date) -> bool:
        """Say whether they work on a day."""
        by_week = day.weekday() in self.workdays and day not in self.calendar.off
        return by_week or day in self.calendar.worked

    def is_holiday(self, day: date) -> bool:
        """Say whether the calendar takes a day off."""
        return day in self.calendar.off and day not in self.calendar.worked

    def next_workday(self, day: date) -> date:
        """Return the day itself or the first workday after it; a week later where no day is one."""
        ahead = (day + timedelta(days=count) for count in range(LONGEST_REST))
        return next((each for each in ahead if self.is_workday(each)), day + WEEK)

    def is_open(self, at: datetime) -> bool:
        """Say whether they are at work at a moment."""
        local = at.astimezone(ZoneInfo(self.zone))
        return self.is_workday(local.date()) and self.start <= local.time() < self.end

    def next_open(self, at: datetime) -> datetime:
        """Return the moment itself where they are at work then, else when they next begin, in UTC."""
        if self.is_open(at):
            return at.astimezone(UTC)
        return next(begin for begin in self._beginnings(at) if begin > at)

    def morning(self, usual: time) -> time:
        """Return when their day is opened: at the usual time, or with their work where that begins later."""
        return max(usual, self.start)

    def _beginnings(self, at: datetime) -> Iterator[datetime]:
        """Yield the moments from a day on at which they begin to work."""
        day = at.astimezone(ZoneInfo(self.zone)).date()
        while True:
            day = self.next_workday(day)
            yield moment(day, self.start, self.zone)
            day += DAY

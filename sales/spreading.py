"""Spreading work over days: how a book that comes in at once becomes days that a person can work."""

from collections.abc import Iterator, Mapping
from datetime import date

from sales.hours import DAY, Hours


def free_days(today: date, per_day: int, taken: Mapping[date, int], hours: Hours) -> Iterator[date]:
    """Yield workdays from today on, without end, each as often as there is room beside what is planned for it."""
    day = today
    while True:
        day = hours.next_workday(day)
        yield from (day for _ in range(per_day - taken.get(day, 0)))
        day += DAY

"""Spreading work over days: how a book that comes in at once becomes days that a person can work."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta

from sales.people import WORKDAYS


def free_days(
    today: date, per_day: int, taken: Mapping[date, int], workdays: Collection[int] = WORKDAYS
) -> Iterator[date]:
    """Yield workdays from today on, without end, each as often as there is room beside what is planned for it."""
    day = today
    while True:
        if day.weekday() in workdays:
            yield from (day for _ in range(per_day - taken.get(day, 0)))
        day += timedelta(days=1)

"""The workday of each month on which people are asked to clear their lists, on their own calendars."""

from datetime import date
from itertools import islice

from sales.hours import DAY, Hours


def closing_day(hours: Hours, month: date, nth: int) -> date | None:
    """Return the nth workday of a day's month, the last one where there are fewer; None for none, and for nth 0."""
    first = month.replace(day=1)
    days = (first + DAY * ahead for ahead in range(31))
    worked = list(islice((day for day in days if day.month == month.month and hours.is_workday(day)), nth))
    return worked[-1] if worked else None


def latest_closing_day(hours: Hours, nth: int, since: date, today: date) -> date | None:
    """Return the latest of those days in a span of days, of this month or the one before; None where there is none."""
    before = today.replace(day=1) - DAY
    found = (closing_day(hours, month, nth) for month in (today, before) if month >= since)
    return next((day for day in found if day and since <= day <= today), None)

"""Arithmetic of days, weeks, months and feasts."""

from calendar import monthrange
from datetime import date, datetime, timedelta
from typing import Final

from parsing.moon import lunar

WEEK: Final = 7
MONTHS: Final = 12
WEDNESDAY: Final = 2
SATURDAY: Final = 5
FRIDAY: Final = 4
SHORTEST: Final = 28
"""Days that every month has."""


def make_day(year: int, month: int, day: int) -> datetime | None:
    """Make midnight of a day, or None where the calendar has no such day."""
    try:
        return datetime(year, month, day)  # noqa: DTZ001 - wall time
    except (OverflowError, ValueError):
        return None


def midnight(moment: datetime) -> datetime:
    """Give the beginning of a day, as wall time without a zone."""
    return datetime(moment.year, moment.month, moment.day)  # noqa: DTZ001 - wall time


def add_days(moment: datetime, days: int) -> datetime:
    """Move by days, staying within the years that a date can have."""
    try:
        return moment + timedelta(days)
    except OverflowError:
        return moment


def add_minutes(moment: datetime, minutes: int) -> datetime:
    """Move by minutes, staying within the years that a date can have."""
    try:
        return moment + timedelta(minutes=minutes)
    except OverflowError:
        return moment


def add_months(moment: datetime, months: int) -> datetime:
    """Move by months; a day that the month lacks becomes its last."""
    count = moment.year * MONTHS + moment.month - 1 + months
    year, month = divmod(count, MONTHS)
    if not 1 <= year <= 9999:
        return moment
    day = moment.day if moment.day <= SHORTEST else min(moment.day, monthrange(year, month + 1)[1])
    return moment.replace(year=year, month=month + 1, day=day)


def add_business_days(moment: datetime, days: int) -> datetime:
    """Move by days from Monday to Friday; whole weeks are taken at once."""
    step = 1 if days >= 0 else -1
    weeks, rest = divmod(abs(days), 5)
    moment = add_days(moment, step * WEEK * weeks)
    while rest or moment.weekday() >= SATURDAY:
        moved = add_days(moment, step)
        if moved == moment:
            return moment
        moment = moved
        rest -= moment.weekday() < SATURDAY and rest > 0
    return moment


def monday_of(moment: datetime) -> datetime:
    """Give the Monday of a day's week."""
    return add_days(midnight(moment), -moment.weekday())


def weekday_in(moment: datetime, weekday: int, weeks: int) -> datetime:
    """Give a weekday of the week that lies some weeks from a day's own."""
    return add_days(monday_of(moment), weekday + WEEK * weeks)


def weekday_after(moment: datetime, weekday: int) -> datetime:
    """Give the next such weekday after a day."""
    return add_days(midnight(moment), (weekday - moment.weekday() - 1) % WEEK + 1)


def weekday_before(moment: datetime, weekday: int) -> datetime:
    """Give the last such weekday before a day."""
    return add_days(midnight(moment), -((moment.weekday() - weekday - 1) % WEEK + 1))


def month_start(moment: datetime, months: int = 0) -> datetime:
    """Give the first day of the month that lies some months from a day's own."""
    return add_months(midnight(moment).replace(day=1), months)


def quarter_start(moment: datetime, quarters: int = 0) -> datetime:
    """Give the first day of the quarter that lies some quarters from a day's own."""
    return add_months(month_start(moment), 3 * quarters - (moment.month - 1) % 3)


def year_start(moment: datetime, years: int = 0) -> datetime:
    """Give the first day of the year that lies some years from a day's own."""
    return add_months(month_start(moment).replace(month=1), MONTHS * years)


def nth_weekday(first: datetime, end: datetime, weekday: int, nth: int) -> datetime | None:
    """Give the nth such weekday of a period, or from its end when negative; None where there are not as many."""
    if nth > 0:
        day = add_days(first, (weekday - first.weekday()) % WEEK + WEEK * (nth - 1))
    else:
        last = add_days(end, -1)
        day = add_days(last, -((last.weekday() - weekday) % WEEK) + WEEK * (nth + 1))
    return day if first <= day < end else None


def easter(year: int) -> date:
    """Give Easter Sunday of a year (Gauss's rule in Butcher's form)."""
    golden, century, rest = year % 19, year // 100, year % 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    shift = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    carry = (golden + 11 * epact + 22 * shift) // 451
    month, day = divmod(epact + shift - 7 * carry + 114, 31)
    return date(year, month, day + 1)


def feast(name: str, year: int) -> datetime | None:
    """Give the day of a holiday in a year, by its code, or None for a code that is not known."""
    if name in _FIXED:
        return make_day(year, *_FIXED[name])
    if name in _NTH:
        month, weekday, nth = _NTH[name]
        first = make_day(year, month, 1)
        return nth_weekday(first, add_months(first, 1), weekday, nth) if first else None
    if name in _EASTER and 1583 <= year <= 9999:
        sunday = easter(year)
        return add_days(datetime(sunday.year, sunday.month, sunday.day), _EASTER[name])  # noqa: DTZ001 - wall time
    if found := lunar(name, year):
        first = make_day(year, *found[:2])
        return add_days(first, found[2]) if first else None
    return None


_FIXED: Final = {
    "new_year": (1, 1),
    "new_year_eve": (12, 31),
    "valentine": (2, 14),
    "women": (3, 8),
    "may_day": (5, 1),
    "children": (6, 1),
    "independence": (7, 4),
    "national": (10, 1),
    "halloween": (10, 31),
    "christmas_eve": (12, 24),
    "christmas": (12, 25),
    "boxing": (12, 26),
    "singles": (11, 11),
}
_NTH: Final = {
    "labor": (9, 0, 1),
    "memorial": (5, 0, -1),
    "thanksgiving": (11, 3, 4),
    "mother": (5, 6, 2),
    "father": (6, 6, 3),
    "mlk": (1, 0, 3),
    "black_friday": (11, 4, 4),
}
_EASTER: Final = {"easter": 0, "easter_monday": 1, "good_friday": -2}

"""English phrases that count within a period: the second Tuesday, the last week, the fifth last day."""

from datetime import datetime
from typing import Final

from parsing import almanac, periods
from parsing.chart import Atom, Hit, Rule
from parsing.dates_numeric import day_atom

_THE: Final = r"(?:the )?"


def whole_of(atom: Atom) -> Atom | None:
    """Give a year that was named by its number as a period, and any other atom as it is."""
    return periods.year_period(atom.low) if atom.kind == "Y" else atom


def _nth_of(hit: Hit) -> Atom | None:
    """Read the nth weekday, week or day of a month or a year; counted from the end after `last`."""
    whole = whole_of(hit.atom("p"))
    if whole is None or whole.at is None or whole.until is None:
        return None
    nth = hit.atom("o").low if hit.has("o") else 1
    if hit.has("last"):
        nth = -nth
    if hit.has("w"):
        return nth_day(whole, hit.atom("w").low, nth)
    if hit.text("unit").startswith("day"):
        return day_atom(almanac.add_days(whole.at, nth - 1) if nth > 0 else almanac.add_days(whole.until, nth))
    return nth_week(whole.at, whole.until, nth, weekend=hit.text("unit").startswith("weekend"))


def nth_day(whole: Atom, weekday_number: int, nth: int) -> Atom | None:
    """Make the nth such weekday of a period, and that of the same period a year before where it may be meant."""
    if whole.at is None or whole.until is None:
        return None
    before = whole.earlier
    end = almanac.add_months(before, 1) if before else None
    earlier = almanac.nth_weekday(before, end, weekday_number, nth) if before and end else None
    return day_atom(almanac.nth_weekday(whole.at, whole.until, weekday_number, nth), earlier)


def nth_week(start: datetime, end: datetime, nth: int, *, weekend: bool = False) -> Atom:
    """Make the nth week of a period; a week belongs to the period that holds its Thursday."""
    if nth > 0:
        monday = almanac.monday_of(almanac.add_days(start, 3))
        monday = almanac.add_days(monday, almanac.WEEK * (nth - 1))
    else:
        monday = almanac.monday_of(almanac.add_days(end, -4))
        monday = almanac.add_days(monday, almanac.WEEK * (nth + 1))
    found = periods.period(monday, "weekend" if weekend else "week")
    return found or Atom(kind="P", at=monday, until=monday, unit="week")


def nth_weekday_now(hit: Hit) -> Atom | None:
    """Read the nth such weekday of the current month."""
    start = almanac.month_start(hit.now)
    return day_atom(almanac.nth_weekday(start, almanac.month_start(hit.now, 1), hit.atom("w").low, hit.atom("o").low))


ENGLISH_NTH: Final = (
    Rule.of(rf"{_THE}<O:o> (?P<last>last )?<W:w>,? (?:of|in) (?:the )?<PY:p>", _nth_of),
    Rule.of(rf"{_THE}(?P<last>last) <W:w>,? (?:of |in )?(?:the )?<PY:p>", _nth_of),
    Rule.of(rf"{_THE}(?:<O:o> )?(?P<last>last )(?P<unit>weekend|week|day) (?:of |in |on )?(?:the )?<PY:p>", _nth_of),
    Rule.of(rf"{_THE}<O:o> (?P<unit>weekend|week|day) (?:of |in |on )?(?:the )?<PY:p>", _nth_of),
)

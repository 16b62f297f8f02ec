"""Which day a found date means for an action, and which for a closing: periods have two ends."""

from datetime import date, datetime, time
from typing import Final

from parsing import almanac
from parsing.dates import FoundDate, first_moment
from parsing.feasts import working_day
from parsing.fold import fold


def has_clock(found: FoundDate) -> bool:
    """Tell whether a found date gives a clock time; parts of the day give none, but noon does."""
    if found.kind == "time":
        return not (found.granularity == "part" and not _is_noon(found)) and isinstance(found.at, time)
    if found.granularity == "part":
        return _is_noon(found)
    return found.granularity in {"minute", "clock"}


def _is_noon(found: FoundDate) -> bool:
    return "中午" in found.text or "正午" in found.text


def _next_clock(found: FoundDate, now: datetime) -> datetime | None:
    """Give the next moment of a clock time that stands without a day."""
    clock = found.until if found.kind == "before" else found.at
    if not isinstance(clock, time):
        return None
    at = datetime.combine(now.date(), clock)
    return at if at > now.replace(tzinfo=None) else almanac.add_days(at, 1)


def _part_ahead(found: FoundDate, now: datetime) -> tuple[date, None] | None:
    """Give today for a part of the day that has not begun."""
    ahead = found.granularity == "part" and isinstance(found.at, time) and found.at > now.time()
    return (now.date(), None) if ahead else None


def when_of(found: FoundDate, now: datetime) -> tuple[date, time | None] | None:
    """Give day and clock time of an action; a period gives its first day, moved off the weekend."""
    if found.kind == "duration":
        return None
    if found.kind == "time" and not has_clock(found):
        return _part_ahead(found, now)
    at = first_moment(found) or _next_clock(found, now)
    if at is None:
        return None
    if found.kind == "before" and found.granularity in PERIODS:
        return (_closing_bound(found, at) if found.edge else _off_weekend(at)), None
    if found.granularity in PERIODS or (found.kind == "range" and found.granularity == "day"):
        at = _begin(found, at, now)
        return (_off_weekend(at) if found.granularity in PERIODS and found.edge != "end" else at.date()), None
    noon = time(12) if _is_noon(found) and found.granularity == "part" else None
    return _by_feast(found, at).date(), noon or (at.time() if has_clock(found) else None)


def _by_feast(found: FoundDate, at: datetime) -> datetime:
    """Give the day on which people work again, or still, where the words say after or before a feast."""
    bound = found.kind in {"after", "before"} and found.granularity == "day"
    return working_day(fold(found.text), at, after=found.kind == "after") if bound else at


PERIODS: Final = frozenset({"week", "workweek", "weekend", "fortnight", "month", "quarter", "half", "year"})


def _begin(found: FoundDate, at: datetime, now: datetime) -> datetime:
    """Give the day that a period stands for: its first, its 15th in the middle, its last at the end."""
    until = found.until if isinstance(found.until, datetime) else None
    if found.edge == "end" and until:
        return _last_day(found, until)
    if found.edge == "mid" and found.granularity == "month":
        middle = at.replace(day=15)
        return middle if middle >= almanac.midnight(now) else almanac.add_months(middle, 1)
    if found.edge == "mid" and found.granularity == "week":
        return almanac.weekday_in(at, almanac.WEDNESDAY, 0)
    today = almanac.midnight(now)
    if at < today and until and until > today:
        return (
            today
            if found.granularity != "week"
            else almanac.add_days(today, 1)
            if almanac.add_days(today, 1) < until
            else today
        )
    return at


def _last_day(found: FoundDate, until: datetime) -> datetime:
    last = almanac.add_days(until, -1)
    return almanac.weekday_in(last, almanac.FRIDAY, 0) if found.granularity in {"week", "workweek"} else last


def _off_weekend(at: datetime) -> date:
    return almanac.add_days(at, (7 - at.weekday()) % 7).date() if at.weekday() >= almanac.SATURDAY else at.date()


def closing_day(found: FoundDate) -> date | None:
    """Give the day that a closing date means: the last one of a period."""
    at = first_moment(found)
    until = found.until if isinstance(found.until, datetime) else None
    if at is None:
        return None
    if found.kind == "before" and found.granularity in PERIODS:
        return _closing_bound(found, at)
    if found.edge == "mid" and found.granularity == "month":
        return at.replace(day=15).date()
    if found.edge == "start":
        return at.date()
    if found.kind == "range" and until and (found.granularity in PERIODS or until.date() > at.date()):
        last = _last_day(found, until) if found.granularity in PERIODS else until
        return last.date()
    return _by_feast(found, at).date()


def _closing_bound(found: FoundDate, at: datetime) -> date:
    """Read by end of June, by Q3: `at` is where the period begins, so its length is added."""
    if found.edge == "mid":
        return at.replace(day=15).date()
    if found.edge == "start":
        return at.date()
    sizes = {"month": 1, "quarter": 3, "half": 6, "year": 12}
    if found.granularity in sizes:
        ends = {
            "month": almanac.month_start(at, 1),
            "quarter": almanac.quarter_start(at, 1),
            "year": almanac.year_start(at, 1),
        }
        end = ends.get(found.granularity) or almanac.add_months(at, sizes[found.granularity])
        return almanac.add_days(end, -1).date()
    return almanac.weekday_in(at, almanac.FRIDAY, 0).date()

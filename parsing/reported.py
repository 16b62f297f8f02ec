"""Tells whether a date is the day of the contact that is being reported."""

import re
from datetime import date, datetime

from parsing import almanac
from parsing.clauses import Clauses
from parsing.dates import FoundDate, first_moment
from parsing.days_meant import PERIODS, has_clock
from parsing.fold import simplify
from parsing.followup_words import (
    BOUND_LEAD,
    BOUND_WORD,
    CONDITION,
    DONE,
    EARLIER_TODAY,
    LATER_TODAY,
    NOT_KEPT,
    PAST,
    REPORTED_BEHIND,
    REPORTING,
    TO_COME,
    TODAY_AHEAD,
    TODO,
)


def is_reported(found: FoundDate, clauses: Clauses, now: datetime) -> bool:
    """Tell whether a date is the day of the contact that is being reported."""
    at = first_moment(found)
    today = almanac.midnight(now)
    if found.kind in {"duration", "set"} or at is None or (found.kind == "after" and at > today):
        return False
    if found.kind == "after":
        return found.text.lower().startswith("after") or simplify(found.text).endswith("后")
    if at < today and NOT_KEPT.search(clauses.before(found.start)):
        return False
    if at < today:
        return found.kind == "point" or found.granularity == "part"
    if at < almanac.add_days(today, 1) and found.granularity in {"day", "part", "minute"}:
        return _today_is_past(found, clauses.around(found.start), clauses, now)
    bare = found.earlier is not None and found.granularity not in PERIODS and found.edge != "near"
    return bare and _tells_of_past(found, clauses)


def _tells_of_past(found: FoundDate, clauses: Clauses) -> bool:
    """Tell whether a weekday or date that may lie either way stands in a report."""
    lead, tail = clauses.before(found.start), clauses.after(found.start, found.end)
    if BOUND_LEAD.search(lead) or BOUND_WORD.match(found.text.lower()):
        return False
    if CONDITION.search(lead):
        return False
    if REPORTED_BEHIND.match(tail):
        return True
    reported = REPORTING.search(lead) or (REPORTING.search(tail) and not lead.strip())
    return bool(reported) and not TO_COME.search(lead)


def _today_is_past(found: FoundDate, clause: str, clauses: Clauses, now: datetime) -> bool:
    """Tell whether today means what was done rather than what is to do."""
    at = found.at if isinstance(found.at, datetime) else None
    if has_clock(found) and at is not None:
        return at <= now.replace(tzinfo=None)
    if re.search(r"this morning|今早|今天?早上|今天?上午|earlier", found.text.lower()) and now.hour >= 10:
        return True
    lead, tail = clauses.before(found.start), clauses.after(found.start, found.end)
    if found.kind == "before" or BOUND_LEAD.search(lead) or LATER_TODAY.search(lead):
        return False
    if TODAY_AHEAD.match(tail) and not DONE.search(tail):
        return False
    if EARLIER_TODAY.search(clause) or REPORTED_BEHIND.match(tail):
        return True
    todo = TODO.search(clause)
    return bool(PAST.search(clause) or REPORTING.search(clause)) and not (
        todo and not PAST.search(clauses.before(found.start)[-24:] + clauses.after(found.start, found.end)[:12])
    )


def reported_day(found: FoundDate, now: datetime) -> date | None:
    """Give the day of a report: the last such day, where a day was named without its week or year."""
    at = first_moment(found)
    if at is not None and at >= almanac.add_days(almanac.midnight(now), 1) and found.earlier:
        at = found.earlier
    return at.date() if at else None

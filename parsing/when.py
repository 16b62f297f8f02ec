"""Reads a single point in time, as for putting something off."""

import re
from datetime import date, datetime
from typing import Final

from parsing.dates import find_dates
from parsing.days_meant import when_of
from parsing.patterns import Pattern

_SHORT: Final = Pattern(r"^\s*\+?\s*(\d{1,3})\s*(d|w|m|h)\s*$", re.IGNORECASE)
_LONG: Final = {"d": "days", "w": "weeks", "m": "months", "h": "hours"}


def read_when(text: str, now: datetime) -> date | datetime | None:
    """Read when something is to be: a day, or an aware moment in the sender's zone when a clock time is given."""
    text = text[:200]
    short = _SHORT.match(text)
    words = f"in {short[1]} {_LONG[short[2].lower()]}" if short else text
    found = find_dates(words, now)
    bare = re.fullmatch(r"\s*\+?\s*(?:for )?(.{1,30})", words)
    if bare and len(found) == 1 and found[0].kind == "duration":
        found = find_dates(f"in {bare[1]}", now) if bare[1].isascii() else find_dates(f"{bare[1]}后", now)
    for one in found:
        when = when_of(one, now)
        if when:
            day, clock = when
            return datetime.combine(day, clock, now.tzinfo) if clock else day
    return None

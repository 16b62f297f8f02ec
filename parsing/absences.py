"""Reads when somebody is away: `3-7 Oct`, `until Friday`, 到周五, `2 weeks`; and that they are back."""

from datetime import date, datetime, timedelta
from typing import Final

from parsing.colleagues import without_people
from parsing.dates import FoundDate, find_dates
from parsing.days_meant import PERIODS
from parsing.fold import fold
from parsing.patterns import Pattern

_UNTIL: Final = Pattern(r"(?:\b(?:until|till|til|to)|到|至)\s*$")
_BACK: Final = Pattern(r"^\s*(?:off|back|end(?:ed)?|over|cancel|销假|回来了?|取消|结束)\s*[.!。！]*\s*$")
_BESIDE: Final = Pattern(
    r"\b(?:i'm|i'll|i|am|will|be|from|until|till|to|for|on|and|is|are|in|the|me|my|of|trip|business|vacation|"
    r"holiday|leave|away|off|out|office|ooo|pto|taking|take|"
    r"covers?|covering|stands?|decides?|approves?|delegates?|delegate)\b|出差|请假|休假|年假|外出|不在|审批|期间|负责"
    r"|[由请让我为期在去代办理替批审管到至从起止的我要休]"
)
_DAY: Final = timedelta(days=1)
_SAID: Final = Pattern(
    r"\b(?:i|i'm|i'll|am)\b.{0,20}\b(?:on (?:vacation|leave|holiday|pto|a (?:business )?trip)|out|ooo|away|off)\b"
    r"|\btaking\b.{0,20}\b(?:leave|vacation|off)\b|我.{0,16}(?:请假|休假|年假|出差|不在|外出)"
)


def read_absence(text: str, now: datetime) -> tuple[date, date] | None:
    """Return the first and the last day that somebody is away; None where no days are said."""
    found = next((each for each in find_dates(text[:200], now) if each.granularity != "minute"), None)
    return _days(text, found, now.date()) if found else None


def is_back(text: str) -> bool:
    """Tell whether somebody says that they are not away any more."""
    return bool(_BACK.search(fold(text)))


def is_absence(text: str, now: datetime) -> bool:
    """Tell whether words say who is away when and nothing else, so that no report is taken for it."""
    bare = text.strip()
    if not bare or is_back(bare):
        return True
    for found in reversed(find_dates(bare[:200], now)):
        bare = f"{bare[: found.start]} {bare[found.end :]}"
    return not any(each.isalnum() for each in _BESIDE.sub(" ", fold(without_people(bare))))


def says_absence(text: str, now: datetime) -> bool:
    """Tell whether a sentence of its own says that its writer is away, and when."""
    said = _SAID.search(fold(text)) is not None
    return said and is_absence(text, now) and read_absence(text, now) is not None


def _days(text: str, found: FoundDate, today: date) -> tuple[date, date] | None:
    first, last = _day(found.at), _day(found.until)
    if found.seconds:
        return today, today + max(timedelta(seconds=found.seconds) - _DAY, timedelta(0))
    if found.kind == "range" and first and last:
        return _going_on(first, last - _DAY if found.granularity in PERIODS else last, today)
    if found.kind == "point" and first:
        return (today if _UNTIL.search(fold(text[: found.start])) else first), first
    return (today, last) if last else None


def _going_on(first: date, last: date, today: date) -> tuple[date, date]:
    """Return the days a year before where they are not over: who is away already says so too."""
    began, ended = _year_before(first), _year_before(last)
    return (began, ended) if began <= today <= ended else (first, last)


def _year_before(day: date) -> date:
    known = min(day.day, 28)
    return day.replace(year=day.year - 1, day=known) + (day.day - known) * _DAY


def _day(at: object) -> date | None:
    return at.date() if isinstance(at, datetime) else None

"""Reads since when somebody asks what changed, and in whose pipeline: since Mon, 7d, this month, 上周, 周一以来."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from parsing.colleagues import Mention, read_people, read_scope, without_people
from parsing.dates import FoundDate, find_dates
from parsing.day_spans import find_days
from parsing.filters import read_team
from parsing.patterns import Pattern

_FRAME: Final = Pattern(
    r"\b(?:since|from|for|in|during|over|the|of|past|last)\b|以来|以内|之内|最近|过去|起|的|有什么|有哪些|什么"
)
_DAY: Final = timedelta(days=1)
_LEAP: Final = (2, 29)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedAsked:
    """The first and last day of the changes, and whose; what is not said is None."""

    first: date | None = None
    last: date | None = None
    """None is until now."""
    scope: str | None = None
    """`all` for the team, `mine`, or None."""
    team: str | None = None
    """The word after a hash, or a channel's id."""
    person: Mention | None = None
    rest: str = ""
    """What nobody understood."""


def read_changed(text: str, now: datetime) -> ChangedAsked:
    """Read the words behind `changed`, in any order and either language; days ahead mean the last such ones."""
    text = text[:200]
    people = read_people(text)
    first, last, bare = _days(without_people(text), now)
    team, bare = read_team(bare)
    scope, rest = read_scope(bare)
    return ChangedAsked(
        first=first,
        last=last,
        scope=scope,
        team=team,
        person=people[0] if people else None,
        rest=" ".join(_FRAME.sub(" ", rest.lower()).split()).strip(" ,，?？"),
    )


def _days(text: str, now: datetime) -> tuple[date | None, date | None, str]:
    """Return the first and the last day that the words name, and the words besides."""
    for found in find_dates(text, now):
        if span := _span(found, now):
            return (*span, _cut(text, found.start, found.end))
    if days := find_days(text):
        return now.date() - (days[0] - 1) * _DAY, None, _cut(text, *days[1:])
    return None, None, text


def _span(found: FoundDate, now: datetime) -> tuple[date, date | None] | None:
    """Return the first and last day of what was named, the last such one where it lies ahead; None where none did."""
    if not isinstance(found.at, datetime) or found.kind not in {"range", "after", "point"}:
        return None
    first, today = found.at.date(), now.date()
    last = found.until.date() - _DAY if found.kind == "range" and isinstance(found.until, datetime) else None
    if first > today and found.earlier:
        first, last = found.earlier.date(), last and _year_before(last)
    elif first > today and last and found.granularity == "day":
        first, last = _year_before(first), _year_before(last)
    yesterday = today - _DAY
    return None if first > today else (first, last if last and last < yesterday else None)


def _year_before(day: date) -> date:
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == _LEAP else day.day)


def _cut(text: str, start: int, end: int) -> str:
    return f"{text[:start]} {text[end:]}"

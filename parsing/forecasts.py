"""Reads which forecast somebody asks for: of what period, and whose."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from parsing.colleagues import Mention, read_people, read_scope, without_people
from parsing.dates import find_dates
from parsing.filters import read_list_filters
from parsing.fold import fold
from parsing.patterns import Pattern

_CALIBRATION: Final = Pattern(r"\bcalibrat(?:ion|ed|e)\b|\breliability\b|校准|准不准")
_PERIODS: Final = frozenset({"week", "month", "quarter", "half", "year"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastAsked:
    """A period, both days included, and whose; what is not said is None."""

    first: date | None = None
    last: date | None = None
    scope: str | None = None
    """`all` for the team, `mine`, or None."""
    team: str | None = None
    """The word after a hash, or a channel's id."""
    person: Mention | None = None
    rest: str = ""
    """What nobody understood."""


def asks_calibration(text: str) -> bool:
    """Tell whether somebody asks whether the odds came true."""
    return bool(_CALIBRATION.search(fold(text)))


def without_calibration(text: str) -> str:
    """Return the text less the word for that."""
    found = _CALIBRATION.search(fold(text))
    return f"{text[: found.start()]} {text[found.end() :]}" if found else text


def read_forecast(text: str, now: datetime) -> ForecastAsked:
    """Read the words behind `forecast`, in any order and either language."""
    text = text[:200]
    people = read_people(text)
    bare = without_people(text)
    found = next(
        (each for each in find_dates(bare, now) if each.granularity in _PERIODS and each.kind == "range"), None
    )
    bare = f"{bare[: found.start]} {bare[found.end :]}" if found else bare
    team = read_list_filters(bare, now).team
    scope, rest = read_scope(bare)
    first, until = (found.at, found.until) if found else (None, None)
    is_period = isinstance(first, datetime) and isinstance(until, datetime)
    return ForecastAsked(
        first=first.date() if is_period and isinstance(first, datetime) else None,
        last=until.date() - timedelta(days=1) if is_period and isinstance(until, datetime) else None,
        scope=scope,
        team=team,
        person=people[0] if people else None,
        rest=rest.strip(),
    )

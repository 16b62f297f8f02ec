"""Days of the calendar, counted in the database; neither database knows the other's way."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Date, Integer, Text, case, cast, func, literal

from sales.zones import offsets
from storage.scope import Scope

MONDAY: Final = date(1970, 1, 5)
_JULIAN_MONDAY: Final = 2_440_591.5
_SECONDS: Final = 19
"""Characters of a moment as SQLite holds it, up to its whole seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clocks:
    """The zones of people over a span."""

    usual: str
    zones: Mapping[str, Collection[int]]
    """The members of each other zone."""
    since: datetime
    until: datetime


def day_of(scope: Scope, moment: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return the UTC day of a moment."""
    return cast(func.timezone("UTC", moment), Date) if _is_postgres(scope) else func.date(moment, type_=Date())


def wall_day(scope: Scope, moment: ColumnElement[Any], whose: ColumnElement[int], clocks: Clocks) -> ColumnElement[str]:
    """Return the day of a moment on the wall of a member, written as 2026-11-18; others go by the usual zone."""
    own = [(whose.in_(members), _day_in(scope, moment, zone, clocks)) for zone, members in clocks.zones.items()]
    usual = _day_in(scope, moment, clocks.usual, clocks)
    return case(*own, else_=usual) if own else usual


def days_passed(scope: Scope, since: ColumnElement[Any], until: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return the days from one moment to another, with their fraction."""
    if _is_postgres(scope):
        return func.extract("epoch", until - since) / 86_400
    return func.julianday(until) - func.julianday(since)


def days_between(scope: Scope, first: Any, last: Any) -> ColumnElement[int]:
    """Return the whole days from one day to another."""
    if _is_postgres(scope):
        return cast(cast(last, Date) - cast(first, Date), Integer)
    return cast(func.julianday(last) - func.julianday(first), Integer)


def month_of(scope: Scope, day: ColumnElement[Any]) -> ColumnElement[int]:
    """Return the month of a day as a number such as 202611."""
    return _part(scope, day, "%Y") * 100 + _part(scope, day, "%m")


def quarter_of(scope: Scope, day: ColumnElement[Any]) -> ColumnElement[int]:
    """Return the quarter of a day as a number such as 202604."""
    return _part(scope, day, "%Y") * 100 + (_part(scope, day, "%m") + 2) // literal(3, literal_execute=True)


def week_of(scope: Scope, day: ColumnElement[Any]) -> ColumnElement[int]:
    """Return how many weeks, from Monday on, a day is after that of 1970-01-05."""
    return days_between(scope, MONDAY, day) // literal(7, literal_execute=True)


def _day_in(scope: Scope, moment: ColumnElement[Any], zone: str, clocks: Clocks) -> ColumnElement[str]:
    """SQLite knows no zones: it is told how far each is from UTC until when, and rounds a second's last part up."""
    if _is_postgres(scope):
        return cast(cast(func.timezone(zone, moment), Date), Text)
    *pieces, (_, last) = offsets(zone, clocks.since, clocks.until)
    usual = literal(f"{last:+d} minutes")
    shift = (
        case(*((moment < end, f"{minutes:+d} minutes") for end, minutes in pieces), else_=usual) if pieces else usual
    )
    return func.date(func.substr(moment, 1, _SECONDS), shift, type_=Text())


def _part(scope: Scope, day: ColumnElement[Any], letter: str) -> ColumnElement[int]:
    if _is_postgres(scope):
        return cast(func.extract("year" if letter == "%Y" else "month", day), Integer)
    return cast(func.strftime(letter, day), Integer)


def _is_postgres(scope: Scope) -> bool:
    return scope.connection.dialect.name == "postgresql"

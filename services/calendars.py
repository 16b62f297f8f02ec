"""When people work: their own hours and days, else their team's, and the public holidays of their calendar."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import Final, cast

from sales.hours import Calendar, Hours, moment
from sales.people import Member, Team
from storage.work import Work

EXTRA: Final = "calendars"
"""The extra of the package that brings public holidays."""
_LIBRARY: Final = "holidays"
_PART: Final = {"GB": "ENG"}
"""Which part of a country has the holidays that are meant, where the parts differ much."""
_SWAPPING: Final = frozenset({"CN"})
"""Calendars that move working days to weekends each year by a notice of the government, in the autumn before."""


def hours_of(work: Work, member: Member) -> Hours:
    """Return when a member works: as they set it, else as their first team does, else on weekdays from 9 to 18."""
    team = _team_of(work, member)
    return Hours(
        zone=member.zone,
        start=member.work_start or team.work_start,
        end=member.work_end or team.work_end,
        workdays=team.workdays if member.workdays is None else member.workdays,
        calendar=calendar(calendar_of(work, member), work.now.year),
    )


def calendar_of(work: Work, member: Member) -> str:
    """Return whose holidays a member has; empty for none."""
    return _team_of(work, member).calendar if member.calendar is None else member.calendar


def team_hours(work: Work, team: Team) -> Hours:
    """Return when a team works, on its own clock."""
    return Hours(
        zone=team.zone,
        start=team.work_start,
        end=team.work_end,
        workdays=team.workdays,
        calendar=calendar(team.calendar, work.now.year),
    )


def _team_of(work: Work, member: Member) -> Team:
    return work.teams.get(member.team_id) if member.team_id else Team(id=0, name="")


def due_moment(work: Work, owner: Member, on: date, at: time | None) -> datetime:
    """Return the moment at which a day and perhaps an hour on an owner's wall has come."""
    return moment(on, at or hours_of(work, owner).morning(work.playbook.morning), owner.zone)


@cache
def are_there() -> bool:
    """Say whether the package of public holidays is installed."""
    return find_spec(_LIBRARY) is not None


def is_known(name: str, year: int) -> bool:
    """Say whether all is known of a calendar's year that its people go by; of no calendar it is."""
    return not (name and are_there()) or _is_published(name, year)


@lru_cache(128)
def _is_published(name: str, year: int) -> bool:
    days = _days(name, year)
    worked = any(day.year == year for day in getattr(days, "weekend_workdays", ()))
    return bool(days) and (worked or name not in _SWAPPING)


def calendar(name: str, year: int) -> Calendar:
    """Return the days of a year, of the one before and of the one after that a calendar makes an exception of.

    An empty name has none, and neither has a calendar whose package is not installed: weekends alone count then.
    """
    return _calendar(name, year) if name and are_there() else Calendar()


@lru_cache(128)
def _calendar(name: str, year: int) -> Calendar:
    years = [_of_year(name, each) for each in (year - 1, year, year + 1)]
    return Calendar(
        off=frozenset().union(*(each.off for each in years)),
        worked=frozenset().union(*(each.worked for each in years)),
    )


def _of_year(name: str, year: int) -> Calendar:
    """Return a year's exceptions; where its moved days are not known yet, the days that the law itself names."""
    days = _days(name, year)
    if not _is_published(name, year):
        return Calendar(off=_in_year(_days(name, year, observed=False), year))
    return Calendar(off=_in_year(days, year), worked=_in_year(getattr(days, "weekend_workdays", ()), year))


def _in_year(days: Iterable[date], year: int) -> frozenset[date]:
    return frozenset(day for day in days if day.year == year)


def _days(name: str, year: int, *, observed: bool = True) -> Mapping[date, str]:
    """Return the package's own calendar of one year; it is loaded when the first calendar is asked for."""
    library = import_module(_LIBRARY)
    days = library.country_holidays(name, subdiv=_PART.get(name), years=year, observed=observed)
    return cast("Mapping[date, str]", days)

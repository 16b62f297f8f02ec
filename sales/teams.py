"""What makes a team sound, and on which days and moments its weekly digest falls due."""

import re
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sales.errors import SalesError
from sales.hours import moment
from sales.people import Team

LONGEST_NAME: Final = 80
"""Characters of a team's name; every headline has room for them."""
_LISTED: Final = "CN HK TW SG JP KR IN AU GB DE FR ES IT NL CH US CA MX BR"
CALENDARS: Final = tuple(_LISTED.split())
"""Countries whose public holidays somebody may have, as ISO 3166 writes them; from China around the world."""
_CURRENCY: Final = re.compile(r"[A-Z]{3}")
_WEEK: Final = timedelta(days=7)


def ensure_sound(team: Team) -> None:
    """Refuse settings that no team can work by, and say which they are."""
    if not team.name.strip():
        raise SalesError("team-needs-name")
    if len(team.name) > LONGEST_NAME:
        raise SalesError("team-name-long", most=LONGEST_NAME)
    if not team.workdays:
        raise SalesError("team-needs-workdays")
    ensure_hours(team.work_start, team.work_end, team.calendar)
    if not is_zone(team.zone):
        raise SalesError("team-zone-unknown", zone=team.zone)
    if not _CURRENCY.fullmatch(team.currency):
        raise SalesError("team-currency-unknown", currency=team.currency)


def ensure_hours(start: time, end: time, calendar: str) -> None:
    """Refuse a working day that ends before it begins, and holidays of a country that is not on the list."""
    if start >= end:
        raise SalesError("team-hours-reversed")
    if calendar and calendar not in CALENDARS:
        raise SalesError("team-calendar-unknown", calendar=calendar)


def is_zone(name: str) -> bool:
    """Say whether there is a time zone of that name."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def digest_after(team: Team, now: datetime) -> datetime:
    """Return the first UTC moment after now at which the team's digest falls due, on the team's own clock."""
    today = now.astimezone(ZoneInfo(team.zone)).date()
    day = today + timedelta(days=(team.digest_weekday - today.weekday()) % 7)
    due = moment(day, team.digest_time, team.zone)
    return due if due > now else moment(day + _WEEK, team.digest_time, team.zone)


def digest_name(week_start: date) -> str:
    """Return the ISO week of the day on which a week is told: one digest is owed for each."""
    year, week, _ = (week_start + _WEEK).isocalendar()
    return f"{year}-W{week:02}"

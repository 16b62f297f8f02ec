"""The weekly digest: owed to each team's channel once a week, on the team's own clock, and whenever a manager asks."""

from datetime import date, datetime, timedelta
from itertools import groupby
from operator import attrgetter
from typing import Final
from zoneinfo import ZoneInfo

from sales.errors import SalesError
from sales.hours import moment
from sales.people import Member, Team
from sales.teams import digest_after, digest_name
from services.awards import owe_awards
from services.calendars import team_hours
from services.funnel import last_week
from services.outsiders import ensure_own
from services.said import Said
from services.teams import ensure_manages
from storage.store import Store
from storage.teams import digests_due
from storage.work import Work

BATCH: Final = 100
WEEK: Final = timedelta(days=6)
"""From the first day of a week to its last."""


def post_digests(store: Store) -> int:
    """Owe every digest that has fallen due, each week's once; a week that nobody was there to tell is passed over."""
    with store.look() as connection:
        due = digests_due(connection, store.now(), BATCH)
    for workspace, rows in groupby(sorted(due, key=attrgetter("workspace")), key=attrgetter("workspace")):
        with store.begin(workspace) as work:
            for row in rows:
                _owe_weekly(work, work.teams.get(row.team_id))
    return len(due)


def post_now(work: Work, me: Member, team: Team, said: Said) -> None:
    """Owe the channel a digest of the seven days up to today; only for managers and admins, not before outsiders."""
    ensure_manages(work, me, team)
    if team.channel is None:
        raise SalesError("team-needs-channel")
    ensure_own(work, team.channel)
    _owe(work, team, f"digest:{team.id}:{said.key}", running_week(work, team))


def running_week(work: Work, team: Team) -> date:
    """Return the first of the seven days that end with the team's today."""
    return work.now.astimezone(ZoneInfo(team.zone)).date() - WEEK


def _owe_weekly(work: Work, team: Team) -> None:
    if later := _off_holidays(work, team):
        work.teams.schedule_digest(team.id, later)
        return
    week = last_week(work, team)
    if team.channel:
        _owe(work, team, f"digest:{team.id}:{digest_name(week)}", week)
    owe_awards(work, team)
    work.teams.schedule_digest(team.id, digest_after(team, work.now))


def _off_holidays(work: Work, team: Team) -> datetime | None:
    """Return when a digest falls due whose day is a holiday: at the same hour of the next workday."""
    hours, today = team_hours(work, team), work.now.astimezone(ZoneInfo(team.zone)).date()
    if not hours.is_holiday(today):
        return None
    return moment(hours.next_workday(today), team.digest_time, team.zone)


def _owe(work: Work, team: Team, key: str, week: date) -> None:
    work.outbox.owe(key, "digest", channel=team.channel, data={"team": team.id, "week": week.isoformat()})

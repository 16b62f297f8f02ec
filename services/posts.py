"""What teams have posted on days of their own: owed by a catch-up query, once for each team and period."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter
from typing import Final
from zoneinfo import ZoneInfo

from sales.errors import SalesError
from sales.hours import WEEK, Hours, moment
from sales.people import Member, Role, Team
from sales.posts import PERIODS, PostKind, Schedule, due_after, ensure_sound, period_told, put_off, week_told
from sales.teams import digest_after, digest_name
from services.calendars import team_hours
from services.daybreak import is_reachable
from services.digests import running_week
from services.outsiders import ensure_own
from services.posting_days import keep_post, lines_of, place_of
from services.said import Said
from services.teams import ensure_manages
from storage.schedules import PostDue, posts_due
from storage.store import Store
from storage.work import Work

BATCH: Final = 100


def post_reports(store: Store) -> int:
    """Owe every report that has fallen due, of the latest period alone where nobody was there for several."""
    with store.look() as connection:
        due = posts_due(connection, store.now(), BATCH)
    for workspace, rows in groupby(sorted(due, key=attrgetter("workspace")), key=attrgetter("workspace")):
        with store.begin(workspace) as work:
            for row in rows:
                _come_due(work, row)
    return len(due)


def change_posts(work: Work, me: Member, team: Team, lines: Mapping[PostKind, Schedule]) -> None:
    """Keep other schedules of a team; refuses all but its managers and admins, and channels that outsiders read."""
    ensure_manages(work, me, team)
    for line in lines.values():
        ensure_sound(line)
        if line.channel:
            ensure_own(work, line.channel)
        told = replace(line, channel=None if line.channel == team.channel else line.channel)
        keep_post(work, team, told)
        if told.channel:
            key = f"look_at:{team.id}:{told.kind}:{work.now.isoformat()}"
            work.outbox.owe(key, "look_at", channel=told.channel)


def post_report(work: Work, me: Member, team: Team, kind: PostKind, said: Said) -> str:
    """Owe a report up to today, or of the period before, and return its channel; only for managers and admins."""
    ensure_manages(work, me, team)
    line = lines_of(work, team)[kind]
    channel = place_of(line, team)
    if channel is None:
        raise SalesError("team-needs-channel")
    ensure_own(work, channel)
    today = _today(line, team, work.now)
    first = running_week(work, team) if kind is PostKind.LOSSES else period_told(kind, today).first
    _owe(work, line, channel, f"{kind}:{team.id}:{said.key}", first, asked=True)
    return channel


def _come_due(work: Work, row: PostDue) -> None:
    """Owe a post and plan the next; one that falls on a day without work is put off to the same hour of the next."""
    team = work.teams.get(row.team_id)
    line, hours = lines_of(work, team)[row.kind], team_hours(work, team)
    if row.kind is PostKind.OWN_WEEK:
        _owe_own_weeks(work, team, row.due_at)
    elif later := _off_days(line, team, hours, work.now):
        work.schedules.put_off(line, later)
        return
    elif channel := place_of(line, team):
        told, period = _period(line, team, work.now)
        _owe(work, line, channel, f"{line.kind}:{team.id}:{period}", told)
    work.schedules.put_off(line, due_after(line, team, hours, work.now))


def _owe(work: Work, line: Schedule, channel: str, key: str, first: date, *, asked: bool = False) -> None:
    named = "week" if line.kind is PostKind.LOSSES else PERIODS[line.kind].value
    data = {"team": line.team_id, named: first.isoformat(), **({"asked": True} if asked else {})}
    work.outbox.owe(key, line.kind.value, channel=channel, data=data)


def _off_days(line: Schedule, team: Team, hours: Hours, now: datetime) -> datetime | None:
    day = put_off(line, hours, _today(line, team, now))
    return moment(day, line.at, line.zone or team.zone) if day else None


def _owe_own_weeks(work: Work, team: Team, due_at: datetime) -> None:
    """Owe each rep their own week before the digest that comes next; once that has come it is passed over."""
    digest = digest_after(team, due_at)
    if digest <= work.now:
        return
    first = digest.astimezone(ZoneInfo(team.zone)).date() - WEEK
    for member in work.members.of_team(team.id):
        if member.wants_week and is_reachable(member) and _sells(member, team):
            data = {"team": team.id, "week": first.isoformat()}
            key = f"{PostKind.OWN_WEEK}:{team.id}:{digest_name(first)}:{member.id}"
            work.outbox.owe(key, PostKind.OWN_WEEK.value, to_member=member.id, data=data)


def _sells(member: Member, team: Team) -> bool:
    return any(seat.team_id == team.id and seat.role is Role.REP for seat in member.memberships)


def _period(line: Schedule, team: Team, now: datetime) -> tuple[date, str]:
    """Return the first day of what a post tells, and what that week, month or quarter is called."""
    if line.kind is PostKind.LOSSES:
        week = week_told(line, _today(line, team, now))
        return week, digest_name(week)
    period = period_told(line.kind, _today(line, team, now))
    return period.first, period.name


def _today(line: Schedule, team: Team, now: datetime) -> date:
    return now.astimezone(ZoneInfo(line.zone or team.zone)).date()

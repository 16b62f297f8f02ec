"""What a team has posted on days of its own besides the digest, and at which moments each falls due."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from sales.errors import SalesError
from sales.hours import DAY, LONGEST_REST, WEEK, Hours, moment
from sales.people import Team
from sales.teams import digest_after, is_zone

LAST_DAY: Final = 28
"""The latest day of a month that every month has."""
SUNDAY: Final = 6


class PostKind(StrEnum):
    """What is posted."""

    LOSSES = "losses"
    """What was lost and why, once a week."""
    MONTHLY = "monthly"
    """The numbers of the month that has ended, once a month."""
    OWN_WEEK = "own_week"
    """To each rep alone their own week, a workday before the digest at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When and where a team has something posted."""

    team_id: int
    kind: PostKind
    is_on: bool = True
    day: int = 0
    """0 is Monday; of what comes once a month the day of the month, 1 to 28."""
    at: time = time(10)
    zone: str | None = None
    """None is the team's."""
    channel: str | None = None
    """Slack's id; None is the team's channel."""


def usual(team_id: int, kind: PostKind) -> Schedule:
    """Return the schedule that a team begins with: an hour after the usual digest, of a month on its first day."""
    return Schedule(team_id=team_id, kind=kind, day=int(kind is PostKind.MONTHLY))


def ensure_sound(line: Schedule) -> None:
    """Refuse a day that the post cannot come on, and a zone that there is none of."""
    least, most = (1, LAST_DAY) if line.kind is PostKind.MONTHLY else (0, SUNDAY)
    if not least <= line.day <= most:
        raise SalesError("post-day-unknown", most=LAST_DAY)
    if line.zone is not None and not is_zone(line.zone):
        raise SalesError("team-zone-unknown", zone=line.zone)


def due_after(line: Schedule, team: Team, hours: Hours, now: datetime) -> datetime:
    """Return the first UTC moment after now at which a post falls due, on its own clock."""
    if line.kind is PostKind.OWN_WEEK:
        return _own_week_after(team, hours, now)
    zone = line.zone or team.zone
    today = now.astimezone(ZoneInfo(zone)).date()
    days = _month_days(line, today) if line.kind is PostKind.MONTHLY else _week_days(line, today)
    return next(at for at in (moment(day, line.at, zone) for day in days) if at > now)


def put_off(line: Schedule, hours: Hours, today: date) -> date | None:
    """Return the day to which a post moves that falls on a day without work; None where it stays.

    What comes once a week moves for holidays alone, for its weekday was chosen.
    """
    rests = hours.is_holiday(today) if line.kind is PostKind.LOSSES else not hours.is_workday(today)
    return hours.next_workday(today) if rests else None


def week_told(line: Schedule, today: date) -> date:
    """Return the first day of the week that ended before the latest day of a weekly post."""
    return today - (today.weekday() - line.day) % 7 * DAY - WEEK


def month_before(day: date) -> tuple[date, date]:
    """Return the first and the last day of the month before that of a day."""
    last = day.replace(day=1) - DAY
    return last.replace(day=1), last


def _week_days(line: Schedule, today: date) -> tuple[date, date]:
    day = today + timedelta(days=(line.day - today.weekday()) % 7)
    return day, day + WEEK


def _month_days(line: Schedule, today: date) -> tuple[date, date]:
    this = today.replace(day=line.day)
    return this, (today.replace(day=1) + timedelta(days=31)).replace(day=line.day)


def _own_week_after(team: Team, hours: Hours, now: datetime) -> datetime:
    digest = digest_after(team, now)
    while (at := _workday_before(team, hours, digest)) <= now:  # a holiday may cover several digests
        digest = digest_after(team, digest)
    return at


def _workday_before(team: Team, hours: Hours, digest: datetime) -> datetime:
    """Return the last moment within working hours that is a whole day before a digest at least."""
    at = team.digest_time if team.work_start <= team.digest_time < team.work_end else team.work_start
    day = digest.astimezone(ZoneInfo(team.zone)).date() - DAY * (2 if at > team.digest_time else 1)
    days = (day - DAY * back for back in range(LONGEST_REST))
    return moment(next((each for each in days if hours.is_workday(each)), day), at, team.zone)

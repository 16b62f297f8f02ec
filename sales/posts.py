"""What a team has posted on days of its own besides the digest, and at which moments each falls due."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from sales.errors import SalesError
from sales.hours import DAY, LONGEST_REST, WEEK, Hours, moment
from sales.people import Team
from sales.periods import Period, PeriodKind
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
    QUARTERLY = "quarterly"
    """The same of the quarter that has ended, once a quarter."""
    OWN_WEEK = "own_week"
    """To each rep alone their own week, a workday before the digest at least."""


PERIODS: Final[Mapping[PostKind, PeriodKind]] = MappingProxyType(
    {PostKind.MONTHLY: PeriodKind.MONTH, PostKind.QUARTERLY: PeriodKind.QUARTER}
)
"""The posts that tell a period of the calendar, and how long it is."""
_USUAL: Final[Mapping[PostKind, time]] = MappingProxyType({PostKind.QUARTERLY: time(11)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When and where a team has something posted."""

    team_id: int
    kind: PostKind
    is_on: bool = True
    day: int = 0
    """0 is Monday; of what tells a month or a quarter the day of the month after it, 1 to 28."""
    at: time = time(10)
    zone: str | None = None
    """None is the team's."""
    channel: str | None = None
    """Slack's id; None is the team's channel."""


def usual(team_id: int, kind: PostKind) -> Schedule:
    """Return the schedule that a team begins with: an hour after the usual digest, of a month on the first day after.

    All are on from the start, as whoever has to switch a report on first never sees it, and none is posted that has
    nothing to tell. A quarter begins with a month, so its report comes an hour later and the month is read first.
    """
    return Schedule(team_id=team_id, kind=kind, day=int(kind in PERIODS), at=_USUAL.get(kind, time(10)))


def ensure_sound(line: Schedule) -> None:
    """Refuse a day that the post cannot come on, and a zone that there is none of."""
    least, most = (1, LAST_DAY) if line.kind in PERIODS else (0, SUNDAY)
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
    days = _days_after(line, Period.of(PERIODS[line.kind], today)) if line.kind in PERIODS else _week_days(line, today)
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


def period_told(kind: PostKind, today: date) -> Period:
    """Return the month or the quarter that ended before that of a day."""
    return Period.of(PERIODS[kind], today).before


def _week_days(line: Schedule, today: date) -> tuple[date, date]:
    day = today + timedelta(days=(line.day - today.weekday()) % 7)
    return day, day + WEEK


def _days_after(line: Schedule, period: Period) -> tuple[date, date]:
    return period.first.replace(day=line.day), period.next.first.replace(day=line.day)


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

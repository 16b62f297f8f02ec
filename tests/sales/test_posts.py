"""On which moments a team's posts fall due, whatever its clock, its days and its digest."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.errors import SalesError
from sales.hours import Calendar, Hours
from sales.people import Team
from sales.posts import PERIODS, PostKind, Schedule, due_after, ensure_sound, period_told, put_off, usual, week_told
from sales.teams import digest_after

ZONES = st.sampled_from(["UTC", "Asia/Shanghai", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe"])
MOMENTS = st.integers(0, 3 * 366 * 24 * 60).map(
    lambda minutes: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)
HOURS = st.times().map(lambda at: at.replace(second=0, microsecond=0))
TEAM = Team(id=1, name="East", zone="Asia/Shanghai")


def lines() -> st.SearchStrategy[Schedule]:
    """Return schedules of all reports, on any of their days."""
    weekly = st.builds(Schedule, team_id=st.just(1), kind=st.just(PostKind.LOSSES), day=st.integers(0, 6), at=HOURS)
    days = st.integers(1, 28)
    calendar = st.builds(Schedule, team_id=st.just(1), kind=st.sampled_from(sorted(PERIODS)), day=days, at=HOURS)
    return weekly | calendar


@given(lines(), ZONES, MOMENTS)
def test_a_report_falls_due_next_on_its_own_day(line: Schedule, zone: str, now: datetime) -> None:
    team = Team(id=1, name="East", zone=zone)
    due = due_after(line, team, Hours(zone=zone), now)
    day = due.astimezone(ZoneInfo(zone)).date()
    weekly = line.kind is PostKind.LOSSES
    most = {PostKind.LOSSES: 8, PostKind.MONTHLY: 32, PostKind.QUARTERLY: 93}[line.kind]
    assert now < due <= now + timedelta(days=most)
    assert (day.weekday() if weekly else day.day) == line.day
    assert line.kind is not PostKind.QUARTERLY or day.month in {1, 4, 7, 10}
    assert due_after(line, team, Hours(zone=zone), due) > due


@given(ZONES, MOMENTS, st.integers(0, 6), HOURS)
def test_the_own_week_comes_on_a_workday_a_whole_day_before_the_digest(
    zone: str, now: datetime, weekday: int, at: time
) -> None:
    team = Team(id=1, name="East", zone=zone, digest_weekday=weekday, digest_time=at)
    due = due_after(usual(1, PostKind.OWN_WEEK), team, Hours(zone=zone), now)
    local = due.astimezone(ZoneInfo(zone))
    digest = digest_after(team, due).astimezone(ZoneInfo(zone))
    assert due > now
    assert local.weekday() < 5
    assert team.work_start <= local.time() < team.work_end
    assert 1 <= (digest.date() - local.date()).days <= 4
    assert digest.replace(tzinfo=None) - local.replace(tzinfo=None) >= timedelta(days=1)


@given(MOMENTS)
def test_the_own_week_comes_later_than_now_though_a_holiday_covers_several_digests(now: datetime) -> None:
    off = frozenset(now.date() + timedelta(days=count) for count in range(-25, 26))
    hours = Hours(zone=TEAM.zone, calendar=Calendar(off=off))
    assert due_after(usual(1, PostKind.OWN_WEEK), TEAM, hours, now) > now


def test_a_loss_report_moves_for_a_holiday_and_a_monthly_report_for_any_day_off() -> None:
    hours = Hours(calendar=Calendar(off=frozenset({date(2026, 11, 23)})))
    losses, monthly = usual(1, PostKind.LOSSES), usual(1, PostKind.MONTHLY)
    assert put_off(losses, hours, date(2026, 11, 23)) == date(2026, 11, 24)
    assert put_off(losses, hours, date(2026, 11, 22)) is None, "a Sunday was chosen"
    assert put_off(monthly, hours, date(2026, 11, 1)) == date(2026, 11, 2)
    assert put_off(monthly, hours, date(2026, 12, 1)) is None


def test_a_report_tells_the_week_or_month_that_has_ended() -> None:
    assert week_told(usual(1, PostKind.LOSSES), date(2026, 11, 25)) == date(2026, 11, 16)
    month = period_told(PostKind.MONTHLY, date(2027, 1, 31))
    assert (month.first, month.last) == (date(2026, 12, 1), date(2026, 12, 31))
    quarter = period_told(PostKind.QUARTERLY, date(2027, 3, 31))
    assert (quarter.first, quarter.last, quarter.name) == (date(2026, 10, 1), date(2026, 12, 31), "2026-Q4")


@pytest.mark.parametrize(
    "line",
    [
        Schedule(team_id=1, kind=PostKind.MONTHLY, day=0),
        Schedule(team_id=1, kind=PostKind.MONTHLY, day=29),
        Schedule(team_id=1, kind=PostKind.QUARTERLY, day=0),
        Schedule(team_id=1, kind=PostKind.LOSSES, day=7),
        Schedule(team_id=1, kind=PostKind.LOSSES, zone="Mars/One"),
    ],
)
def test_days_and_zones_that_there_are_none_of_are_refused(line: Schedule) -> None:
    with pytest.raises(SalesError):
        ensure_sound(line)

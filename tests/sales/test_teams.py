"""A team's settings are sound or refused, and its digest falls due on its own clock."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.errors import SalesError
from sales.people import Team
from sales.teams import digest_after, digest_name, ensure_sound, is_zone

SOUND = Team(id=1, name="East", zone="Asia/Shanghai", currency="CNY")


def test_the_defaults_of_a_team_are_sound() -> None:
    ensure_sound(Team(id=0, name="East"))


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "../etc/passwd", "Asia"])
def test_what_is_no_zone_is_refused(zone: str) -> None:
    assert not is_zone(zone)
    with pytest.raises(SalesError, match="team-zone-unknown"):
        ensure_sound(replace(SOUND, zone=zone))


@pytest.mark.parametrize("hours", [(time(9), time(9)), (time(18), time(9))])
def test_a_day_that_does_not_begin_before_it_ends_is_refused(hours: tuple[time, time]) -> None:
    with pytest.raises(SalesError, match="team-hours-reversed"):
        ensure_sound(replace(SOUND, work_start=hours[0], work_end=hours[1]))


def test_a_digest_due_this_very_moment_comes_again_in_a_week() -> None:
    nine = datetime(2026, 11, 16, 1, tzinfo=UTC)
    assert digest_after(SOUND, nine) == nine + timedelta(days=7)
    assert digest_after(SOUND, nine - timedelta(seconds=1)) == nine


@given(
    now=st.datetimes(min_value=datetime(2024, 1, 1), max_value=datetime(2030, 1, 1)),  # noqa: DTZ001 - made aware below
    weekday=st.integers(0, 6),
    at=st.times(),
    zone=st.sampled_from(["Asia/Shanghai", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "UTC"]),
)
def test_the_next_digest_is_always_ahead_within_a_week_and_on_its_weekday(
    now: datetime, weekday: int, at: time, zone: str
) -> None:
    moment = now.replace(tzinfo=UTC)
    team = replace(SOUND, zone=zone, digest_weekday=weekday, digest_time=at.replace(tzinfo=None, fold=0))
    due = digest_after(team, moment)
    assert timedelta(0) < due - moment <= timedelta(days=7, hours=1)
    assert due.astimezone(ZoneInfo(zone)).weekday() == weekday


@given(st.dates(min_value=date(2020, 1, 1), max_value=date(2040, 1, 1)))
def test_weeks_that_begin_seven_days_apart_have_different_names(day: date) -> None:
    assert digest_name(day) != digest_name(day + timedelta(days=7))

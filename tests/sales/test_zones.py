"""Offsets hold one after the other, and change at the minute at which clocks do."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from sales.zones import offsets

SINCE = datetime(2026, 1, 1, tzinfo=UTC)
ZONES = ("UTC", "Asia/Shanghai", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Kiritimati")


def test_clocks_change_twice_a_year_in_berlin_and_never_in_shanghai() -> None:
    until = SINCE + timedelta(days=364)
    assert offsets("Asia/Shanghai", SINCE, until) == [(until, 480)]
    assert offsets("Europe/Berlin", SINCE, until) == [
        (datetime(2026, 3, 29, 1, tzinfo=UTC), 60),
        (datetime(2026, 10, 25, 1, tzinfo=UTC), 120),
        (until, 60),
    ]


@given(zone=st.sampled_from(ZONES), minutes=st.integers(0, 400 * 24 * 60))
def test_the_first_offset_whose_end_is_later_is_what_the_clock_shows(zone: str, minutes: int) -> None:
    at = SINCE + timedelta(minutes=minutes)
    *pieces, (_, last) = offsets(zone, SINCE, SINCE + timedelta(days=401))
    told = next((offset for end, offset in pieces if at < end), last)
    assert timedelta(minutes=told) == at.astimezone(ZoneInfo(zone)).utcoffset()

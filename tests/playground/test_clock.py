from datetime import UTC, datetime, timedelta

import pytest

from playground.clock import Clock
from tests.playground.conftest import START


def test_a_frozen_clock_stands_still_until_it_is_moved(clock: Clock) -> None:
    assert clock.now() == START
    clock.jump(START + timedelta(hours=2))
    assert clock.now() == START + timedelta(hours=2)


def test_a_running_clock_runs_on_from_where_it_was_set() -> None:
    clock = Clock(START)
    first = clock.now()
    assert START <= first <= clock.now() < START + timedelta(minutes=1)


def test_the_clock_cannot_go_back(clock: Clock) -> None:
    with pytest.raises(ValueError, match="cannot go back"):
        clock.jump(START - timedelta(seconds=1))


def test_no_two_stamps_are_equal_and_none_goes_back_even_in_a_frozen_moment(clock: Clock) -> None:
    stamps = [clock.stamp() for _ in range(50)]
    assert stamps == sorted(set(stamps), key=float)
    clock.jump(START + timedelta(days=1))
    assert float(clock.stamp()) > float(stamps[-1])


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("Asia/Shanghai", datetime(2026, 3, 3, 1, 0, tzinfo=UTC)),
        ("America/New_York", datetime(2026, 3, 2, 14, 0, tzinfo=UTC)),
    ],
)
def test_the_next_morning_is_nine_oclock_of_the_following_day_where_the_person_is(
    clock: Clock, zone: str, expected: datetime
) -> None:
    assert clock.next_morning(zone) == expected


def test_the_next_monday_is_never_today(clock: Clock) -> None:
    assert clock.next_monday("Asia/Shanghai") == datetime(2026, 3, 9, 1, 0, tzinfo=UTC)


def test_the_next_morning_is_nine_oclock_on_the_far_side_of_a_change_to_summer_time() -> None:
    before_the_change = Clock(datetime(2026, 3, 7, 20, 0, tzinfo=UTC), frozen=True)
    assert before_the_change.next_morning("America/New_York") == datetime(2026, 3, 8, 13, 0, tzinfo=UTC)


def test_whoever_watches_hears_of_every_jump(clock: Clock) -> None:
    heard: list[datetime] = []
    clock.watch(lambda: heard.append(clock.now()))
    clock.jump(clock.in_days(3))
    assert heard == [START + timedelta(days=3)]

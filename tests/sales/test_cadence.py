"""When an opportunity is looked at next."""

from datetime import UTC, date, datetime, time

import pytest

from sales.cadence import next_step, not_at_once
from sales.hours import Hours, moment
from sales.playbook import Playbook
from sales.vocabulary import Grade

WEDNESDAY = date(2026, 11, 18)
SHANGHAI = Hours(zone="Asia/Shanghai")


@pytest.mark.parametrize(
    ("grade", "expected"),
    [(Grade.A, date(2026, 11, 23)), (Grade.B, date(2026, 11, 25)), (Grade.C, date(2026, 12, 3))],
)
def test_without_a_promise_the_grade_sets_the_rhythm_on_workdays(grade: Grade, expected: date) -> None:
    step = next_step(Playbook(), grade, WEDNESDAY, SHANGHAI)
    assert (step.on, step.at, step.promised) == (expected, None, False)


def test_a_day_without_an_hour_is_due_with_the_mornings_work() -> None:
    step = next_step(Playbook(), Grade.A, WEDNESDAY, SHANGHAI, date(2026, 11, 20))
    assert step.due_at == datetime(2026, 11, 20, 1, 0, tzinfo=UTC)


def test_a_promised_hour_is_kept_even_on_a_saturday() -> None:
    step = next_step(Playbook(), Grade.A, WEDNESDAY, SHANGHAI, date(2026, 11, 21), time(15))
    assert step.on == date(2026, 11, 21)
    assert step.due_at == datetime(2026, 11, 21, 7, 0, tzinfo=UTC)


def test_a_promised_saturday_without_an_hour_waits_for_monday() -> None:
    assert next_step(Playbook(), Grade.A, WEDNESDAY, SHANGHAI, date(2026, 11, 21)).on == date(2026, 11, 23)


def test_nine_in_the_morning_is_nine_on_both_sides_of_a_clock_change() -> None:
    before = moment(date(2027, 3, 13), time(9), "America/New_York")
    after = moment(date(2027, 3, 15), time(9), "America/New_York")
    assert (before.hour, after.hour) == (14, 13)


def test_an_hour_that_a_clock_change_skips_moves_forward_with_it() -> None:
    skipped = moment(date(2027, 3, 14), time(2, 30), "America/New_York")
    assert skipped == datetime(2027, 3, 14, 7, 30, tzinfo=UTC)


def test_a_team_without_workdays_still_gets_a_day() -> None:
    assert Hours(workdays=frozenset()).next_workday(WEDNESDAY) == date(2026, 11, 25)


@pytest.mark.parametrize(
    ("hour", "expected"),
    [
        (0, datetime(2026, 11, 18, 1, 0, tzinfo=UTC)),
        (3, datetime(2026, 11, 18, 8, 0, tzinfo=UTC)),
        (12, datetime(2026, 11, 19, 1, 0, tzinfo=UTC)),
    ],
    ids=["before nine", "before the afternoon", "in the evening"],
)
def test_what_is_put_on_the_rest_of_today_is_not_brought_back_at_once(hour: int, expected: datetime) -> None:
    now = datetime(2026, 11, 18, hour, tzinfo=UTC)
    step = next_step(Playbook(), Grade.A, WEDNESDAY, SHANGHAI, WEDNESDAY)
    assert not_at_once(step, Playbook(), now, SHANGHAI).due_at == expected

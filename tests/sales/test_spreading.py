"""What comes in at once is spread over workdays, with room left for what is there."""

from datetime import date
from itertools import islice

from sales.hours import Hours
from sales.spreading import free_days

FRIDAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)


def test_days_are_filled_one_after_the_other_and_weekends_stay_free() -> None:
    assert list(islice(free_days(FRIDAY, 2, {}, Hours()), 4)) == [FRIDAY, FRIDAY, MONDAY, MONDAY]


def test_a_day_that_is_full_or_overfull_is_passed_over() -> None:
    assert next(free_days(FRIDAY, 2, {FRIDAY: 5}, Hours())) == MONDAY
    assert list(islice(free_days(FRIDAY, 2, {FRIDAY: 1}, Hours()), 2)) == [FRIDAY, MONDAY]


def test_other_weeks_have_other_workdays() -> None:
    saturday = date(2026, 11, 21)
    assert list(islice(free_days(saturday, 1, {}, Hours(workdays=frozenset({5, 6}))), 2)) == [
        saturday,
        date(2026, 11, 22),
    ]

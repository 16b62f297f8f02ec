"""The closing day of a month is a workday of it, by everybody's own calendar, and comes once."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.hours import Calendar, Hours
from sales.monthly import closing_day, latest_closing_day

DAYS = st.dates(date(2025, 1, 1), date(2027, 12, 31))
NTH = st.integers(1, 20)
HOURS = st.builds(
    Hours,
    workdays=st.frozensets(st.integers(0, 6), min_size=1),
    calendar=st.builds(Calendar, off=st.frozensets(DAYS, max_size=9), worked=st.frozensets(DAYS, max_size=9)),
)


@pytest.mark.parametrize(("nth", "day"), [(1, date(2026, 8, 3)), (5, date(2026, 8, 7)), (20, date(2026, 8, 28))])
def test_weekends_do_not_count(nth: int, day: date) -> None:
    assert closing_day(Hours(), date(2026, 8, 15), nth) == day


def test_a_holiday_puts_it_off_and_a_worked_weekend_brings_it_forward() -> None:
    off = Calendar(off=frozenset({date(2026, 10, 1)}), worked=frozenset({date(2026, 10, 3)}))
    assert closing_day(Hours(calendar=off), date(2026, 10, 9), 1) == date(2026, 10, 2)
    assert closing_day(Hours(calendar=off), date(2026, 10, 9), 2) == date(2026, 10, 3)


def test_a_month_of_fewer_workdays_has_it_on_the_last_and_nobody_is_asked_on_day_nought() -> None:
    once_a_week = Hours(workdays=frozenset({0}))
    assert closing_day(once_a_week, date(2026, 11, 1), 20) == date(2026, 11, 30)
    assert closing_day(Hours(), date(2026, 11, 1), 0) is None


def test_after_days_away_it_is_found_and_what_was_seen_before_is_not_found_again() -> None:
    looked = date(2026, 11, 30)
    assert latest_closing_day(Hours(), 1, looked, date(2026, 12, 5)) == date(2026, 12, 1)
    assert latest_closing_day(Hours(), 1, date(2026, 12, 2), date(2026, 12, 5)) is None
    assert latest_closing_day(Hours(), 20, date(2026, 11, 20), date(2026, 12, 1)) == date(2026, 11, 27)


@given(hours=HOURS, month=DAYS, nth=NTH)
def test_it_is_a_workday_of_its_month(hours: Hours, month: date, nth: int) -> None:
    day = closing_day(hours, month, nth)
    if day is None:
        assert not any(hours.is_workday(month.replace(day=each)) for each in range(1, 29))
    else:
        assert hours.is_workday(day)
        assert (day.year, day.month) == (month.year, month.month)


@given(hours=HOURS, first=DAYS, nth=NTH)
def test_who_is_looked_at_day_by_day_is_asked_at_most_once_a_month(hours: Hours, first: date, nth: int) -> None:
    days = [first + timedelta(days=ahead) for ahead in range(70)]
    found = [day for day in days if latest_closing_day(hours, nth, day, day)]
    assert found == [day for day in days if closing_day(hours, day, nth) == day]
    assert len({(day.year, day.month) for day in found}) == len(found)

"""When people work, on their own clocks, and what a time on their wall is as a moment."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from sales.hours import Calendar, Hours, moment

ZONES = st.sampled_from(
    (
        *("America/New_York", "Europe/Berlin", "Asia/Shanghai", "Australia/Lord_Howe"),
        *("America/St_Johns", "Asia/Kolkata", "Pacific/Apia", "Africa/Casablanca"),
    )
)
DAYS = st.dates(date(2011, 1, 1), date(2035, 12, 31))
TIMES = st.times().map(lambda at: at.replace(microsecond=0))
MOMENTS = st.datetimes(datetime(2011, 1, 2), datetime(2035, 12, 30)).map(lambda at: at.replace(tzinfo=UTC))  # noqa: DTZ001
NATIONAL_WEEK = Calendar(
    off=frozenset(date(2026, 10, day) for day in range(1, 8)),
    worked=frozenset({date(2026, 9, 20), date(2026, 10, 10)}),
)
CHINA = Hours(zone="Asia/Shanghai", calendar=NATIONAL_WEEK)


def clock_changes(zone: str, day: date) -> timedelta:
    """Return how far the clocks of a zone move between the noons around a day."""
    noons = [datetime.combine(day + timedelta(days=by), time(12), ZoneInfo(zone)) for by in (-1, 1)]
    offsets = [noon.utcoffset() or timedelta(0) for noon in noons]
    return offsets[1] - offsets[0]


@given(zone=ZONES, day=DAYS, at=TIMES)
def test_a_promise_comes_at_its_time_on_the_wall_or_where_the_clocks_skip_it_as_much_later(
    zone: str, day: date, at: time
) -> None:
    wall = moment(day, at, zone).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    promised = datetime.combine(day, at)
    assert wall in {promised, promised + clock_changes(zone, day)}
    assert wall >= promised


@given(zone=ZONES, day=DAYS, at=TIMES)
def test_a_time_that_the_clocks_bring_twice_is_meant_the_first_time(zone: str, day: date, at: time) -> None:
    due = moment(day, at, zone)
    for back in (timedelta(minutes=30), timedelta(hours=1), timedelta(hours=2)):
        earlier = (due - back).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
        assert earlier != datetime.combine(day, at)


@given(zone=ZONES, day=DAYS, at=TIMES, later=st.timedeltas(timedelta(minutes=1), timedelta(days=2)))
def test_what_is_promised_for_later_never_comes_earlier(zone: str, day: date, at: time, later: timedelta) -> None:
    """Across a skipped hour two promises may fall together or change places by less than the hour; days never do."""
    after = datetime.combine(day, at) + later
    slack = abs(clock_changes(zone, day)) + abs(clock_changes(zone, after.date()))
    assert moment(after.date(), after.time(), zone) >= moment(day, at, zone) - slack


@given(zone=ZONES, at=MOMENTS, workdays=st.frozensets(st.integers(0, 6), min_size=1))
def test_the_next_working_moment_is_one_and_is_not_past(zone: str, at: datetime, workdays: frozenset[int]) -> None:
    hours = Hours(zone=zone, workdays=workdays, calendar=NATIONAL_WEEK)
    begin = hours.next_open(at)
    assert begin >= at
    assert hours.is_open(begin)
    assert (begin == at) == hours.is_open(at)


@given(zone=ZONES, at=MOMENTS)
def test_nobody_waits_where_somebody_works(zone: str, at: datetime) -> None:
    hours = Hours(zone=zone)
    begin = hours.next_open(at)
    quarter = timedelta(minutes=15)
    between = (at + quarter * count for count in range(int((begin - at) / quarter)))
    assert not any(hours.is_open(each) for each in between)


def test_a_holiday_week_is_passed_over_and_the_saturday_worked_for_it_is_a_workday() -> None:
    assert CHINA.next_workday(date(2026, 10, 1)) == date(2026, 10, 8)
    assert CHINA.is_workday(date(2026, 10, 10))
    assert not CHINA.is_workday(date(2026, 10, 11))
    assert CHINA.next_open(datetime(2026, 9, 30, 11, 0, tzinfo=UTC)) == datetime(2026, 10, 8, 1, 0, tzinfo=UTC)


def test_a_weekend_is_no_holiday() -> None:
    assert [CHINA.is_holiday(date(2026, 10, day)) for day in (2, 10, 11)] == [True, False, False]


def test_a_day_off_that_is_worked_all_the_same_is_no_holiday() -> None:
    day = date(2026, 10, 7)
    hours = Hours(calendar=Calendar(off=frozenset({day}), worked=frozenset({day})))
    assert not hours.is_holiday(day)
    assert hours.is_workday(day)


def test_work_ends_with_the_last_minute_before_its_end() -> None:
    assert CHINA.is_open(datetime(2026, 11, 18, 9, 59, 59, tzinfo=UTC))
    assert not CHINA.is_open(datetime(2026, 11, 18, 10, 0, tzinfo=UTC))


def test_the_day_is_opened_at_the_usual_time_or_with_work_that_begins_later() -> None:
    assert Hours(start=time(8)).morning(time(9)) == time(9)
    assert Hours(start=time(10, 30)).morning(time(9)) == time(10, 30)


def test_whoever_has_no_workday_still_gets_a_day() -> None:
    assert Hours(workdays=frozenset()).next_workday(date(2026, 11, 18)) == date(2026, 11, 25)


def test_a_leap_day_is_a_day_like_any_other() -> None:
    assert moment(date(2028, 2, 29), time(9), "Asia/Shanghai") == datetime(2028, 2, 29, 1, 0, tzinfo=UTC)
    assert Hours().next_workday(date(2032, 2, 29)) == date(2032, 3, 1)


def test_a_day_that_an_island_skipped_is_the_next_day() -> None:
    """Samoa went from the 29th to the 31st of December 2011."""
    assert moment(date(2011, 12, 30), time(9), "Pacific/Apia") == moment(date(2011, 12, 31), time(9), "Pacific/Apia")

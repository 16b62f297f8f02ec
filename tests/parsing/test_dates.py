"""Promises about dates in phrases: what each means on Wednesday, 18 November 2026, 10:00 in New York."""

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from parsing import FoundDate, find_dates
from parsing.almanac import add_business_days, add_days, add_minutes, add_months, easter, feast, make_day, nth_weekday
from tests.parsing.reading import WEDNESDAY


def _side(value: object) -> str:
    return value.isoformat(timespec="minutes").removesuffix("T00:00") if hasattr(value, "isoformat") else ""


def _told(found: FoundDate) -> str:
    """Tell a find in one line: kind, beginning, end, and the length of a duration."""
    return f"{found.kind} {_side(found.at)}..{_side(found.until)}" + (f" {found.seconds}s" if found.seconds else "")


def _phrases(language: str) -> list[tuple[str, str]]:
    lines = Path(__file__).with_name(f"dates_{language}.txt").read_text(encoding="utf-8").splitlines()
    return [(said.strip(), meant.strip()) for said, meant in (line.split("|") for line in lines)]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_phrase_means_what_a_sales_team_means_by_it(language: str) -> None:
    read = [(said, " & ".join(map(_told, find_dates(said, WEDNESDAY))), meant) for said, meant in _phrases(language)]
    assert read
    assert [(said, found, meant) for said, found, meant in read if found != meant] == []


@pytest.mark.parametrize(
    ("zone", "words", "day"),
    [
        ("America/New_York", "5/6/2027", date(2027, 5, 6)),
        ("Europe/Berlin", "5/6/2027", date(2027, 6, 5)),
        ("Australia/Sydney", "5/6/2027", date(2027, 6, 5)),
        ("Asia/Shanghai", "5/6/2027", date(2027, 5, 6)),
        ("Europe/Berlin", "周五 5/6/2027 见", date(2027, 5, 6)),
        ("Europe/Berlin", "5/13/2027", date(2027, 5, 13)),
        ("America/Chicago", "13/5/2027", date(2027, 5, 13)),
        ("Europe/Berlin", "seeing him 5.6. at 16:00", date(2027, 6, 5)),
        ("Europe/Berlin", "back on 5.6", date(2027, 6, 5)),
        ("Australia/Sydney", "蓝天 please ring them on 5/6", date(2027, 6, 5)),
        ("Australia/Sydney", "蓝天那边 5/6 回访", date(2027, 5, 6)),
    ],
)
def test_the_place_of_the_writer_orders_slashed_dates(zone: str, words: str, day: date) -> None:
    found = find_dates(words, WEDNESDAY.astimezone(ZoneInfo(zone)))
    assert day in {one.at.date() for one in found if isinstance(one.at, datetime)}


@pytest.mark.parametrize("words", ["seeing him 5.6. at the plant", "up to version 5.6.", "a score of 5.6."])
def test_figures_with_dots_are_no_days_where_nobody_writes_days_so(words: str) -> None:
    assert find_dates(words, WEDNESDAY) == []


@pytest.mark.parametrize("words", ["version 5.6. is out", "a score of 5.6.", "grew 5.6%", "for 5.6 million"])
def test_figures_that_count_something_else_are_no_days_in_europe(words: str) -> None:
    assert find_dates(words, WEDNESDAY.astimezone(ZoneInfo("Europe/Berlin"))) == []


@pytest.mark.parametrize(("hours", "month"), [(-5, 5), (1, 6), (8, 5), (10, 6)])
def test_an_offset_tells_the_place_where_no_zone_is_named(hours: int, month: int) -> None:
    moment = datetime.fromisoformat(f"2026-11-18T10:00{hours:+03d}:00")
    (found,) = find_dates("5/6/2027", moment)
    assert isinstance(found.at, datetime)
    assert found.at.month == month


def test_a_bare_weekday_keeps_the_last_one_beside_the_next() -> None:
    (found,) = find_dates("Monday", WEDNESDAY)
    assert (found.at, found.earlier) == (datetime(2026, 11, 23), datetime(2026, 11, 16))  # noqa: DTZ001 - wall time


def test_days_that_no_calendar_has_are_none() -> None:
    assert not [one for one in find_dates("2026-02-30", WEDNESDAY) if one.kind == "point"]
    assert make_day(2027, 2, 29) is None
    assert make_day(2027, 13, 1) is None


def test_counting_stays_within_the_years_of_a_calendar() -> None:
    last = datetime(9999, 12, 31)  # noqa: DTZ001 - wall time
    assert add_days(last, 1) == add_minutes(last, 10_000) == add_months(last, 1) == last
    assert add_business_days(last, 3) == last


@pytest.mark.parametrize(("days", "day"), [(1, 23), (5, 27), (-1, 19), (-5, 13)])
def test_business_days_step_over_the_weekend(days: int, day: int) -> None:
    friday = datetime(2026, 11, 20)  # noqa: DTZ001 - wall time
    assert add_business_days(friday, days).day == day


@pytest.mark.parametrize(("year", "day"), [(2024, (3, 31)), (2026, (4, 5)), (2027, (3, 28)), (2038, (4, 25))])
def test_easter_falls_on_its_sunday(year: int, day: tuple[int, int]) -> None:
    assert easter(year) == date(year, *day)


def test_moving_feasts_have_no_day_where_they_cannot() -> None:
    assert feast("easter", 1200) is None
    assert feast("no such feast", 2026) is None
    assert feast("thanksgiving", 2026) == datetime(2026, 11, 26)  # noqa: DTZ001 - wall time


def test_a_month_without_a_fifth_monday_has_none() -> None:
    first, end = datetime(2026, 2, 1), datetime(2026, 3, 1)  # noqa: DTZ001 - wall time
    assert nth_weekday(first, end, 0, 5) is None

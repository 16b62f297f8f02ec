"""Holidays of a person's calendar, and what stands in for them where nobody has published any."""

from datetime import date, time

import pytest

from services import calendars
from services.calendars import calendar, hours_of, is_known
from storage.store import Store
from tests.builders import WORKSPACE, a_team, seated


def test_china_works_at_weekends_for_its_holidays() -> None:
    china = calendar("CN", 2026)
    assert {date(2026, 10, 1), date(2026, 10, 7), date(2026, 2, 16)} <= china.off
    assert {date(2026, 9, 20), date(2026, 10, 10), date(2026, 2, 14)} <= china.worked


def test_thanksgiving_is_off_in_the_united_states_and_the_day_after_is_not() -> None:
    states = calendar("US", 2026)
    assert date(2026, 11, 26) in states.off
    assert date(2026, 11, 27) not in states.off


def test_a_calendar_reaches_a_year_back_and_a_year_ahead() -> None:
    assert {day.year for day in calendar("DE", 2026).off} == {2025, 2026, 2027}


def test_where_the_moved_days_are_not_published_the_days_of_the_law_and_weekends_count() -> None:
    china = calendar("CN", 2040)
    assert not is_known("CN", 2040)
    assert date(2040, 10, 1) in china.off
    assert not any(day.year == 2040 for day in china.worked)
    assert date(2040, 10, 4) not in china.off


@pytest.mark.parametrize(("name", "year"), [("US", 2040), ("DE", 2027), ("", 2040)])
def test_calendars_that_follow_from_the_law_are_known_ahead(name: str, year: int) -> None:
    assert is_known(name, year)


def test_beyond_what_the_package_knows_weekends_alone_count() -> None:
    assert not is_known("US", 2150)
    assert calendar("US", 2151).off == frozenset()


def test_england_stands_for_the_united_kingdom() -> None:
    assert date(2026, 4, 6) in calendar("GB", 2026).off


def test_without_the_package_weekends_alone_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calendars, "are_there", lambda: False)
    assert not calendar("CN", 2026).off
    assert is_known("CN", 2040)


def test_what_a_member_set_goes_before_their_team(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(calendar="CN", work_start=time(8), workdays=frozenset({0, 1})), None)
        ben = seated(work, team.id)
        hours = hours_of(work, ben)
        assert (hours.zone, hours.start, hours.end) == (ben.zone, time(8), time(18))
        assert hours.is_holiday(date(2026, 10, 1))
        work.members.change(ben.id, calendar="", work_end=time(17), workdays=frozenset({3}))
        own = hours_of(work, work.members.get(ben.id))
        assert (own.start, own.end, own.workdays) == (time(8), time(17), frozenset({3}))
        assert own.is_workday(date(2026, 10, 1))


def test_a_member_without_a_team_works_on_weekdays_from_nine_to_six(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        hours = hours_of(work, seated(work, None))
    assert (hours.start, hours.end, hours.workdays) == (time(9), time(18), frozenset(range(5)))

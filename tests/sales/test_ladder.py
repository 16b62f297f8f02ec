"""Who hears of an opportunity that nobody follows up, and when: by its own row, the playbook and its owner's days."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.hours import Calendar, Hours, moment
from sales.ladder import Alarm, Rung, alarms, occurrence, patience, rung, untouched_days
from sales.opportunity import Opportunity
from sales.playbook import Playbook
from sales.vocabulary import Grade, Status
from tests.builders import an_opportunity

PLAYBOOK = Playbook()
HOURS = Hours(zone="Europe/Berlin")
MONDAY = date(2026, 11, 16)
OFF = st.frozensets(st.dates(date(2026, 11, 1), date(2027, 2, 1)), max_size=12)
DAYS = st.integers(0, 60)


def at(day: date, hour: int = 12) -> datetime:
    return moment(day, time(hour), HOURS.zone)


def deal(touched: date = MONDAY, due: date = MONDAY, **said: Any) -> Opportunity:
    """Return a deal that was touched on one day and is due on another."""
    filled = {"next_on": due, "due_at": at(due, 9), "last_touch_at": at(touched, 8), "created_at": at(touched, 8)}
    return an_opportunity(
        **{"account_id": 1, "owner_id": 1, "grade": Grade.A, "stage_since": at(touched, 8), **filled, **said}
    )


def days_on(count: int) -> date:
    return MONDAY + timedelta(days=count)


def test_a_next_date_to_come_silences_everything() -> None:
    o = deal(due=days_on(40))
    assert rung(o, PLAYBOOK, at(days_on(40), 8), HOURS) is Rung.NONE
    assert rung(o, PLAYBOOK, at(days_on(40), 9), HOURS) is Rung.DUE


def test_what_ended_or_sleeps_is_on_no_rung() -> None:
    for status in (Status.WON, Status.LOST, Status.DROPPED, Status.ASLEEP):
        assert rung(deal(status=status), PLAYBOOK, at(days_on(90)), HOURS) is Rung.NONE


def test_one_workday_after_the_next_date_it_is_red_and_a_weekend_is_none() -> None:
    friday = deal(due=days_on(4))
    assert rung(friday, PLAYBOOK, at(days_on(4)), HOURS) is Rung.DUE
    assert rung(friday, PLAYBOOK, at(days_on(6)), HOURS) is Rung.DUE
    assert rung(friday, PLAYBOOK, at(days_on(7)), HOURS) is Rung.RED


@pytest.mark.parametrize(("workdays", "first"), [(0, 0), (1, 1), (2, 2), (5, 7)])
def test_it_is_red_after_as_many_workdays_as_the_playbook_says(workdays: int, first: int) -> None:
    playbook = replace(PLAYBOOK, red_workdays=workdays)
    is_red = [rung(deal(), playbook, at(days_on(n)), HOURS) >= Rung.RED for n in range(10)]
    assert is_red.index(True) == first
    assert all(is_red[first:])


@pytest.mark.parametrize(("grade", "days"), [(Grade.A, 9), (Grade.B, 21)])
def test_managers_hear_after_three_rhythms_of_the_grade(grade: Grade, days: int) -> None:
    o = deal(grade=grade)
    assert patience(PLAYBOOK, grade) == days
    assert rung(o, PLAYBOOK, at(days_on(days - 1)), HOURS) is Rung.RED
    assert rung(o, PLAYBOOK, at(days_on(days)), HOURS) is Rung.MANAGER


def test_managers_never_hear_before_the_days_that_the_playbook_grants() -> None:
    playbook = replace(PLAYBOOK, manager_cadences=1, manager_days=12)
    assert rung(deal(), playbook, at(days_on(11)), HOURS) is Rung.RED
    assert rung(deal(), playbook, at(days_on(12)), HOURS) is Rung.MANAGER


def test_of_grade_c_no_manager_hears_unless_the_playbook_says_so() -> None:
    o = deal(grade=Grade.C)
    assert rung(o, PLAYBOOK, at(days_on(200)), HOURS) is Rung.RED
    assert rung(o, replace(PLAYBOOK, ladder_grades=(Grade.C,)), at(days_on(200)), HOURS) is Rung.MANAGER


def test_a_holiday_lengthens_both_waits() -> None:
    week_off = Calendar(off=frozenset(days_on(n) for n in range(1, 8)))
    hours = replace(HOURS, calendar=week_off)
    assert untouched_days(deal(), at(days_on(8)), hours) == 1
    assert rung(deal(), PLAYBOOK, at(days_on(7)), hours) is Rung.DUE
    assert rung(deal(), PLAYBOOK, at(days_on(9)), hours) is Rung.RED
    assert rung(deal(), PLAYBOOK, at(days_on(16)), hours) is Rung.MANAGER


def test_snoozing_changes_nothing_about_how_long_nobody_followed_it_up() -> None:
    snoozed = replace(deal(), next_on=days_on(5), due_at=at(days_on(5)), generation=2)
    assert untouched_days(snoozed, at(days_on(9)), HOURS) == untouched_days(deal(), at(days_on(9)), HOURS) == 9


@given(OFF, DAYS, DAYS, DAYS, st.sampled_from(Grade), st.integers(0, 5))
def test_time_alone_only_leads_up(off: frozenset[date], due: int, now: int, more: int, grade: Grade, red: int) -> None:
    o, playbook = deal(due=days_on(due), grade=grade), replace(PLAYBOOK, red_workdays=red)
    hours = replace(HOURS, calendar=Calendar(off=off))
    assert rung(o, playbook, at(days_on(now)), hours) <= rung(o, playbook, at(days_on(now + more)), hours)


@given(OFF, DAYS, DAYS, st.integers(0, 5))
def test_it_is_red_exactly_when_the_workdays_since_are_as_many_as_said(
    off: frozenset[date], due: int, later: int, red: int
) -> None:
    hours = replace(HOURS, calendar=Calendar(off=off))
    since = sum(hours.is_workday(days_on(due + n)) for n in range(1, later + 1))
    found = rung(deal(due=days_on(due)), replace(PLAYBOOK, red_workdays=red), at(days_on(due + later)), hours)
    assert (found >= Rung.RED) is (since >= red)


@given(OFF, DAYS, DAYS, st.sampled_from(Grade))
def test_managers_hear_exactly_when_its_owner_has_it_red_and_it_lay_long_enough(
    off: frozenset[date], touched: int, later: int, grade: Grade
) -> None:
    hours, now = replace(HOURS, calendar=Calendar(off=off)), at(days_on(touched + later))
    o = deal(touched=days_on(touched), due=days_on(touched), grade=grade)
    is_red = rung(o, replace(PLAYBOOK, ladder_grades=()), now, hours) is Rung.RED
    is_long = untouched_days(o, now, hours) >= patience(PLAYBOOK, grade) >= PLAYBOOK.manager_days
    assert (rung(o, PLAYBOOK, now, hours) is Rung.MANAGER) is (is_red and is_long and grade in PLAYBOOK.ladder_grades)


@given(st.integers(0, 2000), st.integers(0, 2000))
def test_silence_is_never_negative_and_grows_with_time(first: int, more: int) -> None:
    o = deal(touched=days_on(1000))
    assert 0 <= untouched_days(o, at(days_on(first)), HOURS) <= untouched_days(o, at(days_on(first + more)), HOURS)


def told(o: Opportunity, now: datetime) -> list[Alarm]:
    return list(alarms(o, PLAYBOOK, now, HOURS))


def test_two_days_after_an_offer_without_a_word_it_is_told() -> None:
    offered = deal(due=days_on(2), stage="quote")
    assert told(offered, at(days_on(2), 8)) == []
    assert told(offered, at(days_on(2), 10)) == [Alarm.NO_WORD]
    assert told(replace(offered, heard_at=at(days_on(1))), at(days_on(2), 10)) == []


def test_thirty_days_in_negotiation_are_told_and_an_agreed_day_silences_it() -> None:
    o = deal(touched=MONDAY, due=days_on(31), stage="negotiation", grade=Grade.C)
    assert told(o, at(days_on(31), 8)) == [Alarm.NEGOTIATION]
    assert told(replace(o, next_promised=True), at(days_on(31), 8)) == []
    assert told(replace(o, status=Status.WON), at(days_on(31), 8)) == []


def test_a_closing_day_that_slips_twice_is_told_each_time() -> None:
    o = deal(due=days_on(9), slips=2, first_close_on=days_on(10), close_on=days_on(50))
    assert told(o, at(days_on(1))) == [Alarm.SLIPS]
    assert occurrence(o, Alarm.SLIPS) != occurrence(replace(o, slips=3), Alarm.SLIPS)


def test_dwelling_longer_than_usual_is_told_to_nobody_by_itself() -> None:
    assert told(deal(due=days_on(300), stage="qualified"), at(days_on(299))) == []


def test_what_is_told_is_another_one_with_another_date_or_stage() -> None:
    o = deal()
    assert occurrence(o, Alarm.UNTOUCHED) != occurrence(replace(o, generation=2), Alarm.UNTOUCHED)
    moved = replace(o, stage_since=o.stage_since + timedelta(days=1))
    for why in (Alarm.NO_WORD, Alarm.NEGOTIATION):
        assert occurrence(o, why) != occurrence(moved, why)
        assert occurrence(o, why) == occurrence(replace(o, generation=9, slips=9), why)
    assert datetime.fromtimestamp(occurrence(o, Alarm.NO_WORD), UTC) == o.stage_since

"""Who agrees to a move, who stands in, who may settle, and when the next one is asked."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.approvals import (
    Absence,
    after_working_hours,
    approved_on_the_way,
    before_approval,
    is_away,
    may_settle,
    standing_in,
)
from sales.hours import Hours
from sales.people import Member, Membership, Role
from sales.playbook import Playbook
from sales.stages import DEFAULT

MONDAY = datetime(2026, 11, 16, 9, tzinfo=UTC)
PLAYBOOK = Playbook()
stages = st.sampled_from([stage.code for stage in DEFAULT])
playbooks = st.lists(st.booleans(), min_size=len(DEFAULT), max_size=len(DEFAULT)).map(
    lambda asks: Playbook(stages=tuple(replace(s, approval=a) for s, a in zip(DEFAULT, asks, strict=True)))
)


def member(number: int, *, leads: bool = False, **said: object) -> Member:
    role = Role.MANAGER if leads else Role.REP
    known: dict[str, object] = {"name": f"P{number}", "memberships": (Membership(team_id=1, role=role),), **said}
    return Member(id=number, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("current", "wanted", "asked", "reached"),
    [
        ("lead", "proposal", (), "proposal"),
        ("proposal", "quote", ("quote",), "proposal"),
        ("lead", "signing", ("quote", "negotiation", "signing"), "proposal"),
        ("quote", "negotiation", ("negotiation",), "quote"),
        ("signing", "quote", (), "quote"),
        ("elsewhere", "quote", ("quote",), "proposal"),
    ],
)
def test_every_stage_entered_on_the_way_is_asked_for(
    current: str, wanted: str, asked: tuple[str, ...], reached: str
) -> None:
    assert approved_on_the_way(PLAYBOOK, current, wanted) == asked
    if current != "elsewhere":
        assert before_approval(PLAYBOOK, current, wanted) == reached


@given(playbooks, stages, stages)
def test_what_is_reached_without_asking_asks_for_nothing_and_the_next_stage_does(
    playbook: Playbook, current: str, wanted: str
) -> None:
    reached = before_approval(playbook, current, wanted)
    assert approved_on_the_way(playbook, current, reached) == ()
    if reached != wanted:
        following = playbook.stages[playbook.rank(reached) + 1]
        assert following.approval


@given(playbooks, stages, stages, stages)
def test_no_path_of_moves_asks_for_less_than_the_jump(playbook: Playbook, first: str, between: str, last: str) -> None:
    if playbook.rank(first) <= playbook.rank(between) <= playbook.rank(last):
        steps = approved_on_the_way(playbook, first, between) + approved_on_the_way(playbook, between, last)
        assert steps == approved_on_the_way(playbook, first, last)


def test_managers_are_asked_and_whoever_stands_in_while_they_are_away() -> None:
    boss, other, rep = member(1, leads=True), member(2, leads=True), member(3)
    away = {1: Absence(member_id=1, first_on=MONDAY.date(), last_on=MONDAY.date(), delegate_id=3)}
    people = {3: rep}
    assert standing_in([boss, other], away, people, MONDAY, 9) == (rep, other)
    assert standing_in([boss, other], away, people, MONDAY + timedelta(days=1), 9) == (boss, other)
    assert standing_in([boss, other], away, people, MONDAY, 2) == (rep,)
    assert standing_in([boss], away, people, MONDAY, 3) == (boss,)
    assert standing_in([boss], away, {}, MONDAY, 9) == (boss,)
    assert standing_in([boss], away, {3: replace(rep, active=False)}, MONDAY, 9) == (boss,)
    assert standing_in([boss, rep], away, people, MONDAY, 9) == (rep,)


def test_a_day_away_is_a_day_on_ones_own_calendar() -> None:
    absence = Absence(member_id=1, first_on=date(2026, 11, 17), last_on=date(2026, 11, 17))
    late = MONDAY.replace(hour=20)
    assert is_away(member(1, zone="Asia/Shanghai"), absence, late)
    assert not is_away(member(1, zone="America/New_York"), absence, late)
    assert not is_away(member(1), None, late)


def test_only_those_who_are_asked_managers_and_admins_settle() -> None:
    boss, rep, admin = member(1, leads=True), member(3), member(4, is_admin=True)
    assert may_settle(boss, 3, 1, [boss])
    assert may_settle(admin, 3, 1, [boss])
    assert may_settle(rep, 9, 1, [rep])
    assert not may_settle(rep, 9, 1, [boss])
    assert not may_settle(boss, 3, 2, [])


def test_who_asks_settles_only_where_nobody_else_is_there() -> None:
    boss, other, rep = member(1, leads=True), member(2, leads=True), member(3)
    assert not may_settle(boss, 1, 1, [other])
    assert may_settle(boss, 1, 1, [])
    assert may_settle(boss, 1, 1, [boss])
    assert not may_settle(rep, 3, 1, [])


def test_hours_are_counted_while_people_work() -> None:
    assert after_working_hours(Hours(), MONDAY, 1) == MONDAY + timedelta(hours=1)
    assert after_working_hours(Hours(), MONDAY, 9) == MONDAY.replace(hour=18)
    assert after_working_hours(Hours(), MONDAY, 10) == MONDAY + timedelta(days=1, hours=1)
    assert after_working_hours(Hours(), MONDAY + timedelta(days=4), 24) == MONDAY + timedelta(days=8, hours=6)
    assert after_working_hours(Hours(), MONDAY.replace(hour=3), 1) == MONDAY + timedelta(hours=1)


@given(st.integers(0, 366 * 24 * 60), st.integers(1, 240))
def test_the_next_one_is_asked_while_people_work_and_never_earlier_for_more_hours(minutes: int, hours: int) -> None:
    moment = MONDAY + timedelta(minutes=minutes)
    came = after_working_hours(Hours(), moment, hours)
    assert came >= moment + timedelta(hours=hours)
    assert Hours().is_open(came - timedelta(seconds=1))
    assert after_working_hours(Hours(), moment, hours + 1) > came

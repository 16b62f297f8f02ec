"""An opportunity is stuck by plain limits, a promised date to come silences it, and slips are counted."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.dropping import is_to_drop
from sales.opportunity import Opportunity
from sales.playbook import Playbook
from sales.silence import Silence, Silent, silence
from sales.stuck import Dwell, Slip, Stuck, Why, slip, stuck
from sales.vocabulary import Grade
from tests.builders import NOW, an_opportunity

PLAYBOOK = Playbook()
TODAY = NOW.date()


def deal(**said: Any) -> Opportunity:
    return an_opportunity(account_id=1, owner_id=1, **said)


def ago(**by: float) -> datetime:
    return NOW - timedelta(**by)


def why(o: Opportunity, dwell: Dwell | None = None, playbook: Playbook = PLAYBOOK) -> list[Why]:
    return [each.why for each in stuck(o, playbook, NOW, dwell or {})]


@pytest.mark.parametrize("stage", ["proposal", "quote"])
def test_two_days_after_an_offer_without_a_word_it_is_stuck(stage: str) -> None:
    assert why(deal(stage=stage, stage_since=ago(hours=48))) == []
    assert stuck(deal(stage=stage, stage_since=ago(hours=49)), PLAYBOOK, NOW, {}) == (
        Stuck(why=Why.NO_WORD, is_now=49, limit=48),
    )


def test_a_word_since_the_offer_is_an_answer_and_one_before_it_is_none() -> None:
    offered = ago(hours=60)
    assert why(deal(stage="quote", stage_since=offered, heard_at=offered)) == []
    assert why(deal(stage="quote", stage_since=offered, heard_at=ago(hours=61))) == [Why.NO_WORD]


def test_no_word_is_awaited_where_nothing_was_offered() -> None:
    assert why(deal(stage="qualified", stage_since=ago(days=400))) == []


def test_more_than_thirty_days_of_negotiation_are_too_many() -> None:
    assert why(deal(stage="negotiation", stage_since=ago(days=30))) == []
    assert why(deal(stage="negotiation", stage_since=ago(days=30, minutes=1))) == [Why.NEGOTIATION]


def test_longer_than_the_teams_own_opportunities_mostly_stay_is_stuck() -> None:
    assert why(deal(stage_since=ago(days=12)), {"lead": 12}) == []
    assert stuck(deal(stage_since=ago(days=13)), PLAYBOOK, NOW, {"lead": 12.5}) == (
        Stuck(why=Why.DWELL, is_now=13, limit=12),
    )
    assert why(deal(stage_since=ago(days=13)), {"quote": 12}) == []


def test_a_closing_day_that_was_put_off_twice_is_told() -> None:
    assert why(deal(slips=1)) == []
    assert stuck(deal(slips=3), PLAYBOOK, NOW, {}) == (Stuck(why=Why.SLIPS, is_now=3, limit=2),)
    assert why(deal(slips=1), playbook=replace(PLAYBOOK, slips=1)) == [Why.SLIPS]


@pytest.mark.parametrize(
    ("said", "silent"),
    [
        ({"next_promised": True}, True),
        ({"next_promised": False}, False),
        ({"next_promised": True, "due_at": ago(minutes=1)}, False),
        ({"next_promised": True, "due_at": None}, False),
    ],
)
def test_a_promised_date_to_come_silences_and_one_of_the_rhythm_does_not(said: dict[str, Any], silent: bool) -> None:
    assert (why(deal(stage="quote", stage_since=ago(days=40), slips=4, **said)) == []) is silent


def test_a_slip_says_how_often_and_how_far() -> None:
    moved = deal(slips=3, first_close_on=date(2026, 10, 1), close_on=date(2026, 11, 11))
    assert slip(moved) == Slip(times=3, days=41)
    assert slip(deal(close_on=date(2026, 11, 11), first_close_on=date(2026, 11, 11))) is None
    assert slip(deal(slips=1)) is None


@pytest.mark.parametrize(
    ("touched", "heard", "told"),
    [
        (3, 6, Silence(who=Silent.NOBODY, ours=3, theirs=6, never=False)),
        (4, 6, Silence(who=Silent.WE, ours=4, theirs=6, never=False)),
        (3, 7, Silence(who=Silent.THEY, ours=3, theirs=7, never=False)),
        (4, 7, Silence(who=Silent.BOTH, ours=4, theirs=7, never=False)),
        (3, None, Silence(who=Silent.THEY, ours=3, theirs=20, never=True)),
    ],
)
def test_two_clocks_tell_who_lets_the_other_wait(touched: int, heard: int | None, told: Silence) -> None:
    o = deal(grade=Grade.A, created_at=ago(days=20), last_touch_at=ago(days=touched))
    with_word = deal(
        grade=Grade.A,
        created_at=o.created_at,
        last_touch_at=o.last_touch_at,
        heard_at=None if heard is None else ago(days=heard),
    )
    assert silence(with_word, PLAYBOOK, TODAY) == told


@pytest.mark.parametrize(
    ("score", "days", "advised"), [(29, 61, True), (30, 61, False), (29, 60, False), (100, 900, False), (0, 0, False)]
)
def test_dropping_is_advised_where_it_is_weak_and_without_progress_for_long(
    score: int, days: int, advised: bool
) -> None:
    assert is_to_drop(deal(progressed_at=ago(days=days)), score, PLAYBOOK, TODAY) is advised


def test_without_known_progress_the_days_count_from_the_stage() -> None:
    assert is_to_drop(deal(stage_since=ago(days=61)), 10, PLAYBOOK, TODAY)


@given(hours=st.integers(0, 3_000), more=st.integers(0, 3_000), stage=st.sampled_from(PLAYBOOK.stage_codes))
def test_what_is_stuck_stays_stuck_as_time_goes_by(hours: int, more: int, stage: str) -> None:
    o, dwell = deal(stage=stage, stage_since=NOW, slips=hours % 4), {"lead": 9.5, "quote": 3}
    now, then = (NOW + timedelta(hours=each) for each in (hours, hours + more))
    first, later = ({each.why for each in stuck(o, PLAYBOOK, at, dwell)} for at in (now, then))
    assert first <= later

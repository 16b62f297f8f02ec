"""Health is 0 to 100, says what it is made of, and gets better with everything that is better."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.health import FULL, Act, Part, Scale, health
from sales.opportunity import Opportunity
from sales.playbook import Playbook
from sales.stages import Stage
from sales.vocabulary import STAGES, Feedback, Grade
from tests.builders import NOW, an_opportunity

TODAY = NOW.date()
PLAYBOOK = Playbook()
TODAYS = Scale(playbook=PLAYBOOK)
DAYS = st.integers(min_value=0, max_value=1_000)
HEARD = st.lists(st.sampled_from(Feedback), max_size=3).map(tuple)
SHARE = st.integers(min_value=0, max_value=200)


def deal(**said: Any) -> Opportunity:
    return an_opportunity(account_id=1, owner_id=1, **said)


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def timely_and_positive(**said: Any) -> Opportunity:
    fresh = {"last_touch_at": NOW, "heard": (Feedback.POSITIVE,), "heard_at": NOW, "progressed_at": NOW}
    return deal(**{"grade": Grade.A, "stage": "proposal", **fresh, **said})


def untouched_for_two_weeks(**said: Any) -> Opportunity:
    old = ago(14)
    return deal(**{"created_at": old, "stage_since": old, "last_touch_at": old, "stage": "proposal", **said})


@st.composite
def deals(draw: st.DrawFn) -> Opportunity:
    return deal(
        stage=draw(st.sampled_from((*STAGES, "poc", "unheard of"))),
        grade=draw(st.sampled_from(Grade)),
        created_at=ago(draw(DAYS)),
        stage_since=ago(draw(DAYS)),
        last_touch_at=draw(st.none() | DAYS.map(ago)),
        progressed_at=draw(st.none() | DAYS.map(ago)),
        heard=draw(HEARD),
    )


@st.composite
def playbooks(draw: st.DrawFn) -> Playbook:
    stages = tuple(Stage(code=code, target_days=draw(st.integers(0, 90))) for code in STAGES[: draw(st.integers(1, 6))])
    return Playbook(
        stages=stages,
        cadence_days={grade: draw(st.integers(1, 90)) for grade in Grade},
        health_follow_up=draw(SHARE),
        health_feedback=draw(SHARE),
        health_progress=draw(SHARE),
        feedback_unknown=draw(st.integers(0, 100)),
        silent_cadences=draw(st.integers(0, 9)),
    )


def score(o: Opportunity) -> int:
    return health(o, PLAYBOOK, TODAY).score


def test_an_a_that_is_timely_and_positive_is_near_90() -> None:
    assert 85 <= score(timely_and_positive()) <= 95


@pytest.mark.parametrize("stage", ["qualified", "proposal", "quote"])
def test_a_b_untouched_for_two_weeks_is_near_40(stage: str) -> None:
    assert 35 <= score(untouched_for_two_weeks(stage=stage)) <= 45


def test_the_best_there_is_has_every_point_and_nothing_left_to_do() -> None:
    best = health(timely_and_positive(stage="signing"), PLAYBOOK, TODAY)
    assert (best.score, best.act, best.gain) == (100, None, 0)
    assert [(part.points, part.of) for part in best.parts] == [(30, 30), (40, 40), (30, 30)]


def test_the_worst_there_is_has_none_but_those_of_its_stage() -> None:
    worst = deal(created_at=ago(900), stage_since=ago(900), heard=(Feedback.NO_NEED,) * 3)
    assert [part.points for part in health(worst, PLAYBOOK, TODAY).parts] == [0, 0, 3]


@pytest.mark.parametrize(("days", "points"), [(0, 30), (7, 30), (8, 26), (10, 17), (13, 4), (14, 0), (400, 0)])
def test_follow_ups_count_whole_for_one_rhythm_and_fall_to_nothing_at_two(days: int, points: int) -> None:
    assert health(deal(last_touch_at=ago(days)), PLAYBOOK, TODAY).parts[0].points == points


@pytest.mark.parametrize(("days", "points"), [(6, 30), (7, 30), (8, 0)])
def test_where_silence_is_one_rhythm_follow_ups_count_whole_up_to_its_last_day(days: int, points: int) -> None:
    abrupt = replace(PLAYBOOK, silent_cadences=1)
    assert health(deal(last_touch_at=ago(days)), abrupt, TODAY).parts[0].points == points


def test_what_was_never_followed_up_counts_from_its_opening() -> None:
    assert health(deal(created_at=ago(10)), PLAYBOOK, TODAY).silent_days == 10


@pytest.mark.parametrize(
    ("heard", "points"),
    [
        ((), 20),
        ((Feedback.POSITIVE,), 40),
        ((Feedback.POSITIVE, Feedback.NO_NEED), 24),
        ((Feedback.NO_NEED, Feedback.POSITIVE), 16),
        ((Feedback.POSITIVE, Feedback.NO_NEED, Feedback.NO_NEED), 20),
        ((Feedback.NO_NEED, Feedback.NO_NEED, Feedback.POSITIVE), 7),
    ],
)
def test_the_newest_answer_weighs_three_the_one_before_two_the_third_one(
    heard: tuple[Feedback, ...], points: int
) -> None:
    assert health(deal(heard=heard), PLAYBOOK, TODAY).parts[1].points == points


@pytest.mark.parametrize(("days", "points"), [(0, 23), (14, 23), (28, 15), (42, 8), (900, 8)])
def test_momentum_is_whole_for_the_target_and_falls_to_nothing_at_three_times(days: int, points: int) -> None:
    """A proposal is the third of six stages: 7.5 points of 15, whatever the time."""
    o = deal(stage="proposal", stage_since=ago(900), progressed_at=ago(days))
    assert health(o, PLAYBOOK, TODAY).parts[2].points == points


@pytest.mark.parametrize("stage", [Stage(code="lead", target_days=0), Stage(code="lead", target_days=1)])
@pytest.mark.parametrize(("days", "left"), [(0, 1), (1, 1), (2, 0.5), (3, 0)])
def test_a_stage_without_a_target_fades_as_one_of_a_day_does(stage: Stage, days: int, left: float) -> None:
    playbook = replace(PLAYBOOK, stages=(stage,))
    assert health(deal(stage="lead", stage_since=ago(days)), playbook, TODAY).momentum == left


def test_a_stage_that_was_taken_out_of_the_playbook_fades_in_the_time_of_any_other() -> None:
    told = health(deal(stage="gone", stage_since=ago(15)), PLAYBOOK, TODAY)
    assert (told.rank, told.target_days, told.momentum < 1) == (1, 14, True)


def test_good_news_is_progress_and_a_step_back_is_none() -> None:
    back = deal(stage="qualified", stage_since=NOW, progressed_at=ago(100))
    assert health(back, PLAYBOOK, TODAY).still_days == 100


@pytest.mark.parametrize(
    ("said", "act"),
    [
        ({"last_touch_at": ago(20)}, Act.FOLLOW_UP),
        ({"stage": "signing", "progressed_at": NOW}, Act.ASK),
        ({"heard": (Feedback.NO_RESPONSE,)}, Act.ASK),
        ({"heard": (Feedback.PRICE_HIGH,) * 3, "stage": "signing"}, Act.SETTLE),
        ({"heard": (Feedback.POSITIVE, *[Feedback.NO_NEED] * 2), "stage": "signing", "progressed_at": NOW}, Act.ASK),
        ({"stage_since": ago(60), "heard": (Feedback.POSITIVE,)}, Act.MOVE_ON),
        ({"stage": "signing", "stage_since": ago(60), "heard": (Feedback.POSITIVE,)}, Act.SIGN),
    ],
)
def test_the_one_act_is_that_of_the_part_with_most_to_win(said: dict[str, Any], act: Act) -> None:
    assert health(deal(**said), PLAYBOOK, TODAY).act is act


def test_the_gain_is_what_the_act_brings() -> None:
    o = untouched_for_two_weeks(heard=(Feedback.POSITIVE,))
    told = health(o, PLAYBOOK, TODAY)
    assert told.act is Act.FOLLOW_UP
    assert score(replace(o, last_touch_at=NOW)) == told.score + told.gain


def test_the_gain_of_moving_on_is_that_of_the_next_stage_and_of_no_later_one() -> None:
    o = deal(stage="qualified", stage_since=ago(60), last_touch_at=NOW, heard=(Feedback.POSITIVE,) * 3)
    told = health(o, PLAYBOOK, TODAY)
    assert told.act is Act.MOVE_ON
    assert score(replace(o, stage="proposal", stage_since=NOW)) == told.score + told.gain


@given(o=deals(), playbook=playbooks())
def test_health_is_never_outside_0_to_100_by_whatever_playbook(o: Opportunity, playbook: Playbook) -> None:
    told = health(o, playbook, TODAY)
    assert 0 <= told.score <= FULL
    assert told.score == sum(part.points for part in told.parts) == Scale(playbook=playbook).score(o, TODAY)
    assert sum(part.of for part in told.parts) == FULL
    assert all(0 <= part.points <= part.of for part in told.parts)
    assert [part.part for part in told.parts] == list(Part)
    assert 0 <= told.gain <= FULL - told.score


@given(o=deals(), earlier=DAYS, later=DAYS)
def test_a_later_follow_up_never_makes_it_worse(o: Opportunity, earlier: int, later: int) -> None:
    earlier, later = sorted((earlier, later), reverse=True)
    assert score(replace(o, last_touch_at=ago(earlier))) <= score(replace(o, last_touch_at=ago(later)))


@given(o=deals(), heard=st.lists(st.sampled_from(Feedback), min_size=1, max_size=3), at=st.integers(0, 2), to=HEARD)
def test_a_better_answer_never_makes_it_worse(
    o: Opportunity, heard: list[Feedback], at: int, to: tuple[Feedback, ...]
) -> None:
    place = at % len(heard)
    better = max([heard[place], *to], key=TODAYS.worth)
    other = [*heard[:place], better, *heard[place + 1 :]]
    assert score(replace(o, heard=tuple(heard))) <= score(replace(o, heard=tuple(other)))


@given(o=deals(), earlier=DAYS, later=DAYS)
def test_later_progress_never_makes_it_worse(o: Opportunity, earlier: int, later: int) -> None:
    earlier, later = sorted((earlier, later), reverse=True)
    assert score(replace(o, progressed_at=ago(earlier))) <= score(replace(o, progressed_at=ago(later)))


@given(o=deals(), at=st.integers(0, 4))
def test_a_later_stage_of_the_same_length_never_makes_it_worse(o: Opportunity, at: int) -> None:
    even = replace(PLAYBOOK, stages=tuple(Stage(code=code) for code in STAGES))
    steps = [health(replace(o, stage=STAGES[at + more]), even, TODAY).score for more in (0, 1)]
    assert steps == sorted(steps)


@given(o=deals(), days=st.integers(0, 400), more=st.integers(0, 400))
def test_time_alone_never_makes_it_better(o: Opportunity, days: int, more: int) -> None:
    first, then = TODAY + timedelta(days=days), TODAY + timedelta(days=days + more)
    assert health(o, PLAYBOOK, then).score <= health(o, PLAYBOOK, first).score

"""Words deny a grade by what they say of need, money and time, and never by anything else."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.contradictions import DENIALS, FlagKind, Heard, contradiction
from sales.opportunity import Opportunity
from sales.vocabulary import Feedback, Grade, Status
from tests.builders import NOW, an_opportunity

TODAY = NOW.date()


def deal(**said: Any) -> Opportunity:
    """Build a deal of Acme's."""
    return an_opportunity(account_id=1, owner_id=1, **said)


LOWER = frozenset({Feedback.NO_NEED, Feedback.NOT_NOW, Feedback.NO_BUDGET})
feedback = st.lists(st.sampled_from(Feedback), max_size=5, unique=True).map(tuple)
heard = st.builds(Heard, feedback=feedback, budget=st.booleans(), compares=st.booleans())
deals = st.builds(
    lambda grade, status, days: deal(
        grade=grade, status=status, close_on=None if days is None else TODAY + timedelta(days=days)
    ),
    st.sampled_from(Grade),
    st.sampled_from(Status),
    st.none() | st.integers(-5, 90),
)


@pytest.mark.parametrize(
    ("grade", "said", "offered"),
    [
        (Grade.A, Feedback.NOT_NOW, Grade.C),
        (Grade.A, Feedback.NO_NEED, Grade.C),
        (Grade.A, Feedback.NO_BUDGET, Grade.B),
        (Grade.B, Feedback.NO_NEED, Grade.C),
    ],
)
def test_a_denial_offers_the_grade_that_the_words_speak_of(grade: Grade, said: Feedback, offered: Grade) -> None:
    found = contradiction(deal(grade=grade), Heard(feedback=(said,)), TODAY)
    assert found is not None
    assert (found.kind, found.offered, found.by) == (FlagKind.TOO_HIGH, offered, (said,))


def test_of_several_denials_the_plainest_decides() -> None:
    found = contradiction(deal(grade=Grade.A), Heard(feedback=(Feedback.NO_BUDGET, Feedback.NOT_NOW)), TODAY)
    assert found is not None
    assert found.offered is Grade.C
    assert set(found.by) == {Feedback.NO_BUDGET, Feedback.NOT_NOW}


@pytest.mark.parametrize("said", [Feedback.NOT_NOW, Feedback.NO_BUDGET])
def test_a_b_has_a_need_and_neither_money_nor_time_so_that_denies_nothing(said: Feedback) -> None:
    assert contradiction(deal(grade=Grade.B), Heard(feedback=(said,)), TODAY) is None


def test_a_c_of_somebody_with_money_who_compares_us_asks_upwards() -> None:
    sounds = Heard(feedback=(Feedback.POSITIVE,), budget=True, compares=True)
    found = contradiction(deal(grade=Grade.C), sounds, TODAY)
    assert found is not None
    assert (found.kind, found.offered) == (FlagKind.TOO_LOW, Grade.A)


@pytest.mark.parametrize(("days", "asks"), [(-1, False), (0, True), (31, True), (32, False)])
def test_a_decision_counts_as_ahead_for_a_month(days: int, *, asks: bool) -> None:
    o = deal(grade=Grade.C, close_on=TODAY + timedelta(days=days))
    sounds = Heard(feedback=(Feedback.POSITIVE,), budget=True)
    assert (contradiction(o, sounds, TODAY) is not None) is asks


@pytest.mark.parametrize(
    "sounds",
    [
        Heard(feedback=(Feedback.POSITIVE,), budget=True),
        Heard(feedback=(Feedback.POSITIVE,), compares=True),
        Heard(feedback=(), budget=True, compares=True),
        Heard(feedback=(Feedback.POSITIVE, Feedback.NOT_NOW), budget=True, compares=True),
    ],
)
def test_less_than_that_leaves_a_c_alone(sounds: Heard) -> None:
    assert contradiction(deal(grade=Grade.C), sounds, TODAY) is None


@given(deals, heard)
def test_only_an_open_deal_is_doubted_and_never_offered_the_grade_it_has(o: Opportunity, sounds: Heard) -> None:
    found = contradiction(o, sounds, TODAY)
    if found:
        assert o.is_open
        assert found.offered is not o.grade
        assert set(found.by) <= set(sounds.feedback)


@given(deals, heard)
def test_a_doubt_that_lowers_has_a_denial_and_one_that_raises_has_none(o: Opportunity, sounds: Heard) -> None:
    found = contradiction(o, sounds, TODAY)
    if found and found.kind is FlagKind.TOO_HIGH:
        assert found.offered > o.grade
        assert LOWER & set(sounds.feedback)
    elif found:
        assert not LOWER & set(sounds.feedback)


@given(deals, heard)
def test_following_the_offer_after_a_denial_leaves_nothing_to_ask(o: Opportunity, sounds: Heard) -> None:
    found = contradiction(o, sounds, TODAY)
    if found and found.kind is FlagKind.TOO_HIGH:
        followed = replace(o, grade=found.offered)
        assert contradiction(followed, sounds, TODAY) is None


@given(deals, heard, feedback)
def test_more_denials_never_make_a_doubt_go_away(o: Opportunity, sounds: Heard, more: tuple[Feedback, ...]) -> None:
    found = contradiction(o, sounds, TODAY)
    louder = contradiction(o, replace(sounds, feedback=(*sounds.feedback, *more)), TODAY)
    if found and found.kind is FlagKind.TOO_HIGH:
        assert louder is not None
        assert louder.offered >= found.offered


def test_every_grade_says_what_denies_it() -> None:
    assert set(DENIALS) == set(Grade)

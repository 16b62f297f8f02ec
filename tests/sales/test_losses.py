"""Why a deal was lost: what its history hints at, the rivals that it names, and the answers that worked."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.losses import DETAILS, OBJECTIONS, asks_deeper, is_detail, likeliest, objections_of, rivals_named, worked
from sales.opportunity import FollowUp, Opportunity
from sales.vocabulary import Feedback, LossReason, Status
from tests.builders import NOW, a_follow_up, an_opportunity


def logged(*feedback: Feedback, days: int = 0, competitors: tuple[str, ...] = ()) -> FollowUp:
    """Build a follow-up of some days ago."""
    at = NOW - timedelta(days=days)
    said = {"feedback": feedback, "competitors": competitors}
    return a_follow_up(id=1000 - days, opportunity_id=1, member_id=1, at=at, happened_on=at.date(), **said)


def deal(**said: Any) -> Opportunity:
    """Build an opportunity of Ben's."""
    return an_opportunity(id=1, account_id=1, owner_id=1, **said)


FOLLOW_UPS = st.lists(
    st.builds(
        logged,
        st.sampled_from(Feedback),
        days=st.integers(0, 500),
        competitors=st.sampled_from([(), ("Zeiss",)]),
    ),
    max_size=12,
    unique_by=lambda f: f.id,
).map(lambda those: sorted(those, key=lambda f: f.at, reverse=True))


def test_only_the_easy_reason_asks_deeper_and_only_until_it_is_answered() -> None:
    assert [reason for reason in LossReason if asks_deeper(reason, None)] == [LossReason.TIMING]
    assert not any(asks_deeper(LossReason.TIMING, detail) for detail in DETAILS[LossReason.TIMING])
    assert asks_deeper(LossReason.TIMING, "no_discount")
    assert not asks_deeper(None, None)


def test_a_detail_stands_under_its_own_reason_alone() -> None:
    assert is_detail(LossReason.PRICE, "no_discount")
    assert not is_detail(LossReason.TIMING, "no_discount")
    assert not is_detail(None, "no_discount")
    assert set(DETAILS) == set(LossReason)


def test_what_was_said_last_weighs_most() -> None:
    hint = likeliest([logged(Feedback.NO_BUDGET), logged(Feedback.PRICE_HIGH, days=9)])
    assert hint
    assert hint.reason is LossReason.NO_BUDGET


def test_what_is_said_again_and_again_outweighs_what_was_said_once() -> None:
    history = [logged(Feedback.NOT_NOW), logged(Feedback.PRICE_HIGH, days=2), logged(Feedback.NEEDS_DISCOUNT, days=5)]
    hint = likeliest([*history, logged(Feedback.PRICE_HIGH, days=9), logged(Feedback.PRICE_HIGH, days=12)])
    assert hint
    assert (hint.reason, hint.times, hint.of, hint.last_on) == (
        LossReason.PRICE, 4, 5, (NOW - timedelta(days=2)).date(),
    )  # fmt: skip


def test_a_rival_by_name_hints_at_the_competitor() -> None:
    hint = likeliest([logged(competitors=("Zeiss",))])
    assert hint
    assert hint.reason is LossReason.COMPETITOR


@pytest.mark.parametrize("said", [Feedback.POSITIVE, Feedback.NEEDS_DEMO, Feedback.NEEDS_CASE])
def test_good_news_hints_at_nothing(said: Feedback) -> None:
    assert likeliest([logged(said)]) is None


@given(FOLLOW_UPS)
def test_a_hint_is_drawn_from_follow_ups_that_are_there(history: list[FollowUp]) -> None:
    hint = likeliest(history)
    if hint:
        assert 1 <= hint.times <= hint.of == len(history)
        assert hint.last_on in {f.happened_on for f in history}


@given(FOLLOW_UPS, st.sampled_from([Feedback.PRICE_HIGH, Feedback.NO_NEED, Feedback.NO_RESPONSE]))
def test_saying_the_likeliest_reason_once_more_keeps_it_the_likeliest(history: list[FollowUp], said: Feedback) -> None:
    before = likeliest([logged(said), *history])
    if before and before.reason in {LossReason.PRICE, LossReason.NO_NEED, LossReason.NO_RESPONSE}:
        code = {v: k for k, v in HINTED.items()}[before.reason]
        newest = replace(logged(code), id=5000)
        again = likeliest([newest, logged(said), *history])
        assert again
        assert again.reason is before.reason


HINTED = {
    Feedback.PRICE_HIGH: LossReason.PRICE,
    Feedback.NO_NEED: LossReason.NO_NEED,
    Feedback.NO_RESPONSE: LossReason.NO_RESPONSE,
}


@given(FOLLOW_UPS)
def test_each_rival_is_named_once_whatever_its_case(history: list[FollowUp]) -> None:
    told = [replace(f, competitors=(name,)) for f in history for name in ("Zeiss", "ZEISS", "Leica")]
    assert [name.casefold() for name in rivals_named(told)] == (["zeiss", "leica"] if history else [])


def test_praise_and_silence_are_no_objections() -> None:
    said = logged(Feedback.POSITIVE, Feedback.PRICE_HIGH, Feedback.NO_RESPONSE)
    assert objections_of(said) == (Feedback.PRICE_HIGH,)
    assert not {Feedback.POSITIVE, Feedback.NO_RESPONSE, Feedback.NEEDS_DEMO} & set(OBJECTIONS)


def test_an_answer_worked_where_the_deal_came_further_afterwards() -> None:
    raised, answer = logged(Feedback.PRICE_HIGH, days=5), logged(days=3)
    came_further = deal(progressed_at=NOW - timedelta(days=3))
    assert worked(raised, [answer], came_further) == answer
    assert worked(raised, [answer], replace(came_further, progressed_at=NOW - timedelta(days=4))) is None
    assert worked(raised, [answer], replace(came_further, progressed_at=None)) is None


def test_an_answer_worked_where_the_deal_was_won() -> None:
    raised, answer = logged(Feedback.PRICE_HIGH, days=5), logged(days=3)
    assert worked(raised, [answer], deal(status=Status.WON)) == answer
    assert worked(raised, [answer], deal(status=Status.LOST)) is None
    assert worked(raised, [], deal(status=Status.WON)) is None


def test_what_raises_the_objection_again_is_no_answer() -> None:
    raised, again, answer = logged(Feedback.PRICE_HIGH, days=5), logged(Feedback.PRICE_HIGH, days=4), logged(days=3)
    assert worked(raised, [again, answer], deal(status=Status.WON)) == answer

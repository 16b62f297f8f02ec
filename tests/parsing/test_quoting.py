"""A question quotes the clause that gave rise to it, as it was written."""

import pytest

from parsing import Known
from parsing.quoting import has_budget, quoted
from sales.vocabulary import Feedback

NOBODY = Known()


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("called Zhang, 客户说暂时不采购, 明年再说", Feedback.NOT_NOW, "客户说暂时不采购"),
        ("Met the CTO today, no plans this year; will check in March", Feedback.NOT_NOW, "no plans this year"),
        ("They LOVE it but have no budget", Feedback.NO_BUDGET, "have no budget"),
        ("他们很满意，但是今年没预算", Feedback.NO_BUDGET, "今年没预算"),
    ],
)
def test_the_clause_is_quoted_as_typed(text: str, code: Feedback, words: str) -> None:
    assert quoted(text, {code}, NOBODY) == words


def test_a_phrase_of_the_workspaces_own_is_quoted_too() -> None:
    own = Known(feedback={"wants to sleep on it": "not_now"})
    assert (
        quoted("nice call, the boss wants to sleep on it", {Feedback.NOT_NOW}, own) == "the boss wants to sleep on it"
    )


def test_where_nobody_says_it_nothing_is_quoted() -> None:
    assert quoted("sent the quote", {Feedback.NOT_NOW}, NOBODY) == ""


@pytest.mark.parametrize(
    "text", ["很满意,预算批了", "budget is approved, they compare us with two others", "他们有预算"]
)
def test_money_that_is_there_is_seen(text: str) -> None:
    assert has_budget(text)


@pytest.mark.parametrize(
    "text", ["很满意,正在申请预算", "they love it, but no budget", "有没有预算还不清楚", "they love it", ""]
)
def test_money_that_is_asked_for_or_missing_or_not_spoken_of_is_not(text: str) -> None:
    assert not has_budget(text)

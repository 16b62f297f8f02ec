"""Several deals in one sentence, and what lies below the reason of a loss."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsing import Known
from parsing.loss_details import loss_detail_of, loss_reason_of, only_reason
from parsing.several import read_several
from sales.losses import DETAILS, is_detail
from sales.vocabulary import LossReason

KNOWN = Known.of(["Acme", "Globex", "Initech", "Zeiss", "Johnson & Johnson", "极光科技", "北辰科技", "和谐科技"])


def names(text: str) -> tuple[list[str], str]:
    """Return the names of a list, a mark before those that are unclear, and what is said of all of them."""
    found = read_several(text, KNOWN)
    assert found
    return [name.text if name.is_clear else f"?{name.text}" for name in found.names], found.rest


@pytest.mark.parametrize(
    ("text", "listed", "rest"),
    [
        ("Acme, Globex, Initech price", ["Acme", "Globex", "Initech"], "price"),
        ("Acme and Globex: no budget", ["Acme", "Globex"], "no budget"),
        ("Acme, Globex and Initech too expensive", ["Acme", "Globex", "Initech"], "too expensive"),
        ("Acme, Globex", ["Acme", "Globex"], ""),
        ("#1, #2 price", ["#1", "#2"], "price"),
        ("#1 and Acme timing: budget cycle", ["#1", "Acme"], "timing: budget cycle"),
        ("极光、北辰 价格", ["极光", "北辰"], "价格"),
        ("极光,北辰价格太贵", ["极光", "北辰"], "价格太贵"),
        ("极光和和谐科技 没预算", ["极光", "和谐科技"], "没预算"),
        ("Johnson & Johnson, Acme price", ["Johnson & Johnson", "Acme"], "price"),
        ("Acme, Globx, Initech price", ["Acme", "?Globx", "Initech"], "price"),
        ("Acme, Globx price", ["Acme", "?Globx"], "price"),
        ("极光、不存在公司、北辰 价格", ["极光", "?不存在公司", "北辰"], "价格"),
    ],
)
def test_a_list_of_deals_is_read_with_what_is_said_of_all(text: str, listed: list[str], rest: str) -> None:
    assert names(text) == (listed, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Acme",
        "Acme price: 15% over Zeiss",
        "Acme, too expensive",
        "Acme, Zeiss was cheaper",
        "Acme, lost to Globex",
        "Acme, we were too slow, Globex won",
        "极光, 价格太高, 北辰赢了",
        "price, timing",
        "",
    ],
)
def test_a_rival_behind_a_comma_is_not_closed_as_well(text: str) -> None:
    assert read_several(text, KNOWN) is None


@given(st.text(max_size=60))
def test_any_text_is_read_without_harm(text: str) -> None:
    found = read_several(f"Acme, {text}", KNOWN)
    if found:
        assert len(found.names) > 1
        assert found.names[0].text == "Acme"


@pytest.mark.parametrize(
    ("words", "reason", "detail"),
    [
        ("timing: next year's budget", LossReason.TIMING, "budget_cycle"),
        ("slow decision", LossReason.TIMING, None),
        ("决策太慢", LossReason.TIMING, None),
        ("决策慢, 审批流程太长", LossReason.TIMING, "approval_chain"),
        ("时机: 客户内部没人牵头", LossReason.TIMING, "no_champion"),
        ("timing: reorg", LossReason.TIMING, "reorganised"),
        ("timing, other priorities", LossReason.TIMING, "other_priorities"),
        ("时机不对, 他们犹豫", LossReason.TIMING, "unsure"),
        ("price: no discount", LossReason.PRICE, "no_discount"),
        ("价格, 后续成本高", LossReason.PRICE, "running_costs"),
        ("went with the existing vendor", LossReason.COMPETITOR, "incumbent"),
        ("their budget was cut", LossReason.NO_BUDGET, "budget_cut"),
        ("built it themselves", LossReason.NO_NEED, "solved_inside"),
        ("项目取消了", LossReason.NO_NEED, "plan_dropped"),
        ("relationship: our champion left", LossReason.RELATIONSHIP, "contact_left"),
        ("went quiet after the quote", LossReason.NO_RESPONSE, "after_quote"),
        ("发方案之后没回复", LossReason.NO_RESPONSE, "after_proposal"),
        ("price", LossReason.PRICE, None),
    ],
)
def test_what_lies_below_a_reason_is_read(words: str, reason: LossReason, detail: str | None) -> None:
    assert loss_reason_of(words) is reason
    assert loss_detail_of(words, reason) == detail
    assert detail is None or is_detail(reason, detail)


@given(st.text(max_size=60), st.sampled_from(LossReason))
def test_what_is_read_below_a_reason_stands_there(words: str, reason: LossReason) -> None:
    assert loss_detail_of(words, reason) in {None, *DETAILS[reason]}


def test_a_bare_reason_is_told_from_words_that_hold_one() -> None:
    assert only_reason("price") is LossReason.PRICE
    assert only_reason("价格") is LossReason.PRICE
    assert only_reason("Acme price") is None
    assert only_reason("hello") is None

"""Promises are read with who made them and the day they are for; what only sounds like one is none."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsing.promises import read_promises

NOW = datetime(2026, 11, 18, 10, tzinfo=ZoneInfo("America/New_York"))
"""A Wednesday."""


def read(text: str) -> list[str]:
    """Return who owes something by which day, as `ours 11-20`; a promise without a day has `-`."""
    found = read_promises(text, NOW)
    return [f"{each.side.value} {each.due_on:%m-%d}" if each.due_on else f"{each.side.value} -" for each in found]


@pytest.mark.parametrize(
    ("text", "promised"),
    [
        ("He sends the budget by Fri, I send the case study tomorrow", ["theirs 11-20", "ours 11-19"]),
        ("Acme: they'll get back to us by Friday", ["theirs 11-20"]),
        ("Zhang promised the contract by the 30th", ["theirs 11-30"]),
        ("promised her a revised quote by Monday", ["ours 11-23"]),
        ("I owe them the security whitepaper", ["ours -"]),
        ("Legal will return the redlines next Wednesday", ["theirs 11-25"]),
        ("We'll send the sample on Monday and they will confirm by Thursday", ["ours 11-23", "theirs 11-19"]),
        ("send the deck tomorrow", ["ours 11-19"]),
        ("Their CFO will approve it on Tuesday", ["theirs 11-24"]),
        ("told Jo we'd send pricing on Monday", ["ours 11-23"]),
        ("Maria agreed to intro us to procurement next week", ["theirs 11-23"]),
        ("今天跟张总聊了报价,他要申请预算,周五前给答复", ["theirs 11-20"]),
        ("客户答应周五给合同", ["theirs 11-20"]),
        ("张总说会下周三签", ["theirs 11-25"]),
        ("我明天发案例给他", ["ours 11-19"]),
        ("答应了客户周一寄样品", ["ours 11-23"]),
        ("对方周四前确认方案", ["theirs 11-19"]),
        ("极光 明天给他们发报价", ["ours 11-19"]),
        ("我们下周一前提交标书,客户承诺月底定标", ["ours 11-23", "theirs 11-30"]),
        ("法务周三回复意见,我周四改合同", ["theirs 11-25", "ours 11-19"]),
        ("Globex - Tom will sign the NDA tomorrow, I'll email the order form Friday", ["theirs 11-19", "ours 11-20"]),
        ("need to send references by Tuesday", ["ours 11-24"]),
        ("王经理说下周二安排技术评审", ["theirs 11-24"]),
        ("我答应下周五之前把方案给他", ["ours 11-27"]),
        ("他下周给我们介绍采购负责人", ["theirs 11-23"]),
        ("Client is going to share the usage data on Thursday", ["theirs 11-19"]),
        ("the customer said they'd come back by Dec 1", ["theirs 12-01"]),
        ("I promised to fix the pricing table by tomorrow", ["ours 11-19"]),
        ("Ms Ho to confirm headcount by 25 Nov", ["theirs 11-25"]),
        ("明天上午把修改后的报价单发过去", ["ours 11-19"]),
        ("他们会在周四之前付首款", ["theirs 11-19"]),
        ("Priya (ops) will check with IT and come back to us next Tuesday", ["theirs 11-24"]),
        ("Will send the NDA today, she signs tomorrow", ["ours 11-18", "theirs 11-19"]),
        ("promised a decision by end of month", ["theirs 11-30"]),
        ("李工下周一把测试报告发过来", ["theirs 11-23"]),
        ("客户会在下周三前反馈试用意见", ["theirs 11-25"]),
        ("周五之前给他答复", ["ours 11-20"]),
        ("下周二给我们最终结果", ["theirs 11-24"]),
        ("我周五前把SOW发给Tom, Tom says he'll countersign Monday", ["ours 11-20", "theirs 11-23"]),
    ],
)
def test_a_promise_is_read_with_its_side_and_its_day(text: str, promised: list[str]) -> None:
    assert read(text) == promised


@pytest.mark.parametrize(
    "text",
    [
        "sent the deck yesterday",
        "They might sign by Friday",
        "Can they sign by Friday?",
        "If they sign by Friday we celebrate",
        "he won't decide before March",
        "great call, positive, next Wed 3pm",
        "昨天发了报价",
        "他可能周五回复",
        "嫌贵,下周三3点再打",
        "没有答应任何事",
        "call him Friday",
        "meeting with Jo on Tuesday",
        "visit next week",
        "demo Thursday 2pm",
        "they want a quote by Friday",
        "asked for a discount, wants it by Monday",
        "老板下周拍板",
        "客户要我们周五前给报价",
        "他让我周三发资料",
        "对方法务还在看合同",
        "周五打电话",
        "下周二上门拜访",
        "等客户月底批预算",
        "follow up Friday",
        "quote goes out Monday",
        "he asked us to send the ROI sheet by Friday",
        "she'd like a demo next week",
        "we agreed to meet Tuesday 10am",
        "约了周四演示",
        "采购说这周内走完流程",
        "他们老板周五出差回来",
        "明天我去现场",
        "刘总让我们等到月底",
    ],
)
def test_what_was_done_is_asked_denied_or_hoped_for_is_no_promise(text: str) -> None:
    assert read(text) == []


def test_the_words_of_a_promise_are_those_of_its_half_of_the_sentence() -> None:
    ours, theirs = read_promises("I'll send the sample on Monday and they will confirm by Thursday", NOW)
    assert (ours.words, theirs.words) == ("I'll send the sample on Monday and", "they will confirm by Thursday")


@given(st.text(max_size=300))
def test_every_promise_is_made_of_the_words_that_were_written(text: str) -> None:
    assert all(each.words in text for each in read_promises(text, NOW))

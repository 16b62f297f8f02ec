"""Only words that stand as a customer's name stands are taken for one."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from parsing import Known, read_update
from parsing.nicknames import nickname_in

NOW = datetime(2026, 11, 18, 10, tzinfo=ZoneInfo("America/New_York"))
KNOWN = Known(
    names=("Bärenbräu", "Acme Corporation", "Vantage Steel", "Vantage Data", "极光科技"),
    aliases={"juice house": "Acme Corporation"},
)


def nickname(said: str, known: Known = KNOWN) -> str | None:
    return nickname_in(said, read_update(said, NOW, known), known)


@pytest.mark.parametrize(
    ("said", "learned"),
    [
        ("the bears sent a list of questions, call next Wed", "the bears"),
        ("The bears: called", "The bears"),
        ("Bears: called", "Bears"),
        ("Bears called, want a demo Fri", "Bears"),
        ("bears called", "bears"),
        ("our brewery wants a discount", "our brewery"),
        ("大老板 今天拜访了,嫌贵", "大老板"),
        ("大老板嫌贵,下周三3点回访", "大老板"),
        ("大老板说要再便宜点", "大老板"),
        ("啤酒厂要案例", "啤酒厂"),
        ("果子厂 想试用,周五电话", "果子厂"),
        ("Brenbru called", "Brenbru"),
    ],
)
def test_the_words_that_stand_for_a_customer_are_taken(said: str, learned: str) -> None:
    assert nickname(said) == learned


@pytest.mark.parametrize(
    "said",
    [
        "the presentation went well, call Fri",
        "the meeting went well",
        "the demo went well",
        "the engineers want a trial",
        "the contract is signed",
        "the big boss wants a discount",
        "legal wants changes",
        "procurement: they want 10% off",
        "basically they want a demo",
        "our friends in Bremen want a demo",
        "sent the quote, too pricey",
        "sent the quote to the bears",
        "Besides pricing they want a demo",
        "新客户 想试用",
        "他们老板说太贵",
        "老板嫌贵",
        "技术部 想试用",
        "Summary: they like it",
        "Phase 2: they want more",
        "Internal: check price",
        "the hospital wants a demo",
        "the ball is in their court",
        "二期 想加模块",
        "供应商 想试用",
        "医院 要审批",
        "那家 嫌贵",
    ],
)
def test_everyday_words_are_no_nickname(said: str) -> None:
    assert nickname(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "tomorrow call",
        "Q3 is better",
        "120k now",
        "next Friday call",
        "周五电话",
        "下周三3点回访",
        "今天 电话",
        "50万 报价",
        "negotiation: moved",
        "团队 周五开会",
        "#42 called",
    ],
)
def test_days_amounts_stages_and_commands_are_no_nickname(said: str) -> None:
    assert nickname(said) is None


@pytest.mark.parametrize("said", ["Ben called", "Tom Baker called", "张总 今天来电", "小李 今天来电", "王经理说可以"])
def test_people_are_no_nickname(said: str) -> None:
    assert nickname(said) is None


@pytest.mark.parametrize(
    "said", ["Vantage called", "Vantge called", "Acme called", "极光 嫌贵", "Acme Corporation: hi"]
)
def test_a_name_that_means_a_customer_already_never_means_another(said: str) -> None:
    assert nickname(said) is None


def test_a_nickname_may_be_learned_anew() -> None:
    assert nickname("juice house called") == "juice house"


@pytest.mark.parametrize("said", ["", " ", "???", "the", "x" * 2_000, "the " * 500, "啊" * 900, ":" * 900])
def test_strange_texts_teach_nothing(said: str) -> None:
    assert nickname(said) is None

"""A workspace's own words are found literally, and mean what the workspace says."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from parsing import Known, UpdateDraft, read_update, record_of
from sales.vocabulary import Feedback

NOW = datetime(2026, 11, 18, 10, tzinfo=ZoneInfo("Asia/Shanghai"))
KNOWN = Known(
    names=("Acme", "极光科技"),
    aliases={"大老板": "极光科技", "the bears": "Acme"},
    stages={"复盘会": "negotiation", "Bake-off": "proposal"},
    feedback={"太狠了": "price_high", "OMG": "price_high", "need a sandbox": "needs_demo"},
    products={"飞轮": "Flywheel Cloud", "Flywheel Cloud": "Flywheel Cloud", "fly": "Flywheel Cloud"},
)


def read(said: str, known: Known = KNOWN) -> UpdateDraft:
    return read_update(said, NOW, known)


@pytest.mark.parametrize(
    ("said", "feedback"),
    [
        ("极光 太狠了,下周三回访", (Feedback.PRICE_HIGH,)),
        ("极光 太狠", ()),
        ("Acme omg, call Fri", (Feedback.PRICE_HIGH,)),
        ("Acme: they need a sandbox", (Feedback.NEEDS_DEMO,)),
        ("Acme: zomgs", ()),
        ("Acme: too pricey, omg", (Feedback.PRICE_HIGH,)),
    ],
)
def test_a_phrase_of_the_workspace_is_feedback_as_a_whole_word_only(said: str, feedback: tuple[Feedback, ...]) -> None:
    assert read(said).feedback == feedback


def test_a_phrase_that_is_denied_is_no_feedback() -> None:
    assert read("极光 没说太狠了").feedback == ()


@pytest.mark.parametrize(
    ("said", "stage"),
    [
        ("极光 进入复盘会", "negotiation"),
        ("极光 复盘會", "negotiation"),
        ("Acme moved to the bake-off", "proposal"),
        ("Acme bake-off", "proposal"),
        ("Acme talked about the bake-off with Jen", None),
    ],
)
def test_a_stage_may_be_called_by_the_word_of_the_workspace(said: str, stage: str | None) -> None:
    assert read(said).stage == stage


@pytest.mark.parametrize("said", ["极光 想试飞轮", "Acme wants Flywheel Cloud", "Acme wants fly, 20 seats"])
def test_a_product_is_named_by_any_of_its_words(said: str) -> None:
    draft = read(said)
    assert draft.product == "Flywheel Cloud"
    assert record_of(draft, ZoneInfo("Asia/Shanghai"))["product"] == "Flywheel Cloud"


@pytest.mark.parametrize("said", ["Acme: flying in on Friday", "Acme butterfly"])
def test_a_part_of_a_word_is_no_product(said: str) -> None:
    assert read(said).product is None


def test_a_nickname_means_its_customer_and_is_no_person() -> None:
    draft = read("大老板说太贵")
    assert (draft.opportunity.name, draft.contacts) == ("极光科技", ())
    assert read("The Bears called").opportunity.name == "Acme"


def test_without_words_of_its_own_a_workspace_reads_as_before() -> None:
    assert read("极光 太狠了", Known(names=("极光科技",))).feedback == ()
    assert read("Acme wants fly", Known(names=("Acme",))).product is None


@pytest.mark.parametrize("word", ["a(b", "[x", "c++", "50%", "。。", "."])
def test_words_are_taken_literally_whatever_is_in_them(word: str) -> None:
    known = Known(names=("Acme",), feedback={word: "positive"}, products={word: "P"})
    assert read("Acme hello", known).feedback == ()
    assert read(f"Acme said {word} today", known).feedback == (Feedback.POSITIVE,)

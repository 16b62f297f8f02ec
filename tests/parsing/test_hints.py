"""What a sentence suggests without saying it."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from parsing import read_update
from parsing.colleagues import after_whole_book, is_whole_book, means_week, read_people, read_scope, without_people
from parsing.hints import asks_for_help, is_verb_meant, stated_reason, suggested_stages
from parsing.languages import read_language
from sales.vocabulary import LossReason

NOW = datetime(2026, 11, 16, 9, tzinfo=ZoneInfo("America/New_York"))


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("Acme sent quote, too pricey", ("quote",)),
        ("Acme 发了报价,嫌贵", ("quote",)),
        ("Acme sent them our proposal", ("proposal",)),
        ("Acme 已提交了方案", ("proposal",)),
        ("Acme sent the contract and the quote", ("signing", "quote")),
        ("Acme wants a discount", ()),
        ("Acme moved to negotiation, sent quote", ()),
    ],
)
def test_a_report_suggests_a_stage_and_never_says_it(text: str, stages: tuple[str, ...]) -> None:
    assert suggested_stages(read_update(text, NOW, ["Acme"])) == stages


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("price: 15% over X", LossReason.PRICE),
        ("价格比对手高", LossReason.PRICE),
        ("no budget", LossReason.NO_BUDGET),
        ("they never liked it", None),
    ],
)
def test_a_reason_is_taken_from_words_about_a_loss(words: str, reason: LossReason | None) -> None:
    assert stated_reason(words) is reason


@pytest.mark.parametrize(
    ("verb", "whole", "rest", "in_thread", "meant"),
    [
        ("won", "won over the CTO at Acme", "over the CTO at Acme", False, False),
        ("won", "won Acme 115k", "Acme 115k", False, True),
        ("won", "won", "", True, True),
        ("lost", "lost contact with Acme's CFO", "contact with Acme's CFO", False, False),
        ("lost", "输 极光 价格", "极光 价格", False, True),
        ("new", "new contact: Li Wei", "contact: Li Wei", True, False),
        ("new", "new contact: Li Wei", "contact: Li Wei", False, True),
        ("give", "give <@U0LIN> the lead", "<@U0LIN> the lead", True, True),
        ("give", "give them a call", "them a call", True, False),
        ("snooze", "snooze 2d", "2d", True, True),
        ("stage", "stage quote", "quote", True, True),
        ("stage", "stage was built for the demo", "was built for the demo", True, False),
        ("approvals", "approvals are still pending", "are still pending", False, False),
        ("approvals", "approvals help", "help", False, True),
        ("update", "update the deck", "the deck", True, True),
    ],
)
def test_a_first_word_is_a_verb_only_where_it_is_meant(
    verb: str, whole: str, rest: str, in_thread: bool, meant: bool
) -> None:
    assert is_verb_meant(verb, whole, rest, NOW, in_thread=in_thread) is meant


def test_help_may_be_asked_behind_any_verb() -> None:
    assert asks_for_help(" Help ")
    assert asks_for_help("？")
    assert not asks_for_help("help desk")


@pytest.mark.parametrize(
    ("text", "to", "giver", "words"),
    [
        ("<@U0LIN|lin> knows their CTO", "U0LIN", None, "knows their CTO"),
        ("to <@U0LIN>: knows them", "U0LIN", None, "knows them"),
        ("@lin 和对方CTO熟", "lin", None, "和对方CTO熟"),
        ("<@U0LIN> from <@U0WU> on leave", "U0LIN", "U0WU", "on leave"),
        ("给 <@U0LIN> 从 <@U0WU>", "U0LIN", "U0WU", ""),
    ],
)
def test_colleagues_are_read_with_whom_they_take_from(text: str, to: str, giver: str | None, words: str) -> None:
    people = read_people(text)
    assert [each.slack_id or each.name for each in people if not each.giver] == [to]
    assert [each.slack_id or each.name for each in people if each.giver] == ([giver] if giver else [])
    assert without_people(text) == words


def test_an_address_is_no_colleague() -> None:
    assert read_people("write to li@acme.example") == ()


def test_a_whole_book_is_asked_for_in_both_languages() -> None:
    assert is_whole_book("all @lin from @wu")
    assert is_whole_book("全部商机 给 @林")
    assert not is_whole_book("Allied @lin")
    assert after_whole_book("all of it") == " of it"
    assert after_whole_book("Acme") == "Acme"


def test_a_list_may_be_mine_or_everybodys() -> None:
    assert read_scope("mine Acme") == ("mine", "Acme")
    assert read_scope("全部") == ("all", "")
    assert read_scope("Acme") == (None, "Acme")


def test_a_week_and_a_language_are_read_by_their_names() -> None:
    assert means_week("本周")
    assert not means_week("today")
    assert read_language("中文") == "zh"
    assert read_language("language: English") == "en"
    assert read_language("klingon") is None

"""What the book remembers: lost deals, and objections with the answers that worked."""

from datetime import timedelta

import pytest

from playground.driver import Person
from playground.seen import Seen
from sales.people import Role
from sales.vocabulary import Status
from tests.builders import open_book
from tests.stories.conftest import MONDAY
from tests.stories.test_verbs import seat
from tests.stories.town import Town


def found(person: Person, words: str) -> Seen:
    """Return what the bot answers to a search."""
    person.command(f"/opp search {words}")
    return person.last()


@pytest.fixture
def book(town: Town, ben: Person, wu: Person) -> Town:
    """Return the town with a lost deal each, and an objection each that was answered well."""
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp lost Acme price: Zeiss is 15% cheaper")
    ben.command("/opp new Globex 80k B call Fri")
    ben.command("/opp Globex they want a discount of 20%, call Fri")
    town.jump(MONDAY + timedelta(days=1))
    ben.command("/opp Globex showed them the running costs over five years, they are happy, call next Mon")
    wu.command("/opp 新 极光科技 12万 A 周五电话")
    wu.command("/opp 输 极光 价格:比对手高15%")
    wu.command("/opp 新 北辰科技 30万 B 周五电话")
    wu.command("/opp 北辰 客户嫌贵,周五再谈")
    town.jump(MONDAY + timedelta(days=2))
    wu.command("/opp 北辰 算了三年的维护费给他们看,客户很认可,下周一电话")
    wu.command("/opp 赢 北辰 30万")
    return town


def test_a_word_finds_lost_deals_and_objections_with_the_answer_that_worked(book: Town, ben: Person) -> None:
    said = found(ben, "discount").all_text
    assert "Objections: 1" in said
    assert "#2 *Globex*" in said
    assert "running costs over five years" in said
    assert "it came further" in said
    assert "120,000" in found(ben, "zeiss").all_text


def test_chinese_words_of_two_characters_are_found(book: Town, wu: Person) -> None:
    wu.command("/opp 搜索 价格")
    said = wu.last().all_text
    assert "丢单：2" in said
    assert "#3 *极光科技*" in said
    wu.command("/opp 搜索 嫌贵")
    said = wu.last().all_text
    assert "客户异议：1" in said
    assert "算了三年的维护费" in said
    assert "后来成交了" in said


def test_a_reason_is_found_in_either_language(book: Town, ben: Person, wu: Person) -> None:
    assert "Lost deals: 2" in found(ben, "price").all_text
    assert "Lost deals: 2" in found(ben, "价格").all_text


def test_case_does_not_matter(book: Town, ben: Person) -> None:
    assert found(ben, "ZEISS").all_text.count("#1 *Acme*") == found(ben, "zeiss").all_text.count("#1 *Acme*") > 0


@pytest.mark.parametrize("wildcard", ["%", "_", "1_%", "Z_iss", "\\", "/", "*", "1%5"])
def test_wildcards_are_letters_like_any_other(book: Town, ben: Person, wildcard: str) -> None:
    said = found(ben, wildcard).all_text
    assert ("Acme" in said) == (wildcard == "%")


def test_what_is_found_by_nobody_says_so_in_both_languages(book: Town, ben: Person, wu: Person) -> None:
    assert "No lost deal and no objection mentions “zebra”" in found(ben, "zebra").all_text
    assert "没有丢单或客户异议提到“斑马”" in found(wu, "斑马").all_text


def test_nobody_finds_what_they_may_not_see(book: Town, ben: Person, wu: Person, maya: Person) -> None:
    maya.command("/opp help")
    seat(book, "US", "sales-us", ben=Role.REP)
    with book.bot.store.begin(book.bot.identity.workspace) as work:
        team = work.teams.all()[0].id
        ben_id = work.members.by_slack(ben.id).id  # type: ignore[union-attr]
        work.opportunities.adopt([ben_id], team)
    assert "Acme" in found(ben, "zeiss").all_text
    assert "No lost deal" in found(maya, "zeiss").all_text
    assert "Globex" not in found(maya, "discount").all_text


def test_more_than_a_page_goes_on_with_next(town: Town, ben: Person) -> None:
    ben.command("/opp help")
    with town.bot.store.begin(town.bot.identity.workspace) as work:
        me = work.members.by_slack(ben.id)
        assert me
        for nth in range(27):
            closed = {"status": Status.LOST, "closed_on": MONDAY.date(), "loss_words": "too dear by far"}
            open_book(work, f"Firm{nth:02}", owner_id=me.id, **closed)
    said = found(ben, "dear")
    assert "Lost deals: 27" in said.all_text
    assert said.all_text.count("*Firm") == 25
    said.press("Next")
    assert ben.last().all_text.count("*Firm") == 2
    assert "26" in ben.last().all_text


def test_without_words_it_tells_what_customers_object_to_this_month(book: Town, ben: Person, wu: Person) -> None:
    said = found(ben, "").all_text
    assert "What customers objected to in November 2026" in said
    assert "*wants a discount* × 1" in said
    wu.command("/opp 搜索")
    assert "2026年11月客户最常见的异议" in wu.last().all_text
    assert "算了三年的维护费" in wu.last().all_text


def test_a_month_without_objections_says_so(ben: Person, wu: Person) -> None:
    assert "Nobody has noted an objection" in found(ben, "").all_text
    wu.command("/opp 搜索")
    assert "还没有记录到客户异议" in wu.last().all_text


def test_the_name_of_a_deal_shows_the_deal(book: Town, ben: Person) -> None:
    assert "#2 *Globex*" in found(ben, "Globex").text
    assert "Next" in found(ben, "Globex").text

"""Why a deal is as healthy as it is, down to the words behind each number; what is stuck; and how a team's deals do."""

from dataclasses import replace
from datetime import timedelta

import pytest

from playground.driver import Person
from tests.stories.town import Town, found_team


def said(person: Person, words: str) -> str:
    """Return what is answered to a command."""
    person.command(words)
    return person.last().all_text


def days_later(town: Town, days: int) -> None:
    town.jump(town.workspace.clock.now() + timedelta(days=days))


def stands(town: Town, number: int, stage: str) -> None:
    """Let an opportunity stand in a stage from now on, whatever its gates ask for."""
    with town.bot.store.begin(town.bot.identity.workspace) as work:
        o = work.opportunities.get(number)
        work.opportunities.save(replace(o, stage=stage, stage_since=work.now))


@pytest.fixture
def us(town: Town) -> Town:
    """Return the town with Ben in a team that Dana manages, and 吴倩 in one of 林悦."""
    found_team(town, "US", "dana", "ben")
    found_team(town, "华东", "linyue", "wuqian")
    return town


def test_every_number_is_told_with_the_words_behind_it(us: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp Acme they love the demo")
    days_later(us, 1)
    ben.command("/opp Acme too pricey, next Fri")
    told = said(ben, "/opp why Acme")
    assert "first contact · health 75" in told
    assert "*Follow-ups* 30 of 30" in told
    assert (
        "“too pricey” — price too high: 45 of 100, counts 3×" in told or "price too high: 45 of 100, counts 3×" in told
    )
    assert "positive: 100 of 100, counts 2×" in told
    assert "they love the demo" in told
    assert "step 1 of 6" in told
    assert "Last progress: Logged by Ben Carter" in told
    assert "What would raise it most:* settle what the customer objects to (+" in told


def test_a_chinese_rep_hears_the_same_in_chinese(us: Town, wu: Person) -> None:
    wu.command("/opp 新建 极光科技 12万 A 周五电话")
    wu.command("/opp 极光 客户嫌贵")
    days_later(us, 5)
    told = said(wu, "/opp 为什么 极光")
    assert "健康度" in told
    assert "*跟进*" in told
    assert "上次跟进：" in told
    assert "45 分（满分 100），权重 3" in told
    assert "我们 5 天没联系" in told
    assert "最能提分的一步：*去跟进一次" in told


def test_whole_questions_ask_the_same(us: Town, ben: Person, wu: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    wu.command("/opp 新建 极光科技 12万 A 周五电话")
    assert "*Progress*" in said(ben, "/opp why is Acme stuck?")
    assert "*推进*" in said(wu, "/opp 极光为什么卡住了")


def test_two_clocks_have_two_cures(us: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A")
    ben.command("/opp Acme they love it")
    days_later(us, 5)
    told = said(ben, "/opp why Acme")
    assert "Our silence: 5 days · the customer's: 5 days" in told
    assert "It is us who let them wait" in told
    ben.command("/opp Acme called, no answer")
    days_later(us, 3)
    told = said(ben, "/opp why Acme")
    assert "Our silence: 3 days · the customer's: 8 days" in told
    assert "try another way or another person" in told


def test_a_closing_day_that_slips_is_told_with_each_push(us: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A close 30 Nov")
    for day in ("10 Dec", "20 Dec", "10 Jan"):
        ben.command(f"/opp Acme close {day}")
    told = said(ben, "/opp why Acme")
    assert "Closing day put off 3 times, 41 days in all" in told
    assert "today: from Sun, Dec 20 to Sun, Jan 10, 2027" in told
    ben.command("/opp undo")
    assert "put off 2 times, 20 days" in said(ben, "/opp why Acme")


def test_a_quote_without_a_word_is_stuck_after_two_days_unless_a_date_is_promised(us: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A")
    ben.command("/opp new Bolt 120k A call in 20 days")
    stands(us, 1, "proposal")
    stands(us, 2, "proposal")
    days_later(us, 3)
    assert "“proposal” for 3 days without a word of the customer; 48 hours are the limit" in said(ben, "/opp why Acme")
    assert "without a word" not in said(ben, "/opp why Bolt")
    listed = said(ben, "/opp list stuck")
    assert "1 open opportunity" in listed
    assert "Acme" in listed
    assert "stuck" in listed


def test_lists_by_health_say_what_they_understood(us: Town, ben: Person, wu: Person) -> None:
    ben.command("/opp new Acme 120k A")
    ben.command("/opp new Bolt 50k C")
    ben.command("/opp Bolt they love it")
    days_later(us, 10)
    weak = said(ben, "/opp list health <40")
    assert "health below 40" in weak
    assert "Acme" in weak
    assert "Bolt" not in weak
    assert "Bolt" in said(ben, "/opp list health >50")
    assert "没有符合条件的在跟商机" in said(wu, "/opp 列表 健康度低于40")
    assert "没有符合条件的在跟商机" in said(wu, "/opp 列表 该淘汰")


def test_after_two_months_without_progress_a_weak_one_is_advised_to_be_dropped(us: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A")
    ben.command("/opp Acme not now")
    days_later(us, 61)
    assert "consider dropping it" in said(ben, "/opp why Acme")
    assert "Acme" in said(ben, "/opp list to drop")


def test_cards_and_rows_carry_the_health_in_one_short_word(us: Town, ben: Person, wu: Person) -> None:
    ben.command("/opp new Acme 120k A call tomorrow 3pm")
    ben.command("/opp new Bolt call tomorrow")
    ben.command("/opp new Crane call tomorrow")
    wu.command("/opp 新建 极光科技 12万 A 周五电话")
    assert "first contact · health 68" in said(ben, "/opp Acme")
    assert "健康度 " in said(wu, "/opp 极光")
    us.next_morning("America/New_York")
    assert "Bolt* · grade B (assumed) · first contact · health 68" in ben.screen()


def test_what_is_closed_has_no_health(us: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A")
    ben.command("/opp won Acme")
    assert "health" not in said(ben, "/opp Acme")
    assert "counted for open deals alone" in said(ben, "/opp why #1")


def test_another_team_is_told_nothing(us: Town, ben: Person, wu: Person, maya: Person) -> None:
    ben.command("/opp new Acme 120k A")
    for stranger in (wu, maya):
        assert "health" not in said(stranger, "/opp why #1").replace("健康度", "health")
        assert "120,000" not in stranger.last().all_text
    assert "Ben Carter" in maya.last().all_text


def test_a_manager_sees_where_each_rep_is_stuck(us: Town, ben: Person, dana: Person, lin: Person, wu: Person) -> None:
    ben.command("/opp new Acme 120k A")
    wu.command("/opp 新建 极光科技 12万 A")
    stands(us, 1, "proposal")
    days_later(us, 3)
    told = said(dana, "/opp why team")
    assert "Health of US" in told
    assert "Ben Carter · 1 open, health" in told
    assert "1 stuck, mostly in “proposal”" in told
    assert "华东的健康度" in said(lin, "/opp 为什么 团队")
    assert "US" in said(dana, "/opp why #US")
    assert "1 open opportunity" in said(dana, "/opp list stuck #US")


def test_only_managers_see_how_the_reps_of_a_team_do(us: Town, ben: Person, wu: Person) -> None:
    ben.command("/opp new Acme 120k A")
    assert "Dana" in said(ben, "/opp why team")
    assert "health" not in ben.last().all_text
    assert "Ben" not in said(wu, "/opp why #US")


def test_where_several_could_be_meant_a_button_settles_it_once(us: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A")
    ben.command("/opp new Acme: add-on 20k B")
    ben.command("/opp why Acme")
    asked = ben.last()
    assert "Which one do you mean?" in asked.all_text
    asked.press("#2 Acme · $20,000 · first contact")
    assert "*Progress*" in ben.last().all_text


def test_in_the_thread_of_a_card_the_word_alone_is_enough(us: Town, ben: Person, wu: Person) -> None:
    for person, words, why, told in (
        (ben, "new Acme 120k A", "why", "What would raise it most"),
        (wu, "新建 极光科技 12万 A", "为什么", "最能提分的一步"),
    ):
        person.say(words)
        card = person.last()
        card.reply(why)
        assert told in person.last("dm", card.ts).all_text

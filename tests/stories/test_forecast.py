"""`/opp forecast` tells what a period brings and how sure that is, beside the plain average, in both languages."""

import re

import pytest

from playground import talk
from playground.driver import Person
from tests.stories.test_funnel_of_days import settled
from tests.stories.town import Town


@pytest.fixture
def east(lin: Person, wu: Person) -> Person:
    """Return the manager of a Chinese team with two deals that are to be signed in December."""
    settled(lin, "sales-east", "设置团队", "华东", ["wuqian", "chenhao"])
    wu.command("/opp new 极光科技 12万 A 12月10日成交", "sales-east")
    wu.command("/opp new 远山 8万 B 12月20日成交", "sales-east")
    return lin


def test_a_manager_sees_the_team_and_the_figure_is_the_sum_of_its_deals(east: Person) -> None:
    east.command("/opp 预测 12月", "sales-east")
    told = east.last("sales-east").all_text
    assert "华东：2026年12月业绩预测" in told
    assert "预计 *¥108,000*" in told
    assert "在跟的 2 个商机 ¥108,000 + 尚未出现的新商机 ¥0（0.0 单）" in told
    assert "1 单及以上：79% · 2 单及以上：21%" in told
    assert "*简单平均* 还没有完整的一期" in told
    assert "*预计回款* 12月1日周二 至 12月31日周四：¥108,000（没有设账期，按签约当天算）" in told
    east.last("sales-east").press("为什么")
    why = east.last("sales-east").all_text
    assert "*A 类* 1 个，本期成交概率平均 70%：¥84,000" in why
    assert "（赢单 0 + 20 × 70%）÷（已结束 0 + 20）= 70%" in why
    assert "*合计* ¥108,000 + ¥0 = ¥108,000" in why
    east.last("sales-east").press("看这 2 个商机")
    deals = east.last("sales-east").all_text
    assert "#1 极光科技 · ¥120,000 × 70% = ¥84,000 · A · 预计 12月10日周四 签约" in deals
    assert "#2 远山 · ¥80,000 × 30% = ¥24,000 · B" in deals
    assert "2 个合计：¥108,000" in deals


def test_a_rep_sees_their_own_and_hears_who_may_see_the_team(east: Person, wu: Person, town: Town) -> None:
    chen = town.person("chenhao")
    chen.command("/opp new 蓝湾 10万 A 12月5日成交", "sales-east")
    wu.command("/opp 预测 12月", "sales-east")
    told = wu.last("sales-east").all_text
    assert "吴倩：2026年12月业绩预测" in told
    assert "预计 *¥108,000*" in told
    assert "蓝湾" not in told
    for asked in ("预测 团队", "预测 @chenhao"):
        wu.command(f"/opp {asked}", "sales-east")
        assert "只有「华东」的主管（林悦）或工作区管理员能看这份预测。" in wu.last("sales-east").all_text, asked
    east.command("/opp 预测 团队 12月", "sales-east")
    assert "预计 *¥178,000*" in east.last("sales-east").all_text
    east.command("/opp 预测 @chenhao 12月", "sales-east")
    assert "预计 *¥70,000*" in east.last("sales-east").all_text


def test_the_home_tells_a_manager_of_the_team_and_a_rep_of_their_own(east: Person, wu: Person, town: Town) -> None:
    chen = town.person("chenhao")
    chen.command("/opp new 蓝湾 10万 A 11月25日成交", "sales-east")
    for person, told in (
        (east, "*华东：2026年11月业绩预测* 余下时间预计 ¥70,000 · P10～P90"),
        (chen, "*陈浩：2026年11月业绩预测* 余下时间预计 ¥70,000 · P10～P90"),
        (wu, "*吴倩：2026年11月业绩预测* 余下时间预计 ¥70,000"),
    ):
        person.open_home()
        assert (told in person.home.all_text) is (person is not wu), told


def test_outsiders_hear_who_may_see_it(east: Person, ben: Person, town: Town) -> None:
    assert east.name
    talk.join(town.workspace, town.workspace.channel_named("sales-east", ben.id), ben.id)
    town.workspace.settle()
    ben.command("/opp forecast team", "sales-east")
    said = ben.last("sales-east").all_text
    assert re.search(r"Only a manager of “华东” \(.+\) or an admin of the workspace sees that forecast", said)
    ben.command("/opp forecast", "sales-east")
    assert "There is no team here, and you are in none" in ben.last("sales-east").all_text


def test_the_same_is_told_in_english_for_any_period(dana: Person, ben: Person) -> None:
    settled(dana, "sales-us", "Set up", "US", ["ben"])
    ben.command("/opp new Acme 9k USD A close Dec 10", "sales-us")
    ben.command("/opp new Globex 6k USD B close Feb 2", "sales-us")
    for asked, period, sum_ in (
        ("Dec", "December 2026", "$6,300"),
        ("this quarter", "Thu, Oct 1 to Thu, Dec 31", "$6,300"),
        ("next quarter", "Fri, Jan 1 to Wed, Mar 31", "$1,800"),
        ("team Feb", "February 2027", "$1,800"),
        ("mine Jan", "January 2027", "$0"),
    ):
        dana.command(f"/opp forecast {asked}", "sales-us")
        told = dana.last("sales-us").all_text
        assert f"forecast {period}" in told, asked
        assert (f"*{sum_}* expected" in told) or asked.startswith("mine"), told
    ben.command("/opp forecast Dec", "sales-us")
    ben.last("sales-us").press("Why")
    assert "odds of A: (0 won + 20 × 70%) ÷ (0 ended + 20) = 70%" in ben.last("sales-us").all_text
    ben.last("sales-us").press("The deal")
    assert "#1 Acme · $9,000 × 70% = $6,300 · A · to be signed Thu, Dec 10" in ben.last("sales-us").all_text


def test_what_lies_behind_or_too_far_ahead_or_is_no_period_is_refused(dana: Person) -> None:
    settled(dana, "sales-us", "Set up", "US", ["ben"])
    for asked, said in (
        ("Sep 2026", "That period is over."),
        ("Jan 2035", "more than 731 days ahead"),
        ("xyzzy", "I read neither a period nor a team in “xyzzy”."),
    ):
        dana.command(f"/opp forecast {asked}", "sales-us")
        assert said in dana.last("sales-us").all_text, asked

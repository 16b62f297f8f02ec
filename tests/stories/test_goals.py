"""`/opp goal` sets goals of a team and its people; the forecast says what would close the gap, in both languages."""

import pytest

from playground.driver import Person
from tests.stories.test_funnel_of_days import settled
from tests.stories.town import Town


@pytest.fixture
def east(lin: Person, wu: Person) -> Person:
    """Return the manager of a Chinese team with an A and two B that are to be signed in December."""
    settled(lin, "sales-east", "设置团队", "华东", ["wuqian", "chenhao"])
    wu.command("/opp new 极光科技 12万 A 12月10日成交", "sales-east")
    wu.command("/opp new 远山 8万 B 12月20日成交", "sales-east")
    wu.command("/opp new 海纳 20万 B 12月28日成交", "sales-east")
    return lin


def said(person: Person, typed: str) -> str:
    """Return what is answered to a command in the team's channel."""
    channel = "sales-us" if person.member.language == "en-US" else "sales-east"
    person.command(f"/opp {typed}", channel)
    return str(person.last(channel).all_text)


def test_a_manager_sets_goals_and_the_forecast_says_what_is_missing(east: Person, wu: Person) -> None:
    assert "华东 2026年12月目标*：¥260,000（原来：无）" in said(east, "目标 团队 12月 26万")
    told = said(east, "预测 12月")
    assert "*目标* ¥260,000 · 已完成 ¥0（0%）+ 预测 ¥168,000：*还差 ¥92,000*" in told
    assert "或者把这 2 个 B 类推进到 A 类：#3、#2（+¥112,000）" in told
    assert "需要新增" not in told
    assert "3 单" in said(east, "目标 团队 12月 3单")
    told = said(east, "目标 12月")
    assert "*目标* 3 单 · 已完成 0 单（0%）+ 预测 1.3 单：*还差 1.7 单*" in told
    assert "需要新增 3 个 A 类（概率 70%，结束的 0 个里赢了 0 个）" in told
    assert "把这 2 个 B 类全推进到 A 类也只多 0.8 单：#2、#3" in told
    assert "吴倩 2026年12月目标*：2 次跟进" in said(east, "目标 @wuqian 12月 2次跟进")
    assert "• 吴倩：2 次跟进，已完成 0 次跟进（0%）" in said(east, "目标 12月")
    assert "*目标* 2 次跟进 · 已完成 0 次跟进（0%）" in said(wu, "目标 12月")


def test_follow_ups_and_wins_of_the_period_count_towards_the_goals(east: Person, wu: Person, town: Town) -> None:
    said(east, "目标 @wuqian 本月 4次跟进")
    said(east, "目标 @wuqian 本月 10万")
    said(wu, "远山 电话沟通，下周三再联系")
    said(wu, "赢单 #1 12万")
    told = said(wu, "目标 本月")
    assert "*目标* 4 次跟进 · 已完成 2 次跟进（50%）" in told or "已完成 1 次跟进（25%）" in told
    assert "*目标* ¥100,000 · 已完成 ¥120,000（120%）+ 预测 ¥0：能达成" in told
    assert town.workspace


def test_goals_of_what_people_do_are_told_live_with_their_cases(east: Person, wu: Person, dana: Person) -> None:
    assert "吴倩 2026年11月目标*：信息完整率 100%" in said(east, "目标 @wuqian 本月 完整率100%")
    assert "华东 2026年11月目标*：跟进合规率 95%" in said(east, "目标 团队 本月 合规率95%")
    assert "• 吴倩：目标 信息完整率 100%，目前 信息完整率 66.7%（6/9）" in said(east, "目标 本月")
    said(wu, "远山 source:展会")
    told = said(wu, "目标 本月")
    assert "*目标* 信息完整率 100% · 目前 信息完整率 77.8%（7/9）" in told
    settled(dana, "sales-us", "Set up", "US", ["ben"])
    assert "95 % of follow-ups on time" in said(dana, "goal @ben Dec 95% on time")
    assert "larger than any goal can be" in said(dana, "goal team Dec 120% on time")


def test_only_managers_and_admins_set_goals_and_everybody_sees_their_own(east: Person, wu: Person) -> None:
    assert east.name
    for typed in ("目标 团队 12月 26万", "目标 我的 12月 1万", "目标 @chenhao 12月 2单"):
        assert "只有「华东」的主管（林悦）或工作区管理员可以这样做。" in said(wu, typed), typed
    assert "这段时间还没有定目标。" in said(wu, "目标 12月")
    assert "只有「华东」的主管（林悦）或工作区管理员能看这份预测。" in said(wu, "目标 团队 12月")


def test_a_goal_is_taken_back_once_and_not_when_it_was_set_otherwise_since(dana: Person) -> None:
    settled(dana, "sales-us", "Set up", "US", ["ben"])
    assert "December 2026*: $300,000 (before: none)" in said(dana, "goal team Dec 300k")
    first = dana.last("sales-us")
    assert "$400,000 (before: $300,000)" in said(dana, "goal team Dec 400k")
    second = dana.last("sales-us")
    first.press("Undo")
    assert "Dana Hughes has set that goal otherwise since" in dana.last("sales-us").all_text
    second.press("Undo")
    assert "Goal of US, December 2026* is $300,000 again." in second.all_text
    assert "*Goal* $300,000 · so far $0 (0%) + forecast $0: *short $300,000*" in said(dana, "goal Dec")
    assert "before: $300,000" in said(dana, "goal Dec off")
    assert "No goal is set for this period." in said(dana, "goal Dec")


def test_what_makes_no_goal_is_refused(dana: Person, wu: Person) -> None:
    settled(dana, "sales-us", "Set up", "US", ["ben"])
    assert wu.name
    assert "Goals of “US” are in USD." in said(dana, "goal team Dec €300k")
    assert "Dana" in said(dana, "goal mine Dec 5 deals")
    assert "I read neither a period nor a team in “xyzzy”." in said(dana, "goal xyzzy Dec 5 deals")

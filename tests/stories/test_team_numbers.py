"""`/opp team 90d` tells how a team and its people work their deals, each number with what it is of; [Why] opens it."""

import pytest

from playground import talk
from playground.driver import Person
from tests.stories.test_funnel_of_days import settled
from tests.stories.town import Town


@pytest.fixture
def east(lin: Person, wu: Person) -> Person:
    settled(lin, "sales-east", "设置团队", "华东", ["wuqian", "chenhao"])
    wu.command("/opp new 极光科技 12万 12月20日成交 source:展会", "sales-east")
    wu.command("/opp new 远山 8万", "sales-east")
    wu.command("/opp 远山 发了报价，嫌贵，下周三跟进", "sales-east")
    return lin


def said(person: Person, channel: str, typed: str) -> str:
    person.command(f"/opp {typed}", channel)
    return str(person.last(channel).all_text)


def test_a_manager_sees_everybody_and_opens_the_arithmetic(east: Person) -> None:
    told = said(east, "sales-east", "团队 90天")
    assert "（90 天）" in told
    assert "*华东*" in told
    assert "*吴倩*" in told
    assert "*陈浩*" in told
    assert "跟进合规率 100%（1/1）" in told
    assert "信息完整率 67%（4/6）" in told
    assert "每周跟进 0.1 次（共 1 次）" in told
    assert "赢单率 –（0/0）" in told
    east.last("sales-east").press("为什么")
    why = east.last("sales-east").all_text
    assert "*跟进合规率 100%* = 应跟进 1 次，按时 1 次。" in why
    assert "跟进中的 2 个商机，应填 6 项，已填 4 项。要填：金额、预计成交日、来源。" in why
    assert "跟进合规率占 90%，信息完整率占 10%" in why


def test_a_rep_sees_only_their_own_numbers(east: Person, wu: Person) -> None:
    assert east.name
    told = said(wu, "sales-east", "团队 数据")
    assert "吴倩：" in told
    assert "陈浩" not in told
    assert "*华东*" not in told
    wu.last("sales-east").press("为什么")
    assert "人均" not in wu.last("sales-east").all_text


def test_people_outside_hear_who_may_see_it(town: Town, east: Person, ben: Person) -> None:
    assert east.name
    talk.join(town.workspace, town.workspace.channel_named("sales-east", ben.id), ben.id)
    town.workspace.settle()
    assert "Only members of “华东”" in said(ben, "sales-east", "team 30d")


def test_the_button_under_the_team_tells_the_last_thirty_days_in_english(dana: Person, ben: Person) -> None:
    settled(dana, "sales-us", "Set up", "US", ["ben"])
    said(ben, "sales-us", "new Acme 9k USD A")
    said(ben, "sales-us", "won Acme 10k")
    said(dana, "sales-us", "team")
    dana.last("sales-us").press("Numbers")
    told = dana.last("sales-us").all_text
    assert "won 100% (1 of 1) · average $10,000 (1) · cycle 0.0 d (1)" in told
    dana.last("sales-us").press("Why")
    why = dana.last("sales-us").all_text
    assert "*Won 100%* = 1 won ÷ (1 won + 0 lost)." in why
    assert "a head* = $10,000 won ÷ 1 people." in why
    assert "There is no team “West”" in said(dana, "sales-us", "team West 30d")


def test_managers_read_first_how_the_team_stands_now_and_step_in(east: Person, wu: Person, town: Town) -> None:
    town.next_monday("Asia/Shanghai")
    town.next_monday("Asia/Shanghai")
    told = said(east, "sales-east", "团队 30天")
    assert "*现在* 逾期未跟进：吴倩 2" in told
    assert "*最慢阶段*" in told
    assert "已赢 ¥0，预计还有" in told
    assert "跟进合规率 33%（1/3）" in told
    shown = east.last("sales-east")
    shown.press("为什么")
    assert "*没按时跟进的*\n• 远山 #2，应于" in east.last("sales-east").all_text
    shown.press("看谁逾期")
    assert "极光科技" in east.last("sales-east").all_text
    assert "现在" not in said(wu, "sales-east", "团队 30天")

"""The team's week comes to its channel on Monday at nine, on the team's own clock."""

from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from playground import acts, contents
from playground.blocks import validate_message
from playground.driver import Person
from playground.seen import Seen
from playground.shapes import Json
from sales.people import Team
from storage.work import Work
from tests.builders import an_opportunity
from tests.stories.town import Town

SHANGHAI = ZoneInfo("Asia/Shanghai")
NEXT_MONDAY = datetime(2026, 11, 23, 9, tzinfo=SHANGHAI)


def deal(work: Work, team: Team, owner: str, name: str, stage: str, amount: int) -> None:
    """Write an open opportunity of the team down."""
    member = work.members.by_slack(owner)
    assert member
    said = {"stage": stage, "amount": Decimal(amount), "currency": "CNY", "team_id": team.id, "name": name}
    filled = {"account_id": work.accounts.ensure(name).id, "owner_id": member.id, **said}
    work.opportunities.add(an_opportunity(**filled))


@pytest.fixture
def east(town: Town, lin: Person, wu: Person) -> Person:
    """Return the manager of a team with three deals, whose channel the bot is in."""
    lin.invite_bot("sales-east")
    lin.last("sales-east").press("设置团队")
    lin.modal.fill({"name": "华东", "people": ["wuqian", "chenhao"]}).submit()
    with town.bot.store.begin(town.bot.identity.workspace) as work:
        [team] = work.teams.all()
        for name, stage, amount in (
            ("极光科技", "lead", 120_000),
            ("远山", "quote", 80_000),
            ("海川", "quote", 50_000),
        ):
            deal(work, team, wu.id, name, stage, amount)
    return lin


def digests(reader: Person) -> list[Seen]:
    return [seen for seen in reader.sees("sales-east") if seen.is_from_bot and "跟进中" in seen.text]


def charts(seen: Seen) -> list[Json]:
    return [block for block in seen.blocks if block["type"] == "data_visualization"]


def test_the_digest_comes_on_monday_at_nine_with_a_chart_and_all_numbers_in_its_text(town: Town, east: Person) -> None:
    town.jump(NEXT_MONDAY.replace(hour=8, minute=59))
    assert digests(east) == []
    town.jump(NEXT_MONDAY)
    [posted] = digests(east)
    [chart] = charts(posted)
    assert chart["chart"]["series"][0]["data"][:4] == [
        {"label": "初步接触", "value": 1},
        {"label": "需求确认", "value": 0},
        {"label": "方案", "value": 0},
        {"label": "报价", "value": 2},
    ]
    assert "华东周报：11月16日周一 至 11月22日周日" in posted.text
    assert "跟进中* 3 个（¥250,000）" in posted.text
    assert "初步接触 1 个（¥120,000） → 报价 2 个（¥130,000）" in posted.text
    for part in ("转化率", "管道变化", "最慢阶段", "赢单"):
        assert part in posted.text


def test_what_else_the_week_brought_stands_in_the_thread_and_every_change_opens_its_deals(
    town: Town, east: Person
) -> None:
    town.jump(NEXT_MONDAY)
    [posted] = digests(east)
    [below] = posted.replies
    assert "*本周动态* 新建 3 个（¥250,000）" in below.text
    assert "*丢单* 0 个" in below.text
    below.press("新增（3）")
    assert "3 个合计：+¥250,000" in east.last("sales-east", posted.ts).all_text


def test_why_opens_the_arithmetic_of_the_conversion(town: Town, east: Person, wu: Person) -> None:
    town.jump(NEXT_MONDAY)
    [seen] = digests(wu)
    seen.press("为什么")
    assert "转化率* 赢单 0 ÷ 新增 3 = 0%" in wu.last("sales-east").all_text


def test_who_is_not_of_the_team_reads_no_arithmetic(town: Town, east: Person) -> None:
    town.jump(NEXT_MONDAY)
    stranger = town.person("dana")
    stranger.join("sales-east")
    [seen] = digests(stranger)
    seen.press("为什么")
    assert "转化率* 赢单 0 ÷" not in stranger.last("sales-east").all_text
    assert "华东" in stranger.last("sales-east").all_text


def test_it_comes_once_a_week_and_again_the_next(town: Town, east: Person) -> None:
    town.jump(NEXT_MONDAY)
    town.jump(NEXT_MONDAY.replace(hour=17))
    assert len(digests(east)) == 1
    town.jump(NEXT_MONDAY.replace(day=30))
    assert len(digests(east)) == 2


def test_a_bot_that_slept_through_monday_tells_the_week_once(town: Town, east: Person) -> None:
    town.workspace.clock.jump(NEXT_MONDAY.replace(day=25))
    town.bot.settle()
    town.bot.settle()
    assert len(digests(east)) == 1


def test_a_manager_has_it_posted_at_once_and_reads_where(east: Person) -> None:
    east.command("/opp 周报", "random")
    assert "「华东」的周报正在发到 <#" in east.last("random").all_text
    assert len(digests(east)) == 1


def test_a_rep_who_asks_for_it_hears_who_may(east: Person, wu: Person) -> None:
    wu.command("/opp digest", "sales-east")
    assert "只有「华东」的主管（林悦）" in wu.last("sales-east").all_text
    assert digests(east) == []


def test_everybody_of_the_team_sees_the_same_numbers_for_themselves(east: Person, wu: Person) -> None:
    wu.command("/opp 漏斗", "sales-east")
    seen = wu.last("sales-east")
    assert seen.is_ephemeral
    assert charts(seen)
    assert "初步接触 1 个（¥120,000） → 报价 2 个（¥130,000）" in seen.all_text
    assert digests(east) == []


def test_where_slack_takes_no_chart_the_words_come_alone(
    east: Person, wu: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def of_before_charts(content: Json) -> list[str]:
        known = [block for block in content.get("blocks", []) if block["type"] != "data_visualization"]
        unknown = ["unsupported type"] if known != content.get("blocks", []) else []
        return [*validate_message(content), *unknown]

    monkeypatch.setattr(contents, "validate_message", of_before_charts)
    east.command("/opp 周报")
    wu.command("/opp 漏斗", "sales-east")
    for seen in (digests(east)[0], wu.last("sales-east")):
        assert not charts(seen)
        assert "报价 2 个（¥130,000）" in seen.all_text


def test_an_archived_channel_is_told_to_the_manager_with_the_way_out(town: Town, east: Person, wu: Person) -> None:
    place = town.workspace.channel_named("sales-east", east.id)
    acts.archive(town.workspace, east.id, place)
    before = len(wu.sees())
    town.jump(NEXT_MONDAY)
    told = [seen for seen in east.sees() if "没能发到" in seen.text]
    assert len(told) == 1
    assert "频道已归档，请换一个。" in told[0].text
    assert all("没能发到" not in seen.text for seen in wu.sees()[before:])
    east.invite_bot("random")
    told[0].press("修改")
    east.modal.fill({"channel": "random"}).submit()
    east.command("/opp 周报")
    assert "华东周报" in east.last("random").text

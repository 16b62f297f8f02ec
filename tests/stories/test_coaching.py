"""Where deals stop, what works, and awards that a team asks for, in both languages and refused to who may not."""

from collections.abc import Callable

import pytest

from playground.driver import Person
from sales.people import Team
from tests.stories.test_playbook import changes
from tests.stories.town import Town, found_team

Says = Callable[[Person, str], str]


@pytest.fixture
def says() -> Says:
    """Return how somebody asks the bot in a direct message, and what it answers."""

    def say(person: Person, typed: str) -> str:
        person.command(f"/opp {typed}")
        return str(person.last().all_text)

    return say


@pytest.fixture
def us(town: Town, says: Says) -> Team:
    """Return a team that compares from two cases on: Ben's quotes end lost, Sam's deals are won with a case study."""
    for name in ("dana", "ben", "sam", "maya"):
        town.person(name).command("/opp help")
    team = found_team(town, "US", "dana", "ben", "sam")
    dana, ben, sam = (town.person(name) for name in ("dana", "ben", "sam"))
    changes(dana, "team", "/opp playbook", sample_cases="2")
    dana.last().press("Save")
    for name in ("Acme", "Globex"):
        says(ben, f"new {name} 9k USD")
        says(ben, f"lost {name} price")
        says(sam, f"new {name} West 9k USD")
        says(sam, f"{name} West sent them the case study, they like it")
        says(sam, f"won {name} West")
    return team


def test_managers_see_where_deals_stop_and_everybody_in_the_team_what_works(town: Town, us: Team, says: Says) -> None:
    dana, ben = town.person("dana"), town.person("ben")
    told = says(dana, "team stuck")
    assert "*Ben Carter* · first contact: 2 of 2 stopped there (100%), of the others’ 0 of 2 (0%). +100 points" in told
    assert "nowhere more often than the others." in told
    assert "Only a manager of “US” (Dana Hughes)" in says(ben, "team stuck")
    told = says(ben, "team works")
    assert "• *A case study comes up*: won 2 of 2 (100%), without it 0 of 2 (0%). +100 points, 95 % range" in told
    assert "Side by side is no proof" in told
    assert us.id


def test_people_outside_see_no_lessons(town: Town, us: Team, says: Says) -> None:
    assert "Only members of “US”" in says(town.person("maya"), "team works #US")
    assert us.id


def test_awards_come_only_where_a_team_asks_for_them(town: Town, us: Team, says: Says) -> None:
    dana, ben = town.person("dana"), town.person("ben")
    assert "“US” has no awards." in says(ben, "team awards")
    changes(dana, "team", "/opp playbook", awards="true")
    assert "Monthly awards in the channel: off → on" in dana.last().all_text
    dana.last().press("Save")
    told = says(ben, "team awards")
    assert "US: well done in" in told
    assert "so there are no awards." in told
    assert us.id


def test_the_same_is_told_in_chinese(town: Town, says: Says) -> None:
    for name in ("linyue", "wuqian"):
        town.person(name).command("/opp 帮助")
    found_team(town, "华东", "linyue", "wuqian")
    lin, wu = town.person("linyue"), town.person("wuqian")
    assert "这段时间没有新建商机。" in says(lin, "团队 卡点")
    says(wu, "新 极光科技 12万")
    assert "吴倩*：样本太少，还说不准。单个阶段最多 0 个，至少要 8 个。" in says(lin, "团队 卡点 90天")
    assert "只有「华东」的主管（林悦）" in says(wu, "团队 卡点")
    assert "结束的商机太少，还说不准：做过和没做过的都要满 8 单。" in says(wu, "团队 有效做法")
    assert "「华东」没有开通每月表扬。" in says(wu, "团队 排行榜")
    changes(lin, "team", "/opp 规则", awards="true")
    assert "每月在频道公布表扬：关 → 开" in lin.last().all_text
    lin.last().press("保存")
    assert "光荣榜" in says(wu, "团队 光荣榜")

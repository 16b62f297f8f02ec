"""`/opp funnel 90d` says how far the deals of a span came, and [Why] opens the arithmetic, in both languages."""

import pytest

from playground import talk
from playground.driver import Person
from tests.stories.town import Town


def settled(person: Person, channel: str, button: str, name: str, people: list[str]) -> None:
    """Set a team up in a channel."""
    person.invite_bot(channel)
    person.last(channel).press(button)
    person.modal.fill({"name": name, "people": people}).submit()


@pytest.fixture
def east(lin: Person, wu: Person) -> Person:
    settled(lin, "sales-east", "设置团队", "华东", ["wuqian", "chenhao"])
    for said in ("new 极光科技 12万", "new 远山 8万"):
        wu.command(f"/opp {said}", "sales-east")
    wu.command("/opp 远山 已报价，下周三跟进", "sales-east")
    return lin


def test_a_span_of_days_tells_how_far_its_deals_came(east: Person, wu: Person) -> None:
    wu.command("/opp 漏斗 90天", "sales-east")
    told = wu.last("sales-east").all_text
    assert "新增* 2" in told
    assert "*初步接触* 到过 2 个（¥200,000），现在停在这里 2" in told
    wu.last("sales-east").press("为什么")
    why = wu.last("sales-east").all_text
    assert "到过 2 = 往下走" in why
    assert "赢单 0 ÷ 新增 2 = 0%" in why
    assert east.name


def test_outsiders_hear_who_may_see_it(town: Town, east: Person, ben: Person) -> None:
    assert east.name
    talk.join(town.workspace, town.workspace.channel_named("sales-east", ben.id), ben.id)
    town.workspace.settle()
    ben.command("/opp funnel 90d", "sales-east")
    assert "Only members of “华东” and admins of the workspace see its numbers." in ben.last("sales-east").all_text


def test_the_same_is_told_in_english(dana: Person, ben: Person) -> None:
    settled(dana, "sales-us", "Set up", "US", ["ben"])
    ben.command("/opp funnel 30d", "sales-us")
    assert "Nothing was opened in these days." in ben.last("sales-us").all_text
    ben.command("/opp new Acme 9k USD", "sales-us")
    ben.command("/opp funnel 30 days", "sales-us")
    told = ben.last("sales-us")
    assert "reached 1 ($9,000), there now 1" in told.all_text
    told.press("Why")
    assert "1 reached = 0 went on + 1 open or asleep + 0 lost or dropped; 0 ÷ 1 = 0%" in ben.last("sales-us").all_text


def test_person_grade_and_source_narrow_the_funnel_down_and_why_keeps_to_them(dana: Person, ben: Person) -> None:
    settled(dana, "sales-us", "Set up", "US", ["ben"])
    for typed in ("new Acme 9k USD A source:expo", "new Globex 6k USD B", "new Initech 4k USD A"):
        ben.command(f"/opp {typed}", "sales-us")
    dana.command("/opp new Hooli 2k USD A", "sales-us")
    for asked, title, opened in (
        ("funnel 30d @ben", "US · Ben Carter:", "*Opened* 3 ($19,000)"),
        ("funnel A 30d", "US · grade A:", "*Opened* 3 ($15,000)"),
        ("funnel @ben A", "US · Ben Carter · grade A:", "*Opened* 2 ($13,000)"),
        ("funnel source:expo 30d", "US · source expo:", "*Opened* 1 ($9,000)"),
    ):
        ben.command(f"/opp {asked}", "sales-us")
        told = ben.last("sales-us").all_text
        assert title in told, told
        assert opened in told, told
    ben.last("sales-us").press("Why")
    why = ben.last("sales-us").all_text
    assert "US · source expo: how these numbers come about" in why
    assert "0 won ÷ 1 opened" in why
    ben.command("/opp funnel 30d xyzzy", "sales-us")
    assert "Not understood, so not gone by: “xyzzy”." in ben.last("sales-us").all_text


def test_in_chinese_too(east: Person, wu: Person) -> None:
    wu.command("/opp 漏斗 90天 @wuqian B类", "sales-east")
    told = wu.last("sales-east").all_text
    assert "华东 · 吴倩 · B 类" in told
    assert "新增* 2" in told
    wu.command("/opp 漏斗 #华东 30天 来源:展会", "sales-east")
    assert "华东 · 来源 展会" in wu.last("sales-east").all_text
    assert east.name

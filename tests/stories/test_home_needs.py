"""The home says what waits for its reader besides the day, and leads there."""

from datetime import datetime
from zoneinfo import ZoneInfo

from playground.blocks import validate_home
from tests.stories.test_approvals import Talk, a_request, both, stage_of
from tests.stories.town import Town, found_team

NEEDS = {"ben": ("Needs you:* 1 approval", "Approvals"), "wuqian": ("等您处理：* 1 条审批", "去审批")}
NONE = {"ben": "No approval waits for you", "wuqian": "没有等您审批的申请"}
TWO = {"ben": ("2 approvals wait for you", "Look"), "wuqian": ("有 2 条申请等您审批", "去看看")}


@both
def test_a_request_stands_on_the_home_of_who_decides_and_a_button_leads_to_it(town: Town, talk: Talk) -> None:
    me, boss = a_request(town, talk)
    said, way = NEEDS[talk.who]
    for person in (me, town.person(talk.other)):
        person.open_home()
        assert said not in person.home.all_text
        assert way not in [each.label for each in person.home.controls]
    boss.open_home()
    assert said in boss.home.all_text
    assert validate_home(town.workspace.views.homes[boss.id].body) == []
    boss.home.press(way)
    assert talk.asks in boss.last().all_text
    boss.last().press(talk.approve)
    assert talk.approved in boss.last().all_text
    assert stage_of(town) == "quote"


@both
def test_a_home_from_before_it_was_settled_says_that_nothing_waits(town: Town, talk: Talk) -> None:
    me, boss = a_request(town, talk)
    boss.open_home()
    old = boss.home
    me.command(talk.show)
    me.last().press(talk.withdraw)
    old.press(NEEDS[talk.who][1])
    assert NONE[talk.who] in boss.last().all_text
    boss.open_home()
    assert NEEDS[talk.who][0] not in boss.home.all_text


@both
def test_of_several_requests_each_is_looked_at_by_itself_and_by_nobody_else(town: Town, talk: Talk) -> None:
    me, boss = a_request(town, talk)
    me.command(talk.new.replace(talk.name, "Bolt"))
    me.command(talk.move.replace(talk.name, "Bolt"))
    boss.open_home()
    boss.home.press(NEEDS[talk.who][1])
    title, look = TWO[talk.who]
    assert title in boss.last().all_text
    listed = boss.last()
    listed.press(look, near="Bolt")
    assert "Bolt" in boss.last().all_text
    boss.last().press(talk.approve)
    assert stage_of(town) == "lead"
    listed.press(look, near="Bolt")
    assert talk.approved in boss.last().all_text
    assert talk.approve not in [each.label for each in boss.last().controls]


CHECK = {
    "ben": ("America/New_York", "2 deals to check", "1 deal to check", "Spot check: East", "Verified"),
    "wuqian": ("Asia/Shanghai", "2 个商机待抽查", "1 个商机待抽查", "去抽查：East", "属实"),
}


@both
def test_what_is_left_of_the_weeks_spot_check_stands_on_a_managers_home(town: Town, talk: Talk) -> None:
    found_team(town, "East", talk.boss, talk.who, talk.other)
    me, boss = town.person(talk.who), town.person(talk.boss)
    for name in ("Acme", "Bolt"):
        me.command(talk.new.replace(talk.name, name))
    zone, two, one, way, verified = CHECK[talk.who]
    town.jump(datetime(2026, 11, 30, 9, 5, tzinfo=ZoneInfo(zone)))
    boss.open_home()
    assert two in boss.home.all_text
    boss.home.press(way)
    boss.last().press(verified)
    boss.open_home()
    assert one in boss.home.all_text
    me.open_home()
    assert way not in [each.label for each in me.home.controls]

"""A team is set up, shown and changed from Slack alone."""

import pytest

from playground import talk
from playground.driver import Person
from sales.people import Team
from tests.stories.town import Town


def joins(town: Town, person: Person, channel: str) -> None:
    """Let somebody come into a channel."""
    talk.join(town.workspace, town.workspace.channel_named(channel, person.id), person.id)
    town.workspace.settle()


@pytest.fixture
def east(lin: Person) -> Person:
    """Return the manager after she has brought the bot to her channel and set the team up."""
    lin.invite_bot("sales-east")
    lin.last("sales-east").press("设置团队")
    lin.modal.fill({"name": "华东", "people": ["wuqian", "chenhao"]}).submit()
    return lin


def test_a_channel_is_welcomed_in_the_language_of_whoever_brought_the_bot(lin: Person, dana: Person) -> None:
    lin.invite_bot("sales-east")
    assert "大家好" in lin.last("sales-east").all_text
    dana.invite_bot("sales-us")
    assert "Hello! I keep this team's opportunities" in dana.last("sales-us").all_text


def test_other_people_come_into_a_channel_unnoticed(town: Town, lin: Person, maya: Person) -> None:
    lin.invite_bot("sales-east")
    joins(town, maya, "sales-east")
    assert len([seen for seen in lin.sees("sales-east") if "大家好" in seen.text]) == 1


def test_the_form_begins_with_what_is_most_probably_wanted(lin: Person) -> None:
    lin.invite_bot("sales-east")
    lin.last("sales-east").press("设置团队")
    fields = lin.modal.fields
    assert fields["时区"] == "上海 (UTC+08:00)"
    assert fields["币种"] == "CNY · 人民币"
    assert fields["频道里用什么语言"] == "中文"
    assert fields["周报几点发"] == "09:00"


def test_submitting_the_form_makes_the_team_and_shows_it_in_place_of_the_button(east: Person) -> None:
    shown = east.last("sales-east")
    assert "团队设置好了" in shown.all_text
    assert "主管：林悦" in shown.all_text
    assert "成员 2 人：吴倩、陈浩" in shown.all_text
    assert "每周一 09:00" in shown.all_text
    assert [button.label for button in shown.buttons] == ["修改", "定时报告", "词库"]


def test_everybody_put_into_the_team_hears_of_it_with_the_first_thing_to_say(
    town: Town, east: Person, wu: Person
) -> None:
    assert east.name
    assert wu.sees() == []
    town.next_morning("Asia/Shanghai")
    assert "林悦把您加入了团队「华东」" in wu.last().all_text
    assert "新 极光科技 12万 A 周五电话" in wu.last().all_text


def test_the_manager_sees_more_of_the_team_than_a_rep(east: Person, wu: Person) -> None:
    wu.command("/opp 团队", "sales-east")
    assert "暂无跟进中的商机" in wu.last("sales-east").all_text
    assert "逾期" not in wu.last("sales-east").all_text
    assert wu.last("sales-east").buttons == []
    east.command("/opp 团队", "sales-east")
    assert "没有逾期的跟进" in east.last("sales-east").all_text


def test_one_s_own_team_is_shown_where_the_channel_has_none(east: Person, wu: Person) -> None:
    assert east.name
    wu.command("/opp team", "random")
    assert "华东" in wu.last("random").all_text
    assert "这个频道还没有自己的团队" in wu.last("random").all_text


def test_outsiders_see_who_is_in_the_team_and_not_its_numbers(town: Town, east: Person, ben: Person) -> None:
    assert east.name
    joins(town, ben, "sales-east")
    ben.command("/opp team", "sales-east")
    assert "Managers: 林悦" in ben.last("sales-east").all_text
    assert "open" not in ben.last("sales-east").all_text
    ben.command("/opp funnel", "sales-east")
    assert "Only members of “华东” and admins of the workspace see its numbers." in ben.last("sales-east").all_text


def test_a_rep_who_presses_change_hears_who_may(east: Person, wu: Person) -> None:
    wu.press("sales-east", east.last("sales-east").ts, "opp:set_up")
    assert not wu.has_modal
    assert "只有「华东」的主管（林悦）或工作区管理员可以这样做" in wu.last("sales-east").all_text


def test_a_change_is_filled_in_with_how_things_are(east: Person) -> None:
    east.last("sales-east").press("修改")
    assert east.modal.title == "修改团队"
    east.modal.fill({"name": "大华东", "digest_time": "08:30"}).submit()
    assert "大华东" in east.last("sales-east").all_text
    assert "每周一 08:30" in east.last("sales-east").all_text


def test_an_admin_may_change_a_team_that_is_not_his(east: Person, sam: Person) -> None:
    sam.command("/opp team", "sales-east")
    sam.last("sales-east").press("Change")
    sam.modal.fill({"name": "East"}).submit()
    east.command("/opp 团队", "sales-east")
    assert "East" in east.last("sales-east").all_text


def test_an_admin_reaches_a_team_that_was_imported_without_a_channel(town: Town, sam: Person) -> None:
    with town.bot.store.begin(town.bot.identity.workspace) as work:
        work.teams.add(Team(id=0, name="Imported"), None)
    town.bot.settle()
    sam.command("/opp team")
    sam.last().press("Change “Imported”")
    sam.modal.fill({"channel": "sales-us", "managers": ["dana"]}).submit()
    sam.command("/opp team imported")
    assert "Managers: Dana Hughes" in sam.last().all_text


@pytest.fixture
def imported(town: Town) -> Town:
    """Return the town after a team was imported, which knows no channel."""
    with town.bot.store.begin(town.bot.identity.workspace) as work:
        work.teams.add(Team(id=0, name="Imported"), None)
    town.bot.settle()
    return town


def test_a_channel_is_offered_to_a_team_that_has_none_and_gets_its_digest(imported: Town, sam: Person) -> None:
    sam.invite_bot("sales-us")
    assert "Some teams were imported and have no channel yet" in sam.last("sales-us").all_text
    sam.last("sales-us").press("Use this channel for “Imported”")
    assert sam.modal.title == "Change the team"
    sam.modal.fill({"people": ["ben"]}).submit()
    assert "Managers: Sam Okafor" in sam.last("sales-us").all_text
    imported.next_monday("America/New_York")
    assert "Imported" in sam.last("sales-us").text
    assert [button.label for button in sam.last("sales-us").buttons] == ["Why"]


def test_a_channel_is_offered_in_chinese_too(imported: Town, lin: Person, sam: Person) -> None:
    assert imported.bot
    sam.set_profile(language="zh-CN")
    lin.invite_bot("sales-east")
    assert "有的团队是导入的" in lin.last("sales-east").all_text
    sam.command("/opp 团队 imported", "sales-east")
    sam.last("sales-east").press("用作「Imported」的频道")
    sam.modal.fill({"managers": ["linyue"]}).submit()
    lin.command("/opp 团队", "sales-east")
    assert "Imported" in lin.last("sales-east").all_text


def test_a_rep_cannot_give_a_channel_to_an_imported_team(imported: Town, maya: Person) -> None:
    maya.invite_bot("sales-us")
    maya.last("sales-us").press("Use this channel for “Imported”")
    assert not maya.has_modal
    assert "Only an admin of the workspace may do that" in maya.last("sales-us").all_text


def test_a_second_team_of_one_name_is_refused_in_the_form(imported: Town, sam: Person) -> None:
    assert imported.bot
    sam.invite_bot("sales-us")
    sam.last("sales-us").press("Set up")
    outcome = sam.modal.fill({"name": "imported"}).submit()
    assert "There is a team “imported” already" in next(iter(outcome.errors.values()))


def test_a_team_that_nobody_knows_is_answered_with_those_that_there_are(east: Person, ben: Person) -> None:
    assert east.name
    ben.command("/opp team West")
    assert "There is no team “West”. There are: 华东" in ben.last().all_text


def test_what_cannot_be_is_said_in_the_form(lin: Person) -> None:
    lin.invite_bot("sales-east")
    lin.last("sales-east").press("设置团队")
    outcome = lin.modal.fill({"name": "华东", "work_start": "19:00"}).submit()
    assert list(outcome.errors.values()) == ["上班时间要早于下班时间。这次没有保存。"]


def test_a_channel_has_one_team(east: Person, sam: Person) -> None:
    assert east.name
    sam.command("/opp team")
    sam.last().press("Set up")
    outcome = sam.modal.fill({"name": "Second", "channel": "sales-east"}).submit()
    assert "belongs to the team “华东” already" in next(iter(outcome.errors.values()))


def test_first_words_in_a_workspace_without_a_team_lead_to_one(ben: Person) -> None:
    ben.command("/opp team")
    first = ben.last()
    assert "There is no team yet." in first.all_text
    ben.command("/opp team")
    assert "There is no team yet." not in ben.last().all_text


def test_first_words_in_a_workspace_with_a_team_say_how_to_begin(east: Person, maya: Person) -> None:
    assert east.name
    maya.command("/opp team")
    assert "Just say `new Acme 120k A call Fri`" in maya.last().all_text
    assert "Set one up" not in maya.last().all_text

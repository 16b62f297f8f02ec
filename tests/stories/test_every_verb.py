"""What every verb promises: it answers to nothing, to nonsense, to a stranger, in both languages, and with help."""

import re

import pytest

from handlers.commands import VERBS
from playground.driver import Person
from sales.people import Role, Team
from tests.stories.town import Town

SPOKEN = {
    "new": "新建",
    "update": "更新",
    "show": "查看",
    "why": "为什么",
    "say": "一句话",
    "list": "列表",
    "due": "待办",
    "stage": "阶段",
    "grade": "等级",
    "won": "赢单",
    "lost": "丢单",
    "search": "搜索",
    "give": "转交",
    "snooze": "推迟",
    "undo": "撤销",
    "funnel": "漏斗",
    "changed": "变化",
    "forecast": "预测",
    "goal": "目标",
    "rates": "汇率",
    "digest": "周报",
    "team": "团队",
    "playbook": "规则",
    "tracks": "话术",
    "help": "帮助",
    "settings": "设置",
    "delete": "删除",
    "sleep": "休眠",
    "drop": "淘汰",
    "invalid": "无效",
    "reopen": "重开",
    "closing": "盘点",
    "approvals": "审批",
    "away": "请假",
}
CASES = [(verb, word) for verb, chinese in SPOKEN.items() for word in (verb, chinese)]
NONSENSE = "xqzv ~~ 7!!?"
BUG = re.compile("Something went wrong|出了点问题")
HAN = re.compile("[\u4e00-\u9fff]")


@pytest.fixture
def deal(town: Town, ben: Person) -> Town:
    """Return the town with a deal of Ben's team; 吴倩 is of another team, and Maya of none."""
    for name in ("ben", "wuqian", "maya"):
        town.person(name).command("/opp help")
    with town.bot.store.begin(town.bot.identity.workspace) as work:
        for name, person in (("US", ben), ("华东", town.person("wuqian"))):
            team = work.teams.add(Team(id=0, name=name), None)
            member = work.members.by_slack(person.id)
            assert member
            work.members.put_in_team(member.id, team.id, Role.REP)
    ben.command("/opp new Vandelay 120k A call Fri")
    return town


def reader(town: Town, word: str) -> Person:
    """Return somebody who reads the language of a word."""
    return town.person("wuqian" if HAN.search(word) else "ben")


def answer(person: Person, typed: str) -> str:
    """Return all that is answered to a command."""
    before = len(person.sees())
    person.command(typed)
    said = person.sees()[before:]
    assert said, f"nothing was answered to {typed}"
    return "\n".join(each.all_text for each in said)


def test_every_verb_has_its_case() -> None:
    assert SPOKEN.keys() == VERBS.keys()


@pytest.mark.parametrize(("verb", "word"), CASES)
def test_a_verb_answers_to_nothing_to_nonsense_and_with_help(town: Town, verb: str, word: str) -> None:
    person = reader(town, word)
    for typed in (f"/opp {word}", f"/opp {word} {NONSENSE}", f"/opp {word} help"):
        said = answer(person, typed)
        assert not BUG.search(said), typed
        assert HAN.search(said) if person.member.language == "zh-CN" else not HAN.search(said.replace("中文", "")), said


@pytest.mark.parametrize(("verb", "word"), CASES)
def test_a_verb_with_help_explains_itself(town: Town, verb: str, word: str) -> None:
    person = reader(town, word)
    said = answer(person, f"/opp {word} ?")
    assert "115k" in said or "11.5万" in said


@pytest.mark.parametrize("verb", SPOKEN)
def test_a_verb_shows_a_stranger_nothing_and_changes_nothing(deal: Town, verb: str) -> None:
    for name in ("wuqian", "maya"):
        stranger = deal.person(name)
        for typed in (f"/opp {verb} #1 quote 2d <@{stranger.id}>", f"/opp {verb} Vandelay quote", f"/opp {verb}"):
            said = answer(stranger, typed)
            assert not BUG.search(said), typed
            assert "120,000" not in said, typed
    with deal.bot.store.read(deal.bot.identity.workspace) as work:
        assert [event.code for event in work.events.of(1, 9)] == ["created"]


@pytest.mark.parametrize("verb", SPOKEN)
def test_help_names_every_verb_somewhere(ben: Person, verb: str) -> None:
    said = answer(ben, "/opp help")
    unnamed = {"update": "Acme sent quote", "show": "`Acme`", "help": "/opp", "delete": "`undo`"}
    assert unnamed.get(verb, verb) in said

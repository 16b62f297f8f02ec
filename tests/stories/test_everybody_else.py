"""Whoever may not change a deal is refused by every way in, hears who may, and leaves no trace: in both languages."""

from dataclasses import dataclass

import pytest

from playground.driver import Person
from sales.opportunity import Opportunity
from tests.stories.town import Town, called, found_team


@dataclass(frozen=True, kw_only=True)
class Side:
    """A team with an owner of a deal, a colleague of theirs, and a manager of another team."""

    owner: str
    colleague: str
    stranger: str
    deal: str
    alone: str
    """What a colleague hears, with the owner's name."""
    sees: str
    """What somebody of the other team hears, who speaks the other language."""
    typed: tuple[str, ...]


EN = Side(
    owner="ben",
    colleague="maya",
    stranger="wuqian",
    deal="new Acme 120k A too pricey",
    alone="Only {} or a manager of the team may change “Acme” (#1). I saved nothing.",
    sees="#1 属于其他团队，请找{}或主管查看。",
    typed=(
        *("stage #1 qualified", "stage #1 signing", "#1 they loved it", "#1 negotiation", "grade #1 C", "#1 90k"),
        *("snooze #1 2d", "sleep #1 until Mar", "drop #1 no fit", "invalid #1 a student", "won #1 90k"),
        *("lost #1 price", "lost #1 slow decision", "give #1 @dana"),
    ),
)
ZH = Side(
    owner="wuqian",
    colleague="chenhao",
    stranger="ben",
    deal="新 极光 12万 A 嫌贵",
    alone="只有{}或团队主管可以修改「极光」（#1）。这次没有保存。",
    sees="#1 belongs to another team. {} or a manager can show it to you.",
    typed=(
        *("阶段 #1 需求确认", "#1 客户很满意", "#1 谈判", "评级 #1 C", "#1 9万", "推迟 #1 2天"),
        *("休眠 #1 到3月", "放弃 #1 不合适", "无效 #1 学生", "赢单 #1 9万", "输单 #1 价格", "转交 #1 @linyue"),
    ),
)
both = pytest.mark.parametrize("side", [EN, ZH], ids=["en", "zh"])


@pytest.fixture(autouse=True)
def teams(town: Town) -> None:
    """Found both teams."""
    found_team(town, "US", "dana", "ben", "maya")
    found_team(town, "华东", "linyue", "wuqian", "chenhao")


def deal_of(town: Town) -> Opportunity:
    """Return the one deal there is."""
    with town.bot.store.read(town.bot.identity.workspace) as work:
        return work.opportunities.get(1)


def refused(town: Town, who: Person, side: Side, told: str) -> list[str]:
    """Let somebody try everything; return what was not refused in the words it should be, or changed something."""
    before, owner = deal_of(town), called(town.person(side.owner))
    found = []
    for typed in side.typed:
        who.command(f"/opp {typed}")
        if told.format(owner) not in who.last().all_text or deal_of(town) != before:
            found.append(f"{typed}: {who.last().all_text}")
        if who.has_modal:
            found.append(f"{typed} opened a form")
    return found


@both
def test_a_colleague_changes_nothing_by_words_and_hears_who_may(town: Town, side: Side) -> None:
    town.person(side.owner).command(f"/opp {side.deal}")
    assert refused(town, town.person(side.colleague), side, side.alone) == []


@both
def test_somebody_of_another_team_neither_sees_nor_changes_it(town: Town, side: Side) -> None:
    town.person(side.owner).command(f"/opp {side.deal}")
    assert refused(town, town.person(side.stranger), side, side.sees) == []


@both
def test_a_form_that_was_open_while_the_deal_was_handed_over_is_refused(town: Town, side: Side) -> None:
    owner, colleague = town.person(side.owner), town.person(side.colleague)
    owner.command(f"/opp {side.deal}")
    owner.command(f"/opp {side.typed[1] if side is EN else '阶段 #1 签约'}")
    form = owner.modal
    with town.bot.store.read(town.bot.identity.workspace) as work:
        assert work.members.get(work.opportunities.get(1).owner_id).slack_id == owner.id
    town.person("sam").command(f"/opp give #1 @{colleague.member.name}")
    before = deal_of(town)
    outcome = form.submit()
    assert outcome.errors
    assert deal_of(town) == before


@both
def test_a_colleague_reopens_nothing(town: Town, side: Side) -> None:
    owner, colleague = town.person(side.owner), town.person(side.colleague)
    owner.command(f"/opp {side.deal}")
    owner.command(f"/opp {'lost #1 price' if side is EN else '输单 #1 价格'}")
    before = deal_of(town)
    assert not before.is_open
    colleague.command(f"/opp {'reopen #1' if side is EN else '重开 #1'}")
    assert side.alone.format(called(owner)) in colleague.last().all_text
    assert deal_of(town) == before

"""Talk tracks: a reminder suggests one opening, it is used by one press, and what followed is counted."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

import pytest

from playground.driver import Person
from playground.seen import Seen
from sales.people import Role
from services.profiles import member_for
from tests.stories.town import Town, found_team

NEW_YORK = ZoneInfo("America/New_York")
SHANGHAI = ZoneInfo("Asia/Shanghai")


def reminder(person: Person) -> Seen:
    """Return the latest reminder."""
    return [seen for seen in person.sees() if "⏰" in seen.all_text][-1]


def test_a_reminder_suggests_one_opening_with_the_customers_name_and_names_what_to_solve(
    town: Town, ben: Person
) -> None:
    ben.command("/opp new Acme 120k A proposal call Fri 9am")
    ben.command("/opp Acme: Colm Daly decides. sent the proposal, he finds it too expensive. call Fri 9am")
    ben.command("/opp stage Acme proposal")
    town.jump(datetime(2026, 11, 20, 9, 1, tzinfo=NEW_YORK))
    due = reminder(ben)
    assert "🎯 To solve: the price. Ask what they compare it with." in due.all_text
    assert "Hi Colm Daly, you found the proposal expensive." in due.all_text
    due.press("Use it")
    assert "Counted as used. Here it is to be copied:\n```Hi Colm Daly, you found" in ben.last().text
    due.press("Use it")
    assert "Ben Carter has used it already, 9:01" in ben.last().text
    ben.last().press("Did not use it")
    assert "It does not count as used any more." in ben.last().text


def test_a_chinese_rep_opens_as_chinese_reps_do(town: Town, wu: Person) -> None:
    wu.command("/opp 新 极光科技 12万 A 方案 周五9点电话")
    wu.command("/opp 极光 张总拍板,发了报价方案,客户嫌贵,周五9点再联系")
    wu.command("/opp 阶段 极光 方案")
    town.jump(datetime(2026, 11, 20, 9, 1, tzinfo=SHANGHAI))
    due = reminder(wu)
    assert "🎯 先解决：价格。" in due.all_text
    assert "张总，上次给您的报价方案，您这边有疑问吗？需要我再解释下费用构成吗？" in due.all_text
    due.press("用这句")
    assert "已记为使用，可以直接复制：\n```张总，上次给您的" in wu.last().text


def test_a_manager_writes_one_and_takes_it_back_and_a_rep_is_refused_with_who_may(
    town: Town, ben: Person, dana: Person
) -> None:
    found_team(town, "US", "dana", "ben")
    dana.command("/opp tracks add")
    outcome = dana.modal.fill({"words": "Hi", "stage": "-", "feedback": "-", "situation": "-"}).submit()
    assert "4 to 500 characters" in str(outcome.errors)
    words = "Hello {name}, shall we go on about {customer} <now>?"
    dana.modal.fill({"words": words, "stage": "-", "feedback": "price too high", "situation": "-"}).submit()
    assert "Saved: “Hello {name}, shall we" in dana.last().text
    saved = dana.last()
    ben.command("/opp new Acme 120k A")
    ben.command("/opp Acme: Colm Daly decides, too expensive")
    ben.command("/opp tracks Acme")
    assert "“Hello Colm Daly, shall we go on about Acme &lt;now&gt;?”" in ben.last().all_text
    ben.last().press("Use it")
    assert "```Hello Colm Daly, shall we go on about Acme &lt;now&gt;?```" in ben.last().text
    saved.press("Undo")
    assert "Taken back" in dana.last().text
    ben.command("/opp tracks add")
    assert "Dana" in ben.last().text
    ben.command("/opp tracks")
    assert "Edit" not in [button.label for button in ben.last().buttons]


def test_what_followed_is_counted_with_its_cases(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A")
    ben.command("/opp tracks Acme")
    assert "_suggested 0 times, not used yet_" in ben.last().text
    ben.last().press("Use it")
    town.jump(datetime(2026, 11, 16, 15, 0, tzinfo=NEW_YORK))
    ben.command("/opp Acme: good call, they love it")
    town.jump(datetime(2026, 11, 16, 18, 0, tzinfo=NEW_YORK))
    ben.command("/opp tracks")
    assert "used 1 time, 1 of 1 with a good answer or a step forward after" in ben.last().text


def test_a_manager_rewords_one_and_retires_it_and_who_may_no_more_is_refused(
    town: Town, ben: Person, dana: Person
) -> None:
    found_team(town, "US", "dana", "ben")
    same = {"stage": "-", "feedback": "-", "situation": "-"}
    dana.command("/opp tracks add")
    dana.modal.fill({"words": "How is {customer} doing?", **same}).submit()
    dana.command("/opp tracks")
    listed = dana.last()
    listed.press("Edit", near="How is {customer} doing?")
    dana.modal.fill({"words": "How are things at {customer}?", **same, "end": "-"}).submit()
    assert "Saved: “How are things at" in dana.last().text
    listed.press("Edit", near="How is {customer} doing?")
    assert "this talk track was rewritten or retired meanwhile" in dana.last().text
    dana.command("/opp tracks")
    assert "How is {customer}" not in dana.last().all_text
    kept = dana.last()
    kept.press("Edit", near="How are things at")
    dana.modal.fill({**same, "end": "retire"}).submit()
    assert "Retired." in dana.last().text
    dana.command("/opp tracks")
    assert "How are things at" not in dana.last().all_text


def test_a_chinese_manager_retires_one_and_takes_that_back(town: Town, wu: Person, lin: Person) -> None:
    found_team(town, "华东", "linyue", "wuqian", currency="CNY", language="zh", zone="Asia/Shanghai")
    same = {"stage": "-", "feedback": "-", "situation": "-"}
    lin.command("/opp 话术 新增")
    lin.modal.fill({"words": "{客户}最近忙吗？", **same}).submit()
    lin.command("/opp 话术")
    lin.last().press("修改", near="{客户}最近忙吗？")
    lin.modal.fill({**same, "end": "retire"}).submit()
    retired = lin.last()
    lin.command("/opp 话术")
    assert "{客户}最近忙吗？" not in lin.last().all_text
    assert "推荐过 0 次，还没人用过" in lin.last().all_text
    retired.press("撤销")
    lin.command("/opp 话术")
    assert "{客户}最近忙吗？" in lin.last().all_text


def test_a_chinese_manager_writes_chinese_talk_tracks(town: Town, wu: Person, lin: Person) -> None:
    found_team(town, "华东", "linyue", "wuqian", currency="CNY", language="zh", zone="Asia/Shanghai")
    lin.command("/opp 话术 新增")
    lin.modal.fill(
        {"words": "{称呼}，{客户}的预算有眉目了吗？", "stage": "-", "feedback": "-", "situation": "-"}
    ).submit()
    assert "已保存：“{称呼}，{客户}的预算有眉目了吗？”" in lin.last().text
    wu.command("/opp 新建 极光科技 12万 B")
    wu.command("/opp 话术 极光")
    assert "“您好，极光科技的预算有眉目了吗？”" in wu.last().all_text
    wu.command("/opp 话术 新增")
    assert "林悦" in wu.last().text


MAY_NOT: Final = {
    "en": ("dana", "ben", "maya", "/opp new Acme 120k A", "/opp tracks", "Edit", "Use it", "Acme"),
    "zh": ("linyue", "wuqian", "chenhao", "/opp 新 极光 12万 A", "/opp 话术", "修改", "用这句", "极光"),
}
REFUSED: Final = {"en": ("Only Ben Carter or a manager", "Maya"), "zh": ("只有吴倩或团队主管可以修改", "陈浩")}


@pytest.mark.parametrize("language", MAY_NOT)
def test_who_may_not_change_a_deal_or_leads_no_more_is_refused_with_who_may(town: Town, language: str) -> None:
    lead, rep, colleague, new, tracks, edit, use, name = MAY_NOT[language]
    found_team(town, "East", lead, rep, colleague)
    boss, me, other = (town.person(each) for each in (lead, rep, colleague))
    me.command(new)
    other.command(f"{tracks} {name}")
    other.last().press(use)
    assert REFUSED[language][0] in other.last().all_text
    boss.command(tracks)
    shown = boss.last()
    with town.store.begin(town.bot.identity.workspace) as work:
        work.members.put_in_team(member_for(work, boss.id).id, 1, Role.REP)
        work.members.put_in_team(member_for(work, other.id).id, 1, Role.MANAGER)
    shown.press(edit)
    assert not boss.has_modal
    assert REFUSED[language][1] in boss.last().all_text

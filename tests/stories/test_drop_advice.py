"""A weak opportunity without progress for two months: dropping is advised, and its owner decides."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from playground.driver import Person
from playground.seen import Seen
from tests.stories.town import Town, called

NEW_YORK = ZoneInfo("America/New_York")
LATER = datetime(2027, 1, 20, 10, tzinfo=NEW_YORK)


def advice(town: Town, ben: Person) -> Seen:
    """Return the advice that comes when nobody has cared for a deal for two months."""
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp Acme no budget, no need")
    town.jump(LATER)
    (card,) = [seen for seen in ben.sees() if "🍂" in seen.text]
    return card


def test_dropping_is_advised_once_and_never_done_by_itself(town: Town, ben: Person) -> None:
    card = advice(town, ben)
    assert "nothing has come further for 6" in card.text
    assert [button.label for button in card.buttons] == ["Keep 30 d", "Sleep until…", "Drop with reason"]
    town.jump(LATER.replace(day=27))
    assert len([seen for seen in ben.sees() if "🍂" in seen.text]) == 1
    ben.command("/opp list")
    assert "Acme" in ben.last().text


def test_what_is_kept_is_not_advised_again_for_thirty_days_and_then_is(town: Town, ben: Person) -> None:
    card = advice(town, ben)
    card.press("Keep 30 d")
    assert "Kept: #1 *Acme*" in card.text
    town.jump(LATER.replace(month=2, day=10))
    assert not [seen for seen in ben.sees() if "🍂" in seen.text]
    town.jump(LATER.replace(month=3, day=23))
    assert [seen for seen in ben.sees() if "🍂" in seen.text]


def test_a_second_press_on_keep_is_answered_not_applied(town: Town, ben: Person) -> None:
    card = advice(town, ben)
    with town.letters_held():
        card.press("Keep 30 d")
        card.press("Keep 30 d")
    assert any(f"{called(ben)} has already decided" in seen.text for seen in ben.sees())


def test_the_advice_puts_to_sleep_by_a_form(town: Town, ben: Person) -> None:
    advice(town, ben).press("Sleep until…")
    ben.modal.fill({"Sleep until": date(2027, 5, 3), "Why?": "new budget"}).submit()
    assert "Asleep until Mon, May 3" in ben.last().text
    town.jump(datetime(2027, 5, 3, 9, tzinfo=NEW_YORK))
    assert not [seen for seen in ben.sees()[-1:] if "🍂" in seen.text], "what has just woken is given its time"


def test_taking_back_a_sleep_or_a_drop_lets_the_advice_stand_again(town: Town, ben: Person) -> None:
    card = advice(town, ben)
    for label, filled in (
        ("Sleep until…", {"Sleep until": date(2027, 5, 3), "Why?": "new budget"}),
        ("Drop with reason", {"Why?": "too small"}),
    ):
        card.press(label)
        ben.modal.fill(filled).submit()
        assert "🍂" not in ben.last().text
        ben.command("/opp undo")
        card = [seen for seen in ben.sees() if "🍂" in seen.text][-1]
        assert [button.label for button in card.buttons] == ["Keep 30 d", "Sleep until…", "Drop with reason"]
    card.press("Keep 30 d")
    assert "Kept: #1 *Acme*" in card.text


def test_the_advice_drops_with_a_reason_and_a_press_afterwards_changes_nothing(town: Town, ben: Person) -> None:
    card = advice(town, ben)
    card.press("Drop with reason")
    ben.modal.fill({"Why?": "too small"}).submit()
    assert "> too small" in ben.last().text
    card.press("Keep 30 d")
    assert "this card has moved on" in ben.last().text


@pytest.mark.parametrize("label", ["Keep 30 d", "Sleep until…", "Drop with reason"])
def test_nobody_else_may_decide(town: Town, ben: Person, maya: Person, label: str) -> None:
    card = advice(town, ben)
    town.workspace.channel_named("dm", ben.id).members.append(maya.id)
    maya.message(card.channel, card.ts).press(label)
    assert f"Only {called(ben)} or a manager of the team may change" in maya.last(card.channel).text


def test_a_chinese_owner_is_advised_in_chinese(town: Town, wu: Person) -> None:
    wu.command("/opp 新 极光科技 12万 A 周五电话")
    wu.command("/opp 极光 没预算，没需求")
    town.jump(datetime(2027, 1, 21, 10, tzinfo=ZoneInfo("Asia/Shanghai")))
    (card,) = [seen for seen in wu.sees() if "🍂" in seen.text]
    assert "天没有进展" in card.text
    card.press("再留 30 天")
    assert "继续跟" in card.text


def test_keeping_is_taken_back_and_the_advice_stands_again(town: Town, ben: Person) -> None:
    card = advice(town, ben)
    card.press("Keep 30 d")
    with town.letters_held():
        card.press("Undo")
        card.press("Undo")
    assert "🍂" in card.text
    assert any("already taken back" in seen.text for seen in ben.sees())
    assert [button.label for button in card.buttons] == ["Keep 30 d", "Sleep until…", "Drop with reason"]
    card.press("Keep 30 d")
    assert "Kept: #1 *Acme*" in card.text


def test_keeping_is_taken_back_in_chinese(town: Town, wu: Person) -> None:
    wu.command("/opp 新 极光 12万 A 周五电话")
    wu.command("/opp 极光 没预算，没需求")
    town.jump(datetime(2027, 1, 20, 10, tzinfo=ZoneInfo("Asia/Shanghai")))
    (card,) = [seen for seen in wu.sees() if "🍂" in seen.text]
    card.press("再留 30 天")
    card.press("撤销")
    assert "🍂" in card.text


def test_taking_back_a_drop_lets_the_advice_stand_again_in_chinese(town: Town, wu: Person) -> None:
    wu.command("/opp 新 极光 12万 A 周五电话")
    wu.command("/opp 极光 没预算，没需求")
    town.jump(datetime(2027, 1, 20, 10, tzinfo=ZoneInfo("Asia/Shanghai")))
    wu.command("/opp 淘汰 极光 规模太小")
    assert "🍂" not in wu.last().text
    wu.command("/opp 撤销")
    assert [seen for seen in wu.sees() if "🍂" in seen.text][-1].buttons[0].label == "再留 30 天"
    assert len([seen for seen in wu.sees() if "🍂" in seen.text]) == 2

"""Why deals are lost: the reason below the easy one, what the history hints at, rivals, and several lost at once."""

import pytest

from playground.driver import Person
from sales.people import Role
from sales.vocabulary import LossReason, Status
from tests.stories.booked import deal, history
from tests.stories.test_verbs import seat
from tests.stories.town import Town


def reason_of(town: Town, number: int = 1) -> tuple[Status, LossReason | None, str | None, str | None]:
    """Return how a deal stands, why it was lost, what lies below it, and who won."""
    o = deal(town, number)
    return o.status, o.loss_reason, o.loss_detail, o.competitor


@pytest.fixture
def three(town: Town, ben: Person, wu: Person) -> Town:
    """Return the town with three deals of Ben's and two of 吴倩's."""
    for name in ("Acme", "Globex", "Initech"):
        ben.command(f"/opp new {name} 120k A call Fri")
    for name in ("极光科技", "北辰科技"):
        wu.command(f"/opp 新 {name} 12万 A 周五电话")
    return town


def test_the_easy_answer_is_not_saved_before_what_was_behind_it_is_said(three: Town, ben: Person) -> None:
    ben.command("/opp lost Acme slow decision")
    asked = ben.last()
    assert "easy answer" in asked.all_text
    assert deal(three).is_open
    asked.select("What was behind it", "budget cycle")
    assert "(budget cycle)" in ben.last().all_text
    assert reason_of(three) == (Status.LOST, LossReason.TIMING, "budget_cycle", None)


def test_a_chinese_slow_decision_is_asked_about_too(three: Town, wu: Person) -> None:
    wu.command("/opp 输 极光 决策慢")
    asked = wu.last()
    assert "太笼统了" in asked.all_text
    asked.select("卡在哪里", "审批流程太长")
    assert "（审批流程太长）" in wu.last().all_text
    assert reason_of(three, 4) == (Status.LOST, LossReason.TIMING, "approval_chain", None)


def test_what_the_words_say_below_the_reason_is_not_asked(three: Town, ben: Person, wu: Person) -> None:
    ben.command("/opp lost Acme timing: next year's budget")
    assert reason_of(three) == (Status.LOST, LossReason.TIMING, "budget_cycle", None)
    wu.command("/opp 输 极光 决策慢,客户没人牵头")
    assert reason_of(three, 4) == (Status.LOST, LossReason.TIMING, "no_champion", None)


def test_a_chosen_easy_reason_asks_deeper_and_a_second_press_is_answered(three: Town, ben: Person) -> None:
    ben.command("/opp lost Acme")
    ben.last().select("Choose a reason", "timing, slow decision")
    assert deal(three).is_open
    ben.last().select("What was behind it", "other priorities")
    assert reason_of(three) == (Status.LOST, LossReason.TIMING, "other_priorities", None)
    assert history(three).count("lost") == 1


def test_other_reasons_are_saved_at_once_and_more_may_be_added(three: Town, ben: Person) -> None:
    ben.command("/opp lost Acme price: 15% over")
    told = ben.last()
    assert reason_of(three) == (Status.LOST, LossReason.PRICE, None, None)
    told.select("What was behind it", "we could not go lower")
    assert reason_of(three) == (Status.LOST, LossReason.PRICE, "no_discount", None)
    assert "price (we could not go lower)" in ben.last().all_text
    ben.last().press("Undo")
    assert reason_of(three) == (Status.LOST, LossReason.PRICE, None, None)


def test_what_is_added_to_a_loss_that_has_changed_since_is_answered_not_applied(three: Town, ben: Person) -> None:
    ben.command("/opp lost Acme price")
    told = ben.last()
    ben.command("/opp undo")
    told.select("What was behind it", "running costs")
    assert reason_of(three)[:3] == (Status.OPEN, None, None)
    assert "Ben Carter" in told.all_text


def test_the_likeliest_reason_comes_first_and_one_press_takes_it(three: Town, ben: Person) -> None:
    ben.command("/opp Acme they want a case study")
    ben.command("/opp Acme too expensive for them")
    ben.command("/opp lost Acme")
    asked = ben.last()
    assert "Most likely price: 1 of the last 2 follow-ups" in asked.all_text
    assert "too expensive for them" in asked.all_text
    asked.press("Yes, price")
    assert reason_of(three)[:2] == (Status.LOST, LossReason.PRICE)


def test_the_likeliest_reason_is_told_in_chinese(three: Town, wu: Person) -> None:
    wu.command("/opp 极光 客户没预算")
    wu.command("/opp 输 极光")
    asked = wu.last()
    assert "多半是没预算" in asked.all_text
    asked.press("对，没预算")
    assert reason_of(three, 4)[:2] == (Status.LOST, LossReason.NO_BUDGET)


def test_a_rival_is_taken_from_the_words_or_from_the_history(three: Town, ben: Person) -> None:
    ben.command("/opp lost Acme went with Zeiss")
    assert reason_of(three) == (Status.LOST, LossReason.COMPETITOR, None, "Zeiss")
    assert "to Zeiss" in ben.last().all_text
    ben.command("/opp Globex is also talking to Siemens")
    ben.command("/opp lost Globex competitor")
    assert reason_of(three, 2) == (Status.LOST, LossReason.COMPETITOR, None, "Siemens")


def test_who_it_was_lost_to_is_a_rival_behind_the_verb_too(three: Town, ben: Person) -> None:
    ben.command("/opp lost Acme to Zeiss, price")
    assert reason_of(three) == (Status.LOST, LossReason.PRICE, None, "Zeiss")
    ben.command("/opp lost Globex to Siemens")
    assert reason_of(three, 2) == (Status.LOST, LossReason.COMPETITOR, None, "Siemens")


def test_who_won_is_asked_where_nobody_knows(three: Town, ben: Person) -> None:
    ben.command("/opp lost Acme competitor")
    assert "Say, for example, `#1 lost to Zenith`" in ben.last().all_text
    ben.command("/opp #1 lost to Zeiss")
    assert reason_of(three)[3] == "Zeiss"
    ben.command("/opp lost Globex competitor")
    ben.last().select("Who won it", "Zeiss")
    assert reason_of(three, 2) == (Status.LOST, LossReason.COMPETITOR, None, "Zeiss")


def test_several_are_lost_at_once_and_each_can_be_undone(three: Town, ben: Person) -> None:
    ben.command("/opp lost Acme, Globex, Initech price")
    told = ben.last()
    assert "3 of 3 deals closed as lost" in told.all_text
    assert [reason_of(three, n)[1] for n in (1, 2, 3)] == [LossReason.PRICE] * 3
    told.press("Undo", near="Globex")
    assert [deal(three, n).status for n in (1, 2, 3)] == [Status.LOST, Status.OPEN, Status.LOST]
    told = ben.last()
    assert "2 of 3 deals" in told.all_text
    told.press("Undo all")
    assert [deal(three, n).is_open for n in (1, 2, 3)] == [True] * 3


def test_several_are_lost_at_once_in_chinese(three: Town, wu: Person) -> None:
    wu.command("/opp 输 极光、北辰 价格")
    assert "2 单中有 2 单标记为丢单" in wu.last().all_text
    wu.last().press("全部撤销")
    assert deal(three, 4).is_open
    assert deal(three, 5).is_open


def test_several_without_a_reason_are_asked_about_once(three: Town, ben: Person) -> None:
    ben.command("/opp lost Acme, Globex")
    asked = ben.last()
    assert deal(three, 1).is_open
    asked.select("Choose a reason", "timing, slow decision")
    ben.last().select("What was behind it", "budget cycle")
    expected = (Status.LOST, LossReason.TIMING, "budget_cycle", None)
    assert [reason_of(three, n) for n in (1, 2, 3)] == [expected, expected, (Status.OPEN, None, None, None)]


def test_nothing_is_saved_where_one_name_is_unclear(three: Town, ben: Person) -> None:
    ben.command("/opp lost Acme, Globx, Initech price")
    asked = ben.last()
    assert "which deal “Globx” is" in asked.all_text
    assert all(deal(three, n).is_open for n in (1, 2, 3))
    asked.press("#2 Globex")
    assert [reason_of(three, n)[1] for n in (1, 2, 3)] == [LossReason.PRICE] * 3


def test_an_unknown_name_can_be_left_out(three: Town, wu: Person) -> None:
    wu.command("/opp 输 极光、不存在公司、北辰 价格")
    asked = wu.last()
    assert "没有叫“不存在公司”的商机" in asked.all_text
    assert deal(three, 4).is_open
    asked.press("不算“不存在公司”")
    assert [reason_of(three, n)[1] for n in (4, 5)] == [LossReason.PRICE] * 2


def test_nothing_is_saved_where_one_of_them_belongs_to_somebody_else(three: Town, ben: Person, maya: Person) -> None:
    maya.command("/opp new Vandelay 50k B")
    ben.command("/opp lost Acme, Vandelay price")
    assert "may change “Vandelay”" in ben.last().all_text
    assert deal(three, 1).is_open


def test_nothing_is_saved_where_one_of_them_is_closed(three: Town, wu: Person) -> None:
    wu.command("/opp 赢 北辰 12万")
    wu.command("/opp 输 极光、北辰 价格")
    assert deal(three, 4).is_open
    assert deal(three, 5).status is Status.WON


def test_a_loss_of_another_may_be_neither_explained_nor_added_to(three: Town, ben: Person, wu: Person) -> None:
    seat(three, "US", "sales-us", ben=Role.REP)
    wu.command("/opp 输 #1 价格")
    assert deal(three).is_open
    assert history(three) == ["created"]


def test_reopening_keeps_the_whole_loss_in_the_history(three: Town, ben: Person) -> None:
    ben.command("/opp lost Acme timing: next year's budget, Zeiss is in the race")
    ben.command("/opp undo")
    with three.bot.store.read(three.bot.identity.workspace) as work:
        lost = next(e for e in work.events.of(1, 9) if e.code == "lost")
    assert {name: lost.changes[name][1] for name in ("loss_reason", "loss_detail")} == {
        "loss_reason": "timing",
        "loss_detail": "budget_cycle",
    }
    assert str(lost.changes["loss_words"][1]).startswith("timing")

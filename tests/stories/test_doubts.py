"""A grade that the words deny is asked about at once, answered by a press or a line, and shown until it is settled."""

from datetime import timedelta

import pytest

from playground.driver import Person
from playground.seen import Seen
from tests.stories.town import Town, called, found_team

DENIAL = "暂时不采购"


@pytest.fixture
def east(town: Town) -> Town:
    """Return the town with a Chinese team: Lin manages, Wu and Chen sell."""
    found_team(town, "华东", "linyue", "wuqian", "chenhao", currency="CNY", language="zh", zone="Asia/Shanghai")
    return town


@pytest.fixture
def west(town: Town) -> Town:
    """Return the town with an American team: Dana manages, Ben and Maya sell."""
    found_team(town, "US", "dana", "ben", "maya", zone="America/New_York")
    return town


def grade(town: Town, number: int = 1) -> str:
    with town.bot.store.read(town.bot.identity.workspace) as work:
        return work.opportunities.get(number).grade.value


def labels(seen: Seen) -> list[str]:
    return [button.label for button in seen.buttons]


def denied(person: Person) -> None:
    """Let a Chinese rep write what denies their grade."""
    person.command("/opp 新建 极光科技 12万 A")
    person.command(f"/opp 极光 客户说{DENIAL}")


def test_words_that_deny_an_a_are_asked_about_in_the_receipt(east: Town, wu: Person) -> None:
    denied(wu)
    receipt = wu.last()
    assert f"🚩 等级是 A 类，但您写的是「客户说{DENIAL}」" in receipt.text
    assert labels(receipt)[-2:] == ["改为 C 类", "说明一下"]


def test_one_press_makes_it_a_c_and_the_receipt_takes_that_back(west: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A")
    ben.command("/opp Acme: no plans this year")
    assert "🚩 Grade A, but you wrote “no plans this year”" in ben.last().text
    ben.last().press("Make it C")
    assert grade(west) == "C"
    assert "Grade: A → C" in ben.last().text
    ben.last().press("Undo")
    assert grade(west) == "A"
    ben.command("/opp Acme")
    assert "🚩 Grade A, but" in ben.last().text


def test_what_they_want_but_cannot_pay_for_is_offered_as_a_b(west: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A")
    ben.command("/opp Acme they have no budget")
    assert "Make it B" in labels(ben.last())


def test_a_line_of_explanation_is_kept_and_shown_to_the_manager(east: Town, wu: Person, lin: Person) -> None:
    denied(wu)
    lin.command("/opp 极光")
    assert f"🚩 等级是 A 类，但{called(wu)}写的是" in lin.last().text
    wu.last().press("说明一下")
    wu.modal.fill({"words": "在等明年预算，一月下单"}).submit()
    assert "仍是 A 类：在等明年预算，一月下单" in wu.last().text
    assert grade(east) == "A"
    lin.command("/opp 极光")
    assert f"{called(wu)}说明了为什么仍是 A 类：在等明年预算，一月下单" in lin.last().text
    assert "说明一下" not in labels(lin.last())


def test_taking_the_explanation_back_lets_the_question_stand_again(east: Town, wu: Person) -> None:
    denied(wu)
    wu.last().press("说明一下")
    wu.modal.fill({"words": "在等预算"}).submit()
    wu.last().press("撤销")
    wu.command("/opp 极光")
    assert "说明一下" in labels(wu.last())


def test_a_second_press_is_told_who_settled_it_and_when(west: Town, ben: Person, dana: Person) -> None:
    ben.command("/opp new Acme 120k A")
    ben.command("/opp Acme: no plans this year")
    receipt = ben.last()
    dana.command("/opp Acme")
    dana.last().press("Make it C")
    west.jump(west.workspace.clock.now() + timedelta(minutes=5))
    for label in ("Make it C", "Explain"):
        receipt.press(label)
        assert f"I changed nothing: {called(dana)} has settled this already, 9:00 AM" in ben.last().text
    with west.bot.store.read(west.bot.identity.workspace) as work:
        assert [event.code for event in work.events.of(1, 9)] == ["updated", "updated", "created"]


def test_a_form_that_was_overtaken_says_so_and_keeps_nothing(west: Town, ben: Person, dana: Person) -> None:
    ben.command("/opp new Acme 120k A")
    ben.command("/opp Acme: no plans this year")
    ben.last().press("Explain")
    dana.command("/opp Acme C")
    ben.modal.fill({"words": "they will buy"}).submit()
    assert "has settled this already" in ben.last().text
    ben.command("/opp Acme")
    assert "they will buy" not in ben.last().text


@pytest.mark.parametrize("label", ["Make it C", "Explain"])
def test_a_colleague_is_refused_and_told_who_may_settle_it(west: Town, ben: Person, maya: Person, label: str) -> None:
    ben.command("/opp new Acme 120k A")
    ben.invite_bot("sales-us")
    ben.command("/opp Acme!", "sales-us")
    card = next(seen for seen in ben.sees("sales-us") if "grade A" in seen.text)
    ben.message("sales-us", card.ts).reply("no plans this year")
    receipt = maya.sees("sales-us", card.ts)[-1]
    receipt.press(label)
    assert f"Only {called(ben)} or a manager of the team may change" in maya.screen("sales-us", card.ts) + maya.screen()
    assert not maya.has_modal
    assert grade(west) == "A"


def test_a_colleague_who_may_not_settle_it_does_not_see_it_on_the_card(west: Town, ben: Person, maya: Person) -> None:
    ben.command("/opp new Acme 120k A")
    ben.command("/opp Acme: no plans this year")
    maya.command("/opp Acme")
    assert "Acme" in maya.last().text
    assert "🚩" not in maya.last().all_text
    ben.invite_bot("sales-us")
    ben.command("/opp Acme!", "sales-us")
    assert "🚩" not in ben.screen("sales-us")


def test_undoing_the_words_withdraws_the_question(east: Town, wu: Person, lin: Person) -> None:
    denied(wu)
    receipt = wu.last()
    receipt.press("撤销")
    lin.command("/opp 极光")
    assert "🚩" not in lin.last().text


def test_choosing_not_now_on_a_reminder_asks_too(west: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri 3pm")
    west.jump(west.workspace.clock.now() + timedelta(days=4, hours=7))
    reminder = next(seen for seen in ben.sees() if "⏰" in seen.text)
    reminder.select("What happened?", "not now")
    assert "🚩 Grade A, but you wrote “not now”" in ben.last().text
    ben.last().press("Make it C")
    assert grade(west) == "C"


def test_words_better_than_a_c_ask_upwards(east: Town, wu: Person) -> None:
    wu.command("/opp 新建 极光科技 12万 C")
    wu.command("/opp 极光 很满意,预算批了,正在对比我们和用友两家")
    assert "意向应该更高" in wu.last().text
    wu.last().press("改为 A 类")
    assert grade(east) == "A"


def test_a_new_line_that_denies_its_own_grade_is_asked_about(west: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A no plans to buy this year")
    assert "🚩 Grade A" in ben.last().text


def test_nothing_is_asked_where_the_words_fit_the_grade(west: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A")
    ben.command("/opp Acme C, no plans this year")
    assert grade(west) == "C"
    assert "🚩" not in ben.last().text

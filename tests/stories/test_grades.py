"""What a grade means is said where one is given, and giving one is a word or a press."""

import pytest

from playground.driver import Person
from tests.stories.town import Town


def grade(town: Town) -> str:
    with town.bot.store.read(town.bot.identity.workspace) as work:
        return work.opportunities.get(1).grade.value


def test_the_bare_verb_says_what_the_grades_mean(ben: Person, wu: Person) -> None:
    ben.command("/opp grade")
    assert "*A*: need and budget are clear, they compare two or three vendors" in ben.last().text
    wu.command("/opp 等级")
    assert "*C 类*：只是了解一下" in wu.last().text


@pytest.mark.parametrize("typed", ["grade Acme C", "grade C Acme", "Acme C", "等级 Acme C"])
def test_a_grade_is_given_in_any_order_of_words(town: Town, ben: Person, typed: str) -> None:
    ben.command("/opp new Acme 120k A")
    ben.command(f"/opp {typed}")
    assert grade(town) == "C"
    assert "Grade: A → C" in ben.last().text


def test_a_deal_alone_is_asked_about_with_the_meaning_beside_the_buttons(town: Town, wu: Person) -> None:
    wu.command("/opp 新建 极光科技 12万 A")
    wu.command("/opp 等级 极光")
    assert "需求是真的，但预算或时间还没定" in wu.last().text
    wu.last().press("B")
    assert grade(town) == "B"
    assert "等级：A → B" in wu.last().text
    assert "*B 类*：需求是真的" in wu.last().text


def test_a_press_on_grades_of_a_deal_that_has_moved_on_changes_nothing(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A")
    ben.command("/opp grade Acme")
    asked = ben.last()
    ben.command("/opp Acme 150k")
    asked.press("C")
    assert grade(town) == "A"
    assert "I changed nothing" in ben.last().text


def test_the_grade_that_it_has_already_is_refused(ben: Person) -> None:
    ben.command("/opp new Acme 120k A")
    ben.command("/opp grade Acme A")
    assert "“Acme” (#1) has grade A already" in ben.last().text


def test_a_colleague_may_not_regrade(town: Town, ben: Person, maya: Person) -> None:
    ben.command("/opp new Acme 120k A")
    maya.command("/opp grade Acme C")
    assert "or a manager of the team may change" in maya.last().text
    assert grade(town) == "A"


def test_the_form_for_a_new_deal_says_what_the_grades_mean(ben: Person) -> None:
    ben.open_home()
    ben.home.press("+ New")
    hints = [block["hint"]["text"] for block in ben.modal.blocks if block.get("hint")]
    assert any("A: need and budget are clear" in hint for hint in hints)

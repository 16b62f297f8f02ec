"""What a grade means is the team's to say: changed in a form, and said wherever a grade is given or doubted."""

import pytest

from playground.driver import Person
from sales.people import Team
from tests.stories.test_playbook import changes
from tests.stories.town import Town, found_team


@pytest.fixture
def us(town: Town) -> Team:
    """Return the American team: Dana manages it, Ben sells in it."""
    return found_team(town, "US", "dana", "ben")


@pytest.fixture
def east(town: Town) -> Team:
    """Return the Chinese team: 林悦 manages it, 吴倩 sells in it."""
    return found_team(town, "华东", "linyue", "wuqian", currency="CNY", language="zh", zone="Asia/Shanghai")


def test_a_manager_says_what_an_a_is_and_every_place_says_it(us: Team, ben: Person, dana: Person) -> None:
    assert us.id
    changes(dana, "honesty", "/opp playbook", **{"grade_words_en.A": "a signed budget & a date"})
    assert "What a grade means, in English · A: – → a signed budget &amp; a date" in dana.last().all_text
    dana.last().press("Save")
    ben.command("/opp grade")
    assert "*A*: a signed budget &amp; a date." in ben.last().text
    assert "*B*: the need is real" in ben.last().text
    ben.command("/opp new Acme 120k B")
    ben.command("/opp grade Acme A")
    assert "*A*: a signed budget &amp; a date." in ben.last().text
    ben.command("/opp Acme: no plans this year")
    assert "🚩 Grade A, but you wrote “no plans this year”.\n*A*: a signed budget &amp; a date." in ben.last().all_text
    ben.command("/opp Acme")
    assert "*A*: a signed budget &amp; a date." in ben.last().all_text


def test_a_chinese_team_says_it_in_chinese(east: Team, wu: Person, lin: Person) -> None:
    assert east.id
    changes(lin, "honesty", "/opp 规则", **{"grade_words_zh.A": "老板点头，合同在走"})
    lin.last().press("保存")
    wu.command("/opp 等级")
    assert "*A 类*：老板点头，合同在走。" in wu.last().text
    wu.command("/opp 新建 极光科技 12万 A")
    wu.command("/opp 极光 客户说暂时不采购")
    assert "*A 类*：老板点头，合同在走。" in wu.last().all_text


def test_the_grades_of_a_form_are_described(us: Team, ben: Person, dana: Person) -> None:
    assert us.id
    changes(dana, "honesty", "/opp playbook", **{"grade_words_en.C": "they answered a mail"})
    dana.last().press("Save")
    ben.command("/opp new Acme 120k A")
    ben.last().press("Fix")
    (chosen,) = (block["element"] for block in ben.modal.blocks if block.get("block_id") == "grade")
    described = [choice["description"]["text"] for choice in chosen["options"]]
    assert described[0].startswith("need and budget are clear, they compare two or three")
    assert described[2] == "they answered a mail"


def test_emptied_words_are_the_usual_ones_again(us: Team, ben: Person, dana: Person) -> None:
    assert us.id
    for words in ("a signed budget", ""):
        changes(dana, "honesty", "/opp playbook", **{"grade_words_en.A": words, "grade_words_en.B": "a need"})
        dana.last().press("Save")
    ben.command("/opp grade")
    assert "*A*: need and budget are clear" in ben.last().text
    assert "*B*: a need." in ben.last().text


def test_words_that_are_too_long_are_refused_where_they_stand(us: Team, dana: Person) -> None:
    assert us.id
    dana.command("/opp playbook")
    shown = dana.last()
    dana.press("dm", shown.ts, next(b.action_id for b in shown.buttons if (b.value or "").endswith(":honesty")))
    outcome = dana.modal.fill({"grade_words_en.A": "x" * 201}).submit()
    assert outcome.errors
    assert "at most 200 characters" in outcome.errors["grade_words_en.A"]


def test_nobody_but_a_manager_says_it(us: Team, ben: Person) -> None:
    assert us.id
    ben.command("/opp playbook")
    assert "usual words, see `grade`" in ben.last().all_text
    assert [button.label for button in ben.last().buttons] == ["As text"]
    ben.command("/opp playbook import")
    assert "Only" in ben.last().text

"""`/opp forecast calibration` holds the odds against what came, and a manager takes what came by a button."""

from datetime import timedelta

import pytest

from playground.driver import Person
from tests.stories.test_funnel_of_days import settled
from tests.stories.town import Town

NAMES = ("Acme", "Bolt", "Cobalt", "Delta", "Ember", "Falcon", "Garnet", "Harbor", "Indigo", "Juniper", "Krypton")


@pytest.fixture
def lost(town: Town, dana: Person, ben: Person) -> Person:
    """Return a manager whose team called eleven deals an A, of which one was won two weeks later."""
    settled(dana, "sales-us", "Set up", "US", ["ben"])
    for name in NAMES:
        ben.command(f"/opp new {name} 9k USD A close Dec 20", "sales-us")
    town.jump(town.workspace.clock.now() + timedelta(days=16))
    ben.command("/opp won Acme 9k", "sales-us")
    for name in NAMES[1:]:
        ben.command(f"/opp lost {name} price: too dear", "sales-us")
    return dana


def test_a_contradicted_grade_is_said_and_what_came_is_taken_by_a_button(lost: Person) -> None:
    lost.command("/opp forecast calibration", "sales-us")
    shown = lost.last("sales-us")
    assert "came 9% (1 of 11)" in shown.all_text
    assert "Grade A is given too easily" in shown.all_text
    assert "• Ben Carter: told" in shown.all_text
    shown.press("Use 9% for A")
    assert "0.7 → 0.09" in lost.last("sales-us").all_text
    lost.last("sales-us").press("Save")
    lost.command("/opp new Zenith 10k USD A close Dec 20", "sales-us")
    lost.command("/opp forecast Dec", "sales-us")
    lost.last("sales-us").press("Why")
    assert "(1 won + 20 × 9%) ÷ (11 ended + 20) = 9%" in lost.last("sales-us").all_text


def test_a_rep_hears_who_may_see_it(lost: Person, ben: Person) -> None:
    assert lost.name
    ben.command("/opp forecast calibration", "sales-us")
    assert "Only a manager of “US” (Dana Hughes)" in ben.last("sales-us").all_text


def test_without_outcomes_it_says_so_in_chinese(lin: Person) -> None:
    settled(lin, "sales-east", "设置团队", "华东", ["wuqian"])
    lin.command("/opp 预测 校准", "sales-east")
    assert "还没有月末在跟、之后结束的已定级商机" in lin.last("sales-east").all_text

"""A card says how long its deal is in its stage, and when it may go on."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from playground.driver import Person
from sales.stages import DEFAULT, Stage
from tests.stories.test_gates import filled, inputs
from tests.stories.town import Town, called

NEW_YORK = ZoneInfo("America/New_York")
FRIDAY = datetime(2026, 11, 20, 9, tzinfo=NEW_YORK)


def test_a_card_counts_the_days_of_the_stage_and_marks_too_many(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme A call Dec 10")
    ben.command("/opp Acme")
    assert "Day 1 of 7 in this stage, mostly the work of sales" in ben.last().all_text
    town.jump(FRIDAY + timedelta(days=4))
    ben.command("/opp Acme")
    assert "⚠️ *Day 9 of 7* in this stage" in ben.last().all_text


def test_the_choice_of_stages_says_how_long_each_takes_and_whose_work_it_is(ben: Person) -> None:
    ben.command("/opp new Acme A")
    ben.command("/opp stage Acme")
    said = ben.last().all_text
    assert "Day 1 of 7 in this stage" in said
    assert "*proposal*: 14 days, solution engineers" in said
    assert "*negotiation*: 30 days, managers" in said


def test_a_deal_that_ended_has_no_day(ben: Person) -> None:
    ben.command("/opp new Acme 120k A too pricey")
    ben.command("/opp won Acme")
    ben.command("/opp Acme")
    assert "Day 1 of" not in ben.last().all_text
    assert "Ready for" not in ben.last().all_text


@pytest.mark.parametrize("talk", ["en", "zh"])
def test_a_card_says_when_all_is_there_for_the_next_stage_and_takes_it_there(town: Town, talk: str) -> None:
    me = town.person("ben" if talk == "en" else "wuqian")
    me.command("/opp new Acme A call Fri" if talk == "en" else "/opp 新 极光 A 周五电话")
    me.command("/opp Acme" if talk == "en" else "/opp 极光")
    ready = "Ready for *needs confirmed*" if talk == "en" else "可以推进到「需求确认」"
    assert ready not in me.last().all_text
    me.command("/opp Acme 120k, too pricey" if talk == "en" else "/opp 极光 12万 嫌贵")
    me.say("Acme" if talk == "en" else "极光")
    card = me.last()
    assert ready in card.all_text
    card.press("Move to needs confirmed" if talk == "en" else "推进到「需求确认」")
    assert ("first contact → needs confirmed" if talk == "en" else "初步接触 → 需求确认") in me.last().all_text
    assert ready not in card.all_text
    assert ("needs confirmed" if talk == "en" else "需求确认") in card.text
    assert not any(button.label.startswith(("Move to", "推进到")) for button in card.buttons)
    me.last().press("Undo" if talk == "en" else "撤销")
    assert ready in card.all_text


def test_a_due_reminder_says_so_and_stays_a_reminder_when_it_is_moved(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A too pricey call Fri")
    town.jump(FRIDAY)
    card = ben.last()
    assert "Ready for *needs confirmed*" in card.all_text
    card.press("Move to needs confirmed")
    assert "first contact → needs confirmed" in ben.last().all_text
    assert "Ready for" not in card.all_text
    assert any(button.label == "Tomorrow" for button in card.buttons)


def test_the_button_goes_through_the_gate_as_it_is_when_it_is_pressed(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A too pricey call Fri")
    ben.say("Acme")
    card = ben.last()
    stricter = Stage.from_data({"code": "qualified", "enter": ["ticks:3"]})
    with town.bot.store.begin(town.bot.identity.workspace) as work:
        work.change_playbook(lambda before: replace(before, stages=(DEFAULT[0], stricter, *DEFAULT[2:])), None)
    card.press("Move to needs confirmed")
    assert inputs(ben) == {"ticks"}
    ben.modal.close()
    ben.command("/opp Acme")
    assert "first contact" in ben.last().text


def test_two_presses_at_the_same_moment_move_once(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A too pricey call Fri")
    ben.say("Acme")
    card = ben.last()
    with town.letters_held():
        card.press("Move to needs confirmed")
        card.press("Move to needs confirmed")
    assert any("first contact → needs confirmed" in seen.all_text for seen in ben.sees())
    assert any(f"{called(ben)}" in seen.text and "I changed nothing" in seen.text for seen in ben.sees())


def test_nobody_else_moves_it_by_the_button(town: Town, ben: Person, maya: Person) -> None:
    ben.command("/opp new Acme 120k A too pricey call Fri")
    maya.command("/opp Acme")
    maya.last().press("Move to needs confirmed")
    assert f"Only {called(ben)} or a manager" in maya.last().text
    ben.command("/opp Acme")
    assert "Ready for" in ben.last().all_text


def test_all_is_there_again_after_the_form_was_filled_in_for_a_stage_further_on(ben: Person) -> None:
    ben.command("/opp new Acme A")
    ben.command("/opp Acme negotiation")
    filled(ben)
    ben.command("/opp people Acme Ms Ho decides")
    ben.command("/opp Acme")
    assert "Ready for *signing*" in ben.last().all_text

"""The menu of every card ends a deal or lets it rest, by the forms that ask why and until when."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from playground.driver import Person
from tests.stories.test_morning import cards, row
from tests.stories.town import Town, called

FRIDAY = datetime(2026, 11, 20, 9, tzinfo=ZoneInfo("America/New_York"))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_card_s_menu_puts_to_sleep_and_drops(town: Town, language: str) -> None:
    is_en = language == "en"
    me = town.person("ben" if is_en else "wuqian")
    me.command("/opp new Acme 120k A call Fri" if is_en else "/opp 新 极光 12万 A 周五电话")
    me.say("Acme" if is_en else "极光")
    card = me.last()
    card.select("opp:more", "Sleep until…" if is_en else "休眠到…")
    assert not me.modal.fill(words="budget").submit().errors
    assert ("asleep" if is_en else "休眠") in card.text
    card.select("opp:more", "Drop with reason" if is_en else "写原因并淘汰")
    assert not me.modal.fill(words="no fit").submit().errors
    assert ("dropped" if is_en else "已淘汰") in card.text
    me.last().press("Undo" if is_en else "撤销")
    assert ("asleep" if is_en else "休眠") in card.text


def test_a_reminder_is_dropped_from_its_menu_and_says_so_itself(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    town.jump(FRIDAY)
    card, said = ben.last(), len(ben.sees())
    card.select("opp:more", "Drop with reason")
    ben.modal.fill(words="no fit").submit()
    assert f"{called(ben)} dropped it" in card.text
    assert len(ben.sees()) == said


def test_a_row_of_the_morning_is_put_to_sleep_and_opened(town: Town, ben: Person) -> None:
    for name in ("Acme", "Bolt"):
        ben.command(f"/opp new {name} 120k A call Fri")
    town.jump(FRIDAY)
    (card,) = cards(ben)
    card.select("opp:more", "Sleep until…", near="Bolt")
    ben.modal.fill(words="budget").submit()
    assert row(card, "Bolt").startswith("✓")
    card.press("Open", near="Acme")
    assert "Owner: Ben Carter" in ben.last().all_text


def test_a_choice_on_a_card_that_has_moved_on_is_answered_not_applied(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.say("Acme")
    card = ben.last()
    with town.letters_held():
        ben.command("/opp won Acme")
        card.select("opp:more", "Drop with reason")
    assert not ben.has_modal
    assert "I changed nothing" in ben.last().text


def test_nobody_else_opens_the_forms(ben: Person, maya: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    maya.command("/opp Acme")
    card = maya.last()
    for label in ("Sleep until…", "Drop with reason"):
        card.select("opp:more", label)
        assert f"Only {called(ben)} or a manager" in maya.last().text
        assert not maya.has_modal

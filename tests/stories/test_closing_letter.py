"""Once a month everybody with something stale, or with customers gone cold, gets one letter about it."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from playground.driver import Person
from playground.seen import Seen
from tests.stories.town import Town, called, found_team

FIRST = datetime(2026, 12, 1, 9, tzinfo=ZoneInfo("America/New_York"))


def letters(person: Person) -> list[Seen]:
    return [seen for seen in person.sees() if "🧹" in seen.text]


def test_the_first_workday_of_a_month_brings_one_letter_that_opens_the_list(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    town.jump(FIRST - timedelta(minutes=1))
    assert not letters(ben)
    town.jump(FIRST)
    (letter,) = letters(ben)
    assert "1 opportunity is stale" in letter.all_text
    letter.press("Open the list")
    (label,) = ben.modal.fields
    ben.modal.fill({label: "Drop"}).submit()
    assert "1 dropped" in ben.last().all_text
    town.jump(FIRST + timedelta(days=20))
    assert len(letters(ben)) == 1


def test_who_has_nothing_stale_gets_none(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Dec 10")
    town.jump(FIRST - timedelta(days=1))
    ben.command("/opp Acme they like it")
    town.jump(FIRST + timedelta(hours=8))
    assert not letters(ben)


def test_a_pressed_letter_whose_list_is_done_says_so(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    town.jump(FIRST)
    (letter,) = letters(ben)
    ben.command("/opp won Acme")
    letter.press("Open the list")
    assert "Nothing is stale" in ben.last().all_text


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_customer_gone_cold_is_named_with_why_and_opened_again(town: Town, language: str) -> None:
    is_en = language == "en"
    me = town.person("ben" if is_en else "wuqian")
    me.command("/opp new Acme 120k A too pricey, negotiation" if is_en else "/opp 新 极光 12万 A 很满意 报价")
    me.command("/opp lost Acme price" if is_en else "/opp 输 极光 价格")
    town.jump(datetime(2027, 1, 4, 12, tzinfo=ZoneInfo("America/New_York" if is_en else "Asia/Shanghai")))
    (letter,) = letters(me)
    assert ("Gone cold: perhaps worth a visit" if is_en else "也许值得回访") in letter.all_text
    assert ("since Mon, Nov 16, 2026 (price)" if is_en else "起（价格）") in letter.all_text
    with town.letters_held():
        letter.press("Reopen" if is_en else "重新打开")
        letter.press("Reopen" if is_en else "重新打开")
    assert any(("I changed nothing" if is_en else "没有改动") in seen.text for seen in me.sees())
    me.command("/opp Acme" if is_en else "/opp 极光")
    assert ("lost" if is_en else "丢单") not in me.last().text
    undo = next(seen for seen in reversed(me.sees()) if any(b.label in {"Undo", "撤销"} for b in seen.buttons))
    undo.press("Undo" if is_en else "撤销")
    me.command("/opp Acme" if is_en else "/opp 极光")
    assert ("lost" if is_en else "丢单") in me.last().text


def test_a_colleague_who_took_the_deal_over_is_who_is_asked(town: Town, ben: Person, maya: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command(f"/opp give Acme <@{maya.id}> knows their CTO")
    town.jump(FIRST)
    assert not letters(ben)
    assert len(letters(maya)) == 1
    letters(maya)[0].press("Open the list")
    assert len(maya.modal.fields) == 1


def test_a_team_has_its_own_day_for_it(town: Town, ben: Person, dana: Person) -> None:
    us = found_team(town, "US", "dana", "ben", zone="America/New_York")
    with town.bot.store.begin(town.bot.identity.workspace) as work:
        assert work.keep_own_knobs(us.id, {"closing_workday": 3}, 0, None)
    ben.command("/opp new Acme 120k A call Fri")
    town.jump(FIRST + timedelta(days=1))
    assert not letters(ben)
    town.jump(FIRST + timedelta(days=2))
    assert len(letters(ben)) == 1
    assert called(dana)

"""Why a deal was lost is told with what lay behind it and who won: on its card, in the digest, and in Fix."""

import pytest

from playground.driver import Person
from tests.stories.town import Town, found_team


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_closed_card_says_why_what_lay_behind_it_and_who_won(town: Town, language: str) -> None:
    is_en = language == "en"
    me = town.person("ben" if is_en else "wuqian")
    me.command("/opp new Acme 120k A" if is_en else "/opp 新 极光 12万 A")
    me.say("Acme" if is_en else "极光")
    card = me.last()
    me.command("/opp lost Acme price: no discount, went with Zeiss" if is_en else "/opp 输 极光 价格 没给折扣 输给蔡司")
    assert ("Why: price" if is_en else "原因：价格") in card.text
    assert ("Zeiss" if is_en else "蔡司") in card.text


def test_a_dropped_card_says_why_in_its_owners_words(ben: Person) -> None:
    ben.command("/opp new Acme 120k A")
    ben.command("/opp drop Acme a student <b>")
    ben.command("/opp Acme")
    assert "Why: a student &lt;b&gt;" in ben.last().text


def test_fix_puts_right_what_lay_behind_a_loss(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A")
    ben.command("/opp lost Acme price: no discount, went with Zeiss")
    receipt = ben.last()
    receipt.press("Fix")
    ben.modal.fill({"detail": "price:running_costs"}).submit()
    with town.bot.store.read(town.bot.identity.workspace) as work:
        o = work.opportunities.get(1)
    assert (o.loss_detail, o.competitor) == ("running_costs", "Zeiss")


def test_what_lay_behind_another_reason_is_not_kept(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A")
    ben.command("/opp lost Acme price: no discount")
    ben.last().press("Fix")
    ben.modal.fill({"reason": "no_need"}).submit()
    with town.bot.store.read(town.bot.identity.workspace) as work:
        o = work.opportunities.get(1)
    assert (o.loss_reason, o.loss_detail) == ("no_need", None)


def test_the_digest_says_what_lay_behind_a_loss_and_who_won(town: Town, ben: Person, dana: Person) -> None:
    found_team(town, "US", "dana", "ben", zone="America/New_York", channel="sales-us")
    ben.command("/opp new Acme 120k A")
    ben.command("/opp lost Acme price: no discount, went with Zeiss")
    dana.command("/opp funnel")
    posted = dana.last().all_text
    assert "– price (" in posted
    assert "to Zeiss" in posted

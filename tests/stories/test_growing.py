"""A deal's amount grows and shrinks by what is said."""

from decimal import Decimal

from playground.driver import Person
from tests.stories.town import Town


def amount(town: Town, number: int = 1) -> Decimal | None:
    with town.bot.store.read(town.bot.identity.workspace) as work:
        return work.opportunities.get(number).amount


def test_an_amount_grows_and_shrinks_and_can_be_taken_back(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme $120k A Fri")
    ben.say("add 20k to Acme")
    assert "Amount: $140,000" in ben.last().all_text
    ben.say("cut Acme by 50k")
    assert amount(town) == 90_000
    ben.last().press("Undo")
    assert amount(town) == 140_000


def test_an_amount_grows_in_chinese(town: Town, wu: Person) -> None:
    wu.command("/opp 新 极光科技 12万 A")
    wu.say("极光追加3万")
    assert "金额：150,000" in wu.last().all_text
    assert amount(town) == 150_000


def test_what_cannot_be_added_is_refused_and_nothing_is_saved(town: Town, ben: Person, maya: Person) -> None:
    ben.command("/opp new Acme $120k A Fri")
    ben.say("cut Acme by 200k")
    assert "more than “Acme” is worth" in ben.last().all_text
    ben.say("add €20k to Acme")
    assert "is in USD" in ben.last().all_text
    maya.say("add 20k to Acme")
    assert "Only Ben Carter" in maya.last().all_text
    assert amount(town) == 120_000

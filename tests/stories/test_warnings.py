"""Early warnings: no word after an offer, too long in negotiation, a closing day that slips; told once, on the card."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from playground.driver import Person
from tests.stories.town import Town, called, found_team

NEW_YORK = ZoneInfo("America/New_York")
SHANGHAI = ZoneInfo("Asia/Shanghai")
OFFERED = "No word from the customer 48 hours after “quote”"


@pytest.fixture
def west(town: Town, ben: Person) -> Town:
    """Return the town with an American team and a deal."""
    found_team(town, "US", "dana", "ben", "maya", zone="America/New_York")
    ben.command("/opp new Acme 120k A")
    return town


def stands(town: Town, stage: str) -> None:
    """Let the deal stand in a stage from now on, whatever its gates ask for."""
    with town.bot.store.begin(town.bot.identity.workspace) as work:
        work.opportunities.save(replace(work.opportunities.get(1), stage=stage, stage_since=work.now))


def nine(town: Town, day: int, month: int = 11, zone: ZoneInfo = NEW_YORK) -> None:
    town.jump(datetime(2026, month, day, 9, tzinfo=zone))


def told(person: Person, words: str) -> int:
    """Return how many messages say something."""
    return sum(words in seen.text for seen in person.sees())


def test_two_days_after_a_quote_without_a_word_the_owners_card_says_so_and_what_helps(west: Town, ben: Person) -> None:
    stands(west, "quote")
    nine(west, 18)
    assert told(ben, "No word from the customer") == 0
    nine(west, 19)
    card = ben.last()
    assert "No word from the customer" in card.text
    assert "Ask today what they think of it" in card.text
    assert "Log follow-up" in [button.label for button in card.buttons]
    nine(west, 20)
    nine(west, 24)
    assert told(ben, "No word from the customer") == 1


def test_the_manager_reads_of_it_in_the_one_letter_of_the_morning(west: Town, ben: Person, dana: Person) -> None:
    stands(west, "quote")
    nine(west, 19)
    (letter,) = [seen for seen in dana.sees() if "for somebody" in seen.text]
    assert "no word from the customer" in letter.text
    letter.press("+7 d")
    assert "✓ #1 *Acme*" in dana.message("dm", letter.ts).text
    nine(west, 20)
    assert told(dana, "for somebody") == 1


def test_a_word_of_the_customer_before_the_card_comes_takes_the_warning_back(
    west: Town, ben: Person, dana: Person
) -> None:
    stands(west, "quote")
    nine(west, 18)
    west.jump(datetime(2026, 11, 18, 16, tzinfo=NEW_YORK))
    ben.command("/opp Acme they like it, positive")
    nine(west, 19)
    nine(west, 20)
    assert told(ben, "No word from the customer") == told(dana, "for somebody") == 0


def test_an_agreed_date_silences_the_warning(west: Town, ben: Person) -> None:
    stands(west, "quote")
    ben.command("/opp snooze Acme 4d")
    nine(west, 19)
    assert told(ben, "No word from the customer") == 0


def test_a_second_quote_is_another_warning(west: Town, ben: Person) -> None:
    stands(west, "quote")
    nine(west, 19)
    stands(west, "quote")
    nine(west, 20)
    assert told(ben, "No word from the customer") == 1
    nine(west, 23)
    assert told(ben, "No word from the customer") == 2


def test_a_month_in_negotiation_is_told_with_a_way_to_agree_on_a_day(west: Town, ben: Person) -> None:
    ben.command("/opp Acme C")
    stands(west, "negotiation")
    nine(west, 16, 12)
    assert told(ben, "days in negotiation") == 0
    nine(west, 17, 12)
    card = next(seen for seen in ben.sees() if "days in negotiation; 30 are the limit" in seen.text)
    assert "Reschedule" in [button.label for button in card.buttons]


def test_a_closing_day_that_slips_is_told_at_the_second_and_again_at_the_third_time(west: Town, ben: Person) -> None:
    for day in ("Dec 1", "Dec 15"):
        ben.command(f"/opp Acme close {day}")
    nine(west, 17)
    assert told(ben, "Closing day put off") == 0
    ben.command("/opp Acme close Jan 15")
    nine(west, 20)
    card = next(seen for seen in ben.sees() if "Closing day put off 2 times" in seen.text)
    assert "Sleep until…" in [button.label for button in card.buttons]
    ben.command("/opp Acme close Feb 15")
    nine(west, 23)
    nine(west, 24)
    assert told(ben, "Closing day put off 3 times") == 1
    assert told(ben, "Closing day put off 2 times") == 0, "an older card tells what is true"


def test_in_chinese_it_is_told_the_same(town: Town, wu: Person, lin: Person) -> None:
    found_team(town, "华东", "linyue", "wuqian", currency="CNY", language="zh", zone="Asia/Shanghai")
    wu.command("/opp 新建 极光科技 12万 A")
    stands(town, "quote")
    nine(town, 20, zone=SHANGHAI)
    assert told(wu, "客户没有回音。今天问一句看法") == 1
    assert told(lin, "客户没有回音") == 1
    assert called(wu) in next(seen.text for seen in lin.sees() if "等人跟进" in seen.text)

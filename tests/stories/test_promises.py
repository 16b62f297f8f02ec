"""What both sides promise is kept with its day, comes with the reminder, and ends once."""

from datetime import datetime
from zoneinfo import ZoneInfo

from playground.driver import Person
from playground.seen import Seen
from tests.stories.town import Town, found_team

NEW_YORK = ZoneInfo("America/New_York")


def card(person: Person) -> Seen:
    """Return the card of the first deal as it stands now."""
    person.command("/opp #1")
    return person.last()


def tell(person: Person, words: str) -> None:
    """Open Acme, due on Friday at nine, and say what was promised."""
    person.command("/opp new Acme 120k A call Fri 9am")
    person.say(words)


def test_promises_of_both_sides_stand_on_the_card_and_are_red_on_the_reminder_when_late(
    town: Town, ben: Person
) -> None:
    tell(ben, "Acme: good call, he sends the budget by Thursday, I send the case study on Monday. call Fri 9am")
    shown = card(ben).all_text
    assert "They promised by Thu, Nov 19: “he sends the budget by Thursday”" in shown
    assert "We promised by Mon, Nov 23: “I send the case study on Monday”" in shown
    assert "It is their turn." in shown
    town.jump(datetime(2026, 11, 20, 9, 1, tzinfo=NEW_YORK))
    reminder = next(seen for seen in ben.sees() if "⏰" in seen.all_text)
    assert "🔴 They promised by yesterday, 1 day ago: “he sends the budget by Thursday”" in reminder.all_text


def test_a_promise_ends_once_and_the_ending_can_be_taken_back(ben: Person) -> None:
    tell(ben, "Acme: good call, he sends the budget by Thursday, I send the case study on Monday")
    first, second = card(ben), card(ben)
    first.select("What became of it?", "✓ kept: he sends the budget by Thursday")
    ended = ben.last()
    assert "Promise kept: “he sends the budget by Thursday”" in ended.all_text
    second.select("What became of it?", "✗ off: he sends the budget by Thursday")
    assert "I changed nothing: Ben Carter has said so already" in ben.last().all_text
    now = card(ben).all_text
    assert "They promised" not in now
    assert "It is our turn." in now
    ended.press("Undo")
    assert "They promised by Thu, Nov 19" in card(ben).all_text


def test_what_is_taken_back_takes_its_promises_along(ben: Person) -> None:
    tell(ben, "Acme: good call, he sends the budget by Thursday")
    ben.last().press("Undo")
    assert "promised" not in card(ben).all_text


def test_only_who_may_change_the_deal_says_what_became_of_a_promise(town: Town, ben: Person) -> None:
    found_team(town, "us", "dana", "ben", "maya")
    tell(ben, "Acme: good call, he sends the budget by Thursday")
    maya = town.person("maya")
    card(maya).select("What became of it?", "✓ kept: he sends the budget by Thursday")
    assert "Ben Carter" in maya.last().all_text
    assert "They promised by Thu, Nov 19" in card(ben).all_text


def test_a_chinese_rep_reads_whose_turn_it_is(wu: Person) -> None:
    wu.command("/opp 新 极光科技 12万 A 周五9点电话")
    wu.say("极光 客户答应周五给合同,我周四发案例给他")
    shown = card(wu)
    assert "客户承诺，" in shown.all_text
    assert "“我周四发案例给他”" in shown.all_text
    assert "球在我方" in shown.all_text
    shown.select("后来怎么样？", "✓ 已兑现：我周四发案例给他")
    assert "承诺已兑现：“我周四发案例给他”" in wu.last().all_text
    assert "球在客户那边" in card(wu).all_text

"""A next date comes: one card, one choice, and the card says what was done."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from playground.driver import Person
from playground.seen import Seen
from tests.stories.town import Town, called

NEW_YORK = ZoneInfo("America/New_York")
FRIDAY = datetime(2026, 11, 20, 9, tzinfo=NEW_YORK)


def due_card(town: Town, ben: Person) -> Seen:
    """Return the card of an opportunity that fell due this Friday."""
    ben.command("/opp new Acme 120k A call Fri")
    town.jump(FRIDAY)
    return ben.last()


def cards(person: Person) -> list[Seen]:
    return [seen for seen in person.sees() if "⏰" in seen.text]


def test_a_reminder_comes_at_nine_on_the_owners_clock_and_once(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    town.jump(FRIDAY - timedelta(minutes=1))
    assert not cards(ben)
    town.jump(FRIDAY)
    town.jump(FRIDAY + timedelta(hours=5))
    (card,) = cards(ben)
    assert "Acme" in card.text
    assert "You said: today" in card.text


def test_a_reminder_with_an_hour_comes_at_its_minute(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri 3pm")
    town.jump(FRIDAY.replace(hour=14, minute=59))
    assert not cards(ben)
    town.jump(FRIDAY.replace(hour=15))
    assert len(cards(ben)) == 1


def test_a_reminder_made_by_the_cadence_waits_for_a_workday(town: Town, ben: Person) -> None:
    town.jump(datetime(2026, 11, 19, 12, tzinfo=NEW_YORK))
    ben.command("/opp new Acme 120k A")
    town.jump(datetime(2026, 11, 22, 18, tzinfo=NEW_YORK))
    assert not cards(ben)
    town.next_monday("America/New_York")
    assert "rhythm of grade A" in cards(ben)[0].text


def test_an_owner_in_shanghai_is_reminded_in_chinese_at_nine_there(town: Town, wu: Person) -> None:
    wu.command("/opp new 极光科技 120k A call Fri")
    town.jump(datetime(2026, 11, 20, 8, 59, tzinfo=ZoneInfo("Asia/Shanghai")))
    assert not cards(wu)
    town.jump(datetime(2026, 11, 20, 9, tzinfo=ZoneInfo("Asia/Shanghai")))
    assert "您说好的：今天" in cards(wu)[0].text


def test_one_choice_logs_a_follow_up_and_the_card_says_when_it_goes_on(town: Town, ben: Person) -> None:
    card = due_card(town, ben)
    said = len(ben.sees())
    card.select("What happened?", "price too high")
    assert f"Logged by {called(ben)}" in card.text
    assert "Next: Mon, Nov 23 (rhythm of grade A)" in card.text
    assert [button.label for button in card.buttons] == ["Undo", "Add words"]
    assert len(ben.sees()) == said
    ben.command("/opp show Acme")
    assert f"{called(ben)}: price too high" in ben.last().all_text


def test_a_second_press_on_the_same_card_is_answered_not_applied(town: Town, ben: Person) -> None:
    card = due_card(town, ben)
    with town.letters_held():
        card.select("What happened?", "positive")
        card.select("What happened?", "price too high")
    assert f"I changed nothing, because this card has moved on: Logged by {called(ben)}" in ben.last().text
    assert "> positive" in card.text
    ben.command("/opp show Acme")
    assert "price too high" not in ben.last().all_text


def test_a_press_by_somebody_else_than_the_owner_is_refused(town: Town, ben: Person, maya: Person) -> None:
    card = due_card(town, ben)
    town.workspace.channel_named("dm", ben.id).members.append(maya.id)
    maya.message(card.channel, card.ts).press("Tomorrow")
    assert f"Only {called(ben)} or a manager of the team may change" in maya.last(card.channel).text
    assert "⏰" in card.text


def test_won_from_the_menu_closes_it_and_the_card_says_so(town: Town, ben: Person) -> None:
    card = due_card(town, ben)
    said = len(ben.sees())
    card.select("opp:more", "Won")
    assert f"{called(ben)} closed it as won" in card.text
    assert len(ben.sees()) == said
    card.press("Undo")
    assert "⏰" in card.text


def test_lost_from_the_menu_asks_why(town: Town, ben: Person) -> None:
    card = due_card(town, ben)
    card.select("opp:more", "Lost")
    ben.last().select(ben.last().controls[0].action_id, "price")
    assert f"{called(ben)} closed it as lost" in card.text


def test_open_from_the_menu_shows_the_whole(town: Town, ben: Person) -> None:
    card = due_card(town, ben)
    card.select("opp:more", "Open")
    assert f"Owner: {called(ben)}" in ben.last().all_text
    assert "⏰" in card.text


def test_taking_the_choice_back_makes_the_card_due_again_without_a_second_one(town: Town, ben: Person) -> None:
    card = due_card(town, ben)
    card.select("What happened?", "positive")
    card.press("Undo")
    assert "⏰" in card.text
    assert len(cards(ben)) == 1
    card.select("What happened?", "no answer")
    assert "> no answer" in card.text


def test_tomorrow_moves_the_card_to_the_next_workday(town: Town, ben: Person) -> None:
    card = due_card(town, ben)
    card.press("Tomorrow")
    assert f"{called(ben)} moved the next date" in card.text
    assert "Next: Mon, Nov 23" in card.text
    town.next_monday("America/New_York")
    assert len(cards(ben)) == 1
    assert ben.last().ts != card.ts


def test_a_form_moves_the_next_date_to_a_day_and_an_hour(town: Town, ben: Person) -> None:
    card = due_card(town, ben)
    card.press("Reschedule")
    ben.modal.fill(Day=date(2026, 11, 24), Hour=time(15)).submit()
    assert not ben.has_modal
    assert "Next: Tue, Nov 24 3:00 PM" in card.text


def test_a_day_in_the_past_is_refused_under_the_field(town: Town, ben: Person) -> None:
    card = due_card(town, ben)
    card.press("Reschedule")
    outcome = ben.modal.fill(Day=date(2026, 11, 19)).submit()
    assert "in the past" in outcome.errors["day"]
    assert "⏰" in card.text


def test_words_are_added_in_a_form_and_read_back(town: Town, ben: Person) -> None:
    card = due_card(town, ben)
    card.select("What happened?", "positive")
    card.press("Add words")
    ben.modal.fill({"What happened?": "their CTO liked the demo, next Wed 3pm"}).submit()
    assert "their CTO liked the demo" in ben.last().all_text
    assert "Wed, Nov 25 3:00 PM" in ben.last().all_text


def test_a_follow_up_by_command_rewrites_the_card_that_is_due(town: Town, ben: Person) -> None:
    card = due_card(town, ben)
    ben.command("/opp Acme sent quote, too pricey, next Wed 3pm")
    assert f"Logged by {called(ben)}" in card.text
    assert "sent quote, too pricey" in card.text


def test_a_reply_under_the_card_rewrites_it(town: Town, ben: Person) -> None:
    card = due_card(town, ben)
    card.reply("sent quote, next Wed 3pm")
    assert f"Logged by {called(ben)}" in card.text
    assert "Next: Wed, Nov 25 3:00 PM" in card.text


def test_an_opportunity_that_is_closed_before_its_date_reminds_nobody(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp won Acme")
    town.jump(FRIDAY)
    assert not cards(ben)


def test_what_was_not_answered_comes_again_next_morning_and_says_how_late_it_is(town: Town, ben: Person) -> None:
    due_card(town, ben)
    town.jump(FRIDAY + timedelta(hours=9))
    assert len(cards(ben)) == 1
    town.next_monday("America/New_York")
    assert ["3 days late" in card.text for card in cards(ben)] == [False, True]


def test_an_hour_that_was_slept_through_days_ago_stands_on_the_card_of_the_day_and_nowhere_else(
    town: Town, ben: Person
) -> None:
    ben.command("/opp new Acme 120k A call Thu 3pm")
    with town.letters_held():
        town.next_monday("America/New_York")
    about = [seen.text for seen in ben.sees() if seen.is_from_bot and "days late" in seen.text]
    assert len(about) == 1
    assert "Acme" in about[0]

"""One card of the day, at nine on one's own clock: what is due and late, edited as the day goes, never sent again."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from playground.driver import Person
from playground.seen import Seen
from services.profiles import member_for
from tests.stories.town import Town, called, found_team

NEW_YORK = ZoneInfo("America/New_York")
SHANGHAI = ZoneInfo("Asia/Shanghai")
FRIDAY = datetime(2026, 11, 20, 9, tzinfo=NEW_YORK)


def cards(person: Person) -> list[Seen]:
    """Return the lists of a day that a person was sent, the oldest first."""
    return [seen for seen in person.sees() if "☀️" in seen.text or "All done" in seen.text]


def friday(town: Town, ben: Person) -> Seen:
    """Return the card of a Friday on which three deals are due, one of them at an hour of its own."""
    ben.command("/opp new Acme 20k A call Fri")
    ben.command("/opp new Bolt 120k A call Fri")
    ben.command("/opp new Cosmo 50k B call Fri 3pm")
    town.jump(FRIDAY)
    (card,) = cards(ben)
    return card


def row(card: Seen, name: str) -> str:
    """Return what a card says of a deal."""
    return next(str(b["text"]["text"]) for b in card.blocks if b["type"] == "section" and name in b["text"]["text"])


def test_the_day_comes_as_one_card_the_most_money_at_risk_first(town: Town, ben: Person) -> None:
    card = friday(town, ben)
    assert card.text.splitlines()[0] == "☀️ *3 to follow up today*"
    heads = [line for line in card.text.splitlines() if "#" in line]
    assert [name for line in heads for name in ("Acme", "Bolt", "Cosmo") if name in line] == ["Bolt", "Acme", "Cosmo"]
    assert heads[2].startswith("🕒 *today 3:00 PM*")


def test_home_and_the_bare_command_show_the_same_order(town: Town, ben: Person) -> None:
    friday(town, ben)
    ben.command("/opp due")
    ben.open_home()
    for shown in (ben.last().all_text, ben.home.all_text):
        assert shown.index("Bolt") < shown.index("Acme")


def test_what_has_an_hour_comes_again_at_its_minute_as_its_own_card(town: Town, ben: Person) -> None:
    friday(town, ben)
    assert not [seen for seen in ben.sees() if "⏰" in seen.text]
    town.jump(FRIDAY.replace(hour=15))
    (reminder,) = [seen for seen in ben.sees() if "⏰" in seen.text]
    assert "Cosmo" in reminder.text
    assert len(cards(ben)) == 1


def test_one_choice_logs_and_its_row_says_so_while_nothing_new_is_sent(town: Town, ben: Person) -> None:
    card = friday(town, ben)
    said = len(ben.sees())
    card.select("What happened?", "price too high", near="Acme")
    assert row(card, "Acme").startswith("✓ #1 *Acme*")
    assert f"Logged by {called(ben)}" in row(card, "Acme")
    assert "Bolt" in card.text
    assert card.text.splitlines()[0] == "☀️ *2 to follow up today*"
    assert len(ben.sees()) == said
    ben.command("/opp show Acme")
    assert "price too high" in ben.last().all_text


def test_undo_in_a_row_makes_it_due_again_on_the_same_card(town: Town, ben: Person) -> None:
    card = friday(town, ben)
    before = card.text
    card.select("What happened?", "positive", near="Acme")
    card.press("Undo", near="Acme")
    assert card.text == before
    assert len(cards(ben)) == 1


def test_a_second_press_in_a_row_that_has_moved_on_is_answered_not_applied(town: Town, ben: Person) -> None:
    card = friday(town, ben)
    with town.letters_held():
        card.select("What happened?", "positive", near="Acme")
        card.select("What happened?", "price too high", near="Acme")
    assert "I changed nothing, because this card has moved on" in ben.last().text
    assert "✓" in row(card, "Acme")


def test_tomorrow_and_another_day_are_chosen_from_a_row(town: Town, ben: Person) -> None:
    card = friday(town, ben)
    card.press("Tomorrow", near="Bolt")
    assert "moved the next date" in row(card, "Bolt")
    card.press("Reschedule", near="Acme")
    ben.modal.fill(Day=date(2026, 11, 24)).submit()
    assert "Tue, Nov 24" in row(card, "Acme")
    assert [seen.ts for seen in cards(ben)] == [card.ts]


def test_handing_over_from_a_row_takes_it_off_ones_day(town: Town, ben: Person, maya: Person) -> None:
    card = friday(town, ben)
    card.select("opp:more", "Hand over", near="Bolt")
    ben.modal.fill({"To whom?": maya.name}).submit()
    assert f"handed it over to {called(maya)}" in row(card, "Bolt")


def test_won_from_a_row_closes_it_and_the_last_row_ends_the_day(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 20k A call Fri")
    ben.command("/opp new Bolt 120k A call Fri")
    town.jump(FRIDAY)
    (card,) = cards(ben)
    card.select("opp:more", "Won", near="Bolt")
    assert "closed it as won" in row(card, "Bolt")
    card.press("Tomorrow", near="Acme")
    assert card.text.startswith("✓ *All done for today.*")


def test_a_follow_up_by_command_is_told_on_the_card(town: Town, ben: Person) -> None:
    card = friday(town, ben)
    ben.command("/opp Acme sent quote, next Wed 3pm")
    assert "next Wed, Nov 25 3:00 PM" in row(card, "Acme")


def test_a_reply_that_names_a_deal_logs_it(town: Town, ben: Person) -> None:
    card = friday(town, ben)
    card.reply("Bolt: sent quote, next Wed 3pm")
    assert row(card, "Bolt").startswith("✓")
    assert not row(card, "Acme").startswith("✓")


def test_a_reply_that_names_none_is_asked_which_of_the_rows(town: Town, ben: Person) -> None:
    card = friday(town, ben)
    card.reply("sent the quote, next Wed 3pm")
    question = card.replies[-1]
    assert [button.label.split(" ")[1] for button in question.buttons][:2] == ["Bolt", "Acme"]
    question.press(question.buttons[1].label)
    assert row(card, "Acme").startswith("✓")


def test_one_deal_alone_is_shown_whole_and_a_reply_needs_no_name(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 20k A call Fri")
    town.jump(FRIDAY)
    card = ben.last()
    assert "You said: today" in card.text
    assert {"Tomorrow", "Reschedule", "Hand over"} <= {button.label for button in card.buttons}
    card.reply("sent quote, next Wed 3pm")
    assert f"Logged by {called(ben)}" in card.text
    assert "Next: Wed, Nov 25 3:00 PM" in card.text


def test_what_was_not_done_is_late_on_the_next_mornings_card(town: Town, ben: Person) -> None:
    card = friday(town, ben)
    town.jump(FRIDAY + timedelta(hours=8))
    assert len(cards(ben)) == 1
    town.next_monday("America/New_York")
    monday = cards(ben)[-1]
    assert monday.ts != card.ts
    assert monday.text.splitlines()[0] == "☀️ *Nothing new today, 3 late*"
    assert "*3 days late*" in row(monday, "Bolt")


def test_what_is_put_on_today_after_the_morning_comes_as_one_card_in_the_afternoon(town: Town, ben: Person) -> None:
    friday(town, ben)
    ben.command("/opp new Delta 10k A call today")
    ben.command("/opp new Echo 5k A call today")
    town.jump(FRIDAY.replace(hour=15, minute=59))
    assert len(cards(ben)) == 1
    town.jump(FRIDAY.replace(hour=16))
    afternoon = cards(ben)[-1]
    assert afternoon.text.splitlines()[0] == "☀️ *2 to follow up today*"
    assert "Acme" not in afternoon.text


def test_what_is_handed_over_after_the_card_is_folded_into_it(town: Town, ben: Person, maya: Person) -> None:
    found_team(town, "US", "dana", "ben", "maya")
    maya.command("/opp new Zeta 90k A call Fri")
    card = friday(town, ben)
    said = len(cards(ben))
    maya.command(f"/opp give Zeta @{ben.name.split()[0].lower()}")
    assert len(cards(ben)) == said
    assert "Zeta" in card.text
    assert card.text.splitlines()[0] == "☀️ *4 to follow up today*"


def test_no_card_comes_on_a_day_off_or_without_anything_to_do(town: Town, ben: Person) -> None:
    ben.command("/opp new Cosmo 50k B call Sat 3pm")
    ben.command("/opp new Acme 50k B call Mon")
    town.jump(FRIDAY + timedelta(days=1))
    assert not [seen for seen in ben.sees() if "⏰" in seen.text or "☀️" in seen.text]


def test_more_than_ten_have_a_button_for_all(town: Town, ben: Person) -> None:
    for number in range(12):
        ben.command(f"/opp new Firm{chr(65 + number)} {number + 1}k A call Fri")
    town.jump(FRIDAY)
    (card,) = cards(ben)
    assert len([block for block in card.blocks if block["type"] == "actions"]) == 10
    assert "… and 2 more." in card.text
    card.press("All 12")
    assert "12 due" in ben.last().text


def test_a_rep_in_shanghai_reads_the_day_in_chinese_at_nine_there(town: Town, wu: Person) -> None:
    wu.command("/opp 新 极光科技 12万 A 周五电话")
    wu.command("/opp 新 大河集团 30万 A 周五电话")
    town.jump(datetime(2026, 11, 20, 8, 59, tzinfo=SHANGHAI))
    assert not cards(wu)
    town.jump(datetime(2026, 11, 20, 9, tzinfo=SHANGHAI))
    (card,) = cards(wu)
    assert card.text.splitlines()[0] == "☀️ *今天要跟进 2 个*"
    assert card.text.index("大河集团") < card.text.index("极光科技")
    card.select("跟进结果", "觉得贵", near="极光科技")
    assert row(card, "极光科技").startswith("✓")


def let_fewer_come(town: Town, **limits: Any) -> None:
    """Change how much may come to people unasked."""
    with town.store.begin(town.bot.identity.workspace) as work:
        work.change_playbook(lambda before: replace(before, **limits), None)


def a_brief_is_read(town: Town, giver: Person, taker: Person) -> None:
    """Let somebody hand a deal over, and the new owner confirm the brief."""
    taker.command("/opp help")
    giver.command("/opp new Zeta 90k A call Mon")
    giver.command(f"/opp give Zeta @{taker.name.split()[0].lower()}")
    taker.last().press("opp:read_it")
    town.bot.settle()


def test_what_is_too_much_for_a_day_stands_on_the_next_mornings_card(town: Town, ben: Person, maya: Person) -> None:
    let_fewer_come(town, daily_messages=0)
    a_brief_is_read(town, ben, maya)
    assert not [seen for seen in ben.sees() if "has read your brief" in seen.text]
    ben.command("/opp new Acme 20k A call Fri")
    town.jump(FRIDAY)
    card = ben.last()
    assert "⏰" in card.text
    assert "*Also*" in card.text
    assert f"{called(maya)} has read your brief on #1 *Zeta*" in card.text
    card.press("Tomorrow")
    assert "has read your brief" in card.text
    town.next_monday("America/New_York")
    assert "has read your brief" not in ben.last().text


def test_what_was_folded_comes_on_a_morning_with_nothing_due_too(town: Town, wu: Person, lin: Person) -> None:
    let_fewer_come(town, folded=("brief_read",))
    found_team(town, "CN", "linyue", "wuqian")
    town.jump(datetime(2026, 11, 17, 10, tzinfo=SHANGHAI))
    a_brief_is_read(town, lin, wu)
    town.next_morning("Asia/Shanghai")
    assert lin.last().text.startswith("☀️ 今天没有要跟进的。\n*另外*\n• 👀 ")


def test_an_admin_sees_what_is_acted_on_and_has_a_kind_sent_again(town: Town, ben: Person, sam: Person) -> None:
    friday(town, ben).press("Tomorrow", near="Bolt")
    sam.command("/opp settings")
    assert "• card of the day: 1 sent, 1 acted on" in sam.last().all_text
    let_fewer_come(town, folded=("brief_read",))
    with town.store.begin(town.bot.identity.workspace) as work:
        me = member_for(work, sam.id)
        told = {"kind": "brief_read", "sent": 30, "acted": 2}
        work.outbox.owe("folded:brief_read", "folded", to_member=me.id, data=told)
    town.bot.settle()
    told_of = sam.last()
    assert "Of the last 30 messages “brief was read”, people acted on 2." in told_of.text
    told_of.press("Send them again")
    assert told_of.text == "“brief was read” comes as a message of its own again."
    with town.store.read(town.bot.identity.workspace) as work:
        assert work.playbook.folded == ()

"""A card in a channel or a DM stays true: it is edited when its opportunity changes, never sent again."""

from playground.driver import Person
from playground.seen import Seen
from tests.stories.town import Town, called, found_team


def channel_card(ben: Person) -> Seen:
    """Return the card that Ben showed in the American channel."""
    ben.invite_bot("sales-us")
    ben.command("/opp new Acme 120k A call Fri")
    asked = ben.mention("Acme", "sales-us")
    return asked.replies[-1]


def test_a_card_in_a_channel_is_rewritten_when_the_opportunity_changes(ben: Person) -> None:
    card = channel_card(ben)
    assert "120,000" in card.text
    ben.command("/opp Acme 150k")
    assert "150,000" in card.text
    assert card.was_edited


def test_a_change_by_a_reply_under_the_card_shows_in_the_card(ben: Person) -> None:
    card = channel_card(ben)
    card.reply("> sent quote, too pricey, next Wed 3pm")
    assert "too pricey" in card.text
    assert "Next: Wed, Nov 25 3:00 PM" in card.text


def test_a_colleague_without_a_say_is_told_who_may(ben: Person, maya: Person) -> None:
    card = channel_card(ben)
    maya.message("sales-us", card.ts).press("Reschedule")
    assert not maya.has_modal
    told = maya.last("sales-us", card.thread_ts)
    assert f"Only {called(ben)} or a manager of the team may change “Acme”" in told.text


def test_words_from_the_form_of_a_channel_card_are_read_back_to_their_author(ben: Person, maya: Person) -> None:
    card = channel_card(ben)
    card.press("Log follow-up")
    ben.modal.fill({"What happened?": "visited them, they want a demo"}).submit()
    assert "visited them" in card.text
    read_back = [seen for seen in ben.sees("sales-us", card.thread_ts) if seen.is_ephemeral]
    assert "visited them" in read_back[-1].text
    assert not any(seen.is_ephemeral for seen in maya.sees("sales-us", card.thread_ts))


def test_a_press_on_a_card_that_has_moved_on_shows_how_things_stand(town: Town, ben: Person) -> None:
    card = channel_card(ben)
    with town.letters_held():
        ben.command("/opp Acme 150k")
        card.press("Reschedule")
    assert not ben.has_modal
    told = [seen for seen in ben.sees("sales-us", card.thread_ts) if seen.is_ephemeral][-1]
    assert "I changed nothing, because this card has moved on" in told.text
    assert "150,000" in told.text


def test_a_form_that_was_overtaken_saves_nothing_and_says_who_was_faster(ben: Person, sam: Person) -> None:
    card = channel_card(ben)
    card.press("Reschedule")
    sam.command("/opp Acme 150k")
    outcome = ben.modal.submit()
    assert f"{called(sam)} has changed “Acme” (#1) while this form was open" in outcome.errors["day"]


def test_a_read_back_says_so_when_its_change_is_taken_back_elsewhere(ben: Person) -> None:
    ben.say("new Acme 120k A call Fri")
    ben.say("Acme sent quote, next Wed 3pm")
    receipt = ben.last()
    assert "Logged" in receipt.text
    ben.command("/opp undo")
    assert "Taken back" in receipt.text
    assert [button.label for button in receipt.buttons] == []


def test_a_read_back_whose_change_stands_is_left_alone_by_later_ones(ben: Person) -> None:
    ben.say("new Acme 120k A call Fri")
    receipt = ben.last()
    ben.say("Acme sent quote, next Wed 3pm")
    assert not receipt.was_edited


def test_several_changes_at_once_edit_a_card_once(town: Town, ben: Person) -> None:
    card = channel_card(ben)
    before = len(edits(town))
    with town.letters_held():
        ben.command("/opp Acme 130k")
        ben.command("/opp Acme 140k")
        ben.command("/opp Acme 150k")
    assert "150,000" in card.text
    assert len(edits(town)) == before + 1


def edits(town: Town) -> list[object]:
    return list(town.workspace.journal.named("chat.update"))


def test_a_card_in_a_channel_speaks_the_language_of_its_team(town: Town, ben: Person) -> None:
    found_team(town, "华东", "linyue", "ben", channel="sales-us", language="zh", zone="Asia/Shanghai")
    card = channel_card(ben)
    ben.command("/opp Acme 150k")
    assert f"负责人：{called(ben)}" in card.text


def test_a_date_put_off_in_words_shows_in_every_card(ben: Person) -> None:
    card = channel_card(ben)
    ben.command("/opp snooze Acme next Wed")
    assert "Wed, Nov 25" in card.text


def test_a_card_that_somebody_deleted_is_forgotten(town: Town, ben: Person) -> None:
    card = channel_card(ben)
    place = {"channel": card.channel, "ts": card.ts}
    assert town.workspace.call("chat.delete", place, town.workspace.bot_token)["ok"]
    ben.command("/opp Acme 150k")
    with town.bot.store.read(town.bot.identity.workspace) as work:
        assert work.cards.at(card.channel, card.ts) is None

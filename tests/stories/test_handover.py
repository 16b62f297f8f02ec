"""An opportunity changes hands: the new owner is briefed, the former one and the channel are told."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from playground.driver import Person
from playground.seen import Seen
from tests.stories.town import Town, called, found_team

SHANGHAI = ZoneInfo("Asia/Shanghai")


def told(ben: Person) -> None:
    """Let Ben open an opportunity with a story."""
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp #1 Zhang wants a case study, too pricey, next Wed 3pm")


def hand_over(person: Person, card: Seen, to: str, words: str) -> None:
    """Press the button of a card and fill the form."""
    card.press("Hand over")
    person.modal.fill({"To whom?": to, "What should they know?": words}).submit()


def card_in_channel(ben: Person) -> Seen:
    told(ben)
    ben.invite_bot("sales-us")
    return ben.mention("#1", "sales-us").replies[-1]


def test_the_new_owner_is_briefed_on_one_screen(ben: Person, maya: Person) -> None:
    maya.command("/opp help")
    hand_over(ben, card_in_channel(ben), "Maya Lopez", "knows their CTO")
    brief = maya.last()
    assert f"{called(ben)} handed this over to you" in brief.text
    assert "> knows their CTO" in brief.text
    assert "price too high" in brief.text
    assert "Zhang wants a case study" in brief.text
    assert f"Next: Wed, Nov 25 3:00 PM · said by {called(ben)}" in brief.text
    assert "→ promised Wed, Nov 25 3:00 PM" in brief.text


def test_the_channel_is_told_and_its_card_shows_the_new_owner(ben: Person, maya: Person) -> None:
    card = card_in_channel(ben)
    hand_over(ben, card, "Maya Lopez", "knows their CTO")
    line = [seen for seen in maya.sees("sales-us") if "🤝" in seen.text]
    assert len(line) == 1
    assert f"Owner: {called(maya)}" in card.text


def test_reading_the_brief_is_told_to_the_giver_once(town: Town, ben: Person, maya: Person) -> None:
    hand_over(ben, card_in_channel(ben), "Maya Lopez", "")
    brief = maya.last()
    with town.letters_held():
        brief.press("I've read it")
        brief.press("I've read it")
    thanks = [seen for seen in ben.sees() if "👀" in seen.text]
    assert len(thanks) == 1
    assert "I've read it" not in [button.label for button in brief.buttons]
    maya.command("/opp Acme 150k")
    assert "150,000" in brief.text
    assert "I've read it" not in [button.label for button in brief.buttons]


def test_a_manager_hands_over_and_the_former_owner_is_told(ben: Person, maya: Person, sam: Person) -> None:
    card = card_in_channel(ben)
    hand_over(sam, sam.message("sales-us", card.ts), "Maya Lopez", "load")
    assert f"{called(sam)} handed" in ben.last().text
    assert f"{called(sam)} handed this over to you from {called(ben)}" in maya.last().text


def test_somebody_without_a_say_cannot_hand_over(ben: Person, maya: Person) -> None:
    card = card_in_channel(ben)
    maya.message("sales-us", card.ts).press("Hand over")
    assert not maya.has_modal


def test_only_the_new_owner_can_confirm_the_brief(town: Town, ben: Person, maya: Person, sam: Person) -> None:
    hand_over(ben, card_in_channel(ben), "Maya Lopez", "")
    brief = maya.last()
    town.workspace.channels[brief.channel].members.append(sam.id)
    sam.message(brief.channel, brief.ts).press("I've read it")
    assert f"Only {called(maya)}, the new owner" in sam.last(brief.channel).text


def test_taking_a_hand_over_back_edits_what_went_out(ben: Person, maya: Person) -> None:
    card = card_in_channel(ben)
    hand_over(ben, card, "Maya Lopez", "knows their CTO")
    brief = maya.last()
    ben.command("/opp undo")
    assert f"{called(ben)} took this back" in brief.text
    assert brief.buttons == []
    assert f"Owner: {called(ben)}" in card.text
    line = next(seen for seen in ben.sees("sales-us") if "took this back" in seen.text)
    assert line.was_edited
    ben.command("/opp Acme 150k")
    assert f"{called(ben)} took this back" in brief.text


def test_the_next_date_stays_and_reminds_the_new_owner_in_their_own_hours(town: Town, ben: Person, wu: Person) -> None:
    wu.command("/opp help")
    hand_over(ben, card_in_channel(ben), "吴倩", "")
    town.next_morning("Asia/Shanghai")
    assert "把这个商机转交给您" in wu.last().text
    town.jump(datetime(2026, 11, 26, 8, 59, tzinfo=SHANGHAI))
    assert not [seen for seen in wu.sees() if "⏰" in seen.text]
    town.jump(datetime(2026, 11, 26, 9, tzinfo=SHANGHAI))
    (came,) = [seen for seen in wu.sees() if "⏰" in seen.text]
    assert "今天 04:00 · *晚了 5 小时*" in came.text
    assert not [seen for seen in ben.sees() if "⏰" in seen.text]


def test_what_another_team_makes_of_it_is_not_shown_where_it_came_from(
    town: Town, ben: Person, wu: Person, dana: Person, lin: Person
) -> None:
    found_team(town, "US", "dana", "ben", channel="sales-us")
    found_team(town, "CN", "linyue", "wuqian")
    card = card_in_channel(ben)
    town.jump(town.workspace.clock.now() + timedelta(days=10))
    reminder = next(seen for seen in ben.sees() if "⏰" in seen.text)
    hand_over(ben, card, wu.name, "")
    wu.command("/opp #1 secret of ours, 999k")
    assert "secret" not in card.text
    for seen in (*ben.sees(), *dana.sees("sales-us")):
        assert "999" not in seen.all_text
    assert "handed" in reminder.all_text
    assert lin.command("/opp #1")

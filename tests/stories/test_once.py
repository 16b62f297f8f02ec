"""One message or press has one effect, however often and by whichever events it comes."""

from typing import Any

from playground.driver import Person
from playground.seen import Seen
from tests.stories.booked import history
from tests.stories.repeats import again, brought
from tests.stories.town import Town


def opened(ben: Person, channel: str = "sales-us") -> Seen:
    """Let Ben open a deal and bring its card into a channel."""
    ben.command("/opp new Acme 120k A call Fri")
    ben.invite_bot(channel)
    question = ben.mention("Acme", channel)
    return ben.sees(channel, question.ts)[-1]


def test_a_command_that_comes_twice_is_filed_once(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.command("/opp Acme sent quote")
    again(town, "/opp Acme sent quote")
    assert history(town) == ["updated", "created"]


def test_a_command_that_comes_again_is_answered(town: Town, ben: Person) -> None:
    typed = "/opp new Acme 120k A call Fri"
    ben.command(typed)
    town.workspace.ground.courier.ask("slash_commands", typed, brought(town, typed)["payload"])
    answers = [entry.payload["payload"] for entry in town.workspace.journal.named(typed) if entry.kind == "ack"]
    assert "Created #1" in answers[0]["text"]
    assert "did it once" in answers[1]["text"]
    assert history(town) == ["created"]


def test_a_dm_that_comes_twice_is_filed_and_answered_once(town: Town, ben: Person) -> None:
    ben.say("new Acme 120k A call Fri")
    before = len(ben.sees())
    again(town, "message")
    assert history(town) == ["created"]
    assert len(ben.sees()) == before


def test_a_mention_in_a_thread_arrives_as_two_events_and_is_filed_once(town: Town, ben: Person) -> None:
    card = opened(ben)
    ben.mention("sent quote, too pricey", "sales-us", card.thread_ts)
    assert brought(town, "app_mention")["payload"]["event"]["text"].endswith("too pricey")
    assert brought(town, "message")["payload"]["event"]["ts"] == brought(town, "app_mention")["payload"]["event"]["ts"]
    again(town, "app_mention")
    again(town, "message")
    assert history(town) == ["updated", "created"]


def test_a_press_that_comes_twice_counts_once(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.say("Acme sent quote, too pricey")
    ben.last().press("Move to quote")
    again(town, "opp:move_stage")
    assert history(town) == ["stage_moved", "updated", "created"]


def test_a_second_press_on_the_same_button_is_answered_not_applied(ben: Person, town: Town) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.say("Acme sent quote, too pricey")
    envelope = press(town, ben, "Move to quote")
    town.bring({**envelope, "payload": {**envelope["payload"], "trigger_id": "another.press"}})
    assert history(town) == ["stage_moved", "updated", "created"]
    assert "moved on" in ben.last().all_text


def test_a_choice_pressed_twice_is_made_once_and_the_second_press_is_told(town: Town, ben: Person) -> None:
    ben.say("Acme sent quote, too pricey")
    envelope = press(town, ben, "Create “Acme”")
    town.bring({**envelope, "payload": {**envelope["payload"], "trigger_id": "another.press"}})
    assert "answered already" in ben.last().all_text
    assert history(town) == ["created"]
    assert history(town, 2) == []


def test_a_form_that_is_submitted_twice_corrects_once(town: Town, ben: Person) -> None:
    ben.command("/opp new Acme 120k A call Fri")
    ben.say("Acme C")
    ben.last().press("Fix")
    ben.modal.fill(grade="B").submit()
    again(town, "opp:fix")
    assert history(town) == ["corrected", "undone", "updated", "created"]


def test_a_deletion_that_comes_twice_is_told_once(town: Town, ben: Person) -> None:
    card = opened(ben)
    reply = card.reply("sent quote, too pricey")
    reply.delete()
    again(town, "message")
    assert history(town) == ["undone", "updated", "created"]
    assert len([seen for seen in ben.sees("sales-us", reply.thread_ts) if "deleted" in seen.text]) == 1


def press(town: Town, person: Person, button: str) -> dict[str, Any]:
    """Press a button of the newest message and return the envelope that it sent."""
    action = person.last().control(button).action_id
    person.last().press(button)
    return brought(town, action)

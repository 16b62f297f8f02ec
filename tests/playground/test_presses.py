from datetime import timedelta

import pytest

from playground import acts, comings, presses, seed
from playground.clock import Clock
from playground.driver import Person
from playground.seen import Seen
from playground.shapes import Json
from playground.workspace import Workspace
from tests.playground.pieces import group, option, options, plain
from tests.playground.small_app import CARD, HOME, Heard


@pytest.fixture
def card(ben: Person, heard: Heard) -> Seen:
    ben.command("/opp card")
    return ben.last("dm")


def test_a_press_brings_the_whole_payload_that_slack_sends(workspace: Workspace, card: Seen, heard: Heard) -> None:
    assert card.press("Won").ok
    told = heard.of("action")[0]
    assert told["container"] == {
        "type": "message",
        "message_ts": card.ts,
        "channel_id": card.channel,
        "is_ephemeral": False,
    }
    assert told["message"]["blocks"] == card.blocks
    assert told["user"]["id"] == "U0BEN"
    assert told["actions"][0]["value"] == "12:3"
    assert told["actions"][0]["text"]["text"] == "Won"
    assert told["state"]["values"]["deal"]["feedback"]["selected_option"] is None
    assert {"team", "api_app_id", "trigger_id", "response_url", "channel"} <= set(told)


@pytest.mark.parametrize(("words", "value"), [("Good", "up"), ("Bad", "down")])
def test_a_thumb_says_which_of_the_two_it_was(
    workspace: Workspace, ben: Person, heard: Heard, words: str, value: str
) -> None:
    thumbs: Json = {"type": "feedback_buttons", "action_id": "won"}
    thumbs |= {"positive_button": {"text": plain("Good"), "value": "up"}}
    thumbs |= {"negative_button": {"text": plain("Bad"), "value": "down"}}
    blocks = [{"type": "context_actions", "elements": [thumbs]}]
    workspace.call("chat.postMessage", {"channel": "U0BEN", "text": "x", "blocks": blocks}, workspace.bot_token)
    assert ben.last().press(words).ok
    [pressed] = heard.of("action")[0]["actions"]
    assert (pressed["type"], pressed["text"]["text"], pressed["value"]) == ("feedback_buttons", words, value)


def test_a_choice_arrives_as_the_option_and_in_the_state(card: Seen, heard: Heard) -> None:
    card.select("feedback", "Price too high")
    told = heard.of("action")[0]
    assert told["actions"][0]["selected_option"]["value"] == "price_high"
    assert told["state"]["values"]["deal"]["feedback"]["selected_option"]["value"] == "price_high"


def test_a_card_is_rewritten_in_place(ben: Person, card: Seen) -> None:
    before = len(ben.sees())
    card.select("What happened?", "positive")
    assert (card.text, card.blocks, card.was_edited) == ("Logged: positive", [], True)
    assert len(ben.sees()) == before


def test_an_answer_to_the_response_url_is_for_the_person_who_pressed(ben: Person, card: Seen) -> None:
    card.press("Won")
    assert ben.last().text == "Congratulations"
    assert ben.last().is_ephemeral


def test_a_press_that_nobody_answers_is_shown_to_the_person(workspace: Workspace, ben: Person) -> None:
    workspace.call("chat.postMessage", {"channel": "U0BEN", "text": "x", "blocks": CARD}, workspace.bot_token)
    outcome = ben.last().press("Won")
    assert not outcome.ok
    assert ben.last().text == outcome.error
    assert "did not respond" in str(outcome.error)


def test_a_button_that_has_gone_cannot_be_pressed(ben: Person, card: Seen) -> None:
    card.select("feedback", "Positive")
    assert ben.press("dm", card.ts, "won").error == "That is no longer there."


def test_naming_a_button_that_is_not_there_says_which_are(card: Seen) -> None:
    with pytest.raises(LookupError, match=r"Won \(won\), Edit \(edit\)"):
        card.press("Lost")


def test_naming_an_option_that_is_not_there_says_which_are(card: Seen) -> None:
    with pytest.raises(LookupError, match="Price too high, Positive"):
        card.select("feedback", "Maybe")


def test_what_is_shown_to_one_person_is_not_sent_back_with_the_press(
    workspace: Workspace, ben: Person, heard: Heard
) -> None:
    asked = {"channel": workspace.channel_named("sales-us", "U0BEN").id, "user": "U0BEN", "text": "x", "blocks": CARD}
    assert workspace.call("chat.postEphemeral", asked, workspace.bot_token)["ok"]
    assert ben.last("sales-us").press("Won").ok
    told = heard.of("action")[0]
    assert told["container"]["is_ephemeral"]
    assert "message" not in told


def test_a_modal_opens_from_a_press_within_three_seconds_once(
    workspace: Workspace, clock: Clock, card: Seen, heard: Heard, ben: Person
) -> None:
    card.press("Edit")
    assert ben.modal.title == "New deal"
    used = heard.of("action")[0]["trigger_id"]
    view = {"type": "modal", "title": {"type": "plain_text", "text": "x"}, "blocks": CARD[:1]}
    again = workspace.call("views.open", {"trigger_id": used, "view": view}, workspace.bot_token)
    assert again["error"] == "exchanged_trigger_id"
    card.press("Won")
    late = heard.of("action")[1]["trigger_id"]
    clock.jump(clock.now() + timedelta(seconds=4))
    assert workspace.call("views.open", {"trigger_id": late, "view": view}, workspace.bot_token)["error"] == (
        "expired_trigger_id"
    )


def test_a_response_address_is_good_for_five_answers(workspace: Workspace, card: Seen, heard: Heard) -> None:
    card.press("Edit")
    key = heard.of("action")[0]["response_url"].rpartition("/")[2]
    answers = [workspace.respond(key, {"text": str(n)}) for n in range(6)]
    assert answers == ["ok"] * 5 + ["used_url"]


def test_a_response_address_is_good_for_half_an_hour(
    workspace: Workspace, clock: Clock, card: Seen, heard: Heard
) -> None:
    card.press("Edit")
    key = heard.of("action")[0]["response_url"].rpartition("/")[2]
    clock.jump(clock.now() + timedelta(minutes=31))
    assert workspace.respond(key, {"text": "late"}) == "expired_url"


def test_an_answer_may_replace_or_delete_the_card(workspace: Workspace, card: Seen, heard: Heard) -> None:
    card.press("Edit")
    key = heard.of("action")[0]["response_url"].rpartition("/")[2]
    workspace.respond(key, {"text": "Done", "replace_original": True})
    assert (card.text, card.blocks) == ("Done", [])
    workspace.respond(key, {"delete_original": True})
    assert card.is_gone


def test_options_are_offered_in_a_message_too(workspace: Workspace, ben: Person, heard: Heard) -> None:
    menu = {"type": "external_select", "action_id": "customer", "min_query_length": 1}
    blocks = [{"type": "actions", "block_id": "pick", "elements": [menu]}]
    asked = {"channel": "U0BEN", "text": "x", "blocks": blocks}
    workspace.call("chat.postMessage", asked, workspace.bot_token)
    assert ben.last().options("customer", "z") == ["Zenith"]
    assert heard.of("options")[0]["container"]["type"] == "message"


def test_options_that_do_not_come_are_none(workspace: Workspace, ben: Person) -> None:
    blocks = [{"type": "actions", "elements": [{"type": "external_select", "action_id": "customer"}]}]
    workspace.call("chat.postMessage", {"channel": "U0BEN", "text": "x", "blocks": blocks}, workspace.bot_token)
    assert ben.last().options("customer", "zen") == []


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        ({"options": options(100)}, None),
        ({"option_groups": [group(100), group(1, "West", 100)]}, None),
        ({}, None),
        ({"options": options(101)}, "no more than 100 items allowed [json-pointer:/options]"),
        ({"options": [option(1, value="x" * 151)]}, "must be less than 151 characters"),
        ({"options": [{"text": "Acme", "value": "1"}]}, "unsupported type: None"),
        ({"option_groups": [group(101)]}, "no more than 100 items allowed [json-pointer:/option_groups/0/options]"),
        ({"choices": []}, "invalid additional property: choices"),
    ],
)
def test_options_that_an_app_offers_keep_the_rules_of_a_menu(
    workspace: Workspace, ben: Person, answer: Json, error: str | None
) -> None:
    menu = {"type": "external_select", "action_id": "customer", "min_query_length": 0}
    asked = {"channel": "U0BEN", "text": "x", "blocks": [{"type": "actions", "elements": [menu]}]}
    posted = workspace.call("chat.postMessage", asked, workspace.bot_token)
    message = workspace.timelines[posted["channel"]].get(posted["ts"])
    assert message
    workspace.connect(lambda _envelope: answer)
    outcome = presses.options_in_message(workspace, ben.id, message, "customer", "")
    assert outcome.ok is (error is None)
    assert (error or "") in (outcome.error or "")


def test_an_app_without_interactivity_is_not_told_of_presses(clock: Clock) -> None:
    scopes = {"scopes": {"bot": ["chat:write"]}}
    workspace = seed.workspace(clock=clock, manifest={"oauth_config": scopes})
    told: list[object] = []
    workspace.connect(told.append)
    workspace.call("chat.postMessage", {"channel": "U0BEN", "text": "x", "blocks": CARD}, workspace.bot_token)
    assert "interactivity_disabled" in str(workspace.as_("ben").last().press("Won").error)
    assert told == []


def test_filling_an_input_of_a_message_is_told_with_the_next_press(
    workspace: Workspace, ben: Person, heard: Heard
) -> None:
    note = {"type": "input", "block_id": "note", "label": {"type": "plain_text", "text": "Note"}}
    note["element"] = {"type": "plain_text_input", "action_id": "it"}
    asked = {"channel": "U0BEN", "text": "x", "blocks": [note, CARD[1]]}
    workspace.call("chat.postMessage", asked, workspace.bot_token)
    card = ben.last()
    card.select("Note", "call back")
    assert heard.of("action") == []
    card.press("Won")
    assert heard.of("action")[0]["state"]["values"]["note"]["it"]["value"] == "call back"


def test_nobody_presses_in_a_channel_that_they_are_not_in_or_that_is_archived(
    workspace: Workspace, ben: Person, heard: Heard
) -> None:
    workspace.call("chat.postMessage", {"channel": "#sales-us", "text": "x", "blocks": CARD}, workspace.bot_token)
    ts = ben.last("sales-us").ts
    outcome = workspace.as_("wuqian").press("sales-us", ts, "won")
    assert outcome.error == "您不在这个频道里。"
    acts.archive(workspace, "U0DANA", workspace.channel_named("sales-us", ben.id))
    assert not ben.press("sales-us", ts, "won").ok
    assert heard.of("action") == []


def test_whoever_has_left_presses_and_commands_nothing(workspace: Workspace, ben: Person, heard: Heard) -> None:
    ben.command("/opp card")
    card = ben.last()
    said = ben.say("Acme", "sales-us")
    workspace.call("views.publish", {"user_id": ben.id, "view": HOME}, workspace.bot_token)
    comings.deactivate(workspace, ben.id)
    before = len(heard)
    tried = [card.press("Won"), ben.home.press("Won"), ben.command("/opp"), ben.shortcut("log"), said.shortcut("log")]
    assert [outcome.ok for outcome in tried] == [False] * 5
    assert [kind for kind, _ in heard[before:] if kind != "event"] == []


def test_what_hangs_under_a_message_of_the_app_is_used_like_the_message(
    workspace: Workspace, ben: Person, heard: Heard
) -> None:
    note = {"type": "input", "label": {"type": "plain_text", "text": "Note"}}
    note["element"] = {"type": "plain_text_input", "action_id": "it"}
    asked = {"channel": "U0BEN", "text": "x", "attachments": [{"text": "none"}, {"blocks": [note, *CARD]}]}
    assert workspace.call("chat.postMessage", asked, workspace.bot_token)["ok"]
    card = ben.last()
    card.select("Note", "call back")
    card.press("Won")
    told = heard.of("action")[0]
    assert (told["container"]["type"], told["container"]["attachment_id"]) == ("message_attachment", 2)
    assert [state["it"]["value"] for state in told["state"]["values"].values() if "it" in state] == ["call back"]


def test_a_changed_message_keeps_what_was_entered_and_begins_what_is_new(
    workspace: Workspace, ben: Person, heard: Heard
) -> None:
    def field(name: str, **more: str) -> dict[str, object]:
        element = {"type": "plain_text_input", "action_id": "it", **more}
        return {"type": "input", "block_id": name, "label": {"type": "plain_text", "text": name}, "element": element}

    asked = {"channel": "U0BEN", "text": "x", "blocks": [field("old"), CARD[1]]}
    posted = workspace.call("chat.postMessage", asked, workspace.bot_token)
    ben.last().select("old", "call back")
    changed = {"channel": posted["channel"], "ts": posted["ts"], "text": "x"}
    changed["blocks"] = [field("old"), field("new", initial_value="Friday"), CARD[1]]
    assert workspace.call("chat.update", changed, workspace.bot_token)["ok"]
    ben.last().press("Won")
    values = heard.of("action")[0]["state"]["values"]
    assert (values["old"]["it"]["value"], values["new"]["it"]["value"]) == ("call back", "Friday")

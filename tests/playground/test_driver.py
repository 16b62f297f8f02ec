"""The hands and eyes of story tests: what they see, press and fill."""

import json
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from fluent.syntax import parse
from fluent.syntax.ast import Message

from playground.driver import Person
from playground.seen import Seen
from playground.shapes import Json
from playground.voice import LOCALES, say
from playground.workspace import Workspace
from tests.playground.small_app import CARD, HOME


def plain(words: str) -> Json:
    return {"type": "plain_text", "text": words}


def options(*names: str) -> list[Json]:
    return [{"text": plain(name), "value": name.lower()} for name in names]


def posted(workspace: Workspace, blocks: list[Json]) -> Seen:
    params = {"channel": "U0BEN", "text": "said", "blocks": blocks}
    answer = workspace.call("chat.postMessage", params, workspace.bot_token)
    assert answer["ok"], answer
    return workspace.as_("ben").last()


ELEMENTS: dict[str, Json] = {
    "menu": {"type": "static_select", "options": options("Red", "Green")},
    "grouped": {"type": "static_select", "option_groups": [{"label": plain("Warm"), "options": options("Red")}]},
    "several": {"type": "checkboxes", "options": options("Red", "Green", "Blue")},
    "one": {"type": "radio_buttons", "options": options("Red", "Green")},
    "who": {"type": "users_select"},
    "where": {"type": "conversations_select"},
    "day": {"type": "datepicker"},
    "hour": {"type": "timepicker"},
    "moment": {"type": "datetimepicker"},
    "more": {"type": "overflow", "options": options("Open", "Drop")},
}


@pytest.mark.parametrize(
    ("name", "wanted", "key", "expected"),
    [
        ("menu", "Green", "selected_option", "green"),
        ("menu", "red", "selected_option", "red"),
        ("grouped", "Red", "selected_option", "red"),
        ("several", ["Red", "Blue"], "selected_options", ["red", "blue"]),
        ("one", "Red", "selected_option", "red"),
        ("who", "林悦", "selected_user", "U0LINYUE"),
        ("day", date(2026, 3, 4), "selected_date", "2026-03-04"),
        ("day", "2026-03-04", "selected_date", "2026-03-04"),
        ("hour", time(15), "selected_time", "15:00"),
        ("moment", datetime(2026, 3, 4, tzinfo=UTC), "selected_date_time", 1772582400),
        ("more", "Drop", "selected_option", "drop"),
    ],
)
def test_a_choice_is_made_in_the_persons_words(
    workspace: Workspace, name: str, wanted: object, key: str, expected: object
) -> None:
    heard: list[Any] = []
    workspace.connect(lambda envelope: heard.append(envelope) if envelope["type"] == "interactive" else None)
    element = {**ELEMENTS[name], "action_id": name}
    posted(workspace, [{"type": "actions", "elements": [element]}]).select(name, wanted)
    chosen = heard[0]["payload"]["actions"][0][key]
    values = [each["value"] for each in chosen] if isinstance(chosen, list) else chosen
    assert (values["value"] if isinstance(values, dict) else values) == expected


def test_a_channel_is_chosen_by_its_name(workspace: Workspace) -> None:
    heard: list[Any] = []
    workspace.connect(lambda envelope: heard.append(envelope) if envelope["type"] == "interactive" else None)
    posted(workspace, [{"type": "actions", "elements": [{**ELEMENTS["where"], "action_id": "w"}]}]).select(
        "w", "#random"
    )
    action = heard[0]["payload"]["actions"][0]
    assert action["selected_conversation"] == workspace.channel_named("random", "U0BEN").id


def test_every_visible_text_can_be_read(workspace: Workspace) -> None:
    chart = {
        "type": "data_visualization",
        "title": "Funnel",
        "chart": {"type": "pie", "segments": [{"label": "Price", "value": 3}]},
    }
    table = {
        "type": "data_table",
        "caption": "Deals",
        "rows": [[{"type": "raw_text", "text": "Deal"}], [{"type": "raw_number", "value": 120000}]],
    }
    seen = posted(workspace, [*CARD, chart, table])
    words = [
        "said",
        "*Acme* ¥120k",
        "Won",
        "Edit",
        "Price too high",
        "Positive",
        "Funnel",
        "Price",
        "3",
        "Deals",
        "Deal",
    ]
    assert [word for word in (*words, "120000") if word not in seen.all_text.split("\n")] == []
    assert "price_high" not in seen.all_text


def test_the_buttons_are_listed_with_what_they_carry(workspace: Workspace) -> None:
    buttons = posted(workspace, CARD).buttons
    assert [(each.label, each.action_id, each.block_id, each.value) for each in buttons] == [
        ("Won", "won", "deal", "12:3"),
        ("Edit", "edit", "deal", "12:3"),
    ]


def row(name: str) -> Json:
    button = {"type": "button", "action_id": "open", "text": plain("Open"), "value": name}
    return {"type": "section", "text": {"type": "mrkdwn", "text": f"*{name}* quote"}, "accessory": button}


def test_in_a_list_the_button_beside_a_name_is_pressed(workspace: Workspace, ben: Person) -> None:
    heard: list[Any] = []
    workspace.connect(lambda envelope: heard.append(envelope) if envelope["type"] == "interactive" else None)
    listed = posted(workspace, [row("Acme"), row("Zenith")])
    listed.press("Open", near="Zenith")
    assert heard[0]["payload"]["actions"][0]["value"] == "Zenith"
    with pytest.raises(LookupError, match="no text 'Nobody'"):
        listed.press("Open", near="Nobody")
    assert "*Acme* quote\nOpen\n*Zenith* quote" in ben.screen()


def test_a_person_sees_only_the_channels_that_they_are_in(workspace: Workspace, ben: Person, wuqian: Person) -> None:
    wuqian.say("报价发了", "sales-east")
    assert ben.sees("sales-east") == []
    with pytest.raises(PermissionError, match="You are not in this channel"):
        ben.say("hello", "sales-east")
    with pytest.raises(LookupError, match="no channel"):
        ben.say("hello", "sales-north")


def test_two_people_talk_without_the_app_hearing(workspace: Workspace, ben: Person) -> None:
    heard: list[Json] = []
    workspace.connect(heard.append)
    ben.say("lunch?", "@maya")
    assert workspace.as_("maya").last("@ben").text == "lunch?"
    assert heard == []


def test_a_thread_is_read_apart_from_its_channel(ben: Person) -> None:
    first = ben.say("Acme", "sales-us")
    reply = first.reply("they want a discount")
    assert [message.text for message in ben.sees("sales-us")] == ["Acme"]
    assert [message.text for message in ben.sees("sales-us", first.ts)] == ["Acme", "they want a discount"]
    assert [each.ts for each in first.replies] == [reply.ts]


def test_asking_for_a_modal_or_home_that_is_not_there_says_whose(ben: Person) -> None:
    with pytest.raises(LookupError, match="Ben Carter has no open modal"):
        _ = ben.modal
    with pytest.raises(LookupError, match="no home for Ben Carter"):
        _ = ben.home


def test_a_home_is_read_like_a_message(workspace: Workspace, ben: Person) -> None:
    workspace.call("views.publish", {"user_id": "U0BEN", "view": HOME}, workspace.bot_token)
    assert [button.label for button in ben.home.buttons] == ["Won", "Edit"]


def test_a_shortcut_opens_what_the_app_opens(workspace: Workspace, ben: Person) -> None:
    heard: list[Any] = []
    workspace.connect(lambda envelope: heard.append(envelope["payload"]))
    said = ben.say("Acme wants a discount", "sales-us")
    assert said.shortcut("log").ok
    assert ben.shortcut("log").ok
    kinds = [payload["type"] for payload in heard if payload["type"] != "event_callback"]
    assert kinds == ["message_action", "shortcut"]
    of_message, of_all = heard[-2], heard[-1]
    assert of_message["message"]["text"] == "Acme wants a discount"
    assert (of_message["message_ts"], of_message["channel"]["name"]) == (said.ts, "sales-us")
    common = {"type", "token", "action_ts", "team", "user", "trigger_id", "callback_id", "api_app_id"}
    common |= {"enterprise", "is_enterprise_install"}
    assert of_all.keys() == common
    assert of_message.keys() == common | {"message", "message_ts", "channel", "response_url"}


def test_the_journal_can_be_kept_as_lines_of_json(workspace: Workspace, ben: Person) -> None:
    ben.command("/opp 你好")
    lines = [json.loads(line) for line in workspace.journal.as_json_lines().splitlines()]
    assert [(line["n"], line["direction"], line["kind"]) for line in lines] == [
        (1, "to app", "slash_commands"),
        (2, "to app", "unanswered"),
    ]
    assert lines[0]["payload"]["payload"]["text"] == "你好"


def messages(language: str) -> dict[str, str]:
    resource = parse((LOCALES / f"{language}.ftl").read_text(encoding="utf-8"))
    return {entry.id.name: str(entry.value) for entry in resource.body if isinstance(entry, Message)}


def test_both_languages_have_the_same_sentences() -> None:
    assert messages("en").keys() == messages("zh").keys()


def test_a_sentence_without_its_detail_is_an_error() -> None:
    with pytest.raises(Exception, match="command"):
        say("en-US", "command-unknown")

"""What an app may do with a response address."""

import pytest

from playground import seed
from playground.clock import Clock
from playground.driver import Person
from playground.seen import Seen
from playground.workspace import Workspace
from tests.playground.hands import Json, call, channel
from tests.playground.small_app import CARD, Heard


def address(heard: Heard, kind: str = "action") -> str:
    return str(heard.of(kind)[-1]["response_url"].rpartition("/")[2])


@pytest.fixture
def whispered(workspace: Workspace, ben: Person, heard: Heard) -> Seen:
    """A card that Ben alone sees, pressed once."""
    asked = {"channel": channel(workspace, "sales-us"), "user": ben.id, "text": "x", "blocks": CARD}
    assert call(workspace, "chat.postEphemeral", **asked)["ok"]
    seen = ben.last("sales-us")
    seen.press("Edit")
    return seen


def test_an_answer_is_for_one_person_unless_it_says_otherwise(workspace: Workspace, ben: Person, heard: Heard) -> None:
    ben.command("/opp hello", "sales-us")
    key, maya = address(heard, "command"), workspace.as_("maya")
    workspace.respond(key, {"text": "psst"})
    assert (ben.last("sales-us").text, ben.last("sales-us").is_ephemeral) == ("psst", True)
    assert maya.sees("sales-us") == []
    workspace.respond(key, {"text": "all", "response_type": "in_channel"})
    assert maya.last("sales-us").text == "all"


def test_an_answer_bypasses_the_channels_of_the_app(workspace: Workspace, ben: Person, heard: Heard) -> None:
    ben.command("/opp hello", "general")
    assert call(workspace, "chat.postMessage", channel="#general", text="x")["error"] == "not_in_channel"
    assert workspace.respond(address(heard, "command"), {"text": "all", "response_type": "in_channel"}) == "ok"
    assert workspace.as_("maya").last("general").text == "all"


def test_what_one_person_saw_never_becomes_public(workspace: Workspace, heard: Heard, whispered: Seen) -> None:
    answer = {"text": "Done", "replace_original": True, "response_type": "in_channel"}
    assert workspace.respond(address(heard), answer) == "ok"
    assert (whispered.text, whispered.is_ephemeral) == ("Done", True)
    assert workspace.as_("maya").sees("sales-us") == []


def test_what_one_person_saw_can_be_taken_away(workspace: Workspace, heard: Heard, whispered: Seen) -> None:
    assert workspace.respond(address(heard), {"delete_original": True}) == "ok"
    assert whispered.is_gone


def test_an_answer_goes_into_the_thread_that_it_names(workspace: Workspace, ben: Person, heard: Heard) -> None:
    first = ben.say("Acme?", "sales-us")
    ben.command("/opp hello", "sales-us")
    key = address(heard, "command")
    assert workspace.respond(key, {"text": "here", "thread_ts": first.ts}) == "ok"
    assert first.replies[-1].text == "here"
    assert workspace.respond(key, {"text": "here", "thread_ts": "1.0"}) == "thread_not_found"


@pytest.mark.parametrize(
    ("content", "error"),
    [
        ({}, "no_text"),
        ({"text": ""}, "no_text"),
        ({"text": "x", "response_type": "everybody"}, "invalid_arguments"),
        ({"text": "x", "blocks": [{"type": "sectoin"}]}, "invalid_blocks"),
        ({"text": 5}, "invalid_arguments"),
        ({"text": "x", "metadata": "card"}, "invalid_metadata_format"),
        ({"text": "x", "markdown_text": "y"}, "markdown_text_conflict"),
        ({"markdown_text": 5}, "invalid_arguments"),
    ],
)
def test_an_answer_keeps_to_the_rules_of_any_message(
    workspace: Workspace, ben: Person, heard: Heard, content: Json, error: str
) -> None:
    ben.command("/opp hello")
    before = len(ben.sees())
    assert workspace.respond(address(heard, "command"), content) == error
    assert len(ben.sees()) == before


def test_a_long_answer_is_cut_as_any_message_is(workspace: Workspace, ben: Person, heard: Heard) -> None:
    ben.command("/opp hello")
    assert workspace.respond(address(heard, "command"), {"text": "长" * 40_001}) == "ok"
    assert ben.last().text == "长" * 40_000


def test_a_long_acknowledgement_is_cut_as_well(clock: Clock) -> None:
    workspace = seed.workspace(clock=clock)
    workspace.connect(lambda _: {"text": "长" * 40_001})
    workspace.as_("ben").command("/opp")
    assert workspace.as_("ben").last().text == "长" * 40_000


def test_an_acknowledgement_is_for_nobody_or_for_all(clock: Clock) -> None:
    workspace = seed.workspace(clock=clock)
    workspace.connect(lambda _: {"text": "x", "response_type": "everybody"})
    outcome = workspace.as_("ben").command("/opp")
    assert "must be one of ephemeral, in_channel" in str(outcome.error)

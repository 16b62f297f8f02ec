"""The manifest keeps Slack's limits, gives each scope its reason, and declares what is used and nothing else."""

import ast
import re
from collections.abc import Iterator
from typing import Any, Final

import pytest
import yaml
from slack_sdk import WebClient

from bot.manifest import MANIFEST, declared_scopes, manifest_text
from bot.settings import Settings
from handlers.actions import ACTIONS
from handlers.events import EVENTS
from tests.house.style_card import ROOT, tracked

TEXT: Final = MANIFEST.read_text(encoding="utf-8")
VARIANTS: Final = {
    "as it lies there": manifest_text(),
    "another command": manifest_text("/deal"),
    "over HTTP": manifest_text("/opp", "https://bot.example/slack/events"),
}
EVENT_SCOPES: Final = {
    "app_home_opened": set(),
    "app_mention": {"app_mentions:read"},
    "channel_id_changed": {"channels:read", "groups:read"},
    "channel_shared": {"channels:read", "groups:read"},
    "channel_unshared": {"channels:read", "groups:read"},
    "member_joined_channel": {"channels:read", "groups:read"},
    "message.channels": {"channels:history"},
    "message.groups": {"groups:history"},
    "message.im": {"im:history"},
    "team_join": {"users:read"},
    "user_change": {"users:read"},
}
"""What each event needs to be delivered, as Slack's reference lists it."""
METHOD_SCOPES: Final[dict[str, set[str]]] = {
    "apps_connections_open": set(),  # the app token's own scope, connections:write
    "auth_test": set(),
    "chat_delete": {"chat:write"},
    "chat_postEphemeral": {"chat:write"},
    "chat_postMessage": {"chat:write"},
    "chat_update": {"chat:write"},
    "conversations_history": {"channels:history", "groups:history", "im:history"},
    "conversations_info": {"channels:read", "groups:read"},
    "conversations_members": {"channels:read", "groups:read"},
    "conversations_open": {"im:write"},
    "conversations_replies": {"channels:history", "groups:history", "im:history"},
    "files_info": {"files:read"},
    "files_upload_v2": {"files:write"},  # its three steps are files.getUploadURLExternal, the upload, files.complete…
    "reactions_add": {"reactions:write"},
    "users_info": {"users:read"},
    "users_list": {"users:read"},
    "views_open": set(),
    "views_publish": set(),
    "views_push": set(),
    "views_update": set(),
}
"""What each method of the Web API needs, as Slack's reference lists it; a method that is not here is not used."""
FIELD_SCOPES: Final = {
    "email": "users:read.email",
    "permalink": "files:read",
    "url_private": "files:read",
    "url_private_download": "files:read",
}
"""What it takes for a field to be in an answer, or for an address in it to open."""
SPEAKERS: Final = [path for path in tracked("*.py") if path.parts[0] in {"bot", "handlers"}]
"""The files that talk to Slack."""


@pytest.fixture(params=VARIANTS, scope="module")
def manifest(request: pytest.FixtureRequest) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(VARIANTS[request.param])
    return content


def test_names_and_descriptions_keep_their_lengths(manifest: dict[str, Any]) -> None:
    shown = manifest["display_information"]
    assert 1 <= len(shown["name"]) <= 35
    assert 1 <= len(shown["description"]) <= 140
    assert 175 <= len(shown["long_description"]) <= 4000
    assert re.fullmatch("#[0-9a-f]{6}", shown["background_color"])
    assert 1 <= len(manifest["features"]["bot_user"]["display_name"]) <= 80


def test_commands_keep_their_limits(manifest: dict[str, Any]) -> None:
    commands = manifest["features"]["slash_commands"]
    assert 1 <= len(commands) <= 50
    for command in commands:
        assert re.fullmatch(r"/[a-z0-9_-]{1,31}", command["command"])
        assert 1 <= len(command["description"]) <= 2000
        assert len(command["usage_hint"]) <= 1000
        assert command["should_escape"] is True


def test_shortcuts_keep_their_limits(manifest: dict[str, Any]) -> None:
    shortcuts = manifest["features"].get("shortcuts", [])
    assert len(shortcuts) <= 10
    for shortcut in shortcuts:
        assert shortcut["type"] in {"message", "global"}
        assert 1 <= len(shortcut["name"]) <= 24
        assert 1 <= len(shortcut["description"]) <= 150
        assert 1 <= len(shortcut["callback_id"]) <= 255


def test_scopes_and_events_keep_their_limits_and_stand_once(manifest: dict[str, Any]) -> None:
    scopes = manifest["oauth_config"]["scopes"]
    events = manifest["settings"]["event_subscriptions"]["bot_events"]
    assert "user" not in scopes
    assert len(scopes["bot"]) == len(set(scopes["bot"])) <= 255
    assert set(scopes["bot_optional"]) < set(scopes["bot"])
    assert len(events) == len(set(events)) <= 100


def test_slack_sends_to_an_address_or_through_the_socket_and_never_both(manifest: dict[str, Any]) -> None:
    settings = manifest["settings"]
    addresses = {
        settings["event_subscriptions"].get("request_url"),
        settings["interactivity"].get("request_url"),
        *(command.get("url") for command in manifest["features"]["slash_commands"]),
    }
    expected = None if settings["socket_mode_enabled"] else "https://bot.example/slack/events"
    assert addresses == {expected}


def test_a_variant_differs_in_what_was_asked_and_in_nothing_else() -> None:
    plain, renamed = yaml.safe_load(TEXT), yaml.safe_load(VARIANTS["another command"])
    renamed["features"]["slash_commands"][0]["command"] = "/opp"
    assert renamed == plain
    assert VARIANTS["as it lies there"] == TEXT


def test_the_scopes_are_read_without_yaml_as_yaml_reads_them() -> None:
    scopes = declared()["oauth_config"]["scopes"]
    assert declared_scopes() == (frozenset(scopes["bot"]), frozenset(scopes["bot_optional"]))


def test_every_scope_and_event_carries_its_reason() -> None:
    lists = re.findall(r"^ +(?:bot|bot_events):\n((?: +- .*\n)+)", TEXT, re.MULTILINE)
    lines = [line for each in lists for line in each.splitlines()]
    assert len(lines) > len(declared_scopes()[0])
    assert [line for line in lines if not re.search(r" # \w", line)] == []


def test_every_event_is_known_and_brings_the_scopes_that_deliver_it() -> None:
    events = yaml.safe_load(TEXT)["settings"]["event_subscriptions"]["bot_events"]
    scopes, _ = declared_scopes()
    assert set(events) <= set(EVENT_SCOPES)
    assert {event for event in events if not EVENT_SCOPES[event] <= scopes} == set()


def declared() -> dict[str, Any]:
    """Return the manifest as it lies there."""
    content: dict[str, Any] = yaml.safe_load(TEXT)
    return content


def mentioned(source: str) -> Iterator[str]:
    """Return the attributes and the texts that a source mentions."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def methods(source: str) -> set[str]:
    """Return the methods of the Web API that a source mentions, by attribute or by name."""
    names = {name.replace(".", "_") for name in mentioned(source) if re.fullmatch(r"[a-z]+[._][a-zA-Z0-9._]+", name)}
    return {name for name in names if name in METHOD_SCOPES or callable(vars(WebClient).get(name))}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("slack.views_open(view=view)", {"views_open"}),
        ("Outgoing(method='chat.postMessage')", {"chat_postMessage"}),
        ("client.pins_add()", {"pins_add"}),
        ("Outgoing(method='files.upload_v2')", {"files_upload_v2"}),
        ("log.info('letter.sent', on_jump=1)", set()),
    ],
)
def test_a_method_is_recognised_by_attribute_and_by_name(source: str, found: set[str]) -> None:
    assert methods(source) == found


def used_methods() -> set[str]:
    """Return the methods of the Web API that the bot mentions anywhere."""
    return {name for path in SPEAKERS for name in methods((ROOT / path).read_text(encoding="utf-8"))}


def test_every_method_used_is_known_with_its_scopes() -> None:
    assert used_methods() - METHOD_SCOPES.keys() == set()


def test_the_scopes_are_those_that_commands_events_methods_and_fields_need() -> None:
    events = declared()["settings"]["event_subscriptions"]["bot_events"]
    words = {word for path in SPEAKERS for word in mentioned((ROOT / path).read_text(encoding="utf-8"))}
    needed = {"commands"} if declared()["features"]["slash_commands"] else set()
    needed |= {scope for event in events for scope in EVENT_SCOPES[event]}
    needed |= {scope for method in used_methods() for scope in METHOD_SCOPES[method]}
    needed |= {scope for field, scope in FIELD_SCOPES.items() if field in words}
    assert declared_scopes()[0] == needed


def test_the_events_are_those_that_are_heard() -> None:
    events = declared()["settings"]["event_subscriptions"]["bot_events"]
    assert {event.partition(".")[0] for event in events} == set(EVENTS)


def test_the_command_is_the_one_that_is_registered_where_nobody_says_another() -> None:
    commands = [command["command"] for command in declared()["features"]["slash_commands"]]
    assert commands == [Settings().oppbot_command]


def test_home_shortcuts_and_presses_are_declared_where_they_are_served() -> None:
    listeners = (ROOT / "handlers/listeners.py").read_text(encoding="utf-8")
    assert declared()["features"]["app_home"]["home_tab_enabled"] == ("views_publish" in used_methods())
    assert bool(declared()["features"].get("shortcuts")) == ("app.shortcut(" in listeners)
    assert declared()["settings"]["interactivity"]["is_enabled"] == bool(ACTIONS)

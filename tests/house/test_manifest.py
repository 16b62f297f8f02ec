"""The manifest keeps Slack's limits, gives each scope its reason, and declares what is used and nothing else."""

import re
from typing import Any, Final

import pytest
import yaml

from bot.manifest import MANIFEST, declared_scopes, manifest_text

TEXT: Final = MANIFEST.read_text(encoding="utf-8")
VARIANTS: Final = {
    "as it lies there": manifest_text(),
    "another command": manifest_text("/deal"),
    "over HTTP": manifest_text("/opp", "https://bot.example/slack/events"),
}
EVENT_SCOPES: Final = {
    "app_home_opened": set(),
    "app_mention": {"app_mentions:read"},
    "app_uninstalled": set(),
    "member_joined_channel": {"channels:read", "groups:read"},
    "message.channels": {"channels:history"},
    "message.groups": {"groups:history"},
    "message.im": {"im:history"},
    "user_change": {"users:read"},
}
"""What each event needs to be delivered, as Slack's reference lists it."""


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

"""The request URLs that an app's manifest names: one for each command, one for events, two for interactions."""

from collections.abc import Mapping
from typing import Any

from playground.shapes import Json

Content = Mapping[str, Any]


def address_for(content: Content, envelope: Json) -> str | None:
    """Return where an envelope goes over HTTP, or None when the manifest does not say."""
    payload = envelope["payload"]
    if envelope["type"] == "slash_commands":
        return _commands(content).get(payload["command"])
    if envelope["type"] == "events_api":
        return event_address(content)
    key = "message_menu_options_url" if payload["type"] == "block_suggestion" else "request_url"
    return _setting(content, "interactivity", key)


def event_address(content: Content) -> str | None:
    """Return where events go, which is the one address that Slack verifies."""
    return _setting(content, "event_subscriptions", "request_url")


def command_addresses(content: Content) -> list[str]:
    """Return where commands go, each address once."""
    return sorted(set(_commands(content).values()))


def _commands(content: Content) -> dict[str, str]:
    declared = content.get("features", {}).get("slash_commands", [])
    return {each["command"]: each["url"] for each in declared if each.get("url")}


def _setting(content: Content, section: str, key: str) -> str | None:
    found: str | None = content.get("settings", {}).get(section, {}).get(key)
    return found

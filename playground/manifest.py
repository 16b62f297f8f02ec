"""What the app has declared about itself; without a manifest everything is allowed."""

from collections.abc import Mapping
from typing import Any

from playground.shapes import Json, SlackError

EVENT_SCOPES: Mapping[str, tuple[str, ...]] = {
    "app_mention": ("app_mentions:read",),
    "message.im": ("im:history",),
    "message.channels": ("channels:history",),
    "message.groups": ("groups:history",),
    "reaction_added": ("reactions:read",),
    "reaction_removed": ("reactions:read",),
    "member_joined_channel.channel": ("channels:read",),
    "member_joined_channel.group": ("groups:read",),
    "member_left_channel.channel": ("channels:read",),
    "member_left_channel.group": ("groups:read",),
    "channel_archive": ("channels:read",),
    "channel_unarchive": ("channels:read",),
    "channel_rename": ("channels:read",),
    "channel_left": ("channels:read",),
    "channel_id_changed": ("channels:read", "groups:read"),
    "channel_shared.channel": ("channels:read",),
    "channel_shared.group": ("groups:read",),
    "channel_unshared.channel": ("channels:read",),
    "channel_unshared.group": ("groups:read",),
    "group_archive": ("groups:read",),
    "group_unarchive": ("groups:read",),
    "group_rename": ("groups:read",),
    "group_left": ("groups:read",),
    "user_change": ("users:read",),
    "team_join": ("users:read",),
    "file_shared": ("files:read",),
    "file_change": ("files:read",),
    "file_deleted": ("files:read",),
    "link_shared": ("links:read",),
}
"""Any one of the scopes is enough for the event to be delivered; events not listed need none."""

MOST_DOMAINS = 5


class Manifest:
    """The commands, events, scopes and surfaces of an app, as in its app.yaml."""

    def __init__(self, content: Mapping[str, Any] | None = None) -> None:
        """Read the parts that matter; `None` stands for an app that may do everything."""
        self._open = content is None
        content = content or {}
        self.content = content
        features, settings = content.get("features", {}), content.get("settings", {})
        self._commands: dict[str, Json] = {each["command"]: each for each in features.get("slash_commands", [])}
        self._shortcuts: dict[str, Json] = {each["callback_id"]: each for each in features.get("shortcuts", [])}
        self._events = set(settings.get("event_subscriptions", {}).get("bot_events", []))
        self._scopes = set(content.get("oauth_config", {}).get("scopes", {}).get("bot", []))
        self._home = features.get("app_home", {})
        self._domains = tuple(features.get("unfurl_domains", []))[:MOST_DOMAINS]
        self._interactive = settings.get("interactivity", {}).get("is_enabled", False)

    @property
    def scopes(self) -> str:
        """Return the granted scopes as Slack lists them."""
        return ",".join(sorted(self._scopes))

    @property
    def headers(self) -> dict[str, str]:
        """Return the header that lists the granted scopes; an app that may do everything is told nothing."""
        return {} if self._open else {"x-oauth-scopes": self.scopes}

    @property
    def socket_mode(self) -> bool | None:
        """Say whether the app is reached over sockets and not over HTTP; None says nothing, and lets it have both."""
        told = self.content.get("settings", {}).get("socket_mode_enabled")
        return None if told is None else bool(told)

    @property
    def shortcuts(self) -> list[Json]:
        """Return the declared shortcuts."""
        return list(self._shortcuts.values())

    @property
    def commands(self) -> list[Json]:
        """Return the declared slash commands."""
        return list(self._commands.values())

    @property
    def interactive(self) -> bool:
        """Say whether presses and submissions reach the app."""
        return self._open or bool(self._interactive)

    def home_tab(self) -> bool:
        """Say whether the app has a home tab."""
        return self._open or bool(self._home.get("home_tab_enabled"))

    def messages_tab(self) -> bool:
        """Say whether people may write to the app."""
        writable = self._home.get("messages_tab_enabled") and not self._home.get("messages_tab_read_only_enabled")
        return self._open or bool(writable)

    def takes_messages(self) -> bool:
        """Say whether the app may write to a person in its messages tab; it may unless that is turned off by name."""
        return self._open or bool(self._home.get("messages_tab_enabled", True))

    def domain_of(self, host: str) -> str | None:
        """Return the domain under which the app unfurls the links to a host; an app without a manifest has none."""
        return next((each for each in self._domains if host == each or host.endswith(f".{each}")), None)

    def embeds(self, host: str) -> bool:
        """Say whether the app may show videos of a host in its messages."""
        return self._open or (self.grants("links.embed:write") and self.domain_of(host) is not None)

    def command(self, name: str) -> Json | None:
        """Return the declaration of a slash command, or None when the app has no such command."""
        if self._open:
            return {"command": name, "should_escape": True}
        return self._commands.get(name) if self.grants("commands") else None

    def shortcut(self, callback_id: str, kind: str) -> bool:
        """Say whether the app has that shortcut of kind `global` or `message`."""
        return self._open or self._shortcuts.get(callback_id, {}).get("type") == kind

    def hears(self, event: str) -> bool:
        """Say whether the app has subscribed to an event and holds a scope that lets it through."""
        if self._open:
            return True
        needed = EVENT_SCOPES.get(event, ())
        subscribed = self._events & {event, event.partition(".")[0]}
        return bool(subscribed) and (not needed or any(scope in self._scopes for scope in needed))

    def grants(self, *scopes: str) -> bool:
        """Say whether the app holds at least one of these scopes."""
        return self._open or any(scope in self._scopes for scope in scopes)

    def need(self, *scopes: str) -> None:
        """Raise `missing_scope` unless the app holds at least one of these scopes."""
        if scopes and not self.grants(*scopes):
            raise SlackError("missing_scope", needed=scopes[0], provided=self.scopes)

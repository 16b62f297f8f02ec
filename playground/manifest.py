"""What the app has declared about itself; without a manifest everything is allowed."""

from collections.abc import Iterable, Mapping
from copy import copy
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
        self._open = self.holds_all = content is None
        content = content or {}
        self.content = content
        features, settings = content.get("features", {}), content.get("settings", {})
        self._commands: dict[str, Json] = {each["command"]: each for each in features.get("slash_commands", [])}
        self._shortcuts: dict[str, Json] = {each["callback_id"]: each for each in features.get("shortcuts", [])}
        self._events = set(settings.get("event_subscriptions", {}).get("bot_events", []))
        oauth = content.get("oauth_config", {})
        self.granted_scopes = frozenset(oauth.get("scopes", {}).get("bot", []))
        self.optional = frozenset(oauth.get("scopes", {}).get("bot_optional", []))
        self._redirects = tuple(oauth.get("redirect_urls", []))
        self._home = features.get("app_home", {})
        self._domains = tuple(features.get("unfurl_domains", []))[:MOST_DOMAINS]
        self._interactive = settings.get("interactivity", {}).get("is_enabled", False)

    @property
    def scopes(self) -> str:
        """Return the granted scopes as Slack lists them."""
        return ",".join(sorted(self.granted_scopes))

    @property
    def headers(self) -> dict[str, str]:
        """Return the header that lists the granted scopes; an app that may do everything is told nothing."""
        return {} if self.holds_all else {"x-oauth-scopes": self.scopes}

    def granted(self, scopes: Iterable[str]) -> "Manifest":
        """Return the app as it is installed with these scopes alone."""
        installed = copy(self)
        installed.holds_all, installed.granted_scopes = False, frozenset(scopes)
        return installed

    def refused_scopes(self, scopes: Iterable[str]) -> set[str]:
        """Return those of the scopes that the app has not declared and may not ask for."""
        return set() if self._open else set(scopes) - self.granted_scopes

    @property
    def rotates(self) -> bool:
        """Say whether the app's tokens expire."""
        return bool(self.content.get("settings", {}).get("token_rotation_enabled"))

    def redirect(self, asked: str | None) -> str | None:
        """Return where an installation may lead: the declared address, or what lies under one; None is nowhere."""
        if asked is None:
            return next(iter(self._redirects), None)
        under = tuple(each.rstrip("/") + "/" for each in self._redirects)
        return asked if self._open or asked in self._redirects or asked.startswith(under) else None

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
        if not self.grants("commands"):
            return None
        return {"command": name, "should_escape": True} if self._open else self._commands.get(name)

    def shortcut(self, callback_id: str, kind: str) -> bool:
        """Say whether the app has that shortcut of kind `global` or `message`."""
        return self._open or self._shortcuts.get(callback_id, {}).get("type") == kind

    def hears(self, event: str) -> bool:
        """Say whether the app has subscribed to an event and holds a scope that lets it through."""
        needed = EVENT_SCOPES.get(event, ())
        subscribed = self._open or self._events & {event, event.partition(".")[0]}
        return bool(subscribed) and (not needed or self.grants(*needed))

    def grants(self, *scopes: str) -> bool:
        """Say whether the app holds at least one of these scopes."""
        return self.holds_all or any(scope in self.granted_scopes for scope in scopes)

    def need(self, *scopes: str) -> None:
        """Raise `missing_scope` unless the app holds at least one of these scopes."""
        if scopes and not self.grants(*scopes):
            raise SlackError("missing_scope", needed=scopes[0], provided=self.scopes)

"""Everything a workspace remembers; the subjects (events, views, talk ...) are functions that work on it."""

from collections.abc import Callable, Mapping
from threading import RLock
from typing import Any

from playground.clock import Clock
from playground.courier import Courier
from playground.files import Files
from playground.journal import Changes, Journal
from playground.manifest import Manifest
from playground.messages import Channel, Kind, Message, Timeline, message_object, thread_summary
from playground.people import Member, user_object
from playground.shapes import Json, SlackError
from playground.tickets import Tickets
from playground.views import Views

SLACKBOT = "USLACKBOT"


class World:
    """People, channels, messages, views and files of one workspace with one app installed.

    `lock` guards them; nobody holds it while an envelope is on its way to the app.
    """

    def __init__(self, *, clock: Clock, manifest: Mapping[str, Any] | None = None, name: str = "Northwind") -> None:
        """Set up an empty workspace that holds the app's bot user alone."""
        self.lock = RLock()
        self.clock = clock
        self.manifest = Manifest(manifest)
        self.journal = Journal(clock)
        self.changes = Changes()
        self.courier = Courier(clock, self.journal)
        self.tickets = Tickets(clock)
        self.views = Views()
        self.files = Files()
        self.name = name
        self.team = "T0PLAYGRND"
        self.app = "A0PLAYGRND"
        self.bot_id = "B0PLAYGRND"
        self.bot_token = "xoxb-playground"  # noqa: S105 - opens nothing but this workspace on this machine
        self.app_token = "xapp-playground"  # noqa: S105 - the same
        self.base_url = "http://127.0.0.1:0"
        self.people: dict[str, Member] = {}
        self.channels: dict[str, Channel] = {}
        self.timelines: dict[str, Timeline] = {}
        self.settlers: list[Callable[[], None]] = []
        self.bot = self.add_person(Member(id="U0BOT", name="oppbot", real_name="Oppbot", is_bot=True, color="2e7d6b"))

    def add_person(self, member: Member) -> Member:
        """Let a member into the workspace."""
        self.people[member.id] = member
        return member

    def add_channel(self, channel: Channel) -> Channel:
        """Add a channel with an empty timeline."""
        channel.created = channel.created or int(self.clock.now().timestamp())
        self.channels[channel.id] = channel
        self.timelines[channel.id] = Timeline()
        return channel

    def new_channel(self, name: str, members: list[str], kind: Kind = "channel", topic: str = "") -> Channel:
        """Create a channel; the first member counts as its creator."""
        letter = {"channel": "C", "group": "G", "im": "D"}[kind]
        key = f"{letter}{len(self.channels) + 1:07d}X"
        creator = members[0] if members else ""
        return self.add_channel(
            Channel(id=key, name=name, kind=kind, members=list(members), topic=topic, creator=creator)
        )

    def direct(self, one: str, other: str) -> Channel:
        """Return the conversation of two users, begun now if there is none."""
        pair = {one, other}
        for channel in self.channels.values():
            if channel.kind == "im" and set(channel.members) == pair:
                return channel
        return self.new_channel("", [one, other] if one != other else [one], "im")

    def channel_named(self, reference: str, me: str) -> Channel:
        """Return a channel by id, name, `dm` (mine with the bot) or `@name`; raises LookupError."""
        if reference in self.channels:
            return self.channels[reference]
        if reference == "dm":
            return self.direct(me, self.bot.id)
        if reference.startswith("@"):
            return self.direct(me, self.member_named(reference[1:]).id)
        plain = reference.removeprefix("#")
        found = [channel for channel in self.channels.values() if channel.name == plain and channel.kind != "im"]
        if not found:
            message = f"there is no channel {reference!r}"
            raise LookupError(message)
        return found[0]

    def member_named(self, reference: str) -> Member:
        """Return a member by id, handle or full name; raises LookupError."""
        if reference in self.people:
            return self.people[reference]
        for member in self.people.values():
            if reference.casefold() in (member.name.casefold(), member.real_name.casefold()):
                return member
        message = f"there is nobody called {reference!r}"
        raise LookupError(message)

    def message(self, channel: str, ts: str) -> Message:
        """Return a message that everybody in the channel can see; raises `message_not_found`."""
        found = self.timelines[channel].get(ts)
        if found is None or found.ephemeral_to:
            raise SlackError("message_not_found")
        return found

    def describe(self, message: Message, *, with_metadata: bool = False) -> Json:
        """Return a message as Slack sends it, with its thread's summary; files are for apps that may see them."""
        said = message_object(message, team=self.team, app=self.app, with_metadata=with_metadata)
        replies = self.timelines[message.channel].replies(message.ts)
        if "files" in said and not self.manifest.grants("files:read"):
            said["files"] = [{"id": file["id"]} for file in said["files"]]
        return said | ({} if message.is_reply else thread_summary(message, replies))

    def describe_member(self, member: Member, *, with_locale: bool = False) -> Json:
        """Return a member as the app may see them."""
        shown = self.manifest.grants("users:read.email")
        now = self.clock.now()
        return user_object(member, team=self.team, now=now, with_locale=with_locale, with_email=shown)

    def settle(self) -> None:
        """Carry all waiting events, let whoever asked for it work, and carry what that caused."""
        self.courier.drain()
        for settler in tuple(self.settlers):
            settler()
        self.courier.drain()

"""Everything a workspace remembers; the subjects (events, views, talk ...) are functions that work on it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from playground.files import Files
from playground.ground import Ground
from playground.links import Shared
from playground.manifest import Manifest
from playground.messages import Channel, Kind, Message, Timeline, Waiting, message_object, thread_summary
from playground.people import Member, outsider_object, user_object
from playground.shapes import Json, SlackError
from playground.tokens import Grant, Installation
from playground.usergroups import UserGroup
from playground.views import Views

SLACKBOT = "USLACKBOT"
TEAM = "T0PLAYGRND"
BOT_TOKEN = "xoxb-playground"  # noqa: S105 - opens nothing but this workspace on this machine


class World:
    """People, channels, messages, views and files of one workspace with one app, which is installed unless it is not.

    The app, the clock and the lock are those of the `ground` that it shares with other workspaces. `enterprise` holds
    id and name of the organisation that it belongs to. `is_paid` opens what free workspaces have not, as user groups.
    """

    def __init__(
        self,
        ground: Ground,
        *,
        manifest: Mapping[str, Any] | None = None,
        name: str = "Northwind",
        team: str = TEAM,
        with_app: bool = True,
    ) -> None:
        """Set up an empty workspace that holds the app's bot user alone."""
        self.ground = ground
        self.lock, self.clock, self.ids = ground.lock, ground.clock, ground.ids
        self.journal, self.changes = ground.journal, ground.changes
        self.courier, self.tickets = ground.courier, ground.tickets
        self.app, self.app_token = ground.app, ground.app_token
        self.manifest = Manifest(manifest if with_app else {})
        ground.declared = ground.declared or self.manifest
        self.views = Views(self.ids)
        self.files = Files(self.ids)
        self.name, self.team = name, team
        self.bot_id = f"B{team[1:]}"
        self.bot_token = BOT_TOKEN if team == TEAM else f"{BOT_TOKEN}-{team}"
        ground.worlds[team] = self
        self.enterprise: Json | None = None
        self.is_paid = True
        self.people: dict[str, Member] = {}
        self.channels: dict[str, Channel] = {}
        self.timelines: dict[str, Timeline] = {}
        self.scheduled: dict[str, Waiting] = {}
        self.links: dict[str, Shared] = {}
        """What the app was told of, by unfurl id."""
        self.usergroups: dict[str, UserGroup] = {}
        self.installation = self._first_installation() if with_app else None
        self._bot = "U0BOT" if team == TEAM else f"U0BOT{team[1:]}"
        bot = Member(id=self._bot, name="oppbot", real_name="Oppbot", is_bot=True, color="2e7d6b")
        self.add_person(replace(bot, is_deactivated=not with_app))

    def _first_installation(self) -> Installation:
        grant = self.ground.tokens.add(Grant(token=self.bot_token, kind="bot", team=self.team))
        return Installation(teams=(self.team,), grant=grant)

    @property
    def bot(self) -> Member:
        """Return the app's own user."""
        return self.people[self._bot]

    def seat_bot(self, user: str) -> None:
        """Give the app's own user another id, as when an organisation has one for all its workspaces."""
        before, self._bot = self._bot, user
        self.add_person(replace(self.people.pop(before), id=user))
        for channel in self.channels.values():
            channel.members[:] = [user if each == before else each for each in channel.members]

    def is_reached_by(self, grant: Grant) -> bool:
        """Say whether a token is for the app in this workspace."""
        return self.installation is not None and self.installation.grant.owner == grant.owner

    @property
    def is_org_install(self) -> bool:
        """Say whether the app is here because an organisation has installed it as a whole."""
        return self.installation is not None and self.installation.is_org_wide

    @property
    def base_url(self) -> str:
        """Return the address that the workspace is served at."""
        return self.ground.base_url

    @base_url.setter
    def base_url(self, address: str) -> None:
        """Serve it at another address."""
        self.ground.base_url = address

    @property
    def settlers(self) -> list[Callable[[], None]]:
        """Return who works after every act and every jump."""
        return self.ground.settlers

    @settlers.setter
    def settlers(self, settlers: list[Callable[[], None]]) -> None:
        """Let others work instead."""
        self.ground.settlers = settlers

    @property
    def domain(self) -> str:
        """Return the first part of the workspace's web address."""
        return self.name.lower().replace(" ", "-")

    def sides(self, channel: Channel) -> list["World"]:
        """Return the workspaces that share a channel, this one first."""
        if not channel.is_ext_shared:
            return [self]
        others = [world for world in self.ground.worlds.values() if world is not self and channel.id in world.channels]
        return [self, *others]

    def app_side(self, channel: Channel, author: str | None = None) -> "World":
        """Return the workspace whose app is in a channel, or is the author of a message there; else this one."""
        for side in self.sides(channel):
            if side.bot.id in channel.members if author is None else side.bot.id == author:
                return side
        return self

    def showing(self, user: str) -> "World":
        """Return the workspace whose app shows a modal to a user, who may be of another company; else this one."""
        worlds = (self, *self.ground.worlds.values())
        return next((world for world in worlds if user in world.people and world.views.top(user)), self)

    def team_of(self, user: str) -> str:
        """Return the team that a user belongs to."""
        member = self.people.get(user)
        return (member.home_team if member else None) or self.team

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
        key = self.ids.new(letter)
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
        """Return a channel by id, name, `dm` (mine with the app) or `@name`; raises LookupError.

        For a guest there are no other channels than their own, and no other people than those whom they meet there.
        """
        is_guest = me in self.people and self.people[me].is_guest
        if reference == "dm":
            return self.direct(me, self.bot.id)
        if reference.startswith("@"):
            other = self.member_named(reference[1:]).id
            if not is_guest or self.have_met(me, other):
                return self.direct(me, other)
        plain = reference.removeprefix("#")
        for channel in self.channels.values():
            is_named = channel.id == reference or (channel.name == plain and channel.kind != "im")
            if is_named and (not is_guest or me in channel.members):
                return channel
        message = f"there is no channel {reference!r}"
        raise LookupError(message)

    def have_met(self, one: str, other: str) -> bool:
        """Say whether two users are in a channel together."""
        return any({one, other} <= set(each.members) for each in self.channels.values() if each.kind != "im")

    def member_named(self, reference: str) -> Member:
        """Return a member by id, handle or full name; raises LookupError."""
        if reference in self.people:
            return self.people[reference]
        for member in sorted(self.people.values(), key=lambda each: each.is_deactivated):
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
        team = self.team_of(message.user)
        said = message_object(message, team=team, app=self.app, with_metadata=with_metadata)
        said |= {"user_team": team, "source_team": team} if team != self.team else {}
        root = self.timelines[message.channel].get(message.thread_ts or "") if message.is_broadcast else None
        said |= {"root": self.describe(root)} if root and root is not message else {}
        replies = self.timelines[message.channel].replies(message.ts)
        if "files" in said:
            said["files"] = [self._described(file, self.channels[message.channel]) for file in said["files"]]
        return said | ({} if message.is_reply else thread_summary(message, replies))

    def _described(self, file: Json, channel: Channel) -> Json:
        if not self.manifest.grants("files:read"):
            return {"id": file["id"]}
        if channel.is_ext_shared:
            return {"id": file["id"], "mode": "file_access", "file_access": "check_file_info"}
        return file

    def describe_member(self, member: Member, *, with_locale: bool = False) -> Json:
        """Return a member as the app may see them; people of other companies show less."""
        now = self.clock.now()
        if member.home_team:
            return outsider_object(member, now=now, is_stranger=not self.have_met(member.id, self.bot.id))
        shown = self.manifest.grants("users:read.email")
        told = user_object(member, team=self.team, now=now, with_locale=with_locale, with_email=shown)
        return told | ({"enterprise_user": self._as_enterprise_user(member)} if self.enterprise else {})

    def _as_enterprise_user(self, member: Member) -> Json:
        enterprise = self.enterprise or {}
        org: Json = {"id": member.id, "enterprise_id": enterprise["id"], "enterprise_name": enterprise["name"]}
        teams = [each.team for each in self.ground.worlds.values() if member.id in each.people]
        return org | {"is_admin": False, "is_owner": False, "teams": teams}

    def settle(self) -> None:
        """Carry all waiting events, let whoever asked for it work, and carry what that caused."""
        self.ground.settle()

"""Channels and the messages in them, and how Slack describes both."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from playground.shapes import Json

Kind = Literal["channel", "group", "im"]

EMOJI = re.compile(r"[\w'+-]+(::skin-tone-[2-6])?")


@dataclass(slots=True, kw_only=True)
class Channel:
    """A public channel, a private one (`group`) or a conversation of two (`im`)."""

    id: str
    name: str
    kind: Kind = "channel"
    members: list[str] = field(default_factory=list)
    topic: str = ""
    creator: str = ""
    created: int = 0
    is_archived: bool = False
    is_ext_shared: bool = False
    host: str = ""
    """The team that has shared it with another company."""
    posting: Literal["all", "threads", "nobody"] = "all"
    """Where members who are no admins may write, the app included."""
    read_up_to: dict[str, str] = field(default_factory=dict)
    """The last message that each member has read."""

    def as_slack(self, me: str) -> Json:
        """Return the channel as conversations.info does for the user `me`."""
        common: Json = {
            "id": self.id,
            "created": self.created,
            "is_channel": self.kind == "channel",
            "is_group": self.kind == "group",
            "is_im": self.kind == "im",
            "is_mpim": False,
            "is_private": self.kind != "channel",
            "is_archived": self.is_archived,
            "is_shared": self.is_ext_shared,
            "is_ext_shared": self.is_ext_shared,
            "is_org_shared": False,
        }
        return common | (self._direct(me) if self.kind == "im" else self._named(me))

    def _direct(self, me: str) -> Json:
        return {"user": next((user for user in self.members if user != me), me), "is_user_deleted": False}

    def _named(self, me: str) -> Json:
        return {
            "name": self.name,
            "name_normalized": self.name,
            "creator": self.creator,
            "is_general": self.name == "general",
            "is_member": me in self.members,
            "topic": {"value": self.topic, "creator": self.creator, "last_set": self.created},
            "purpose": {"value": "", "creator": "", "last_set": 0},
            "num_members": len(self.members),
        }


@dataclass(slots=True, kw_only=True)
class Message:
    """One message; an ephemeral one has a single reader and cannot be found by the Web API."""

    ts: str
    channel: str
    user: str
    text: str = ""
    blocks: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    thread_ts: str | None = None
    bot_id: str | None = None
    ephemeral_to: str | None = None
    subtype: str | None = None
    edited: Json | None = None
    is_deleted: bool = False
    metadata: Json | None = None
    reactions: dict[str, list[str]] = field(default_factory=dict)
    files: list[Json] = field(default_factory=list)
    state: Json = field(default_factory=dict)
    """What people have chosen in the message's inputs, by block id and action id."""
    is_broadcast: bool = False
    """Whether a reply is shown in its channel too."""

    @property
    def all_blocks(self) -> list[Json]:
        """Return its blocks and those of its attachments."""
        return [*self.blocks, *(block for each in self.attachments for block in each.get("blocks", []))]

    @property
    def is_reply(self) -> bool:
        """Say whether the message lives inside a thread."""
        return self.thread_ts is not None and self.thread_ts != self.ts

    def visible_to(self, user: str) -> bool:
        """Say whether this user may see it at all."""
        return not self.is_deleted and self.ephemeral_to in (None, user)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A message of the app that is still to be posted; moments are whole seconds since 1970."""

    id: str
    channel: str
    post_at: int
    created: int
    content: Json
    thread_ts: str | None

    def as_slack(self) -> Json:
        """Return it as chat.scheduledMessages.list does."""
        said = {"id": self.id, "channel_id": self.channel, "post_at": self.post_at, "date_created": self.created}
        return said | {"text": self.content.get("text") or ""}


class Timeline:
    """The messages of one channel in the order of their timestamps."""

    def __init__(self) -> None:
        """Start empty."""
        self._messages: dict[str, Message] = {}

    def __iter__(self) -> Iterator[Message]:
        """Go through all messages, the deleted ones too."""
        return iter(tuple(self._messages.values()))

    def add(self, message: Message) -> None:
        """Append a message."""
        self._messages[message.ts] = message

    def get(self, ts: str) -> Message | None:
        """Return the message with that timestamp unless it is deleted."""
        message = self._messages.get(ts)
        return None if message is None or message.is_deleted else message

    def public(self) -> list[Message]:
        """Return what every member can see."""
        return [message for message in self if not message.is_deleted and message.ephemeral_to is None]

    def replies(self, thread_ts: str) -> list[Message]:
        """Return the public replies of a thread, without the message that begins it."""
        return [message for message in self.public() if message.is_reply and message.thread_ts == thread_ts]

    def unread(self, user: str, since: str) -> int:
        """Count what the user has not read at the top level of the channel."""
        news = (m for m in self if m.ts > since and m.user != user and m.visible_to(user))
        return sum(not message.is_reply or message.is_broadcast for message in news)


def is_emoji(name: str) -> bool:
    """Say whether an emoji may have this name, a tone of skin included; workspaces make emoji of their own."""
    return EMOJI.fullmatch(name) is not None and name == name.lower()


def reactions_of(message: Message) -> list[Json]:
    """Return the reactions as Slack lists them."""
    return [{"name": name, "users": list(users), "count": len(users)} for name, users in message.reactions.items()]


def thread_summary(message: Message, replies: Iterable[Message]) -> Json:
    """Return what the first message of a thread says about its replies."""
    found = list(replies)
    if not found:
        return {}
    users = list(dict.fromkeys(reply.user for reply in found))
    return {
        "thread_ts": message.ts,
        "reply_count": len(found),
        "reply_users": users,
        "reply_users_count": len(users),
        "latest_reply": found[-1].ts,
    }


def message_object(message: Message, *, team: str, app: str, with_metadata: bool = False) -> Json:
    """Return a message as conversations.history does, without its thread's summary."""
    said: Json = {"type": "message", "user": message.user, "text": message.text, "ts": message.ts, "team": team}
    if message.bot_id:
        said |= {"bot_id": message.bot_id, "app_id": app}
    for key in ("subtype", "thread_ts", "blocks", "attachments", "files", "edited"):
        if getattr(message, key):
            said[key] = getattr(message, key)
    if message.is_broadcast and message.is_reply:
        said["subtype"] = "thread_broadcast"
    if message.reactions:
        said["reactions"] = reactions_of(message)
    if with_metadata and message.metadata:
        said["metadata"] = message.metadata
    return said

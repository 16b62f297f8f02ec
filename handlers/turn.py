"""One turn at the counter: who said what where, and how to answer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import Any
from zoneinfo import ZoneInfo

from handlers.scopes import FILES, is_denied
from handlers.voice import Voice
from parsing import Known
from sales.opportunity import Place
from sales.people import Member
from services.finding import names_known
from services.said import Said
from storage.work import Work

Block = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What the bot says: blocks for the eye, text for notifications and screen readers."""

    text: str
    blocks: list[Block] = field(default_factory=list)
    card: tuple[str, int] | None = None
    """Kind of card and number of the opportunity that it shows, where it is one."""
    event: int | None = None
    """The change that it reads back, where it does; a receipt says so when the change is taken back."""
    public: bool = False
    """Whether everybody in the channel sees the answer to a command."""

    def above(self, other: "Message") -> "Message":
        """Return the message with another one under it."""
        return replace(self, text=f"{self.text}\n{other.text}", blocks=[*self.blocks, *other.blocks])


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where something came from, as Slack says it."""

    workspace: str
    user: str
    place: Place
    key: str
    at: datetime | None = None
    """When a message was written, edited or deleted; what is older than what was done last to it has passed."""
    content: str = ""
    """What tells a form sent again from one that was changed in between."""
    channel: str | None = None
    ts: str | None = None
    thread_ts: str | None = None
    trigger_id: str | None = None
    response_url: str | None = None
    fleeting: bool = False
    """Whether the message pressed in is seen by one person only, so that nothing but its answer address reaches it."""
    home: str | None = None
    """The workspace of the person, where Slack says it; in a shared channel it may be another one."""
    reply_to: Mapping[str, str] = field(default_factory=dict)
    """Address that a modal carried along: the place where its button stood."""

    @property
    def inbox_key(self) -> str:
        """The key in the inbox; writing, editing and deleting a message share one."""
        return f"message:{self.channel}:{self.ts}" if self.at else self.key

    @property
    def is_strange(self) -> bool:
        """Whether the person is of another workspace, who sees what stands in a shared channel and may not act."""
        return self.home not in {None, self.workspace}

    @property
    def address(self) -> dict[str, str]:
        """Where an answer goes that the ack cannot carry."""
        if carried := {name: part for name, part in self.reply_to.items() if name != "block"}:
            return carried
        if self.response_url:
            return {"response_url": self.response_url}
        if self.channel and self.place in {Place.THREAD, Place.MENTION, Place.DM}:
            thread = {"thread_ts": self.thread_ts} if self.thread_ts else {}
            return {"channel": self.channel, **thread}
        return {"channel": self.user}

    @property
    def in_place(self) -> dict[str, str]:
        """Where an answer goes that takes the place of the message pressed in."""
        if self.place is Place.PRESS and self.channel and self.ts and not self.fleeting:
            return {"channel": self.channel, "ts": self.ts}
        return self.address


@dataclass(kw_only=True)
class Turn:
    """What a handler gets: one typed object instead of arguments injected by name."""

    work: Work
    me: Member
    t: Voice
    origin: Origin
    text: str = ""
    about: int | None = None
    """Number of the opportunity that the place itself says: a card's thread, a chosen button."""
    public: bool = False
    """Whether the person asked for an answer that everybody sees (`/opp Acme!`)."""
    payload: Mapping[str, Any] = field(default_factory=dict)
    heard: Said | None = None
    """Where the words were said, when a button settles what they mean."""
    settled: tuple[str, ...] = ()
    """Ways in which buttons have settled what the words leave open, such as `amount=80000`."""
    offset: int = 0
    """How many rows of a long answer were shown before."""
    replacing: bool = False
    """Whether whatever is answered takes the place of the message pressed in."""
    postscript: Message | None = None
    """What stands under whatever is answered."""
    reply: dict[str, Any] = field(default_factory=dict)
    """What the ack will carry."""
    after: list[Callable[[Any], object]] = field(default_factory=list)
    """Calls to Slack, with its client, between the commit and the ack; only opening a modal may stand here."""

    @property
    def said(self) -> Said:
        """The same for the desk, which does not know Slack; the message that a button stands in is nobody's words."""
        if self.heard:
            return self.heard
        o = self.origin
        ts = None if o.place is Place.PRESS else o.ts
        return Said(place=o.place, key=o.key, channel=o.channel, ts=ts, thread_ts=o.thread_ts, files=self._files)

    @cached_property
    def known(self) -> Known:
        """The names that the words may mean; read once a turn."""
        return names_known(self.work)

    @property
    def now(self) -> datetime:
        """The moment on the person's own clock."""
        return self.work.now.astimezone(ZoneInfo(self.me.zone))

    @property
    def value(self) -> str:
        """The value of what was pressed or chosen."""
        pressed = self.payload["actions"][0]
        return str(pressed.get("value") or pressed["selected_option"]["value"])

    def answer(self, message: Message, *, replace: bool = False) -> None:
        """Answer the person: commands in the ack, everything else by a letter in the same transaction."""
        message = message.above(self.postscript) if self.postscript else message
        if self.origin.place is Place.COMMAND:
            self._answer_command(message)
            return
        instead = replace or (self.replacing and self.origin.place is Place.PRESS)
        self.tell(self.origin.in_place if instead else self.origin.address, message, replace=instead)

    @property
    def _files(self) -> list[list[str]]:
        """The files that came with a message, each a name and a permalink; none where the bot may not see files."""
        if self.hides_files:
            return []
        files = self.payload.get("event", {}).get("files") or ()
        return [[str(f["name"]), str(f["permalink"])] for f in files if f.get("name") and f.get("permalink")]

    @property
    def hides_files(self) -> bool:
        """Whether files came with a message and the bot may not see files."""
        return bool(self.payload.get("event", {}).get("files")) and is_denied(self.work, FILES)

    def _answer_command(self, message: Message) -> None:
        """Answer in the ack; what everybody is to see is posted instead, for only a posted card has a thread."""
        if message.public and self.origin.channel and self.origin.response_url:
            public = {"channel": self.origin.channel, "response_url": self.origin.response_url}
            self.tell(public, message)
        else:
            self.reply = {"response_type": "ephemeral", "text": message.text, "blocks": message.blocks}

    def tell(self, address: Mapping[str, str], message: Message, *, replace: bool = False) -> None:
        """Owe a message to an address, as part of this turn."""
        data = {"to": dict(address), "text": message.text, "blocks": message.blocks, "replace": replace}
        number = message.card[1] if message.card else None
        key = f"answer:{self.origin.key}:{address.get('channel', '')}"
        about = {**data, **self._card(message)}
        self.work.outbox.owe(key, "message", to_member=self.me.id, opportunity_id=number, data=about)

    def open(self, view: Mapping[str, Any], *, push: bool = False) -> None:
        """Open a modal for the press or command at hand, once the unit of work is closed."""
        trigger = self.origin.trigger_id
        method = "views_push" if push else "views_open"
        self.after.append(lambda slack: getattr(slack, method)(trigger_id=trigger, view=view))

    def _card(self, message: Message) -> dict[str, object]:
        """Return what a posted message must know of itself to be rewritten later."""
        if message.card is None:
            return {}
        kind, number = message.card
        return {"card": kind, "version": self.work.opportunities.get(number).version, "event": message.event}

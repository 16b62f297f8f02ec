"""Letters: messages owed to somebody, written with the change that causes them and sent after it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final

RECEIPT: Final = "filed"
"""The kind of a card that reads a change back; only taking the change back rewrites it."""
SPENT: Final = frozenset({"undone", "amended"})
"""Kinds of cards whose last word is said."""
THREAD: Final = "thread"
"""Kind of a message that is no card itself, but has one in its thread."""
CHANNELS: Final = ("C", "G")
"""Slack's ids of channels begin so; those of people and of conversations with one do not."""
ANSWER: Final = "message"
"""The kind of letter that answers somebody who has just said something."""
WORDLESS: Final = frozenset(
    {"rewrite", "amend", "hide", "tick", "home", "look_at", "look_up", "roster", "morning_edit"}
)
"""Kinds of letters that put no new message before anybody: edits, marks, pages and questions to Slack."""
LATER: Final = 10**15
"""The rank of a letter that nobody is waiting for; one with money at risk goes before it."""


def place_of(kind: str, channel: str | None, to_member: int | None, to: object = None) -> str:
    """Return where a letter posts a message: a channel, `@` and a member, or empty where it posts none.

    `to` is the address of an answer, which may edit a message or go to a response address instead.
    """
    address = to if kind == ANSWER and isinstance(to, Mapping) else {"channel": channel or ""}
    if kind in WORDLESS or "ts" in address or "channel" not in address:
        return ""
    where = str(address["channel"])
    return where if where.startswith(CHANNELS) or not to_member else f"@{to_member}"


def rank_of(kind: str, at_risk: object = None) -> int:
    """Return a letter's place in the queue, smaller first: answers and edits at once, then by hundredths at risk."""
    money = at_risk if isinstance(at_risk, int) else 0
    return 0 if kind == ANSWER or kind in WORDLESS else LATER - min(max(money, 0), LATER - 1)


class LetterState(StrEnum):
    """How far a letter has come."""

    QUEUED = "queued"
    CLAIMED = "claimed"
    UNSURE = "unsure"
    """Begun, and nobody knows whether it arrived: looked for before it is sent again."""
    SENT = "sent"
    FOLDED = "folded"
    """It waits for the next morning card of its reader, which tells it among others."""
    WITHDRAWN = "withdrawn"
    DEAD = "dead"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A message owed to a member, a channel or a response address."""

    id: int
    workspace: str
    key: str
    """Unique in the workspace; telling twice is impossible to do by accident."""
    kind: str
    to_member: int | None = None
    channel: str | None = None
    opportunity_id: int | None = None
    event_id: int | None = None
    data: Mapping[str, object] = field(default_factory=dict)
    attempts: int = 0
    written_at: datetime
    place: str = ""
    """Where it posts a message: a channel, `@` and a member's number, or empty where it posts none."""
    sent_channel: str | None = None
    sent_ts: str | None = None
    state: LetterState = LetterState.QUEUED
    """For whoever claims it: how far it had come before."""

    @property
    def is_unsure(self) -> bool:
        """Whether it was begun before, and nobody knows whether it arrived."""
        return self.state in {LetterState.CLAIMED, LetterState.UNSURE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """Where a letter arrived; both None when it left no message that could be edited."""

    channel: str | None = None
    ts: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A message that shows an opportunity: replies in its thread are about that opportunity."""

    channel: str
    ts: str
    opportunity_id: int
    version: int
    """The opportunity's version that the message shows."""
    kind: str
    """Decides how the card is rewritten: `opportunity`; `reminder`, which becomes `done`; `filed`, which becomes
    `undone`; `brief`, which becomes `read` or `amended`; `thread` for a message that only has a card below it."""
    letter_id: int | None = None


class Later(Exception):
    """A letter cannot be sent now; it is tried again after some seconds."""

    def __init__(self, seconds: float | None, fault: str, *, gate: str | None = None, unsure: bool = False) -> None:
        """Keep how long to wait, None for the usual growing pause, and what stood in the way.

        `gate` is what Slack lets nothing through for as long: a place or a method. `unsure` says that the letter may
        have arrived all the same.
        """
        super().__init__(fault)
        self.seconds = seconds
        self.fault = fault
        self.gate = gate
        self.unsure = unsure


class NotYet(Exception):
    """It is not the hour for a letter; nothing has gone wrong."""

    def __init__(self, until: datetime) -> None:
        """Keep the moment from which it may be sent."""
        super().__init__(until.isoformat())
        self.until = until


class Undeliverable(Exception):
    """A letter can never be sent: its channel is gone, or Slack does not take it."""

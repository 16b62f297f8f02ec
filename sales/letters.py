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


class LetterState(StrEnum):
    """How far a letter has come."""

    QUEUED = "queued"
    CLAIMED = "claimed"
    UNSURE = "unsure"
    """Begun, and nobody knows whether it arrived: looked for before it is sent again."""
    SENT = "sent"
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
    sent_channel: str | None = None
    sent_ts: str | None = None
    state: LetterState = LetterState.QUEUED


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

    def __init__(self, seconds: float | None, fault: str) -> None:
        """Keep how long to wait, None for the usual growing pause, and what stood in the way."""
        super().__init__(fault)
        self.seconds = seconds
        self.fault = fault


class Undeliverable(Exception):
    """A letter can never be sent: its channel is gone, or Slack does not take it."""

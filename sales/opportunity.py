"""The records of the trade: opportunity, account, contact, product, follow-up and what happened to them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Final

from sales.stages import Tick
from sales.vocabulary import Channel, Feedback, Grade, LossReason, Status

NOBODY: Final = "–"
"""Name of the account or the owner of what was imported without one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A customer."""

    id: int
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A person on the customer's side; a name, a role or both are known."""

    id: int
    account_id: int
    name: str | None = None
    role: str | None = None
    decides: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """Something that is sold, with its list price."""

    id: int
    name: str
    list_price: Decimal | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opportunity:
    """A possible sale to one account, owned by one member, with a next date for as long as it is open."""

    id: int
    name: str
    account_id: int
    owner_id: int
    team_id: int | None = None
    product_id: int | None = None
    status: Status = Status.OPEN
    stage: str = "lead"
    grade: Grade = Grade.B
    grade_assumed: bool = False
    """Whether nobody said the grade and the playbook's default stands in."""
    amount: Decimal | None = None
    currency: str | None = None
    close_on: date | None = None
    """The day on which the deal is expected to be signed."""
    next_on: date | None = None
    next_time: time | None = None
    """Wall-clock time in the owner's zone; None means with the morning's work."""
    next_promised: bool = False
    """Whether somebody said the next date; otherwise the cadence made it."""
    due_at: datetime | None = None
    """The next date as a UTC moment; None when the opportunity is closed. One that sleeps wakes then."""
    generation: int = 0
    """Counts the next dates; one reminder is owed for each."""
    version: int = 1
    """Counts the changes; a card that shows an older one has moved on."""
    created_at: datetime
    stage_since: datetime
    closed_on: date | None = None
    loss_reason: LossReason | None = None
    loss_detail: str | None = None
    """The reason below the reason, a code of `sales.losses.DETAILS`."""
    loss_words: str | None = None
    competitor: str | None = None
    """Who won it instead, as far as somebody knows."""
    last_touch_at: datetime | None = None
    last_words: str | None = None
    progressed_at: datetime | None = None
    """When it last came further: a later stage, a better grade, proof or good news; None where it was imported."""
    heard_at: datetime | None = None
    """When the customer last said anything, as far as we know."""
    heard: tuple[Feedback, ...] = ()
    """The customer's latest answers, the newest first."""
    slips: int = 0
    """How often the closing day was put off."""
    first_close_on: date | None = None
    """The closing day that was named first."""
    qualified: tuple[Tick, ...] = ()
    """What somebody ticked of need, budget and who decides; what the book says by itself counts besides."""
    slept_on: date | None = None
    """The day on which it was put to sleep, kept until somebody follows it up again."""
    slept_words: str | None = None
    """Why it was put to sleep."""
    source: str | None = None
    source_key: str | None = None
    """The id in the file that the opportunity was imported from; unique in the workspace."""
    account_name: str = field(default="", compare=False)
    """The account's name as it was read with the opportunity; empty in one that was not read."""

    @property
    def whole_name(self) -> str:
        """The account's name before the opportunity's own, where they differ."""
        differs = self.account_name not in {"", NOBODY, self.name}
        return f"{self.account_name} · {self.name}" if differs else self.name

    @property
    def is_open(self) -> bool:
        """Whether the opportunity is still being worked."""
        return self.status is Status.OPEN

    @property
    def is_asleep(self) -> bool:
        """Whether the opportunity waits for the day on which it wakes."""
        return self.status is Status.ASLEEP

    @property
    def has_ended(self) -> bool:
        """Whether the opportunity is neither worked nor asleep."""
        return not (self.is_open or self.is_asleep)


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """One contact with the customer, in the words of the member who had it."""

    id: int
    opportunity_id: int
    member_id: int
    at: datetime
    happened_on: date
    words: str
    channel: Channel | None = None
    feedback: tuple[Feedback, ...] = ()
    competitors: tuple[str, ...] = ()
    next_on: date | None = None
    next_time: time | None = None
    files: Sequence[Sequence[str]] = ()
    """What came with the words: a name and a Slack permalink each."""
    withdrawn: bool = False


class Place(StrEnum):
    """Where a person said something to the bot."""

    COMMAND = "command"
    DM = "dm"
    THREAD = "thread"
    MENTION = "mention"
    PRESS = "press"
    SUBMIT = "submit"
    IMPORT = "import"
    CLOCK = "clock"
    """Nobody said it; its moment came."""


class EventCode(StrEnum):
    """What happened to an opportunity."""

    CREATED = "created"
    UPDATED = "updated"
    STAGE_MOVED = "stage_moved"
    WON = "won"
    LOST = "lost"
    DROPPED = "dropped"
    SLEPT = "slept"
    WOKEN = "woken"
    REOPENED = "reopened"
    HANDED_OVER = "handed_over"
    SNOOZED = "snoozed"
    CORRECTED = "corrected"
    EXPLAINED = "explained"
    """Why the grade stays as it is."""
    PROMISE_ENDED = "promise_ended"
    """A promise was kept, or called off."""
    APPROVAL_ASKED = "approval_asked"
    """A move was asked for that somebody else agrees to, and nothing else was said."""
    APPROVAL_REJECTED = "approval_rejected"
    APPROVAL_WITHDRAWN = "approval_withdrawn"
    UNDONE = "undone"
    IMPORTED = "imported"


Change = tuple[object, object]
"""What a field was and what it became, as JSON values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One entry of the append-only history: who, when, where said, what."""

    id: int
    at: datetime
    code: EventCode
    opportunity_id: int
    member_id: int | None
    place: Place
    changes: Mapping[str, Change] = field(default_factory=dict)
    """Fields of the opportunity that moved; undoing puts the first values back."""
    data: Mapping[str, object] = field(default_factory=dict)
    follow_up_id: int | None = None
    undone: bool = False

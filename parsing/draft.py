"""What was understood from a sentence and is not yet saved."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import UTC, date, datetime, time, tzinfo
from decimal import Decimal
from typing import Final

from sales.vocabulary import Channel, Feedback, Grade, LossReason, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class OpportunityRef:
    """Which opportunity a text is about, as far as the words say."""

    id: int | None = None
    name: str | None = None
    candidates: tuple[str, ...] = ()
    """Known names that fit equally well; filled only when `name` is not."""
    unmatched: str | None = None
    """The words that look like a name which nobody knows yet."""

    def __bool__(self) -> bool:
        """Tell whether the text points at anything at all."""
        return self != OpportunityRef()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactDraft:
    """A person on the customer's side, by name, by role or by both."""

    name: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A field that can be read in several ways."""

    field: str
    readings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateDraft:
    """One message, read; every field that the text does not mention is empty."""

    text: str = ""
    opportunity: OpportunityRef = OpportunityRef()
    follow_up_at: date | None = None
    """The day of our next action, in the sender's zone."""
    follow_up_time: time | None = None
    """The clock time of that day where one was given, as wall time in the sender's zone."""
    follow_up_words: str | None = None
    close_on: date | None = None
    amount: Decimal | None = None
    currency: str | None = None
    stage: str | None = None
    grade: Grade | None = None
    feedback: tuple[Feedback, ...] = ()
    contacts: tuple[ContactDraft, ...] = ()
    decision_maker: str | None = None
    competitors: tuple[str, ...] = ()
    channel: Channel | None = None
    product: str | None = None
    """Name of the product that the deal is about, where a word that the workspace taught says it."""
    outcome: Outcome | None = None
    loss_reason: LossReason | None = None
    loss_detail: str | None = None
    """The reason below the reason, where words or a button give it."""
    happened_on: date | None = None
    mentions: tuple[str, ...] = ()
    """Slack ids of the people mentioned, in order."""
    source: str | None = None
    """Where the lead came from: the word after `source:`."""
    note: str = ""
    """The words as typed, less the name of the opportunity."""
    spans: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Where in `text` a field was read: field name to start and end."""
    doubts: tuple[Doubt, ...] = ()

    @property
    def follow_up_has_time(self) -> bool:
        """Tell whether the text gives a clock time for the next action."""
        return self.follow_up_time is not None

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing but a name was said, so that there is nothing to log."""
        return not self.note and not self.changed

    @property
    def changed(self) -> tuple[str, ...]:
        """Name the fields of the record that the text speaks about, in their order."""
        return tuple(f.name for f in fields(self) if f.name in CHANGES and getattr(self, f.name))

    @property
    def changes_only(self) -> bool:
        """Tell whether every word went into a field, so that the note adds nothing."""
        return bool(self.changed) and not self.leftover

    @property
    def leftover(self) -> str:
        """Give the words of the note that no field has taken up."""
        covered = {at for span in self.spans.values() for at in range(*span)}
        kept = "".join(" " if at in covered else char for at, char in enumerate(self.text))
        return " ".join(kept.split()).strip(" ,.;:!?-，。；：！？、>")

    def follow_up_moment(self, zone: tzinfo) -> datetime | None:
        """Give the moment of the next action in UTC, or None when day or clock time is missing."""
        if self.follow_up_at is None or self.follow_up_time is None:
            return None
        return datetime.combine(self.follow_up_at, self.follow_up_time, zone).astimezone(UTC)


CHANGES: Final = frozenset(
    {
        "follow_up_at",
        "close_on",
        "amount",
        "stage",
        "grade",
        "feedback",
        "contacts",
        "decision_maker",
        "competitors",
        "channel",
        "product",
        "outcome",
        "loss_reason",
        "happened_on",
        "mentions",
        "source",
    }
)
"""The fields of a draft that change a record."""

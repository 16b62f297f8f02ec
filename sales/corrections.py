"""What people put right: the words, how they were read, and what was meant."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class CorrectionKind(StrEnum):
    """How somebody put a reading right."""

    FIXED = "fixed"
    """By the form behind [Fix]."""
    EDITED = "edited"
    """By editing the message."""
    CHOSEN = "chosen"
    """By a button that settled which opportunity was meant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One sentence that was read wrongly or not to the end, beside what was meant; it holds a customer's words."""

    id: int
    kind: CorrectionKind
    member_id: int
    at: datetime
    """When it was put right."""
    said_at: datetime
    zone: str
    """Of whoever said it; days and hours of both records are on its clocks."""
    text: str
    reading: Mapping[str, object]
    """The record as it was read."""
    correction: Mapping[str, object]
    """The record as it was meant."""
    known: Sequence[str] = ()
    """The names that came into question."""
    retold: str | None = None
    """What an edited message says now."""
    event_id: int | None = None
    """The change that filed what was meant, where there is one."""
    nickname: str | None = None
    """What was learned from it: the words that stood where the name of the account stands."""
    account: str | None = None

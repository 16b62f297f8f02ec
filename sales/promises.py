"""The promise ledger: what either side has said it will do, by when, and what became of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Side(StrEnum):
    """Who has promised."""

    OURS = "ours"
    THEIRS = "theirs"


class PromiseEnd(StrEnum):
    """What became of a promise."""

    KEPT = "kept"
    OFF = "off"
    """Nobody waits for it any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One promise, in the words of whoever wrote it down."""

    id: int
    opportunity_id: int
    follow_up_id: int
    side: Side
    words: str
    due_on: date | None = None
    at: datetime
    """When it was written down."""
    ended: PromiseEnd | None = None
    ended_at: datetime | None = None
    member_id: int | None = None
    """Who said what became of it."""
    ended_event: int | None = None
    """The entry of the history that says so."""

    @property
    def is_open(self) -> bool:
        """Whether it is still to be kept."""
        return self.ended is None


def in_order(promises: Iterable[Promise]) -> list[Promise]:
    """Return promises by the day they are for, the first one first; those without a day come last."""
    return sorted(promises, key=lambda each: (each.due_on is None, each.due_on or date.max, each.id))


def whose_turn(promises: Iterable[Promise]) -> Side | None:
    """Say who has to act next: whose open promise is for the first day; None where nobody has promised anything."""
    return next((each.side for each in in_order(promises) if each.is_open), None)

"""When what a customer says denies the grade of a deal: a question to whoever graded it, never a verdict."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from sales.opportunity import Opportunity
from sales.vocabulary import Feedback, Grade

_LOWER: Final = (Feedback.NO_NEED, Feedback.NOT_NOW, Feedback.NO_BUDGET)
DENIALS: Final[Mapping[Grade, Mapping[Feedback, Grade]]] = MappingProxyType(
    {
        Grade.A: MappingProxyType(dict(zip(_LOWER, (Grade.C, Grade.C, Grade.B), strict=True))),
        Grade.B: MappingProxyType({Feedback.NO_NEED: Grade.C}),
        Grade.C: MappingProxyType({}),
    }
)
"""What denies a grade, the plainest first, and the grade that it speaks of: A has need, budget and a decision ahead, B
at least a need. A customer who wants it but has no money is a B."""
SOON: Final = 31
"""Days within which a deal of grade A is decided (the trade's usual month)."""
ENOUGH: Final = 2
"""How many of budget, rivals compared and a decision ahead make a deal of somebody who speaks well of it an A."""


class FlagKind(StrEnum):
    """Which way a grade is doubted."""

    TOO_HIGH = "too_high"
    TOO_LOW = "too_low"


class FlagVerdict(StrEnum):
    """What became of a doubt."""

    REGRADED = "regraded"
    """The grade is another one now."""
    EXPLAINED = "explained"
    """The grade stays, and somebody said why."""
    WITHDRAWN = "withdrawn"
    """The words that raised it were taken back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What a follow-up tells of the customer's wish to buy."""

    feedback: tuple[Feedback, ...]
    budget: bool = False
    """Whether the money is there."""
    compares: bool = False
    """Whether they compare us with others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """A grade that a follow-up denies, and the one that it speaks of."""

    kind: FlagKind
    offered: Grade
    by: tuple[Feedback, ...]
    """The answers of the customer that say so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A doubt about a grade, kept with its opportunity; it stands until it is settled or the grade changes."""

    id: int
    opportunity_id: int
    kind: FlagKind
    event_id: int
    """The change that raised it; taking that back withdraws it."""
    grade: Grade
    offered: Grade
    quote: str
    """The words that deny the grade, as they were written."""
    since: datetime
    settled_at: datetime | None = None
    verdict: FlagVerdict | None = None
    words: str | None = None
    """Why the grade stays, in the words of whoever settled it."""
    member_id: int | None = None
    """Who settled it."""
    settled_event: int | None = None
    """The change that settled it; taking that back lets the doubt stand again."""

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.settled_at is None


def contradiction(o: Opportunity, heard: Heard, today: date) -> Contradiction | None:
    """Return how a follow-up contradicts the grade of an open opportunity; None where it does not."""
    if not o.is_open:
        return None
    denied = DENIALS[o.grade]
    by = tuple(code for code in _LOWER if code in denied and code in heard.feedback)
    if by:
        return Contradiction(kind=FlagKind.TOO_HIGH, offered=denied[by[0]], by=by)
    if o.grade is Grade.C and _is_buying(o, heard, today):
        return Contradiction(kind=FlagKind.TOO_LOW, offered=Grade.A, by=(Feedback.POSITIVE,))
    return None


def _is_buying(o: Opportunity, heard: Heard, today: date) -> bool:
    """Say whether a customer who speaks well of it, and denies nothing, is about to decide."""
    decides_soon = o.close_on is not None and 0 <= (o.close_on - today).days <= SOON
    signs = (heard.budget, heard.compares, decides_soon)
    return Feedback.POSITIVE in heard.feedback and sum(signs) >= ENOUGH and not set(_LOWER) & set(heard.feedback)

"""The funnel: how many opportunities stand where, what they are worth, and how many of them go on."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from statistics import median
from typing import Final

from sales.playbook import Playbook
from sales.stages import Stage
from sales.vocabulary import LossReason

COHORT_DAYS: Final = 91
"""Thirteen weeks: long enough for a usual sales cycle to end, short enough to speak of the team as it is."""

Sums = Mapping[str, Decimal]
"""Money by currency; amounts in different currencies are never added."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A number of opportunities and what they are worth together."""

    count: int = 0
    sums: Sums = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class StageLine:
    """The open opportunities in one stage."""

    stage: Stage
    count: int = 0
    sums: Sums = field(default_factory=dict)
    unpriced: int = 0
    """How many of them have no amount yet."""
    listed: Sums = field(default_factory=dict)
    """What those without an amount would bring at the list price of their products."""
    median_days: float | None = None
    """Half of them have been in the stage for longer; None in an empty stage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """How many opportunities of a cohort got from one stage to the next."""

    stage: Stage
    to: Stage | None
    """None after the last stage: won."""
    reached: int
    went_on: int

    @property
    def share(self) -> float | None:
        """Which share went on, of those that reached the stage; None when none did."""
        return self.went_on / self.reached if self.reached else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """How far the opportunities came that were opened in a span of days."""

    since: date
    until: date
    """The last day of the span."""
    size: int
    won: int
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StageMove:
    """How many opportunities went from one stage to another in the week."""

    stage_from: Stage
    stage_to: Stage
    tally: Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """An opportunity that was won or lost in the week."""

    id: int
    name: str
    owner_id: int
    owner: str
    amount: Decimal | None = None
    currency: str | None = None
    loss_reason: LossReason | None = None
    loss_detail: str | None = None
    loss_words: str | None = None
    competitor: str | None = None


def middle(values: Sequence[float | Decimal]) -> float | None:
    """Return the median of the one or two values in the middle; None of nothing."""
    return median(float(value) for value in values) if values else None


def steps(playbook: Playbook, furthest: Mapping[int, int], seen: Collection[int], won: int) -> tuple[Step, ...]:
    """Return the way through the stages that a cohort was seen in, to the signature.

    `furthest` says how many came to which rank at most; whoever came further has reached every stage before.
    """
    ways = [
        (playbook.stages[rank], sum(count for far, count in furthest.items() if far >= rank)) for rank in sorted(seen)
    ]
    pairs = zip(ways, [*ways[1:], (None, won)], strict=False)
    return tuple(Step(stage=stage, to=to, reached=came, went_on=on) for (stage, came), (to, on) in pairs)

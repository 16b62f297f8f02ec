"""How far opportunities come: who reached each stage, who stands there, who went on, and where the rest were lost.

One rule counts skipping and returning: an opportunity has reached every stage up to the furthest that it ever stood in,
whether it stopped at each or not, and keeps it when it comes back; what was won has reached them all.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Final

from sales.funnel import Tally
from sales.rounding import share
from sales.stages import Stage
from sales.vocabulary import LossReason, Status

FEWEST: Final = 10
"""Open opportunities below which the shape of a funnel says nothing."""
TOP_HEAVY: Final = Decimal("0.6")
"""Share of the open ones in the first stage from which on too little comes after it; our own."""
HOLE: Final = 3
"""A stage with less than this part of what stands on either side of it is a hole; our own."""
_ALIVE: Final = frozenset({Status.OPEN, Status.ASLEEP})


class Shape(StrEnum):
    """What is wrong with how the open opportunities spread over the stages."""

    TOP_HEAVY = "top_heavy"
    HOLE = "hole"


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """Opportunities that came equally far and stand alike, with money of one currency."""

    furthest: int
    """Rank of the furthest stage."""
    rank: int
    """Of the stage where they stand, or stood at the end."""
    status: Status
    count: int
    currency: str | None = None
    amount: Decimal = Decimal(0)
    priced: int = 0
    """How many of them have an amount."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """How long opportunities stayed in a stage that they left, by the nearest rank."""

    cases: int
    median_days: float
    long_days: float
    """Three quarters were out of it by then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One stage: those that reached it went on, are still under way, or ended without a signature."""

    stage: Stage
    reached: Tally
    current: Tally
    """Open, and standing in this stage now."""
    converted: Tally
    """Reached the next stage; after the last, won."""
    ended: Tally
    """Lost or dropped with this as their furthest stage."""
    waiting: Tally
    """Open or asleep with this as their furthest stage."""
    reasons: Mapping[LossReason | None, Tally] = field(default_factory=dict)
    """Of what ended in this stage."""
    stay: Stay | None = None

    @property
    def share(self) -> Decimal | None:
        """Which share of those that reached the stage went on; None when none did."""
        return share(self.converted.count, self.reached.count)


def passages(
    stages: Sequence[Stage],
    came: Sequence[Came],
    reasons: Mapping[str, Mapping[LossReason | None, Tally]],
    stays: Mapping[str, Stay],
) -> tuple[Passage, ...]:
    """Return every stage in order, from groups of opportunities."""
    won = _added(each for each in came if each.status is Status.WON)
    reached = [_added(each for each in came if _furthest(each, stages) >= rank) for rank in range(len(stages))]
    return tuple(
        Passage(
            stage=stage,
            reached=reached[rank],
            current=_added(each for each in came if each.status is Status.OPEN and each.rank == rank),
            converted=reached[rank + 1] if rank + 1 < len(stages) else won,
            ended=_added(_stopped(came, rank, Status.LOST, Status.DROPPED)),
            waiting=_added(_stopped(came, rank, *_ALIVE)),
            reasons=reasons.get(stage.code, {}),
            stay=stays.get(stage.code),
        )
        for rank, stage in enumerate(stages)
    )


def shape_of(way: Sequence[Passage]) -> tuple[Shape, int] | None:
    """Return what is wrong with the shape, and the rank of the stage that shows it; None of too few or of nothing."""
    counts = [each.current.count for each in way]
    if sum(counts) < FEWEST:
        return None
    if counts[0] > TOP_HEAVY * sum(counts):
        return Shape.TOP_HEAVY, 0
    thin = (rank for rank in range(1, len(counts) - 1) if counts[rank] * HOLE < min(counts[rank - 1], counts[rank + 1]))
    return next(((Shape.HOLE, rank) for rank in thin), None)


def together(tallies: Iterable[Tally]) -> Tally:
    """Return several tallies as one."""
    count, sums = 0, dict[str, Decimal]()
    for tally in tallies:
        count += tally.count
        for currency, amount in tally.sums.items():
            sums[currency] = sums.get(currency, Decimal(0)) + amount
    return Tally(count=count, sums=sums)


def _furthest(each: Came, stages: Sequence[Stage]) -> int:
    return len(stages) if each.status is Status.WON else each.furthest


def _stopped(came: Iterable[Came], rank: int, *statuses: Status) -> Iterable[Came]:
    return (each for each in came if each.furthest == rank and each.status in statuses)


def _added(came: Iterable[Came]) -> Tally:
    return together(
        Tally(count=each.count, sums={each.currency: each.amount} if each.currency and each.amount else {})
        for each in came
    )

"""What changed in a pipeline between two moments, so that start and changes add up to the end, to the cent."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final

from sales.snapshot import Snapshot
from sales.vocabulary import Status

NOTHING: Final = Decimal(0)
_ENDED_UNWON: Final = frozenset({Status.LOST, Status.DROPPED})


class Term(StrEnum):
    """Why the worth of a pipeline changed."""

    NEW = "new"
    """Opened since."""
    BACK = "back"
    """There before, but not in this pipeline: reopened, woken, handed over to it, or expected earlier than it was."""
    UP = "up"
    DOWN = "down"
    PUSHED = "pushed"
    """Expected only after the horizon, put to sleep, or handed over to others."""
    WON = "won"
    LOST = "lost"
    """Lost or dropped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What one opportunity adds to a term; negative where it takes away."""

    id: int
    name: str
    owner_id: int
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Bridge:
    """The worth of a pipeline at two moments and every step from one to the other."""

    start: Decimal
    start_count: int = 0
    end: Decimal
    end_count: int = 0
    steps: Mapping[Term, Sequence[Step]]
    """Every term, the largest steps first."""

    def total(self, term: Term) -> Decimal:
        """Return what the steps of a term add up to."""
        return sum((step.amount for step in self.steps[term]), NOTHING)

    @property
    def gap(self) -> Decimal:
        """What start and changes lack of the end; 0 as long as nothing is wrong."""
        return self.end - self.start - sum((self.total(term) for term in Term), NOTHING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pipeline:
    """Which opportunities are in a pipeline, and what they are worth there."""

    currency: str
    team_id: int | None = None
    """None is the whole workspace."""
    owner_id: int | None = None
    horizon: date | None = None
    """Whatever is expected to close later is not in it; what has no such day is."""

    def has(self, snapshot: Snapshot | None) -> bool:
        """Say whether an opportunity is in the pipeline as it stands."""
        return (
            snapshot is not None
            and snapshot.status is Status.OPEN
            and self.is_ours(snapshot)
            and self._in_time(snapshot)
        )

    def is_ours(self, snapshot: Snapshot) -> bool:
        """Say whether an opportunity is of the team and the person that the pipeline is of."""
        of_team = self.team_id is None or snapshot.team_id == self.team_id
        return of_team and (self.owner_id is None or snapshot.owner_id == self.owner_id)

    def worth(self, snapshot: Snapshot) -> Decimal:
        """Return the amount in the pipeline's currency; money in another is not in it."""
        return snapshot.amount if snapshot.amount is not None and snapshot.currency == self.currency else NOTHING

    def _in_time(self, snapshot: Snapshot) -> bool:
        return self.horizon is None or snapshot.close_on is None or snapshot.close_on <= self.horizon


def steps_between(
    pipeline: Pipeline, before: Mapping[int, Snapshot], after: Mapping[int, Snapshot]
) -> Mapping[Term, Sequence[Step]]:
    """Return the steps of the opportunities that may have changed, as they stood before and after.

    What was won leaves at what was won, so that the term is the money won; all else leaves at what it stood for.
    """
    found: dict[Term, list[Step]] = {term: [] for term in Term}
    for number, now in after.items():
        for term, amount in _moves(pipeline, before.get(number), now):
            found[term].append(Step(id=number, name=now.name, owner_id=now.owner_id, amount=amount))
    by_size: Callable[[Step], tuple[Decimal, int]] = lambda step: (-abs(step.amount), step.id)  # noqa: E731
    return {term: tuple(sorted(steps, key=by_size)) for term, steps in found.items()}


def _moves(pipeline: Pipeline, before: Snapshot | None, now: Snapshot) -> Iterator[tuple[Term, Decimal]]:
    was, came = pipeline.has(before), _is_counted(pipeline, before, now)
    stood = pipeline.worth(before) if before and was else NOTHING
    left = _left_by(pipeline, now)
    worth = stood if was and left not in {None, Term.WON} else pipeline.worth(now)
    if not was and not came:
        return
    if not was:
        yield (Term.BACK if before else Term.NEW), worth
    elif worth != stood:
        yield (Term.UP if worth > stood else Term.DOWN), worth - stood
    if left:
        yield left, -worth


def _is_counted(pipeline: Pipeline, before: Snapshot | None, now: Snapshot) -> bool:
    """Say whether what was not in the pipeline came into it; for what ended meanwhile it is as if it had."""
    if not pipeline.is_ours(now):
        return False
    won_since = now.status is Status.WON and (before is None or before.status is not Status.WON)
    return pipeline.has(now) or won_since or (before is None and now.status in _ENDED_UNWON)


def _left_by(pipeline: Pipeline, now: Snapshot) -> Term | None:
    if pipeline.has(now):
        return None
    if not pipeline.is_ours(now):
        return Term.PUSHED
    if now.status is Status.WON:
        return Term.WON
    return Term.LOST if now.status in _ENDED_UNWON else Term.PUSHED

"""The health of an opportunity, 0 to 100: how timely it is followed up, what the customer says, how it comes on.

Each of the three gives its share of the points (the trade's usual 30/40/30, see the playbook's `health_*`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Final

from sales.playbook import Playbook
from sales.vocabulary import Feedback
from sales.watched import Watched, progressed_at, touched_at

FULL: Final = 100
"""The points of a perfect opportunity."""
NEWEST_FIRST: Final = (3, 2, 1)
"""How the customer's last three answers weigh, the newest first."""
SPENT: Final = 3
"""Target times of a stage without progress after which no momentum is left."""


class Part(StrEnum):
    """What the health is made of."""

    FOLLOW_UP = "follow_up"
    FEEDBACK = "feedback"
    PROGRESS = "progress"


class Act(StrEnum):
    """What somebody can do to raise the health."""

    FOLLOW_UP = "follow_up"
    ASK = "ask"
    """Get a word of the customer: none is known, or the last contact had no answer."""
    SETTLE = "settle"
    """Settle what the customer objects to."""
    MOVE_ON = "move_on"
    SIGN = "sign"
    """What is left to do in the last stage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Points:
    """What one part gives, of as much as it could, in points."""

    part: Part
    points: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """A health with all that it is made of; the points of the parts add up to the score."""

    score: int
    parts: tuple[Points, ...]
    silent_days: int
    """Since the last follow-up."""
    cadence: int
    """Days between follow-ups by the grade."""
    answers: Sequence[tuple[Feedback, int]]
    """What the customer said, each with what it is worth, the newest first."""
    weights: tuple[int, ...]
    """How the answers weigh against each other."""
    rank: int
    """Of the stage, from 1."""
    stages: int
    still_days: int
    """Since the last progress."""
    target_days: int
    """That an opportunity mostly stays in the stage."""
    momentum: float
    """What is left of the pace, between 0 and 1; it makes half of the progress, and the rank the other half."""
    act: Act | None
    """What would raise it most; None where nothing would."""
    gain: int
    """Points that the act would bring."""


@dataclass(frozen=True, kw_only=True)
class Scale:
    """A playbook laid out for measuring by it, once for many opportunities."""

    playbook: Playbook

    @cached_property
    def shares(self) -> tuple[int, int, int]:
        """The points of the three parts, a hundred together whatever the playbook's add up to."""
        p = self.playbook
        whole = max(p.health_follow_up + p.health_feedback + p.health_progress, 1)
        first = _rounded(FULL * p.health_follow_up / whole)
        second = _rounded(FULL * (p.health_follow_up + p.health_feedback) / whole)
        return first, second - first, FULL - second

    @cached_property
    def stages(self) -> Mapping[str, tuple[int, int]]:
        """For each stage its rank from 1 and its target in days."""
        return {stage.code: (rank, max(stage.target_days, 1)) for rank, stage in enumerate(self.playbook.stages, 1)}

    @cached_property
    def unknown_stage(self) -> tuple[int, int]:
        """The same for a stage that the playbook does not have."""
        return 1, max(self.playbook.stage("").target_days, 1)

    @cached_property
    def last_rank(self) -> int:
        """How many stages there are."""
        return max(len(self.playbook.stages), 1)

    def points(self, o: Watched, today: date) -> tuple[int, int, int]:
        """Return the points of the three parts on a UTC day."""
        timely, wanted, further = self.shares
        return (
            _rounded(timely * self._timely(o, today)),
            _rounded(wanted * self.feedback(o.heard)),
            _rounded(further * self._further(o, today)),
        )

    def score(self, o: Watched, today: date) -> int:
        """Return the health alone, which is quicker."""
        return sum(self.points(o, today))

    def feedback(self, heard: Sequence[Feedback]) -> float:
        """Return what the customer's answers say of the wish to buy, between 0 and 1."""
        if not heard:
            return self.playbook.feedback_unknown / FULL
        weighed = list(zip(NEWEST_FIRST, heard, strict=False))
        return sum(w * self.worth(each) for w, each in weighed) / sum(w for w, _ in weighed) / FULL

    def worth(self, feedback: Feedback) -> int:
        """Return what a feedback is worth, 0 to 100; what a playbook does not name is worth what nothing is."""
        return self.playbook.feedback_score.get(feedback, self.playbook.feedback_unknown)

    def rank(self, stage: str) -> tuple[int, int]:
        """Return the rank of a stage from 1 and its target in days."""
        return self.stages.get(stage, self.unknown_stage)

    def position(self, rank: int) -> float:
        """Return what half a rank among the stages is, between 0 and a half."""
        return rank / self.last_rank / 2

    def _timely(self, o: Watched, today: date) -> float:
        cadence = self.playbook.cadence_days[o.grade]
        return _fading(days_since(touched_at(o).date(), today), cadence, cadence * self.playbook.silent_cadences)

    def momentum(self, o: Watched, today: date) -> float:
        """Return what is left of the pace: 1 within the stage's target since the last progress, 0 at three times it."""
        target = self.rank(o.stage)[1]
        return _fading(days_since(progressed_at(o).date(), today), target, target * SPENT)

    def _further(self, o: Watched, today: date) -> float:
        return self.position(self.rank(o.stage)[0]) + self.momentum(o, today) / 2


def health(o: Watched, playbook: Playbook, today: date) -> Health:
    """Return the health of an open opportunity on a UTC day, with its reasons and what would raise it most."""
    scale = Scale(playbook=playbook)
    points = scale.points(o, today)
    rank, target = scale.rank(o.stage)
    gain, act = max(_gains(o, scale, points), key=lambda pair: pair[0])
    return Health(
        score=sum(points),
        parts=tuple(Points(part=p, points=n, of=of) for p, n, of in zip(Part, points, scale.shares, strict=True)),
        silent_days=days_since(touched_at(o).date(), today),
        cadence=playbook.cadence_days[o.grade],
        answers=tuple((each, scale.worth(each)) for each in o.heard[: len(NEWEST_FIRST)]),
        weights=NEWEST_FIRST[: len(o.heard)],
        rank=rank,
        stages=scale.last_rank,
        still_days=days_since(progressed_at(o).date(), today),
        target_days=target,
        momentum=scale.momentum(o, today),
        act=act if gain > 0 else None,
        gain=max(gain, 0),
    )


def days_since(day: date, today: date) -> int:
    """Return the days from one to another, 0 where it is still to come."""
    return max((today - day).days, 0)


def _gains(o: Watched, scale: Scale, points: Sequence[int]) -> Iterator[tuple[int, Act]]:
    """Yield what each act would bring to its own part: a contact today, good news, the next stage today."""
    timely, wanted, further = scale.shares
    yield timely - points[0], Act.FOLLOW_UP
    good = scale.feedback((Feedback.POSITIVE, *o.heard))
    yield _rounded(wanted * good) - points[1], _asking(o, scale)
    rank = scale.rank(o.stage)[0]
    moved = scale.position(min(rank + 1, scale.last_rank)) + 0.5
    yield _rounded(further * moved) - points[2], Act.MOVE_ON if rank < scale.last_rank else Act.SIGN


def _asking(o: Watched, scale: Scale) -> Act:
    """Return how to get a better word: by settling what is objected to, or by getting any answer."""
    newest = o.heard[0] if o.heard else Feedback.NO_RESPONSE
    objects = newest is not Feedback.NO_RESPONSE and scale.worth(newest) < scale.worth(Feedback.POSITIVE)
    return Act.SETTLE if objects else Act.ASK


def _fading(days: int, whole: int, spent: int) -> float:
    """Return 1 up to some days, then ever less, and 0 from others on."""
    if days <= whole:
        return 1.0
    return max(spent - days, 0) / (spent - whole) if spent > whole else 0.0


def _rounded(value: float) -> int:
    return int(value + 0.5)

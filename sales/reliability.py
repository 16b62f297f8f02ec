"""Whether odds came true: by grade, by stage and by person, with the cases, and a standard that reality contradicts."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final, TypeVar

from sales.calibration import GradeOdds, Weights, odds_of
from sales.odds import MILLION, Counts
from sales.outcomes import DAY, Deal
from sales.vocabulary import Grade

Key = TypeVar("Key", str, int, Grade)
FEWEST: Final = 10
"""So many cases there must be before a standard is said to be contradicted."""
UNLIKELY: Final = 0.05
"""It is, where what came would come less often by chance, both ways together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An ended deal as it stood at the last month's end before, with the odds that were its own then."""

    grade: Grade
    stage: str
    owner: int
    odds: int
    """In millionths."""
    won: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What was told of some cases, and what came."""

    cases: int
    won: int
    told: Fraction
    """The mean of the odds."""
    chance: float
    """How often as far an outcome comes by chance, where the odds are right."""

    @property
    def came(self) -> Fraction:
        """The share that was won."""
        return Fraction(self.won, self.cases)

    @property
    def is_contradicted(self) -> bool:
        """Whether reality contradicts the odds."""
        return self.cases >= FEWEST and self.chance < UNLIKELY


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliability:
    """How true the odds of graded deals came."""

    since: date
    whole: Row | None
    brier: Fraction | None
    """Mean squared difference between odds and outcome; less is better."""
    base: Fraction | None
    """The same for somebody who gives every deal the share that was won."""
    grades: Mapping[Grade, Row]
    stages: Mapping[str, Row]
    owners: Mapping[int, Row]


def cases_of(then: Iterable[Deal], ended: Mapping[int, Deal], at: date, until: date, weights: Weights) -> list[Case]:
    """Return the graded deals that were open on a day and ended after it up to another, with their odds of that day."""
    known = {grade: GradeOdds(grade=grade, weights=weights) for grade in Grade}
    found = []
    for deal in then:
        end = ended.get(deal.id)
        if deal.grade and deal.is_open and end and end.ended and at < end.ended <= until:
            odds = odds_of(deal, known[deal.grade], at)
            found.append(Case(grade=deal.grade, stage=deal.stage, owner=deal.owner or 0, odds=odds, won=end.won))
    return found


def reliability_of(cases: Sequence[Case], since: date) -> Reliability:
    """Return how true the odds of some cases came."""
    whole = _row(cases) if cases else None
    squares = sum(((Fraction(case.odds, MILLION) - case.won) ** 2 for case in cases), Fraction(0))
    return Reliability(
        since=since,
        whole=whole,
        brier=squares / len(cases) if cases else None,
        base=whole.came * (1 - whole.came) if whole else None,
        grades=_by(cases, lambda case: case.grade),
        stages=_by(cases, lambda case: case.stage),
        owners=_by(cases, lambda case: case.owner),
    )


def month_ends_before(today: date, count: int) -> list[date]:
    """Return the latest ends of months before a day, the latest first."""
    ends = [today.replace(day=1) - DAY]
    while len(ends) < count:
        ends.append(ends[-1].replace(day=1) - DAY)
    return ends


def _by(cases: Sequence[Case], key: Callable[[Case], Key]) -> dict[Key, Row]:
    groups: dict[Key, list[Case]] = {}
    for case in cases:
        groups.setdefault(key(case), []).append(case)
    return {name: _row(group) for name, group in groups.items()}


def _row(cases: Sequence[Case]) -> Row:
    won = sum(case.won for case in cases)
    counts = Counts([case.odds for case in cases])
    above = counts.at_least(won)
    below = 1 - counts.at_least(won + 1)
    told = Fraction(sum(case.odds for case in cases), MILLION * len(cases))
    return Row(cases=len(cases), won=won, told=told, chance=min(1.0, 2 * min(above, below)))

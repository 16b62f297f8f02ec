"""The odds of a graded deal: named start weights, which give way to what became of the team's own deals."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from sales.odds import MILLION
from sales.outcomes import DAY, Deal
from sales.playbook import Playbook
from sales.vocabulary import Grade

MOST_ODDS: Final = 950_000
"""Nothing is certain before it is signed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What a forecast begins with, before the team's own outcomes are known; they are knobs of the playbook."""

    odds: Mapping[Grade, int]
    """Won of a million deals of a grade."""
    cycle: Mapping[Grade, int]
    """Days from the opening to the signature."""
    cases: int
    """So many made-up cases stand behind each: with as many of its own a team goes half by them."""
    quoted: float
    """By what the odds are multiplied once a deal has come to the quote."""
    silent_days: int
    silent_left: float
    """What is left of the odds after so many days without a contact."""


def weights_of(playbook: Playbook) -> Weights:
    """Return the weights of a playbook."""
    return Weights(
        odds={grade: round(playbook.probability[grade] * MILLION) for grade in Grade},
        cycle=playbook.cycle_days,
        cases=playbook.forecast_cases,
        quoted=float(playbook.quoted_factor),
        silent_days=playbook.silence_days,
        silent_left=float(playbook.silence_left),
    )


START: Final = weights_of(Playbook())
"""The weights that ship: A 70, B 30, C 5 %; three weeks for an A; half again from the quote on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeOdds:
    """How often deals of a grade are won, and how many of the team's own stand behind that."""

    grade: Grade
    weights: Weights = START
    won: int = 0
    ended: int = 0
    days: int = 0
    """What the won ones took together from the opening to the signature."""

    @property
    def start(self) -> int:
        """The start weight, in millionths, as all odds here."""
        return self.weights.odds[self.grade]

    @property
    def odds(self) -> int:
        """The share of the team's own ends that were won, leaning on the start weight."""
        cases = self.weights.cases
        return (self.won * MILLION + cases * self.start) // (self.ended + cases)

    @property
    def cycle(self) -> int:
        """Days from the opening to the signature, leaning on the start weight."""
        cases = self.weights.cases
        return (self.days + cases * self.weights.cycle[self.grade]) // (self.won + cases)


def grade_odds(deals: Iterable[Deal], weights: Weights = START) -> dict[Grade, GradeOdds]:
    """Return what became of the deals of each grade, as far as somebody graded them."""
    ended = [deal for deal in deals if deal.grade and deal.ended]
    return {grade: _of_grade(grade, [deal for deal in ended if deal.grade is grade], weights) for grade in Grade}


def _of_grade(grade: Grade, ended: list[Deal], weights: Weights) -> GradeOdds:
    won = [deal for deal in ended if deal.won and deal.ended]
    days = sum(max((deal.ended - deal.opened).days, 0) for deal in won if deal.ended)
    return GradeOdds(grade=grade, weights=weights, won=len(won), ended=len(ended), days=days)


def odds_of(deal: Deal, known: GradeOdds, today: date) -> int:
    """Return the odds that a graded deal is ever won: its grade's, times its stage's factor, less its silence."""
    silent = (today - deal.touched).days if deal.touched and deal.touched <= today else 0
    heard: float = known.weights.silent_left ** (silent / known.weights.silent_days)
    factor = heard * known.weights.quoted if deal.quoted else heard
    return min(round(known.odds * factor), MOST_ODDS)


def expected_on(deal: Deal, known: GradeOdds, today: date) -> date:
    """Return when a deal is expected to be signed: on its closing day, else a cycle after its opening, else from now.

    What should have been signed by now is expected tomorrow, or a whole cycle from now where no day was named.
    """
    if deal.expected:
        return max(deal.expected, today + DAY)
    after = deal.opened + known.cycle * DAY
    return after if after > today else today + known.cycle * DAY

"""Goals of a team or of one person for a month or a quarter, and what would close the gap to one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from sales.calibration import GradeOdds, expected_on, odds_of
from sales.forecast import Line, Outlook
from sales.odds import MILLION
from sales.outcomes import DAY
from sales.vocabulary import Grade


class GoalKind(StrEnum):
    """What a goal counts."""

    MONEY = "money"
    DEALS = "deals"
    FOLLOW_UPS = "follow_ups"
    ON_TIME = "on_time"
    """The share of follow-ups that come in time, in percent."""
    RECORDS = "records"
    """How complete the records of open deals are, in percent."""


PROCESS: Final = frozenset({GoalKind.FOLLOW_UPS, GoalKind.ON_TIME, GoalKind.RECORDS})
"""Goals of what people do themselves; no forecast adds anything to them."""
SHARES: Final[Mapping[GoalKind, int]] = MappingProxyType({GoalKind.ON_TIME: 100, GoalKind.RECORDS: 100})
"""Goals in percent, with the most that one can be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What a team or one of its people is to reach in a period."""

    team_id: int
    member_id: int = 0
    """0 for the whole team."""
    first_on: date
    last_on: date
    kind: GoalKind
    target: int
    """Hundredths of the team's currency, a number or a percentage; 0 where the goal was taken away."""
    previous: int = 0
    """What it was before; 0 where there was none."""
    set_by: int
    set_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a goal is reached, in hundredths, or in millionths of a deal, a follow-up or a percent."""

    goal: Goal
    done: int
    expected: int
    """What the forecast adds for the days that are left; nothing for what people do themselves."""
    cases: tuple[int, int] | None = None
    """Of a share, how many of how many it is."""

    @property
    def target(self) -> int:
        """The goal in the same unit."""
        return self.goal.target if self.goal.kind is GoalKind.MONEY else self.goal.target * MILLION

    @property
    def gap(self) -> int:
        """What is missing in spite of the forecast; nothing where it is on course."""
        return max(self.target - self.done - self.expected, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lift:
    """An open deal of grade B, and what it would add as one of grade A."""

    line: Line
    gain: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """Two ways to close a gap: new deals of grade A, or deals of grade B that become one."""

    adding: int | None
    """How many new ones; None where nothing says what one brings."""
    odds: GradeOdds
    """Those of grade A, with their cases."""
    each: int
    """What a deal mostly brings, in hundredths,"""
    cases: int
    """as the mean of so many."""
    is_late: bool
    """Whether a new one mostly takes longer than the days that are left."""
    lifts: Sequence[Lift]
    """Those that add most, as few as close the gap; all that add anything where they do not."""

    @property
    def gained(self) -> int:
        """What the lifted ones add together."""
        return sum(lift.gain for lift in self.lifts)


def advice_on(
    progress: Progress, outlook: Outlook, grades: Mapping[Grade, GradeOdds], typical: int, today: date
) -> Advice:
    """Return what would close the gap to a goal of money or of deals, by the team's own rates."""
    money = progress.goal.kind is GoalKind.MONEY
    known = grades[Grade.A]
    brings = known.odds * typical if money else known.odds * MILLION
    return Advice(
        adding=-(-progress.gap * MILLION // brings) if brings else None,
        odds=known,
        each=typical,
        cases=len(outlook.spread),
        is_late=today + known.cycle * DAY > outlook.span.end,
        lifts=_enough(_lifts(outlook, known, today, money=money), progress.gap),
    )


def _lifts(outlook: Outlook, known: GradeOdds, today: date, *, money: bool) -> list[Lift]:
    lifts = []
    for line in outlook.lines:
        if line.deal.grade is Grade.B:
            more = replace(line, odds=_lifted(line, outlook, known, today))
            gain = more.expected - line.expected if money else more.odds - line.odds
            lifts += [Lift(line=line, gain=gain)] if gain > 0 else []
    return sorted(lifts, key=lambda lift: (-lift.gain, lift.line.deal.id))


def _lifted(line: Line, outlook: Outlook, known: GradeOdds, today: date) -> int:
    """Return the odds that the deal would have in the period if it were of grade A."""
    deal = replace(line.deal, grade=Grade.A)
    on = expected_on(deal, known, today)
    return odds_of(deal, known, today) if outlook.span.start <= on <= outlook.span.end else 0


def _enough(lifts: Sequence[Lift], gap: int) -> Sequence[Lift]:
    taken, gained = 0, 0
    while taken < len(lifts) and gained < gap:
        gained += lifts[taken].gain
        taken += 1
    return tuple(lifts[:taken])

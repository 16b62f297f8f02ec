"""A team's month beside the one before: what was open, opened, won and lost, and how long it took."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sales.funnel import Tally
from sales.loss_report import Loss, LossReport
from sales.passage import together
from sales.people import Team
from sales.rates import Telling
from sales.rounding import mean, share
from sales.stages import Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthNumbers:
    """What there was in one month."""

    first: date
    last: date
    open_by_stage: Mapping[str, Tally]
    """Open when the month ended, by the code of the stage."""
    opened: Tally
    won: Tally
    lost: Tally
    dropped: Tally
    follow_ups: int
    """Contacts with customers."""
    followed: int
    """How many opportunities those were about."""
    value: Decimal
    """What was won in the team's currency."""
    priced: int
    """How many of the won ones have an amount in it."""
    cycle: Decimal | None
    """Days from the opening to the signature of the won one in the middle; None of nothing."""
    dated: int
    """How many of the won ones have both days."""

    @property
    def open(self) -> Tally:
        """All that was open when the month ended."""
        return together(self.open_by_stage.values())

    @property
    def closed(self) -> int:
        """How many were won or lost."""
        return self.won.count + self.lost.count

    @property
    def win_rate(self) -> Decimal | None:
        """Which share of the closed ones was won; None of nothing."""
        return share(self.won.count, self.closed)

    @property
    def average(self) -> Decimal | None:
        """What a won one with an amount in the team's currency brought on average."""
        return mean(self.value, self.priced)


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthReport:
    """A month, the one before, and why what was lost was lost."""

    team: Team
    stages: Sequence[Stage]
    """Every stage of the playbook, and after them those that opportunities still stood in."""
    month: MonthNumbers
    before: MonthNumbers
    losses: LossReport
    """Of the month."""
    telling: Telling | None = None

    @property
    def has_any(self) -> bool:
        """Whether there was anything to tell in the month or before it."""
        tallies = (each for month in (self.month, self.before) for each in (month.open, month.opened, month.won))
        return any(tally.count for tally in (*tallies, self.month.lost, self.before.lost))


def lost_in(team: Team, month: MonthNumbers, losses: Mapping[Loss, int]) -> LossReport:
    """Return the losses of a month as a report of them, which counts and advises by one rule."""
    days = {"first": month.first, "week_start": month.first, "last": month.last}
    return LossReport(team=team, **days, week=month.lost, lost=month.lost, won=month.won.count, losses=losses)

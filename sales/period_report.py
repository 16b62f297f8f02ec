"""A team's month or quarter beside the one before: what was open, opened, won and lost, where, and how long it took."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from sales.funnel import Tally
from sales.loss_report import Loss, LossReport
from sales.passage import together
from sales.people import Team
from sales.periods import Period
from sales.rates import Telling
from sales.rounding import mean, share
from sales.stages import Stage


class Number(StrEnum):
    """A number of a report whose opportunities can be looked at."""

    OPEN = "open"
    OPENED = "opened"
    FOLLOWED = "followed"
    WON = "won"
    LOST = "lost"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodNumbers:
    """What there was in one month or quarter."""

    period: Period
    open_by_stage: Mapping[str, Tally]
    """Open when it ended, by the code of the stage."""
    stopped_by_stage: Mapping[str, Tally]
    """Lost or dropped, by the stage in which that was."""
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
        """All that was open when the period ended."""
        return together(self.open_by_stage.values())

    @property
    def stopped(self) -> int:
        """How many were lost or dropped."""
        return self.lost.count + self.dropped.count

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

    def count(self, number: Number) -> int:
        """Return how many opportunities a number is of."""
        counts = {Number.OPEN: self.open, Number.OPENED: self.opened, Number.WON: self.won, Number.LOST: self.lost}
        tally = {**counts, Number.DROPPED: self.dropped}.get(number)
        return tally.count if tally else self.followed


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodReport:
    """A month or a quarter, the one before, and why what was lost was lost."""

    team: Team
    stages: Sequence[Stage]
    """Every stage of the playbook, and after them those that opportunities still stood in."""
    now: PeriodNumbers
    before: PeriodNumbers
    losses: LossReport
    """Of the period."""
    telling: Telling | None = None

    @property
    def has_any(self) -> bool:
        """Whether there was anything to tell in the period or before it."""
        tallies = (each for told in (self.now, self.before) for each in (told.open, told.opened, told.won))
        return any(tally.count for tally in (*tallies, self.now.lost, self.before.lost))


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """An opportunity that a number of a report counts."""

    id: int
    name: str
    owner_id: int
    stage: str
    """Where it stood: when the period ended, else now or when it ended."""
    amount: Decimal | None
    currency: str | None
    created_at: datetime
    closed_on: date | None
    contacts: int = 0
    """How often it was followed up in the period."""

    @property
    def days(self) -> int | None:
        """Days from the opening to the end; None where an import brought the end but not the beginning."""
        days = (self.closed_on - self.created_at.date()).days if self.closed_on else -1
        return days if days >= 0 else None


def tally_of(counted: Sequence[Counted]) -> Tally:
    """Return how many there are, and what they are worth."""
    worth = [each for each in counted if each.amount is not None]
    sums = [Tally(sums={each.currency or "": each.amount or Decimal(0)}) for each in worth]
    return Tally(count=len(counted), sums=together(sums).sums)


def lost_in(team: Team, now: PeriodNumbers, losses: Mapping[Loss, int]) -> LossReport:
    """Return the losses of a period as a report of them, which counts and advises by one rule."""
    first = now.period.first
    days = {"first": first, "week_start": first, "last": now.period.last}
    return LossReport(team=team, **days, week=now.lost, lost=now.lost, won=now.won.count, losses=losses)

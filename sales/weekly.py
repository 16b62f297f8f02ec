"""A team's week, as its digest tells it."""

from dataclasses import dataclass
from datetime import date

from sales.base_bridge import BaseBridge
from sales.bridges import Bridges
from sales.funnel import Conversion, Ended, StageLine, StageMove, Tally
from sales.people import Team
from sales.rates import Telling


@dataclass(frozen=True, slots=True, kw_only=True)
class WeeklyFunnel:
    """A team's week: where everything stands now, what moved in the week, and how things usually go on."""

    team: Team
    week_start: date
    week_end: date
    """The last day of the week."""
    stages: tuple[StageLine, ...]
    """Every stage of the playbook in order, as it stands now."""
    open_now: Tally
    open_at_end: int
    """How many were open when the week ended."""
    new: Tally
    won: Tally
    lost: Tally
    dropped: Tally
    wins: tuple[Ended, ...]
    """The largest few of the week."""
    losses: tuple[Ended, ...]
    moves: tuple[StageMove, ...]
    """Most frequent first."""
    changed: Bridges
    """What came into the pipeline in the week, and what left it."""
    conversion: Conversion
    follow_ups: int
    """Contacts with customers in the week."""
    followed: int
    """How many opportunities those were about."""
    telling: Telling | None = None
    """How money is told in the base currency: by the rates of the week's last day, or of today before it."""
    changed_in_base: BaseBridge | None = None
    """What changed in the base currency, where there is money in another."""

    @property
    def slowest(self) -> StageLine | None:
        """The stage in which opportunities have been waiting longest, by the median; None when all are empty."""
        waiting = [line for line in self.stages if line.median_days is not None]
        return max(waiting, key=lambda line: line.median_days or 0, default=None)

"""The health of the open opportunities: of one, or of very many in one pass over rows that are read in batches."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from sales.dropping import is_to_drop
from sales.health import Scale
from sales.opportunity import Opportunity
from sales.playbook import Playbook
from sales.stuck import Dwell, Stuck, stuck
from storage.dwell import Dwell as Stays
from storage.dwell import Percentile
from storage.listing import Glance, Listing, Wanted
from storage.work import Work

PlaybookOf = Callable[[int | None], Playbook]
"""The playbook that holds for a team."""


class Examined(NamedTuple):
    """What the rules say of one open opportunity."""

    seen: Glance
    points: tuple[int, int, int]
    """Of follow-ups, feedback and progress."""
    score: int
    stuck: tuple[Stuck, ...]
    to_drop: bool
    """Whether dropping it is advised."""


def health_day(work: Work) -> date:
    """Return the day by which health counts: that of UTC, on which all moments are kept."""
    return work.now.date()


def score_of(work: Work, opportunity: Opportunity) -> int | None:
    """Return the health of an opportunity, 0 to 100; None where it is not open."""
    if not opportunity.is_open:
        return None
    return Scale(playbook=work.playbook_of(opportunity.team_id)).score(opportunity, health_day(work))


def dwell_of(work: Work, team_id: int | None) -> Dwell:
    """Return how long a team's own opportunities mostly stayed in each stage at the most, in days."""
    return _usual(work, team_id, work.playbook_of(team_id))


def examine(work: Work, wanted: Wanted, playbook_of: PlaybookOf | None = None) -> Iterator[Examined]:
    """Yield what the rules say of every open opportunity that is wanted, by number; nothing is asked row by row.

    With `playbook_of` they are other rules than those that hold.
    """
    rules = _Rules(work=work, playbook_of=playbook_of or work.playbook_of)
    today = health_day(work)
    for seen in Listing(work.scope).glances(wanted):
        scale, dwell = rules.of(seen.team_id)
        points = scale.points(seen, today)
        reasons = stuck(seen, scale.playbook, work.now, dwell)
        to_drop = is_to_drop(seen, sum(points), scale.playbook, today)
        yield Examined(seen, points, sum(points), reasons, to_drop)


@dataclass(frozen=True, kw_only=True)
class _Rules:
    """The scale and the usual times of each team, laid out when the first of its opportunities comes."""

    work: Work
    playbook_of: PlaybookOf
    known: dict[int | None, tuple[Scale, Dwell]] = field(default_factory=dict)

    def of(self, team_id: int | None) -> tuple[Scale, Dwell]:
        """Return what holds for a team's opportunities."""
        if team_id not in self.known:
            playbook = self.playbook_of(team_id)
            self.known[team_id] = Scale(playbook=playbook), _usual(self.work, team_id, playbook)
        return self.known[team_id]


def _usual(work: Work, team_id: int | None, playbook: Playbook) -> Dwell:
    percentile = Percentile(hundredth=playbook.dwell_percentile, cases=playbook.dwell_cases)
    return Stays(work.scope).of_team(team_id, percentile)

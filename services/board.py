"""A team as it stands now, for who leads it: who is late, where deals wait, and what the running month brings."""

from collections.abc import Mapping
from dataclasses import dataclass

from sales.funnel import StageLine, middle
from sales.hours import DAY
from sales.people import Member, Team
from services.prospects import Prospect, prospect
from services.teams import ensure_manages, late_now
from storage.funnel import Funnel
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """What a manager looks at first."""

    team: Team
    late: Mapping[str, int]
    """Late follow-ups by the owner's name, the most first."""
    slowest: StageLine | None
    """The stage in which open deals wait longest, by the median; None where nothing is open."""
    found: Prospect


def board_of(work: Work, me: Member, team: Team) -> Board:
    """Return how a team stands now; refuses all but its managers and admins."""
    ensure_manages(work, me, team)
    return Board(
        team=team, late=late_now(work, team), slowest=_slowest(work, team), found=prospect(work, team, None, None)
    )


def _slowest(work: Work, team: Team) -> StageLine | None:
    funnel, playbook = Funnel(work.scope, team.id), work.playbook_of(team.id)
    tallies = funnel.by_stage()
    lines = [
        StageLine(
            stage=playbook.stage(code),
            count=tallies[code].count,
            median_days=middle([(work.now - since) / DAY for since in moments]),
        )
        for code, moments in funnel.waiting_since().items()
    ]
    return max(lines, key=lambda line: (line.median_days or 0, line.stage.code), default=None)

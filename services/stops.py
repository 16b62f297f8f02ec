"""Coaching: at which stage the deals of each person stop, beside those of the others in the team."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Final

from sales.breakdown import Dimension
from sales.hours import moment
from sales.people import Member, Team
from sales.stops import Stops, stops_of
from services.conduct import span_of
from services.teams import ensure_manages
from services.totals import last_moment
from storage.passage import Cut, Passages
from storage.work import Work

USUAL_DAYS: Final = 182
"""Days in which deals were opened that are looked at where nobody says how many: half a year has enough that ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coaching:
    """Where a team's people need help, of the deals opened in a span."""

    team: Team
    first: date
    last: date
    least: int
    """Cases on each side below which nothing is compared."""
    people: Sequence[tuple[Member, Stops]]
    """The clearest first."""


def coaching_of(work: Work, me: Member, team: Team, days: int) -> Coaching:
    """Return where the deals of each person stop; refuses all but managers of the team and admins."""
    ensure_manages(work, me, team)
    first, last = span_of(work, team, days)
    playbook = work.playbook_of(team.id)
    since, at = moment(first, time(0), team.zone), min(last_moment(last, team.zone), work.now)
    cut = Cut(at=at, since=since, only=((Dimension.TEAM, team.id),))
    came = Passages(work.scope).came_of_owners(cut, playbook.stage_codes)
    found = stops_of(playbook.stages, came, playbook.sample_cases)
    people = [(work.members.get(owner), stops) for owner, stops in found.items()]
    return Coaching(team=team, first=first, last=last, least=playbook.sample_cases, people=sorted(people, key=_order))


def _order(person: tuple[Member, Stops]) -> tuple[float, str, int]:
    member, stops = person
    gap = stops.stop.told.difference if stops.stop else -1.0 if stops.compared else -2.0
    return -gap, member.name.casefold(), member.id

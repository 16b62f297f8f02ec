"""How a team and its people work their deals in a span of days, as far as the reader may see it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sales.conduct import Conduct, Missed, together
from sales.hours import DAY, moment
from sales.people import Member, Team
from services.teams import ensure_inside
from storage.conduct import Conducts, Days
from storage.days import Clocks
from storage.work import Work

USUAL_DAYS: Final = 30
"""Days that are told where nobody says how many."""
_TICK: Final = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The numbers of a team, or of one of its people alone."""

    team: Team
    first: date
    last: date
    whole: Conduct | None
    """None where only one person's numbers are told."""
    people: Sequence[tuple[Member, Conduct]]
    """Those of the team, and whoever else had deals of it, by name."""

    @property
    def days(self) -> int:
        """How many days there are in the span."""
        return (self.last - self.first).days + 1


def conduct_for(work: Work, me: Member, team: Team, days: int, until: date | None = None) -> Told:
    """Return the numbers of a team for its managers and admins, and of themselves for its reps; refuses all others."""
    ensure_inside(me, team)
    first, last = span_of(work, team, days, until)
    found = conduct_of(work, team, first, last)
    if me.manages(team.id):
        people = _people(work, team, found)
        return Told(team=team, first=first, last=last, whole=together(found.values()), people=people)
    return Told(team=team, first=first, last=last, whole=None, people=[(me, found.get(me.id, Conduct()))])


def missed_for(work: Work, me: Member, told: Told, limit: int) -> Sequence[Missed]:
    """Return the follow-ups that did not come in time, the latest first, as far as the reader may see them."""
    owner = None if me.manages(told.team.id) else me.id
    return Conducts(work.scope).missed(_days(work, told.team, told.first, told.last), owner, limit)


def conduct_of(work: Work, team: Team, first: date, last: date) -> Mapping[int, Conduct]:
    """Return what every person did for a team from one day to another, by number."""
    room, playbook = Conducts(work.scope), work.playbook_of(team.id)
    span = _days(work, team, first, last)
    parts = (
        room.kept(span),
        room.records(span, playbook.record_fields),
        room.heard(span, moment(first, time(0), team.zone), playbook.response_days),
        room.outcomes(span, team.currency),
    )
    people = sorted({number for part in parts for number in part})
    return {number: together(part[number] for part in parts if number in part) for number in people}


def span_of(work: Work, team: Team, days: int, until: date | None = None) -> tuple[date, date]:
    """Return the first and the last of a number of days, up to the team's today where no last one is said."""
    last = until or work.now.astimezone(ZoneInfo(team.zone)).date()
    return last - (days - 1) * DAY, last


def _people(work: Work, team: Team, found: Mapping[int, Conduct]) -> list[tuple[Member, Conduct]]:
    here = {member.id: member for member in work.members.of_team(team.id) if member.active}
    for number in found.keys() - here.keys():
        here[number] = work.members.get(number)
    told = {number: found.get(number, Conduct()) for number in here}
    ordered = sorted(here.values(), key=lambda member: (member.name.casefold(), member.id))
    return [(member, told[member.id]) for member in ordered if member.id in found or not member.manages(team.id)]


def _days(work: Work, team: Team, first: date, last: date) -> Days:
    since, end = moment(first, time(0), team.zone), moment(last + DAY, time(0), team.zone)
    at = min(end - _TICK, work.now)
    # A day before and after, for people whose clocks are not the team's.
    clocks = Clocks(usual=team.zone, zones=_zones(work, team), since=since - DAY, until=at + DAY)
    return Days(team_id=team.id, first=first, last=last, at=at, clocks=clocks)


def _zones(work: Work, team: Team) -> Mapping[str, Sequence[int]]:
    """Return who of the team goes by another zone than the team's."""
    found: dict[str, list[int]] = {}
    for member in work.members.of_team(team.id):
        if member.zone != team.zone:
            found.setdefault(member.zone, []).append(member.id)
    return found

"""A member's own page: what is due, what the book holds, and for managers who is late."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Final

from sales.funnel import Tally
from sales.hours import moment
from sales.opportunity import FollowUp, Opportunity
from sales.people import Member
from sales.stages import Stage
from services.agenda import agenda
from services.changes import end_of_day, today_of
from storage.book import Book
from storage.standing import late_by_owner
from storage.work import Work

ROWS: Final = 10
"""Opportunities that a day shows at most; the count beside them is of all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRow:
    """An opportunity that is due, with its last words."""

    opportunity: Opportunity
    last: FollowUp | None = None
    who: str | None = None
    """Who said the last words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamLate:
    """Who is late in a team: names with counts, the most first."""

    team: str
    late: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """What a member's page shows."""

    me: Member
    late: int
    due: int
    """Late ones included."""
    rows: Sequence[DayRow]
    """The most money at risk first."""
    stages: Sequence[tuple[Stage, Tally]]
    """The stages that hold something, in order."""
    teams: Sequence[TeamLate] = ()
    denied: Sequence[str] = ()
    """What the workspace does not let the bot do."""


def home_of(work: Work, me: Member) -> Home:
    """Return a member's page, counted in the database; only the rows that it shows are loaded."""
    book, start, end = Book(work.scope, owner_id=me.id), start_of_day(work, me), end_of_day(work, me)
    by_stage = book.by_stage()
    return Home(
        me=me,
        late=book.due_before(start),
        due=book.due_before(end),
        rows=[_row(work, o) for o in agenda(work, me, me).due[:ROWS]],
        stages=[(stage, by_stage[stage.code]) for stage in work.playbook.stages if stage.code in by_stage],
        teams=[_late(work, team_id, start) for team_id in _managed(work, me)],
        denied=work.workspaces.denied(),
    )


def start_of_day(work: Work, me: Member) -> datetime:
    """Return the UTC moment at which a member's day begins."""
    return moment(today_of(work, me), time(0), me.zone)


def _row(work: Work, opportunity: Opportunity) -> DayRow:
    last = next(iter(work.follow_ups.latest(opportunity.id, 1)), None)
    return DayRow(opportunity=opportunity, last=last, who=work.members.get(last.member_id).name if last else None)


def _managed(work: Work, me: Member) -> list[int]:
    if me.is_admin:
        return [team.id for team in work.teams.all()]
    return [seat.team_id for seat in me.memberships if me.manages(seat.team_id)]


def _late(work: Work, team_id: int, before: datetime) -> TeamLate:
    late = late_by_owner(work.scope, team_id, before)
    return TeamLate(
        team=work.teams.get(team_id).name,
        late={work.members.get(member_id).name: count for member_id, count in late.items()},
    )

"""A member's own page: what is due, what the book holds, and for managers who is late."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time
from typing import Final

from sales.funnel import Tally
from sales.hours import moment
from sales.opportunity import FollowUp, Opportunity
from sales.people import Member, Role, Team
from sales.promises import Promise, Side, in_order
from sales.spot_checks import iso_week
from sales.stages import Stage
from services.agenda import agenda
from services.approvals import waiting_on
from services.changes import end_of_day, today_of
from services.overdue import is_red
from services.prospects import Prospect, running_months
from storage.book import Book
from storage.standing import late_by_owner
from storage.work import Work

ROWS: Final = 10
"""Opportunities that a day shows at most; the count beside them is of all."""
PROMISES: Final = 6
"""Promises that a page shows at most; the count beside them is of all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRow:
    """An opportunity that is due, with its last words."""

    opportunity: Opportunity
    last: FollowUp | None = None
    is_red: bool = False
    """Whether it stands red."""
    who: str | None = None
    """Who said the last words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised:
    """A promise that is still to be kept, with the opportunity that it is about."""

    promise: Promise
    opportunity: Opportunity


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The open promises about a member's opportunities."""

    ours: int = 0
    theirs: int = 0
    rows: Sequence[Promised] = ()
    """Ours first, and of each side the first day first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamLate:
    """Who is late in a team: names with counts, the most first."""

    team: str
    late: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A spot check of a team that a member leads, with how many deals are left to check."""

    team: Team
    week: str
    count: int


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
    needs: Mapping[str, int] = field(default_factory=dict)
    """What waits for the member besides the day: kinds, each with how many; none that is nothing."""
    checks: Sequence[Waiting] = ()
    """The spot checks of this week in which something is left to check."""
    promises: Ledger = field(default_factory=Ledger)
    prospects: Sequence[Prospect] = ()
    """What is left of the month: of the teams that the member leads, else of their own deals."""
    denied: Sequence[str] = ()
    """What the workspace does not let the bot do."""


def home_of(work: Work, me: Member) -> Home:
    """Return a member's page, counted in the database; only the rows that it shows are loaded."""
    book, start, end = Book(work.scope, owner_id=me.id), start_of_day(work, me), end_of_day(work, me)
    by_stage, open_ones = book.by_stage(), work.promises.open_of_owner(me.id)
    checks = _checks(work, me)
    return Home(
        me=me,
        late=book.due_before(start),
        due=book.due_before(end),
        rows=[_row(work, o) for o in agenda(work, me, me).due[:ROWS]],
        stages=[(stage, by_stage[stage.code]) for stage in work.playbook.stages if stage.code in by_stage],
        teams=[_late(work, team_id, start) for team_id in _managed(work, me)],
        needs=_needs(work, me, open_ones, checks),
        checks=checks,
        promises=_ledger(work, open_ones),
        prospects=running_months(work, me),
        denied=work.workspaces.denied(),
    )


def _needs(work: Work, me: Member, promises: Sequence[Promise], checks: Sequence[Waiting]) -> Mapping[str, int]:
    today = today_of(work, me)
    due = sum(each.side is Side.OURS and each.due_on is not None and each.due_on <= today for each in promises)
    counts = {
        "approvals": len(waiting_on(work, me)),
        "checks": sum(each.count for each in checks),
        "promises": due,
        "doubts": work.flags.open_of_owner(me.id),
    }
    return {kind: count for kind, count in counts.items() if count}


def _checks(work: Work, me: Member) -> Sequence[Waiting]:
    """Return what is left to check of this week in the teams that a member leads."""
    led = [seat.team_id for seat in me.memberships if seat.role is Role.MANAGER]
    week = iso_week(today_of(work, me))
    left = work.spot_checks.left(led, week) if led else {}
    return [Waiting(team=work.teams.get(team_id), week=week, count=count) for team_id, count in left.items()]


def _ledger(work: Work, promises: Sequence[Promise]) -> Ledger:
    ours, theirs = (in_order(each for each in promises if each.side is side) for side in (Side.OURS, Side.THEIRS))
    shown = [*ours, *theirs][:PROMISES]
    rows = [Promised(promise=each, opportunity=work.opportunities.get(each.opportunity_id)) for each in shown]
    return Ledger(ours=len(ours), theirs=len(theirs), rows=rows)


def start_of_day(work: Work, me: Member) -> datetime:
    """Return the UTC moment at which a member's day begins."""
    return moment(today_of(work, me), time(0), me.zone)


def _row(work: Work, opportunity: Opportunity) -> DayRow:
    last = next(iter(work.follow_ups.latest(opportunity.id, 1)), None)
    who = work.members.get(last.member_id).name if last else None
    return DayRow(opportunity=opportunity, last=last, who=who, is_red=is_red(work, opportunity))


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

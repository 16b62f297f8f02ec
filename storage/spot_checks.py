"""The weekly spot checks: whose turn it is, what was drawn, what was found, and what else is worth a question."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, bindparam, func, or_, select, update

from sales.opportunity import Opportunity
from sales.people import Role
from sales.spot_checks import CheckVerdict, SpotCheck
from sales.vocabulary import Grade, Status
from storage.opportunities import COLUMNS
from storage.schema import follow_ups, memberships, opportunities, spot_checks
from storage.scope import OWN, columns
from storage.subject import Subject, names, values

_C: Final = spot_checks.c
_M: Final = memberships.c
_O: Final = opportunities.c
_F: Final = follow_ups.c
_OF_WEEK: Final = columns(spot_checks, *names(SpotCheck)).where(
    _C.team_id == bindparam("team"), _C.week == bindparam("of_week")
)
_WAITING: Final = (
    select(_M.workspace, _M.member_id, _M.team_id, _M.checks_at)
    .where(_M.role == Role.MANAGER, or_(_M.checks_at.is_(None), _M.checks_at <= bindparam("until")))
    .order_by(_M.workspace, _M.team_id, _M.member_id)
    .limit(bindparam("most"))
)
_PLAN: Final = (
    update(memberships)
    .where(_M.workspace == bindparam("of_workspace"), _M.member_id == bindparam("member"))
    .where(_M.team_id == bindparam("team"))
    .values(checks_at=bindparam("at"))
)


class Visit(NamedTuple):
    """A manager of a team whose week begins; `due_at` is None where nobody has said when it does."""

    workspace: str
    member_id: int
    team_id: int
    due_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A contact and when it was written down."""

    member_id: int
    at: datetime
    happened_on: date


class SpotChecks(Subject):
    """Reads and keeps the checks of one workspace."""

    def plan(self, member_id: int, team_id: int, at: datetime) -> None:
        """Keep when a manager's next check of a team is due."""
        here = {"of_workspace": self.scope.workspace, "member": member_id, "team": team_id}
        self.scope.connection.execute(_PLAN, {**here, "at": at})

    def of_week(self, team_id: int, week: str) -> Sequence[SpotCheck]:
        """Return what was drawn for a team's week, in the order of the draw."""
        rows = self.scope.all(_OF_WEEK.order_by(_C.nth), team=team_id, of_week=week)
        return [SpotCheck(**row._asdict()) for row in rows]

    def left(self, teams: Sequence[int], week: str) -> Mapping[int, int]:
        """Return how many open deals of a week's draw nobody has judged, by team; none that has none."""
        here = (_C.workspace == _O.workspace) & (_C.opportunity_id == _O.id)
        query = select(_C.team_id, func.count().label("number")).join_from(spot_checks, opportunities, here)
        query = query.where(_C.workspace == bindparam(OWN), _C.team_id.in_(list(teams)), _C.week == week)
        query = query.where(_C.verdict.is_(None), _O.status == Status.OPEN).group_by(_C.team_id)
        return {row.team_id: row.number for row in self.scope.all(query.order_by(_C.team_id))}

    def draw(self, check: SpotCheck) -> None:
        """Keep a deal that was drawn; where another process was faster, its draw stands."""
        self.scope.add_unless_there(spot_checks, values(check))

    def judge(self, check: SpotCheck, member_id: int, verdict: CheckVerdict) -> bool:
        """Keep what a manager found; False where somebody has found something before."""
        found = {"verdict": verdict, "member_id": member_id, "at": self.scope.now}
        return self.scope.change(spot_checks, _this(check) & _C.verdict.is_(None), found) == 1

    def say_why(self, check: SpotCheck, words: str) -> None:
        """Keep why it was found so."""
        self.scope.change(spot_checks, _this(check), {"words": words})

    def checkable(self, team_id: int, grades: Sequence[Grade], judged_before: datetime) -> Sequence[Opportunity]:
        """Return a team's open deals of some grades, but for those on which a verdict is younger than a moment."""
        lately = columns(spot_checks, "opportunity_id").where(_C.at >= bindparam("judged_before"))
        query = select(*COLUMNS).where(_O.workspace == bindparam(OWN), _O.team_id == team_id)
        query = query.where(_O.status == Status.OPEN, _O.grade.in_(list(grades)), _O.id.not_in(lately))
        rows = self.scope.all(query.order_by(_O.id), judged_before=judged_before)
        return [Opportunity(**row._asdict()) for row in rows]

    def amounts(self, team_id: int) -> Sequence[tuple[str, Decimal]]:
        """Return the amounts of a team's deals, open and won, each with its currency."""
        query = columns(opportunities, "currency", "amount").where(_O.team_id == team_id, _O.amount > Decimal(0))
        query = query.where(_O.status.in_([Status.OPEN, Status.WON]))
        return [(row.currency or "", row.amount) for row in self.scope.all(query)]

    def above(self, team_id: int, currency: str, limit: Decimal, most: int) -> Sequence[Opportunity]:
        """Return a team's open deals of more than an amount, the largest first."""
        query = select(*COLUMNS).where(_O.workspace == bindparam(OWN), _O.team_id == team_id, _O.status == Status.OPEN)
        same = _O.currency.is_(None) if not currency else _O.currency == currency
        rows = self.scope.all(query.where(same, _O.amount > limit).order_by(_O.amount.desc(), _O.id).limit(most))
        return [Opportunity(**row._asdict()) for row in rows]

    def entries(self, team_id: int, since: datetime, until: datetime, happened_before: date) -> Sequence[Entry]:
        """Return the contacts of a team's deals that were written down in a while, and took place before a day."""
        theirs = (opportunities.c.workspace == _F.workspace) & (_O.id == _F.opportunity_id)
        query = select(_F.member_id, _F.at, _F.happened_on).join_from(follow_ups, opportunities, theirs)
        query = query.where(_F.workspace == bindparam(OWN), _O.team_id == team_id, _F.withdrawn.is_(False))
        query = query.where(_F.at >= since, _F.at < until, _F.happened_on < happened_before).order_by(_F.id)
        return [Entry(**row._asdict()) for row in self.scope.all(query)]


def _this(check: SpotCheck) -> Any:
    return (_C.team_id == check.team_id) & (_C.week == check.week) & (_C.nth == check.nth)


def visits(connection: Connection, until: datetime, limit: int) -> Sequence[Visit]:
    """Return the managers of all workspaces whose weekly check is due until a moment, or is not known to be."""
    return [Visit(*row) for row in connection.execute(_WAITING, {"until": until, "most": limit})]

"""The opportunities."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import ColumnElement, Text, and_, bindparam, cast, select, union, update

from sales.errors import SalesError
from sales.opportunity import Opportunity
from sales.vocabulary import Status
from storage.schema import accounts, events, opportunities
from storage.scope import OWN, columns
from storage.subject import Subject, names, values
from storage.types import written

_OWN_ACCOUNT = (accounts.c.workspace == opportunities.c.workspace) & (accounts.c.id == opportunities.c.account_id)
_ACCOUNT_NAME = select(accounts.c.name).where(_OWN_ACCOUNT).scalar_subquery().label("account_name")
COLUMNS = (*(opportunities.c[name] for name in names(Opportunity, "account_name")), _ACCOUNT_NAME)
"""All that a record of an opportunity is read from."""
_BY_ID = select(*COLUMNS).where(
    opportunities.c.workspace == bindparam("workspace"), opportunities.c.id == bindparam("number")
)
_SAVE = update(opportunities).where(
    opportunities.c.workspace == bindparam("of_workspace"),
    opportunities.c.id == bindparam("number"),
    opportunities.c.version == bindparam("expected"),
)
_STANDS = opportunities.c.status != Status.VOID
_OF_ACCOUNT = opportunities.c.account_id.in_(columns(accounts, "id").where(accounts.c.name == bindparam("name")))
# Two questions, each of which an index answers: for one with an "or" in it every opportunity would be read.
_SO_CALLED = union(
    columns(opportunities, "id").where(opportunities.c.name == bindparam("name")),
    columns(opportunities, "id").where(_OF_ACCOUNT),
)
_NAMED = (
    select(*COLUMNS)
    .where(opportunities.c.workspace == bindparam(OWN), opportunities.c.id.in_(_SO_CALLED), _STANDS)
    .order_by(opportunities.c.due_at, opportunities.c.id)
)
_ALIVE = opportunities.c.status.in_(written(Status.OPEN, Status.ASLEEP))
_ALIVE_NAMED = _NAMED.where(_ALIVE)
_SERVED = accounts.c.id.in_(columns(opportunities, "account_id").where(_STANDS))
_NAMES = union(columns(accounts, "name").where(_SERVED), columns(opportunities, "name").where(_STANDS))
_COUNTED = ("accounts", "names", "opportunities")
_RECLOCK = (
    update(opportunities)
    .where(opportunities.c.workspace == bindparam("of_workspace"), opportunities.c.id == bindparam("number"))
    .values(due_at=bindparam("at"))
)
_REMINDED = (
    update(opportunities)
    .where(opportunities.c.workspace == bindparam("of_workspace"), opportunities.c.id == bindparam("number"))
    .where(opportunities.c.reminded < bindparam("told"))
    .values(reminded=bindparam("told"))
)


class Opportunities(Subject):
    """Reads and keeps opportunities."""

    def get(self, number: int) -> Opportunity:
        """Return the opportunity with that number; refuses where the workspace has none."""
        row = self.scope.connection.execute(_BY_ID, {"workspace": self.scope.workspace, "number": number}).first()
        if row is None:
            raise SalesError("opportunity-unknown-number", id=number)
        return Opportunity(**row._asdict())

    def add(self, opportunity: Opportunity) -> Opportunity:
        """Write a new opportunity down and give it a number."""
        numbered = replace(opportunity, id=self.scope.next_number("opportunities"))
        self.scope.add(opportunities, values(numbered, "account_name"))
        return numbered

    def save(self, opportunity: Opportunity, before: Opportunity | None = None) -> Opportunity:
        """Write a changed opportunity down as its next version; refuses when somebody changed it in between.

        What is as it was before is not written again, nor are the indexes that hold it.
        """
        following = replace(opportunity, version=opportunity.version + 1)
        row = values(following, "id", "account_name")
        if before:
            row = {name: value for name, value in row.items() if value != getattr(before, name)}
        where = {"of_workspace": self.scope.workspace, "number": opportunity.id, "expected": opportunity.version}
        if self.scope.connection.execute(_SAVE, {**row, **where}).rowcount != 1:
            raise SalesError("opportunity-changed-meanwhile", id=opportunity.id, name=opportunity.name)
        return following

    def named(self, name: str, *, ended: bool = False) -> Sequence[Opportunity]:
        """Return those open or asleep whose account or own name is exactly that, and where asked those that ended."""
        rows = self.scope.all(_NAMED if ended else _ALIVE_NAMED, name=name)
        return [Opportunity(**row._asdict()) for row in rows]

    def names_known(self) -> Sequence[str]:
        """Return the names of all accounts served, and of opportunities that are called otherwise."""
        return [row.name for row in self.scope.all(_NAMES)]

    def names_stamp(self) -> tuple[int, ...]:
        """Return numbers that change whenever a name is added or falls out of use."""
        return self.scope.counted(*_COUNTED)

    def drop_names(self) -> None:
        """Keep that a name may have fallen out of use, so that nobody goes on by what they remember."""
        self.scope.next_number("names")

    def of_owner(self, member_id: int, *, limit: int = 200, asleep: bool = False) -> Sequence[Opportunity]:
        """Return a member's open opportunities, the next due first, and where asked those that sleep."""
        theirs = opportunities.c.owner_id == member_id
        return self.find(and_(_ALIVE, theirs) if asleep else self._open(theirs), limit=limit)

    def due(self, member_id: int, until: datetime, *, limit: int = 100) -> Sequence[Opportunity]:
        """Return a member's open opportunities that fall due until a moment, the longest due first."""
        mine = and_(opportunities.c.owner_id == member_id, opportunities.c.due_at <= until)
        return self.find(self._open(mine), limit=limit)

    def find(self, where: ColumnElement[bool], *, limit: int = 200) -> Sequence[Opportunity]:
        """Return opportunities of this workspace by a condition, the next due first."""
        query = select(*COLUMNS).where(self.scope.own(opportunities), where)
        query = query.order_by(opportunities.c.due_at, opportunities.c.id).limit(limit)
        return [Opportunity(**row._asdict()) for row in self.scope.all(query)]

    def mark_reminded(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Keep that the reminder for each (number, generation) has been written."""
        here = {"of_workspace": self.scope.workspace}
        if told := [{**here, "number": number, "told": generation} for number, generation in pairs]:
            self.scope.connection.execute(_REMINDED, told)

    def forget_reminders(self, member_id: int) -> None:
        """Let a member be told of the dates that came while nobody could be told."""
        theirs = self._open(opportunities.c.owner_id == member_id)
        told = opportunities.c.reminded == opportunities.c.generation
        self.scope.change(opportunities, theirs & told, {"reminded": opportunities.c.generation - 1})

    def adopt(self, owners: Iterable[int], team_id: int) -> None:
        """Give a team the opportunities of these owners that have no team yet."""
        theirs = opportunities.c.owner_id.in_(list(owners)) & opportunities.c.team_id.is_(None)
        about = events.c.opportunity_id.in_(select(opportunities.c.id).where(self.scope.own(opportunities), theirs))
        ended = about & events.c.left_team_id.is_(None) & cast(events.c.changes, Text).contains('"status"')
        self.scope.change(events, ended, {"left_team_id": team_id})
        self.scope.change(opportunities, theirs, {"team_id": team_id})

    def reclock(self, member_id: int, due: Callable[[date, time | None], datetime]) -> None:
        """Set the moments at which a member's opportunities fall due or wake anew, by their days and hours."""
        o = opportunities.c
        query = select(o.id, o.next_on, o.next_time).where(self.scope.own(opportunities), o.next_on.is_not(None))
        rows = self.scope.all(query.where(_ALIVE, o.owner_id == member_id))
        here = {"of_workspace": self.scope.workspace}
        moved = [{**here, "number": row.id, "at": due(row.next_on, row.next_time)} for row in rows]
        if moved:
            self.scope.connection.execute(_RECLOCK, moved)

    def _open(self, where: ColumnElement[bool]) -> Any:
        return and_(opportunities.c.status == Status.OPEN, where)

"""The opportunities as they stood at any past moment, read back from the history in one query.

A field's value at a moment is what the first change after it replaced, and today's where none came after. What was
taken back since never happened, and what was opened later, or was void, is not there.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import cache
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Executable,
    Select,
    Subquery,
    and_,
    bindparam,
    case,
    func,
    literal,
    select,
)

from sales.bridge import Pipeline
from sales.snapshot import Snapshot
from sales.vocabulary import Status
from storage.replaced import FIELDS, replaced, then
from storage.schema import events, opportunities, products
from storage.scope import OWN, Scope
from storage.subject import Subject, names

_O = opportunities.c
_E = events.c
_KEPT: Final = ("workspace", "id", "name", "account_id", "created_at")
Ids = CompoundSelect[int]
"""Selects numbers of opportunities."""
_Ids = Ids | Select[int]
_WORKSPACE: Final = bindparam(OWN, type_=_O.workspace.type)
_MOMENT, _SINCE, _UNTIL, _REACHED = (
    bindparam(name, type_=_E.at.type) for name in ("moment", "since", "until", "reached")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Whatever may have been in a team's pipeline at any time since a moment, and little else.

    That is what is open in the team and what left it since, so it costs the same in a book of any size.
    """

    team_id: int
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Ever:
    """Whatever may have been a team's at any time since a moment, open or ended."""

    team_id: int
    since: datetime


Among = Ids | Reach | Ever
"""Opportunities that are looked at. What is named by its team is the same statement for all teams, built once."""


class AsOf(Subject):
    """Reads opportunities as they stood."""

    def at(
        self, moment: datetime, changed_since: datetime | None = None, among: Among | None = None
    ) -> Sequence[Snapshot]:
        """Return every opportunity of the workspace as it stood at a moment, by number.

        Where a second moment is given, only those that may have changed between the two, whichever comes first.
        """
        query = _query(_snapshots, among, is_postgres=_is_postgres(self.scope), in_span=changed_since is not None)
        since, until = sorted((moment, changed_since or moment))
        rows = self.scope.all(
            query, **_told(moment, among), **({"since": since, "until": until} if changed_since else {})
        )
        columns = rows[0]._fields if rows else ()
        return [Snapshot(**dict(zip(columns, row, strict=True))) for row in rows]

    def worth(self, moment: datetime, pipeline: Pipeline, among: Among | None = None) -> tuple[int, Decimal]:
        """Return how many opportunities were in a pipeline at a moment, and what they were worth."""
        asked = {"team_id": pipeline.team_id, "owner_id": pipeline.owner_id, "horizon": pipeline.horizon}
        asked = {name: value for name, value in asked.items() if value is not None}
        query = _query(_worth, among, is_postgres=_is_postgres(self.scope), asked=frozenset(asked))
        row = self.scope.all(query, **_told(moment, among), **asked, currency=pipeline.currency)[0]
        return row.number, row.worth or Decimal(0)

    def reach(self, team_id: int, since: datetime) -> Ids:
        """Select what is within a team's reach."""
        return _reach().params({OWN: self.scope.workspace, "team": team_id, "reached": since})

    def ever(self, team_id: int, since: datetime) -> Ids:
        """Select whatever may have been a team's at any time since a moment, open or ended."""
        return _ever().params({OWN: self.scope.workspace, "team": team_id, "reached": since})


def as_of(scope: Scope, moment: datetime, name: str = "then", among: Ids | None = None) -> Subquery:
    """Return a table with the columns of FIELDS, and number, name, account and opening, as of a moment.

    It has all opportunities of the workspace, or the given ones alone. Its columns have the types of the table
    `opportunities`, so that what is asked of one can be asked of the other.
    """
    of, at = literal(scope.workspace, _O.workspace.type), literal(moment, _E.at.type)
    return _as_of(of, at, among, name, is_postgres=_is_postgres(scope))


def _query(build: Callable[..., Executable], among: Among | None, **asked: Any) -> Executable:
    """Return a statement; what everybody asks is built once, as that takes longer than answering it."""
    if isinstance(among, CompoundSelect):
        return build(among, **asked)
    return _kept(build, {Reach: _reach, Ever: _ever}.get(type(among)), **asked)


@cache
def _kept(build: Callable[..., Executable], among: Callable[[], Ids] | None, **asked: Any) -> Executable:
    return build(among and among(), **asked)


def _told(moment: datetime, among: Among | None) -> dict[str, Any]:
    reach = {"team": among.team_id, "reached": among.since} if isinstance(among, Reach | Ever) else {}
    return {"moment": moment, **reach}


def _snapshots(among: _Ids | None, *, is_postgres: bool, in_span: bool) -> Executable:
    only = _moved(among) if in_span else among
    stood = _as_of(_WORKSPACE, _MOMENT, only, "then", is_postgres=is_postgres)
    listed = (products.c.list_price.label("listed"), products.c.currency.label("listed_currency"))
    here = (products.c.workspace == stood.c.workspace) & (products.c.id == stood.c.product_id)
    own = (stood.c[name] for name in names(Snapshot, "listed", "listed_currency"))
    return select(*own, *listed).select_from(stood.outerjoin(products, here)).order_by(stood.c.id)


def _worth(among: _Ids | None, *, is_postgres: bool, asked: frozenset[str]) -> Executable:
    stood = _as_of(_WORKSPACE, _MOMENT, among, "then", is_postgres=is_postgres).c
    worth = func.sum(case((stood.currency == bindparam("currency"), stood.amount)))
    query = select(func.count().label("number"), worth.label("worth")).where(stood.status == Status.OPEN)
    for name in asked & {"team_id", "owner_id"}:
        query = query.where(stood[name] == bindparam(name))
    if "horizon" in asked:
        query = query.where(stood.close_on.is_(None) | (stood.close_on <= bindparam("horizon")))
    return query


def _reach() -> Ids:
    return _ever(_O.status.in_((Status.OPEN, Status.ASLEEP)))


def _ever(*still: ColumnElement[bool]) -> Ids:
    """Select what is a team's, or what of it still is in some way, and what left it."""
    team = bindparam("team", type_=_O.team_id.type)
    own = select(_O.id).where(_O.workspace == _WORKSPACE, _O.team_id == team, *still)
    left = select(_E.opportunity_id).where(_E.workspace == _WORKSPACE, _E.left_team_id == team, _E.at > _REACHED)
    return own.correlate(None).union(left.correlate(None))


def _moved(among: _Ids | None) -> Ids:
    """Select what may have changed in a span."""
    among = None if among is None else _once(among)
    moved = select(_E.opportunity_id).where(entries_of(_WORKSPACE, among), _E.at > _SINCE, _E.at <= _UNTIL)
    opened = select(_O.id).where(_O.workspace == _WORKSPACE, _O.created_at > _SINCE, _O.created_at <= _UNTIL)
    opened = opened if among is None else opened.where(_O.id.in_(among))
    return moved.correlate(None).union(opened.correlate(None))


def _once(among: _Ids) -> Select[int]:
    """Return the same numbers, looked for but once in a statement that asks for them twice."""
    return select(among.cte().c[0])


def entries_of(workspace: ColumnElement[str], among: _Ids | None) -> ColumnElement[bool]:
    """Return that an entry is of a workspace, or of one of some opportunities.

    The workspace comes from the opportunities then: given by itself, it tempts SQLite to read the whole history since.
    """
    if among is None:
        return _E.workspace == workspace
    here = _E.workspace == _O.workspace, _E.opportunity_id == _O.id
    return and_(*here, _O.workspace == workspace, _O.id.in_(among))


def _as_of(
    workspace: ColumnElement[str], moment: ColumnElement[datetime], among: _Ids | None, name: str, *, is_postgres: bool
) -> Subquery:
    among = None if among is None else _once(among)
    before = replaced(entries_of(workspace, among), moment, is_postgres=is_postgres)
    columns = [then(_O[field], before.c[field], is_postgres=is_postgres).label(field) for field in FIELDS]
    query = select(*(_O[kept] for kept in _KEPT), *columns)
    query = query.select_from(opportunities.outerjoin(before, before.c.opportunity_id == _O.id))
    if among is not None:
        query = query.where(_O.id.in_(among))
    return query.where(_O.workspace == workspace, _O.status != Status.VOID, _O.created_at <= moment).subquery(name)


def _is_postgres(scope: Scope) -> bool:
    return scope.connection.dialect.name == "postgresql"

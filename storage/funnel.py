"""What the funnel counts, sums and ranks, all of it in the database; no opportunity is loaded that is not shown."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, bindparam, case, exists, func, literal, select, union_all

from sales.funnel import Ended, Tally
from sales.opportunity import EventCode
from sales.vocabulary import Status
from storage.schema import events, follow_ups, members, opportunities, products
from storage.scope import Scope
from storage.subject import Subject
from storage.tallies import tallied

_O = opportunities.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohort:
    """How far the opportunities came that were opened in a span."""

    furthest: Mapping[int, int]
    """How many came to which rank at most; the won ones count as having come to the last."""
    seen: frozenset[int]
    """The ranks that any of them stood in."""
    size: int
    won: int


@dataclass(frozen=True, slots=True)
class Funnel(Subject):
    """Counts the opportunities of one team, or of the whole workspace."""

    team_id: int | None = None

    def by_stage(self) -> Mapping[str, Tally]:
        """Return the open opportunities by stage."""
        told = {"workspace": self.scope.workspace, "team": self.team_id}
        rows = self.scope.connection.execute(_by_stage(of_team=self.team_id is not None), told).all()
        return tallied(rows, _part)

    def unpriced(self) -> Mapping[str, Tally]:
        """Return the open opportunities without an amount by stage, at the list price of their products."""
        here = (products.c.workspace == _O.workspace) & (products.c.id == _O.product_id)
        total = func.sum(products.c.list_price).label("total")
        query = select(_O.stage, products.c.currency, func.count().label("number"), total).where(*self._own)
        query = query.select_from(opportunities.outerjoin(products, here))
        unpriced = query.where(_O.status == Status.OPEN, _O.amount.is_(None))
        return _tallied(self.scope, unpriced.group_by(_O.stage, products.c.currency))

    def waiting_since(self) -> Mapping[str, Sequence[datetime]]:
        """Return for each stage since when the one or two open opportunities in the middle have been in it."""
        query = select(_O.stage.label("part"), _O.stage_since.label("value")).where(
            *self._own, _O.status == Status.OPEN
        )
        found: dict[str, list[datetime]] = {}
        for row in self.scope.all(in_the_middle(query)):
            found.setdefault(row.part, []).append(row.value)
        return found

    def opened(self, since: datetime, until: datetime) -> Tally:
        """Return what was opened in a span; what an import brought without a date was not opened at all."""
        query = self._tallies().where(*self._born(since, until))
        return _tallied(self.scope, query).get("", Tally())

    def closed(self, first: date, last: date) -> Mapping[Status, Tally]:
        """Return what was closed on the days from the first to the last, by how it ended."""
        query = self._tallies(_O.status).where(_O.closed_on.between(first, last))
        return {Status(status): tally for status, tally in _tallied(self.scope, query).items()}

    def largest(self, status: Status, first: date, last: date, limit: int) -> Sequence[Ended]:
        """Return the largest opportunities that ended so on the days from the first to the last."""
        names = ("id", "name", "owner_id", "amount", "currency", "loss_reason", "loss_words")
        query = select(*(_O[name] for name in names), members.c.name.label("owner")).where(*self._own)
        query = query.where(members.c.workspace == _O.workspace, members.c.id == _O.owner_id)
        query = query.where(_O.status == status, _O.closed_on.between(first, last))
        rows = self.scope.all(query.order_by(_O.amount.desc().nulls_last(), _O.id).limit(limit))
        return [Ended(**row._asdict()) for row in rows]

    def open_at(self, until: datetime, last: date) -> int:
        """Return how many were open at the end of a span: opened before, and closed later or not yet."""
        born = (*self._own, _O.created_at < until, _O.status != Status.VOID)
        counts = [select(func.count()).where(*born, still) for still in (_O.closed_on.is_(None), _O.closed_on > last)]
        return sum(int(self.scope.scalar(count)) for count in counts)

    def moves(self, since: datetime, until: datetime, first: date) -> Mapping[tuple[str, str], Tally]:
        """Return the moves from stage to stage in a span that stand, of what was not closed before its first day."""
        live = self._live(first)
        query = select(
            *(events.c.stage_from, events.c.stage_to, live.c.currency),
            *(func.count().label("number"), func.sum(live.c.amount).label("total")),
        ).where(*self._in_history(live), events.c.at >= since, events.c.at < until)
        moved = query.where(events.c.stage_from.is_not(None), events.c.stage_from != events.c.stage_to)
        grouped = moved.group_by(events.c.stage_from, events.c.stage_to, live.c.currency)
        return tallied(self.scope.all(grouped), lambda pair: (pair[0], pair[1]))

    def followed(self, since: datetime, until: datetime, first: date) -> tuple[int, int]:
        """Return how many follow-ups were made in a span, and about how many opportunities."""
        live = self._live(first)
        about = follow_ups.c.opportunity_id
        query = select(func.count().label("made"), func.count(about.distinct()).label("about")).where(
            *(follow_ups.c.workspace == live.c.workspace, about == live.c.id, follow_ups.c.withdrawn.is_(False)),
            *(follow_ups.c.at >= since, follow_ups.c.at < until),
        )
        row = self.scope.all(query)[0]
        return row.made, row.about

    def cohort(self, since: datetime, until: datetime, stages: Sequence[str]) -> Cohort:
        """Return how far the opportunities came that were opened in a span, by the rank of their stages."""
        born = select(_O.workspace, _O.id, _O.stage, _O.status).where(*self._born(since, until)).cte("born")
        rank = {code: place for place, code in enumerate(stages)}
        stood = union_all(
            select(born.c.id, case(rank, value=born.c.stage, else_=0).label("rank")),
            select(born.c.id, case(rank, value=events.c.stage_to, else_=0)).where(*self._in_history(born)),
        ).cte("stood")
        won = select(born.c.id, literal(len(stages) - 1)).where(born.c.status == Status.WON)
        came = union_all(select(stood.c.id, stood.c.rank), won).subquery()
        furthest = select(func.max(came.c.rank).label("rank")).group_by(came.c.id).subquery()
        by_rank = select(furthest.c.rank, func.count().label("number")).group_by(furthest.c.rank)
        rows = self.scope.all(by_rank)
        seen = self.scope.all(select(stood.c.rank).distinct())
        return Cohort(
            furthest={row.rank: row.number for row in rows},
            seen=frozenset(row.rank for row in seen),
            size=sum(row.number for row in rows),
            won=int(self.scope.scalar(select(func.count()).select_from(won.subquery()))),
        )

    @property
    def _own(self) -> Iterator[ColumnElement[bool]]:
        yield self.scope.own(opportunities)
        if self.team_id is not None:
            yield _O.team_id == self.team_id

    def _tallies(self, *by: ColumnElement[Any]) -> Select[Any]:
        counted = (func.count().label("number"), func.sum(_O.amount).label("total"))
        return select(*by, _O.currency, *counted).where(*self._own).group_by(*by, _O.currency)

    def _born(self, since: datetime, until: datetime) -> Iterator[ColumnElement[bool]]:
        """An imported opportunity without a date begins at the moment of the import; nobody opened it then."""
        yield from self._own
        yield _O.created_at >= since
        yield _O.created_at < until
        yield _O.status != Status.VOID
        here = (
            (events.c.workspace == _O.workspace) & (events.c.opportunity_id == _O.id) & (events.c.at == _O.created_at)
        )
        yield ~exists().where(here, events.c.code == EventCode.IMPORTED)

    def _live(self, first: date) -> Subquery:
        """Return what is open or was closed on that day or later: the team's work, whatever its past."""
        columns = (_O.workspace, _O.id, _O.currency, _O.amount)
        still_open = select(*columns).where(*self._own, _O.status == Status.OPEN)
        closed_since = select(*columns).where(*self._own, _O.status != Status.OPEN, _O.closed_on >= first)
        return union_all(still_open, closed_since).subquery("live")

    def _in_history(self, of: Any) -> Iterator[ColumnElement[bool]]:
        """Select the entries that put one of these opportunities into a stage, and that were not taken back.

        The workspace comes from the opportunities too: given by itself, it tempts SQLite to read its whole history.
        """
        yield events.c.workspace == of.c.workspace
        yield events.c.opportunity_id == of.c.id
        yield events.c.stage_to.is_not(None)
        yield events.c.undone.is_(False)
        yield events.c.code != EventCode.UNDONE


def in_the_middle(query: Select[Any]) -> Select[Any]:
    """Return the one or two rows in the middle of each `part` of a query, by `value`; neither database has a median."""
    parts = query.subquery()
    place = func.row_number().over(partition_by=parts.c.part, order_by=parts.c.value).label("place")
    ranked = select(parts, place, func.count().over(partition_by=parts.c.part).label("size")).subquery()
    middle = (ranked.c.place * 2).between(ranked.c.size, ranked.c.size + 2)
    return select(ranked.c.part, ranked.c.value).where(middle)


def _tallied(scope: Scope, query: Select[Any]) -> dict[str, Tally]:
    """Read (part, currency, count, total) rows; without a part there is only one tally, under no name."""
    return tallied(scope.all(query), _part)


def _part(named: Sequence[str]) -> str:
    return named[0] if named else ""


@cache
def _by_stage(*, of_team: bool) -> Select[Any]:
    """Built once: the most asked question of all, and building it takes longer than answering it."""
    counted = (func.count().label("number"), func.sum(_O.amount).label("total"))
    query = select(_O.stage, _O.currency, *counted).where(_O.workspace == bindparam("workspace"))
    query = query.where(_O.team_id == bindparam("team")) if of_team else query
    return query.where(_O.status == Status.OPEN).group_by(_O.stage, _O.currency)

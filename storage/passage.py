"""How far opportunities came, and why they ended, as of any moment; grouped in the database."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, case, func, literal, select

from sales.breakdown import Dimension
from sales.funnel import Tally
from sales.opportunity import EventCode
from sales.passage import Came
from sales.vocabulary import LossReason, Status
from storage.as_of import AsOf, Ids, as_of, entries_of
from storage.schema import events
from storage.subject import Subject
from storage.tallies import tallied

_ENDED = (Status.LOST, Status.DROPPED)
_COLUMNS = {
    Dimension.TEAM: "team_id",
    Dimension.AGENT: "owner_id",
    Dimension.PRODUCT: "product_id",
    Dimension.SOURCE: "source",
    Dimension.GRADE: "grade",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Which opportunities count: opened in a span, as they stood at a moment, and of one part of each dimension."""

    at: datetime
    since: datetime | None = None
    """None is from the beginning."""
    only: tuple[tuple[Dimension, object], ...] = ()
    """Team, agent, product, source or grade, with the part that counts."""


class Passages(Subject):
    """Groups opportunities by how far they came."""

    def came(self, cut: Cut, stages: Sequence[str]) -> Sequence[Came]:
        """Return groups by furthest stage, status, stage and currency; ranks are places in the list of stages."""
        return [_came(row) for row in self._groups(cut, stages)]

    def came_of_owners(self, cut: Cut, stages: Sequence[str]) -> Mapping[int, Sequence[Came]]:
        """Return the same for each owner."""
        found: dict[int, list[Came]] = {}
        for row in self._groups(cut, stages, "owner_id"):
            found.setdefault(row.owner_id, []).append(_came(row))
        return found

    def _groups(self, cut: Cut, stages: Sequence[str], *by: str) -> Sequence[Row[Any]]:
        rank = {code: place for place, code in enumerate(stages)}
        among = self._among(cut)
        then = as_of(self.scope, cut.at, among=among)
        stood = func.max(case(rank, value=events.c.stage_to, else_=0)).label("rank")
        stands = (events.c.undone.is_(False), events.c.code != EventCode.UNDONE, events.c.stage_to.is_not(None))
        theirs = entries_of(literal(self.scope.workspace), among)
        past = select(events.c.opportunity_id, stood).where(theirs, events.c.at <= cut.at, *stands)
        history = past.group_by(events.c.opportunity_id).subquery("history")
        here = case(rank, value=then.c.stage, else_=0)
        furthest = case((history.c.rank > here, history.c.rank), else_=here)
        amount = then.c.amount
        counted = (func.count().label("number"), func.sum(amount).label("total"), func.count(amount).label("priced"))
        own = [then.c[name] for name in by]
        query = select(*own, furthest.label("furthest"), then.c.status, here.label("here"), then.c.currency, *counted)
        query = query.select_from(then.outerjoin(history, history.c.opportunity_id == then.c.id))
        query = query.where(*_chosen(cut, then.c)).group_by(*by, "furthest", "status", "here", "currency")
        return self.scope.all(query)

    def reasons(self, cut: Cut) -> Mapping[str, Mapping[LossReason | None, Tally]]:
        """Return what ended without a signature, by the stage that it stood in and by reason."""
        then = as_of(self.scope, cut.at, among=self._among(cut)).c
        counted = (func.count().label("number"), func.sum(then.amount).label("total"))
        query = select(then.stage, then.loss_reason, then.currency, *counted).where(then.status.in_(_ENDED))
        rows = self.scope.all(query.where(*_chosen(cut, then)).group_by(then.stage, then.loss_reason, then.currency))
        found: dict[str, dict[LossReason | None, Tally]] = {}
        for (stage, reason), tally in tallied(rows, lambda named: (named[0], named[1])).items():
            found.setdefault(stage, {})[reason] = tally
        return found

    def _among(self, cut: Cut) -> Ids | None:
        """Select what may have been the one team's that counts, so that the history of others is not read."""
        teams = [part for dimension, part in cut.only if dimension is Dimension.TEAM]
        return AsOf(self.scope).ever(int(str(teams[0])), cut.at) if teams else None


def _chosen(cut: Cut, then: Any) -> Iterator[ColumnElement[bool]]:
    yield then.created_at <= cut.at
    if cut.since:
        yield then.created_at >= cut.since
    for dimension, part in cut.only:
        yield then[_COLUMNS[dimension]] == part


def _came(row: Any) -> Came:
    said = {"furthest": row.furthest, "rank": row.here, "status": row.status, "count": row.number, "priced": row.priced}
    return Came(**said, currency=row.currency, **({"amount": row.total} if row.total is not None else {}))

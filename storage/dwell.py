"""How long a team's opportunities stayed in their stages; ranked in the database, from the history that stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select, true

from sales.opportunity import EventCode
from sales.passage import Stay
from storage.days import days_passed
from storage.schema import events, opportunities
from storage.subject import Subject

_E = events.c
_O = opportunities.c
ENDS = (EventCode.WON, EventCode.LOST, EventCode.DROPPED)
"""What ends a stay without another stage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Percentile:
    """Which stay counts, of how many at least."""

    hundredth: int
    cases: int


class Dwell(Subject):
    """Ranks the stays that are over."""

    def of_team(self, team_id: int | None, percentile: Percentile) -> Mapping[str, float]:
        """Return the days that so many hundredths of a team's stays did not pass, by stage; None is nobody's team."""
        own = _O.team_id.is_(None) if team_id is None else _O.team_id == team_id
        rows = self.scope.all(_ranked(self._stays(own), percentile))
        return {row.stage: float(row.days) for row in rows}

    def spread(self, team_id: int | None, at: datetime) -> Mapping[str, Stay]:
        """Return by stage how long the stays took that were over at a moment; without a team, the workspace's."""
        own = true() if team_id is None else _O.team_id == team_id
        stays = self._stays(own, _E.at <= at).subquery()
        rank = func.row_number().over(partition_by=stays.c.stage, order_by=stays.c.days).label("rank")
        size = func.count().over(partition_by=stays.c.stage).label("size")
        ranked = select(stays, rank, size).subquery()
        at_half, at_three_quarters = ((ranked.c.size * part + 99) // 100 for part in (50, 75))
        query = select(ranked.c.stage, ranked.c.days, ranked.c.size)
        rows = self.scope.all(
            query.where(ranked.c.rank.in_((at_half, at_three_quarters))).order_by(ranked.c.stage, ranked.c.rank)
        )
        found: dict[str, list[Any]] = {}
        for row in rows:
            found.setdefault(row.stage, []).append(row)
        return {
            stage: Stay(cases=ends[0].size, median_days=float(ends[0].days), long_days=float(ends[-1].days))
            for stage, ends in found.items()
        }

    def _stays(self, own: ColumnElement[bool], *told: ColumnElement[bool]) -> Select[Any]:
        """Select every stay in a stage with its end; what an import brought without a day did not begin then."""
        # As a table of its own, or SQLite reads the history of the whole workspace for the sake of its order.
        of = select(_O.workspace, _O.id).where(self.scope.own(opportunities), own).cte().prefix_with("MATERIALIZED")
        left_at = func.lead(_E.at).over(partition_by=of.c.id, order_by=_E.id)
        query = select(_E.stage_to.label("stage"), _E.at, left_at.label("left_at"))
        query = query.join_from(of, events, (_E.workspace == of.c.workspace) & (_E.opportunity_id == of.c.id))
        moves = _E.stage_to.is_not(None) | _E.code.in_(ENDS)
        stands = _E.undone.is_(False) & _E.code.not_in((EventCode.UNDONE, EventCode.IMPORTED))
        entries = query.where(moves, stands, *told).subquery()
        whole = entries.c.stage.is_not(None) & (entries.c.left_at >= entries.c.at)
        days = days_passed(self.scope, entries.c.at, entries.c.left_at)
        return select(entries.c.stage, days.label("days")).where(whole)


def _ranked(stays: Select[Any], percentile: Percentile) -> Select[Any]:
    """Select of each stage's stays the one at the nearest rank; neither database has percentiles that the other has."""
    each = stays.subquery()
    rank = func.row_number().over(partition_by=each.c.stage, order_by=each.c.days)
    ranked = select(each, rank.label("rank"), func.count().over(partition_by=each.c.stage).label("size")).subquery()
    nearest = (ranked.c.size * percentile.hundredth + 99) // 100
    at_rank = ranked.c.rank == func.coalesce(func.nullif(nearest, 0), 1)
    return select(ranked.c.stage, ranked.c.days).where(at_rank, ranked.c.size >= percentile.cases)

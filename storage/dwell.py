"""How long opportunities stayed in their stages, by team; ranked in the database, from the history that stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Integer, Select, cast, func, select

from sales.opportunity import EventCode
from storage.schema import events, opportunities
from storage.subject import Subject

_E = events.c
_O = opportunities.c
ENDS = (EventCode.WON, EventCode.LOST, EventCode.DROPPED)
"""What ends a stay without another stage."""
Dwells = Mapping[int | None, Mapping[str, float]]
"""Days by stage, for each team and for what is nobody's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Percentile:
    """Which stay counts, of how many at least."""

    hundredth: int
    cases: int


class Dwell(Subject):
    """Ranks the stays that are over."""

    def by_team(self, percentile: Percentile) -> Dwells:
        """Return for all teams the days that so many hundredths of the stays did not pass, stage by stage."""
        return self._found(percentile)

    def of_team(self, team_id: int | None, percentile: Percentile) -> Mapping[str, float]:
        """Return the same for one team, or for what is nobody's."""
        own = _O.team_id.is_(None) if team_id is None else _O.team_id == team_id
        return self._found(percentile, own).get(team_id, {})

    def _found(self, percentile: Percentile, *where: ColumnElement[bool]) -> dict[int | None, dict[str, float]]:
        found: dict[int | None, dict[str, float]] = {}
        for row in self.scope.all(_ranked(self._stays(*where), percentile)):
            found.setdefault(row.team_id, {})[row.stage] = float(row.days)
        return found

    def _stays(self, *where: ColumnElement[bool]) -> Select[Any]:
        """Select every stay in a stage with its end; what an import brought without a day did not begin then."""
        left_at = func.lead(_E.at).over(partition_by=_E.opportunity_id, order_by=_E.id)
        query = select(_O.team_id, _E.stage_to.label("stage"), _E.at, left_at.label("left_at"))
        query = query.join_from(opportunities, events, (_E.workspace == _O.workspace) & (_E.opportunity_id == _O.id))
        moves = _E.stage_to.is_not(None) | _E.code.in_(ENDS)
        stands = _E.undone.is_(False) & _E.code.not_in((EventCode.UNDONE, EventCode.IMPORTED))
        entries = query.where(self.scope.own(opportunities), *where, moves, stands).subquery()
        whole = entries.c.stage.is_not(None) & (entries.c.left_at >= entries.c.at)
        days = self._days(entries.c.at, entries.c.left_at)
        return select(entries.c.team_id, entries.c.stage, days.label("days")).where(whole)

    def _days(self, since: ColumnElement[Any], until: ColumnElement[Any]) -> ColumnElement[Any]:
        if self.scope.connection.dialect.name == "postgresql":
            return func.extract("epoch", until - since) / 86_400
        return func.julianday(until) - func.julianday(since)


def _ranked(stays: Select[Any], percentile: Percentile) -> Select[Any]:
    """Select of each stage's stays the one at the nearest rank; neither database has percentiles that the other has."""
    each = stays.subquery()
    of = (each.c.team_id, each.c.stage)
    rank = func.row_number().over(partition_by=of, order_by=each.c.days)
    ranked = select(each, rank.label("rank"), func.count().over(partition_by=of).label("size")).subquery()
    wanted = (cast(ranked.c.size, BigInteger) * percentile.hundredth + 99) // 100
    at_rank = cast(ranked.c.rank, Integer) == func.coalesce(func.nullif(wanted, 0), 1)
    return select(ranked.c.team_id, ranked.c.stage, ranked.c.days).where(at_rank, ranked.c.size >= percentile.cases)

"""What the history knows about what it does not know: grades that nobody said, and openings without a day."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from sqlalchemy import CompoundSelect, Text, cast, select

from sales.opportunity import EventCode
from storage.schema import events, opportunities
from storage.subject import Subject

_O = opportunities.c
_E = events.c
ASSUMED: Final = "grade_assumed"


class Grading(Subject):
    """Tells opportunities whose grade or opening somebody said from those where a default stands in."""

    def assumed(self, moment: datetime, among: CompoundSelect[int] | None = None) -> frozenset[int]:
        """Return the opportunities whose grade nobody had said at a moment, all or at least those among the given."""
        query = select(_O.id).where(self.scope.own(opportunities), _O.grade_assumed.is_(True))
        now = self.scope.all(query if among is None else query.where(_O.id.in_(among)))
        before = self._replaced(moment)
        still = {row.id for row in now} - before.keys()
        return frozenset(still | {number for number, assumed in before.items() if assumed})

    def undated(self, among: CompoundSelect[int] | None = None) -> frozenset[int]:
        """Return the opportunities that an import brought without a day of opening, all or those among the given."""
        query = select(_O.id).join(events, (_E.workspace == _O.workspace) & (_E.opportunity_id == _O.id))
        imported = query.where(self.scope.own(opportunities), _E.code == EventCode.IMPORTED, _E.at == _O.created_at)
        asked = imported if among is None else imported.where(_O.id.in_(among))
        return frozenset(row.id for row in self.scope.all(asked))

    def _replaced(self, moment: datetime) -> Mapping[int, bool]:
        """Return what the first change after a moment replaced."""
        query = select(_E.opportunity_id, _E.changes).where(self.scope.own(events), _E.at > moment)
        stands = query.where(_E.undone.is_(False), _E.code != EventCode.UNDONE)
        moved = stands.where(cast(_E.changes, Text).contains(f'"{ASSUMED}"')).order_by(_E.id.desc())
        return {row.opportunity_id: bool(row.changes[ASSUMED][0]) for row in self.scope.all(moved)}

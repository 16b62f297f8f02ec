"""What of a team was open by stage at a moment that has passed, read back from the history."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, select

from sales.funnel import Tally
from sales.period_report import Counted
from sales.vocabulary import Status
from storage.as_of import AsOf, as_of
from storage.subject import Subject, names
from storage.tallies import tallied


class MonthEnds(Subject):
    """Counts what was open."""

    def open_by_stage(self, team_id: int, at: datetime) -> Mapping[str, Tally]:
        """Return the opportunities that were open in a team, by stage."""
        then = self._then(team_id, at)
        counted = (func.count().label("number"), func.sum(then.amount).label("total"))
        query = select(then.stage, then.currency, *counted).where(then.team_id == team_id, then.status == Status.OPEN)
        return tallied(self.scope.all(query.group_by(then.stage, then.currency)), lambda named: str(named[0]))

    def counted(self, team_id: int, at: datetime) -> Sequence[Counted]:
        """Return each of them as it stood, the largest amounts first."""
        then = self._then(team_id, at)
        query = select(*(then[name] for name in names(Counted, "contacts")))
        query = query.where(then.team_id == team_id, then.status == Status.OPEN)
        rows = self.scope.all(query.order_by(then.amount.desc().nulls_last(), then.id))
        return [Counted(**row._asdict()) for row in rows]

    def _then(self, team_id: int, at: datetime) -> Any:
        return as_of(self.scope, at, among=AsOf(self.scope).ever(team_id, at)).c

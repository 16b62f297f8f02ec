"""What of a team was open by stage at a moment that has passed, read back from the history."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import func, select

from sales.funnel import Tally
from sales.vocabulary import Status
from storage.as_of import AsOf, as_of
from storage.subject import Subject
from storage.tallies import tallied


class MonthEnds(Subject):
    """Counts what was open."""

    def open_by_stage(self, team_id: int, at: datetime) -> Mapping[str, Tally]:
        """Return the opportunities that were open in a team, by stage."""
        then = as_of(self.scope, at, among=AsOf(self.scope).ever(team_id, at)).c
        counted = (func.count().label("number"), func.sum(then.amount).label("total"))
        query = select(then.stage, then.currency, *counted).where(then.team_id == team_id, then.status == Status.OPEN)
        return tallied(self.scope.all(query.group_by(then.stage, then.currency)), lambda named: str(named[0]))

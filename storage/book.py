"""A member's book: how many opportunities they own in which stage, and how many fall due; counted in the database."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select

from sales.funnel import Tally
from sales.vocabulary import Status
from storage.schema import opportunities
from storage.subject import Subject
from storage.tallies import tallied

_O = opportunities.c


@dataclass(frozen=True, slots=True)
class Book(Subject):
    """Counts the open opportunities of one member."""

    owner_id: int

    def by_stage(self) -> Mapping[str, Tally]:
        """Return them by stage."""
        counted = (func.count().label("number"), func.sum(_O.amount).label("total"))
        query = select(_O.stage, _O.currency, *counted).where(*self._mine).group_by(_O.stage, _O.currency)
        return tallied(self.scope.all(query), lambda named: str(named[0]))

    def due_before(self, moment: datetime) -> int:
        """Return how many fall due before a moment."""
        return int(self.scope.scalar(select(func.count()).where(*self._mine, _O.due_at < moment)))

    @property
    def _mine(self) -> tuple[ColumnElement[bool], ...]:
        return self.scope.own(opportunities), _O.owner_id == self.owner_id, _O.status == Status.OPEN

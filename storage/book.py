"""A member's book: how many opportunities they own in which stage, and how many fall due; counted in the database."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, func, select

from sales.vocabulary import Status
from storage.funnel import Funnel
from storage.schema import opportunities


@dataclass(frozen=True, slots=True)
class Book(Funnel):
    """Counts the opportunities of one member."""

    owner_id: int = 0

    def due_before(self, moment: datetime) -> int:
        """Return how many open opportunities fall due before a moment."""
        o = opportunities.c
        query = select(func.count()).where(*self._own, o.status == Status.OPEN, o.due_at < moment)
        return int(self.scope.scalar(query))

    @property
    def _own(self) -> Iterator[ColumnElement[bool]]:
        yield self.scope.own(opportunities)
        yield opportunities.c.owner_id == self.owner_id

"""The totals of a whole book: counts, money and cycle days, all computed in the database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Date, Integer, cast, func, select

from sales.vocabulary import Status
from storage.funnel import Funnel, in_the_middle
from storage.schema import opportunities, products

_O = opportunities.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Cycle:
    """How many opportunities ended so, and the days that they took together from first to last."""

    count: int = 0
    days: int = 0


class Totals(Funnel):
    """Adds up the opportunities of one team, or of the whole workspace."""

    def by_status(self) -> Mapping[Status, int]:
        """Return how many opportunities there are by status."""
        query = select(_O.status, func.count().label("number")).where(*self._own, _O.status != Status.VOID)
        return {row.status: row.number for row in self.scope.all(query.group_by(_O.status))}

    def open_stages(self) -> Mapping[str, int]:
        """Return how many are open by stage; a stage that only other teams use is there with none."""
        used = select(_O.stage).where(self.scope.own(opportunities), _O.status == Status.OPEN).distinct()
        counts = {stage: tally.count for stage, tally in self.by_stage().items()}
        return {row.stage: counts.get(row.stage, 0) for row in self.scope.all(used)}

    def main_currency(self) -> str | None:
        """Return the currency that most amounts are in; None where there is no amount."""
        query = select(_O.currency).where(*self._own, _O.currency.is_not(None)).group_by(_O.currency)
        found: str | None = self.scope.scalar(query.order_by(func.count().desc(), _O.currency).limit(1))
        return found

    def won_value(self, currency: str) -> tuple[Decimal, int]:
        """Return what was won in a currency, and by how many opportunities with an amount."""
        query = select(func.sum(_O.amount).label("total"), func.count(_O.amount).label("number"))
        query = query.where(*self._won(currency))
        row = self.scope.all(query)[0]
        return row.total or Decimal(0), row.number

    def won_in_the_middle(self, currency: str) -> Sequence[Decimal]:
        """Return the one or two amounts in the middle of those won in a currency."""
        query = select(_O.status.label("part"), _O.amount.label("value")).where(*self._won(currency))
        return [row.value for row in self.scope.all(in_the_middle(query))]

    def cycles(self) -> Mapping[Status, Cycle]:
        """Return how long the closed opportunities took, by how they ended."""
        query = select(_O.status, func.count().label("number"), func.sum(self._days()).label("days"))
        query = query.where(*self._own, self._days() >= 0)
        rows = self.scope.all(query.group_by(_O.status))
        return {row.status: Cycle(count=row.number, days=int(row.days)) for row in rows}

    def won_cycle_in_the_middle(self) -> Sequence[int]:
        """Return the one or two cycles in the middle of those won, in days."""
        query = select(_O.status.label("part"), self._days().label("value"))
        query = query.where(*self._own, _O.status == Status.WON, self._days() >= 0)
        return [row.value for row in self.scope.all(in_the_middle(query))]

    def list_value(self, status: Status, currency: str) -> Decimal:
        """Return what the products of the opportunities in a status cost by the list, in a currency."""
        here = (products.c.workspace == _O.workspace) & (products.c.id == _O.product_id)
        in_currency = products.c.currency.is_(None) | (products.c.currency == currency)
        query = select(func.sum(products.c.list_price)).where(*self._own, here, _O.status == status, in_currency)
        return self.scope.scalar(query) or Decimal(0)

    def _won(self, currency: str) -> tuple[ColumnElement[bool], ...]:
        return (*self._own, _O.status == Status.WON, _O.amount.is_not(None), _O.currency == currency)

    def _days(self) -> ColumnElement[Any]:
        """Whole days from the UTC day of the opening to the day of the end; neither database knows the other's way.

        They are negative where an import brought the end but not the beginning, which is then the import itself.
        """
        if self.scope.connection.dialect.name == "postgresql":
            return _O.closed_on - cast(func.timezone("UTC", _O.created_at), Date)
        return cast(func.julianday(_O.closed_on) - func.julianday(func.date(_O.created_at)), Integer)

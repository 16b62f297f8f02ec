"""Lists of open opportunities by any mix of conditions, a page at a time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, and_, bindparam, false, func, or_, select

from sales.funnel import Tally
from sales.opportunity import Opportunity
from sales.vocabulary import Feedback, Grade, Status
from storage.accounts import name_key
from storage.opportunities import COLUMNS
from storage.schema import accounts, opportunities
from storage.subject import Subject

_O = opportunities.c
BATCH: Final = 5_000
"""Rows that are looked at together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which open opportunities a list holds; what is None or empty lets everything pass."""

    reader_id: int
    teams: Sequence[int] | None = None
    """Teams that the reader may look into, beside what is their own or nobody's; None means all."""
    owner_id: int | None = None
    team_id: int | None = None
    stage: str | None = None
    grade: Grade | None = None
    least: Decimal | None = None
    most: Decimal | None = None
    close_from: date | None = None
    close_until: date | None = None
    source: str | None = None
    """Where it came from, in any case."""
    silent_since: Mapping[Grade, datetime] | None = None
    """By grade the moment before which the last touch lies."""
    asleep: bool = False
    """Whether what sleeps is wanted instead of what is open."""
    due_before: date | None = None
    """Day before which the next date lies."""
    name: str = ""
    """Part of the name of the opportunity or of its account."""


class Glance(NamedTuple):
    """What is looked at of an opportunity where very many are: enough for its health, and to count and order it."""

    id: int
    owner_id: int
    team_id: int | None
    amount: Decimal | None
    currency: str | None
    stage: str
    grade: Grade
    created_at: datetime
    stage_since: datetime
    last_touch_at: datetime | None
    progressed_at: datetime | None
    heard_at: datetime | None
    heard: tuple[Feedback, ...]
    next_promised: bool
    due_at: datetime | None
    slips: int
    first_close_on: date | None
    close_on: date | None


GLANCED: Final = tuple(_O[name] for name in Glance._fields)


class Listing(Subject):
    """Counts, adds up and shows what is wanted."""

    def glances(self, wanted: Wanted) -> Iterator[Glance]:
        """Yield a glance at everything that is wanted, by number, a batch at a time."""
        query = select(*GLANCED).where(self._where(wanted), _O.id > bindparam("after")).order_by(_O.id).limit(BATCH)
        rows = self.scope.all(query, after=0)
        while rows:
            yield from map(Glance._make, rows)
            rows = self.scope.all(query, after=rows[-1].id) if len(rows) == BATCH else ()

    def numbers(self) -> Sequence[int]:
        """Return the numbers of all opportunities, whatever became of them."""
        query = select(_O.id).where(self.scope.own(opportunities), _O.status != Status.VOID).order_by(_O.id)
        return [row.id for row in self.scope.all(query)]

    def page(self, wanted: Wanted, offset: int, limit: int) -> Sequence[Opportunity]:
        """Return a page of opportunities, the next due first."""
        query = select(*COLUMNS).where(self._where(wanted)).order_by(_O.due_at, _O.id)
        return [Opportunity(**row._asdict()) for row in self.scope.all(query.offset(offset).limit(limit))]

    def tally(self, wanted: Wanted) -> Tally:
        """Return how many there are in all, and what they are worth by currency."""
        query = select(_O.currency, func.count().label("number"), func.sum(_O.amount).label("total"))
        rows = self.scope.all(query.where(self._where(wanted)).group_by(_O.currency))
        sums = {row.currency: row.total for row in rows if row.currency and row.total is not None}
        return Tally(count=sum(row.number for row in rows), sums=sums)

    def _where(self, wanted: Wanted) -> ColumnElement[bool]:
        status = Status.ASLEEP if wanted.asleep else Status.OPEN
        return and_(self.scope.own(opportunities), _O.status == status, *self._conditions(wanted))

    def _conditions(self, wanted: Wanted) -> Iterator[ColumnElement[bool]]:
        if wanted.teams is not None:
            yield or_(_O.team_id.is_(None), _O.team_id.in_(wanted.teams), _O.owner_id == wanted.reader_id)
        for column, value in ((_O.owner_id, wanted.owner_id), (_O.team_id, wanted.team_id), (_O.stage, wanted.stage)):
            if value is not None:
                yield column == value
        if wanted.grade:
            yield _O.grade == wanted.grade
        yield from _between(_O.amount, wanted.least, wanted.most)
        yield from _between(_O.close_on, wanted.close_from, wanted.close_until)
        if wanted.source:
            yield func.lower(_O.source) == wanted.source.lower()
        if wanted.due_before:
            yield _O.next_on < wanted.due_before
        if wanted.silent_since is not None:
            yield or_(false(), *(and_(_O.grade == g, _O.last_touch_at < at) for g, at in wanted.silent_since.items()))
        if wanted.name:
            yield self._named(wanted.name)

    def _named(self, part: str) -> ColumnElement[bool]:
        key = accounts.c.name_key.contains(name_key(part), autoescape=True)
        of_account = _O.account_id.in_(self.scope.columns(accounts, "id").where(key))
        return or_(of_account, func.lower(_O.name).contains(part.lower(), autoescape=True))


def _between(column: ColumnElement[Any], low: Any, high: Any) -> Iterator[ColumnElement[bool]]:
    if low is not None:
        yield column >= low
    if high is not None:
        yield column <= high

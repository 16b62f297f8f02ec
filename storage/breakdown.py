"""The sums of a book by any dimension, live or as of a past moment; three questions, however many parts there are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Row, Select, case, func, literal, null, select

from sales.breakdown import Dimension, Portion
from sales.people import Role
from sales.vocabulary import Status
from storage.as_of import as_of
from storage.days import day_of, days_between, month_of, quarter_of, week_of
from storage.funnel_questions import in_the_middle
from storage.schema import members, memberships, opportunities, products, teams
from storage.scope import Scope

_NAMED = {
    Dimension.AGENT: members,
    Dimension.MANAGER: members,
    Dimension.TEAM: teams,
    Dimension.PRODUCT: products,
}
"""Where the names stand of what a dimension's parts are numbers of."""
_COLUMNS = {Dimension.AGENT: "owner_id", Dimension.TEAM: "team_id", Dimension.PRODUCT: "product_id"}
_PERIODS = {Dimension.MONTH: month_of, Dimension.QUARTER: quarter_of, Dimension.WEEK: week_of}
_AGES = ((31, "0-30"), (61, "31-60"), (91, "61-90"), (121, "91-120"))
OLDEST = "121+"


@dataclass(frozen=True, kw_only=True)
class Breakdown:
    """Adds up the opportunities of one team or of the workspace, as they are or as they were."""

    scope: Scope
    currency: str
    """What the money that counts is in."""
    team_id: int | None = None
    at: datetime | None = None
    """None is now."""
    is_strict: bool = False
    """Whether a list price without a currency is not taken for one in this."""

    def portions(self, dimension: Dimension | None = None) -> Mapping[Any, Portion]:
        """Return the sums of every part; without a dimension there is one, under None."""
        amounts, cycles = self._in_the_middle(dimension)
        rows: dict[Any, list[Row[Any]]] = {}
        for row in self.scope.all(self._sums(dimension)):
            rows.setdefault(row.part, []).append(row)
        return {part: _portion(found, amounts.get(part, ()), cycles.get(part, ())) for part, found in rows.items()}

    def names(self, dimension: Dimension, numbers: Iterable[int]) -> Mapping[int, str]:
        """Return the names of a dimension's parts by number; nothing where the parts are names themselves."""
        table = _NAMED.get(dimension)
        if table is None:
            return {}
        rows = self.scope.all(self.scope.columns(table, "id", "name").where(table.c.id.in_(list(numbers))))
        return {row.id: row.name for row in rows}

    def currencies(self) -> Sequence[str]:
        """Return every currency of an amount in this book, and of a list price."""
        amounts = select(self._r.currency.label("code")).where(*self._own, self._r.currency.is_not(None))
        is_said = (self.scope.own(products), products.c.currency.is_not(None))
        listed = select(products.c.currency.label("code")).where(*is_said)
        return sorted(row.code for row in self.scope.all(amounts.union(listed)))

    def open_stages(self) -> Sequence[str]:
        """Return the stages that any open opportunity of the workspace stands in today, and those of this book."""
        used = (self.scope.own(opportunities), opportunities.c.status == Status.OPEN)
        today = select(opportunities.c.stage).where(*used)
        rows = self.scope.all(today.union(select(self._r.stage).where(*self._own, self._r.status == Status.OPEN)))
        return [row.stage for row in rows]

    def open_ages(self, day: date) -> tuple[Mapping[str, int], int, Sequence[int]]:
        """Return the open ones by age in days, the sum of their ages, and the one or two in the middle."""
        age = days_between(self.scope, day_of(self.scope, self._r.created_at), day)
        bucket = case(*((age < days, literal(name)) for days, name in _AGES), else_=literal(OLDEST))
        is_open = (*self._own, self._r.status == Status.OPEN)
        query = select(bucket.label("bucket"), func.count().label("number"), func.sum(age).label("days"))
        rows = self.scope.all(query.where(*is_open).group_by("bucket"))
        nothing: ColumnElement[Any] = null()
        ages = select(nothing.label("part"), age.label("value")).where(*is_open)
        middle = [row.value for row in self.scope.all(in_the_middle(ages))]
        counts = {row.bucket: int(row.number) for row in rows}
        buckets = {name: counts.get(name, 0) for name in (*(name for _, name in _AGES), OLDEST)}
        return buckets, sum(int(row.days) for row in rows), middle

    def ended_between(self) -> tuple[date | None, date | None]:
        """Return the first and the last day on which anything was won or lost."""
        ended = (*self._own, self._r.status.in_((Status.WON, Status.LOST)))
        query = select(func.min(self._r.closed_on).label("first"), func.max(self._r.closed_on).label("last"))
        row = self.scope.all(query.where(*ended))[0]
        return row.first, row.last

    def _sums(self, dimension: Dimension | None) -> Select[Any]:
        r, is_won = self._r, self._r.status == Status.WON
        priced = case((is_won & (r.currency == self.currency), r.amount))
        in_currency = products.c.currency == self.currency
        in_currency = in_currency if self.is_strict else products.c.currency.is_(None) | in_currency
        dated = case((self._days >= 0, self._days))
        stage = case((r.status == Status.OPEN, r.stage))
        part = self._part(dimension)
        sums = (
            *(func.count().label("number"), func.sum(priced).label("value"), func.count(priced).label("priced")),
            *(func.sum(dated).label("days"), func.count(dated).label("dated")),
            func.sum(case((in_currency, products.c.list_price))).label("listed"),
        )
        here = (products.c.workspace == r.workspace) & (products.c.id == r.product_id)
        query = select(part.label("part"), r.status, stage.label("open_stage"), *sums)
        query = query.select_from(self._joined(dimension).outerjoin(products, here))
        return query.where(*self._chosen(dimension)).group_by("part", r.status, "open_stage")

    def _in_the_middle(
        self, dimension: Dimension | None
    ) -> tuple[Mapping[Any, list[Decimal]], Mapping[Any, list[int]]]:
        r = self._r
        part = self._part(dimension).label("part")
        won = (*self._chosen(dimension), r.status == Status.WON)
        amounts = select(part, r.amount.label("value")).select_from(self._joined(dimension))
        cycles = select(part, self._days.label("value")).select_from(self._joined(dimension))
        priced = amounts.where(*won, r.amount.is_not(None), r.currency == self.currency)
        return self._by_part(priced), self._by_part(cycles.where(*won, self._days >= 0))

    def _by_part(self, query: Select[Any]) -> dict[Any, list[Any]]:
        found: dict[Any, list[Any]] = {}
        for row in self.scope.all(in_the_middle(query)):
            found.setdefault(row.part, []).append(row.value)
        return found

    def _part(self, dimension: Dimension | None) -> ColumnElement[Any]:
        r: Mapping[str, ColumnElement[Any]] = self._r
        match dimension:
            case None:
                part: ColumnElement[Any] = null()
            case Dimension.REGION:
                part = teams.c.region
            case Dimension.MANAGER:
                part = _manager(self._r).scalar_subquery()
            case Dimension.COHORT:
                part = month_of(self.scope, day_of(self.scope, self._r.created_at))
            case Dimension.MONTH | Dimension.QUARTER | Dimension.WEEK:
                part = _PERIODS[dimension](self.scope, self._r.closed_on)
            case _:
                part = r[_COLUMNS.get(dimension, dimension.value)]
        return part

    def _joined(self, dimension: Dimension | None) -> FromClause:
        if dimension is not Dimension.REGION:
            return self._book
        own_team = (teams.c.workspace == self._r.workspace) & (teams.c.id == self._r.team_id)
        return self._book.outerjoin(teams, own_team)

    def _chosen(self, dimension: Dimension | None) -> Iterator[ColumnElement[bool]]:
        yield from self._own
        if dimension in {Dimension.MONTH, Dimension.QUARTER, Dimension.WEEK}:
            yield self._r.closed_on.is_not(None)

    @cached_property
    def _book(self) -> FromClause:
        return opportunities if self.at is None else as_of(self.scope, self.at)

    @property
    def _r(self) -> Any:
        return self._book.c

    @property
    def _own(self) -> Iterator[ColumnElement[bool]]:
        yield self._r.workspace == self.scope.workspace
        yield self._r.status != Status.VOID
        if self.team_id is not None:
            yield self._r.team_id == self.team_id

    @property
    def _days(self) -> ColumnElement[int]:
        """They are negative where an import brought the end but not the beginning, which is then the import itself."""
        return days_between(self.scope, day_of(self.scope, self._r.created_at), self._r.closed_on)


def main_currency(scope: Scope) -> str | None:
    """Return the currency that most amounts of the workspace are in; None where there is no amount."""
    return next(iter(currencies_used(scope)), None)


def currencies_used(scope: Scope, team_id: int | None = None) -> Sequence[str]:
    """Return the currencies of the amounts of the workspace or of a team, those of most amounts first."""
    o = opportunities.c
    query = select(o.currency).where(scope.own(opportunities), o.currency.is_not(None)).group_by(o.currency)
    query = query if team_id is None else query.where(o.team_id == team_id)
    return [row.currency for row in scope.all(query.order_by(func.count().desc(), o.currency))]


def _manager(r: Any) -> Select[Any]:
    here = (memberships.c.workspace == r.workspace) & (memberships.c.team_id == r.team_id)
    query = select(memberships.c.member_id).where(here, memberships.c.role == Role.MANAGER)
    return query.order_by(memberships.c.joined, memberships.c.member_id).limit(1)


def _portion(rows: Sequence[Row[Any]], amounts: Sequence[Decimal], cycles: Sequence[int]) -> Portion:
    by_status: dict[Status, Row[Any]] = {row.status: row for row in rows if row.status is not Status.OPEN}
    is_open = [row for row in rows if row.status is Status.OPEN]
    won, lost = by_status.get(Status.WON), by_status.get(Status.LOST)
    return Portion(
        by_stage={row.open_stage: row.number for row in is_open},
        won=won.number if won else 0,
        lost=lost.number if lost else 0,
        others=sum(row.number for status, row in by_status.items() if status not in {Status.WON, Status.LOST}),
        won_value=(won.value if won else None) or Decimal(0),
        won_priced=won.priced if won else 0,
        won_amounts=amounts,
        won_days=int(won.days or 0) if won else 0,
        won_dated=won.dated if won else 0,
        won_cycles=cycles,
        lost_days=int(lost.days or 0) if lost else 0,
        lost_dated=lost.dated if lost else 0,
        open_listed=sum((row.listed for row in is_open if row.listed), Decimal(0)),
        lost_listed=(lost.listed if lost else None) or Decimal(0),
    )

"""A connection bound to one workspace, and the little that every subject needs of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Executable,
    Insert,
    Integer,
    Row,
    Select,
    Table,
    bindparam,
    insert,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from storage.ids import Ids
from storage.schema import counters

OWN: Final = "own_workspace"
"""Name of the parameter that holds a statement to one workspace."""
DIALECTS: Final[Mapping[str, Any]] = MappingProxyType({"sqlite": sqlite, "postgresql": postgresql})
"""Each database's own way to insert where something may stand already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The connection, the workspace whose rows it may touch, and the moment of the unit of work."""

    connection: Connection
    workspace: str
    now: datetime
    ids: Ids
    _counted: dict[str, int] = field(default_factory=dict, init=False, repr=False)
    """The workspace's counters as this unit of work has seen or left them; empty before the first look."""

    def own(self, table: Table) -> ColumnElement[bool]:
        """Return the condition that a row is of this workspace."""
        return table.c.workspace == self.workspace

    def one(self, query: Executable, **words: Any) -> Row[Any] | None:
        """Return the first row, if any."""
        return self.connection.execute(query, {OWN: self.workspace, **words}).first()

    def all(self, query: Executable, **words: Any) -> Sequence[Row[Any]]:
        """Return all rows."""
        return self.connection.execute(query, {OWN: self.workspace, **words}).all()

    def scalar(self, query: Executable, **words: Any) -> Any:
        """Return the first column of the first row, if any."""
        return self.connection.scalar(query, {OWN: self.workspace, **words})

    def add(self, table: Table, values: Mapping[str, Any]) -> None:
        """Insert a row of this workspace."""
        self.connection.execute(_insert(table), {"workspace": self.workspace, **values})

    def add_unless_there(self, table: Table, values: Mapping[str, Any]) -> bool:
        """Insert a row unless a unique key stands in the way; say whether it went in."""
        statement = _insert_unless_there(table, self.connection.dialect.name)
        return self.connection.execute(statement, {"workspace": self.workspace, **values}).first() is not None

    def change(self, table: Table, where: ColumnElement[bool], values: Mapping[str, Any]) -> int:
        """Update rows of this workspace; return how many."""
        return self.connection.execute(update(table).where(self.own(table), where).values(**values)).rowcount

    def next_number(self, name: str, count: int = 1) -> int:
        """Reserve short numbers that people see, without gaps within a transaction; return the first."""
        statement = _counting(self.connection.dialect.name)
        words = {"workspace": self.workspace, "name": name, "count": count}
        last = int(self.connection.scalar(statement, words) or 0)
        if self._counted:
            self._counted[name] = last
        return last - count + 1

    def counted(self, *names: str) -> tuple[int, ...]:
        """Return how far counters of the workspace have come, as one look and what was counted since have it."""
        if not self._counted:
            self._counted.update({row.name: row.last for row in self.all(columns(counters, "name", "last"))})
        return tuple(self._counted.get(name, 0) for name in names)

    def columns(self, table: Table, *names: str) -> Select[Any]:
        """Begin a query for the named columns of this workspace's rows."""
        return columns(table, *names)


@cache
def columns(table: Table, *names: str) -> Select[Any]:
    """Return a query for the named columns of one workspace's rows; it is built once."""
    return select(*(table.c[name] for name in names)).where(table.c.workspace == bindparam(OWN))


@cache
def _insert(table: Table) -> Insert:
    return insert(table)


@cache
def _insert_unless_there(table: Table, dialect: str) -> Any:
    return DIALECTS[dialect].insert(table).on_conflict_do_nothing().returning(table.c.workspace)


@cache
def _counting(dialect: str) -> Any:
    """Return the statement that lets a counter of the workspace go on, and tells how far it has come."""
    count = bindparam("count", type_=Integer)
    forward = {"last": counters.c.last + count}
    begun = DIALECTS[dialect].insert(counters).values(last=count)
    return begun.on_conflict_do_update(index_elements=["workspace", "name"], set_=forward).returning(counters.c.last)

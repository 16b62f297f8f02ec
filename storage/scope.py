"""A connection bound to one workspace, and the little that every subject needs of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Executable, Row, Table, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from storage.ids import Ids
from storage.schema import counters


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """The connection, the workspace whose rows it may touch, and the moment of the unit of work."""

    connection: Connection
    workspace: str
    now: datetime
    ids: Ids

    def own(self, table: Table) -> ColumnElement[bool]:
        """Return the condition that a row is of this workspace."""
        return table.c.workspace == self.workspace

    def one(self, query: Executable) -> Row[Any] | None:
        """Return the first row, if any."""
        return self.connection.execute(query).first()

    def all(self, query: Executable) -> Sequence[Row[Any]]:
        """Return all rows."""
        return self.connection.execute(query).all()

    def scalar(self, query: Executable) -> Any:
        """Return the first column of the first row, if any."""
        return self.connection.scalar(query)

    def add(self, table: Table, values: Mapping[str, Any]) -> None:
        """Insert a row of this workspace."""
        self.connection.execute(insert(table), {"workspace": self.workspace, **values})

    def add_unless_there(self, table: Table, values: Mapping[str, Any]) -> bool:
        """Insert a row unless a unique key stands in the way; say whether it went in."""
        dialect = postgresql if self.connection.dialect.name == "postgresql" else sqlite
        statement = dialect.insert(table).on_conflict_do_nothing().returning(table.c.workspace)
        return self.connection.execute(statement, {"workspace": self.workspace, **values}).first() is not None

    def change(self, table: Table, where: ColumnElement[bool], values: Mapping[str, Any]) -> int:
        """Update rows of this workspace; return how many."""
        return self.connection.execute(update(table).where(self.own(table), where).values(**values)).rowcount

    def next_number(self, name: str, count: int = 1) -> int:
        """Reserve short numbers that people see, without gaps within a transaction; return the first."""
        dialect = postgresql if self.connection.dialect.name == "postgresql" else sqlite
        statement = dialect.insert(counters).values(workspace=self.workspace, name=name, last=count)
        statement = statement.on_conflict_do_update(
            index_elements=["workspace", "name"], set_={"last": counters.c.last + count}
        ).returning(counters.c.last)
        return int(self.connection.scalar(statement) or 0) - count + 1

    def columns(self, table: Table, *names: str) -> Any:
        """Begin a query for the named columns of this workspace's rows."""
        return select(*(table.c[name] for name in names)).where(self.own(table))

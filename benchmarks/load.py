"""Brings rows into a database by the million: as each takes them quickest, with indexes and keys built after them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, Table, text
from sqlalchemy.schema import AddConstraint, DropConstraint

Values = dict[str, str | int | None]
"""One row as both databases read it: days and moments in ISO and UTC, truth as 0 and 1, money in hundredths."""


@contextmanager
def without_indexes(connection: Connection, *tables: Table) -> Iterator[None]:
    """Drop the indexes of tables, and on PostgreSQL the foreign keys, and build them again after the block."""
    indexes = [index for table in tables for index in sorted(table.indexes, key=lambda each: str(each.name))]
    keys = [key for table in tables for key in table.foreign_key_constraints] if _is_postgres(connection) else []
    for index in indexes:
        index.drop(connection)
    for key in keys:
        connection.execute(DropConstraint(key, isolate_from_table=False))
    yield
    for index in indexes:
        index.create(connection)
    for key in keys:
        connection.execute(AddConstraint(key, isolate_from_table=False))


def load(connection: Connection, table: Table, rows: Sequence[Values]) -> None:
    """Write rows that all have the same columns; SQLAlchemy is passed by, as it thinks about every value."""
    cursor = connection.connection.cursor()
    names = ", ".join(rows[0])
    if _is_postgres(connection):
        cursor.execute("SET LOCAL TIME ZONE 'UTC'")
        with cursor.copy(f"COPY {table.name} ({names}) FROM STDIN") as copy:
            copy.write("".join(map(_line, rows)))
    else:
        marks = ", ".join("?" for _ in rows[0])
        cursor.executemany(
            f"INSERT INTO {table.name} ({names}) VALUES ({marks})", [tuple(row.values()) for row in rows]
        )


def settle(engine: Engine) -> None:
    """Tell PostgreSQL's planner what is there and which pages all can see, as its autovacuum would; SQLite has none."""
    with engine.connect() as connection:
        if _is_postgres(connection):
            connection.execution_options(isolation_level="AUTOCOMMIT").execute(text("VACUUM ANALYZE"))


def _is_postgres(connection: Connection) -> bool:
    return connection.dialect.name == "postgresql"


def _line(row: Values) -> str:
    """Return a row in the text format of COPY; no value of ours holds a tab or a backslash."""
    values: list[Any] = [r"\N" if value is None else value for value in row.values()]
    return "\t".join(map(str, values)) + "\n"

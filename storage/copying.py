"""Copies a whole database into another of either kind, and compares what arrived with what was there."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Final

from sqlalchemy import Connection, Engine, Row, Table, insert, inspect, select
from sqlalchemy.exc import DBAPIError

from sales.errors import SalesError
from storage.engine import reading, writing
from storage.schema import metadata
from storage.types import Codes, Items, Json, Weekdays

BATCH: Final = 1_000
"""Rows in memory at once."""
_SUMS: Final = 1 << 128
_IN_ORDER: Final = json.JSONEncoder(sort_keys=True, default=sorted)
Rows = Sequence[Row[Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """What one table holds on either side."""

    table: str
    rows: int = 0
    checksum: int = 0
    """Sum of the rows' checksums, so that their order does not matter and a row that comes twice does."""


def insist_on_empty(engine: Engine) -> None:
    """Refuse where the database holds a row of ours already."""
    there = set(inspect(engine).get_table_names())
    with engine.connect() as connection:
        for table in metadata.sorted_tables:
            if table.name in there and connection.execute(select(1).select_from(table).limit(1)).first():
                raise SalesError("copy-not-empty", where=_named(engine), table=table.name)


def copy_all(source: Engine, target: Engine) -> Iterator[Copied]:
    """Copy every row of one moment, parents first, and yield each table; kept only when the last one agrees.

    Both databases have the shape of this version, and the target no rows. Refuses with nothing kept where a row is not
    taken, or is read back as another one than was there.
    """
    with reading(source, steady=True) as old, writing(target) as new:
        for table in metadata.sorted_tables:
            try:
                there, here = _copy(old, new, table), _tally(table, _read(new, table))
            except (DBAPIError, ValueError) as fault:
                said = fault.orig if isinstance(fault, DBAPIError) else fault
                raise SalesError("copy-refused", table=table.name, fault=f"{said}".partition("\n")[0]) from fault
            if there != here:
                raise SalesError("copy-differs", table=table.name, there=there.rows, here=here.rows)
            yield here


def _copy(old: Connection, new: Connection, table: Table) -> Copied:
    def _through() -> Iterator[Rows]:
        for rows in _read(old, table):
            new.execute(insert(table), [row._asdict() for row in rows])
            yield rows

    return _tally(table, _through())


def _read(connection: Connection, table: Table) -> Iterator[Rows]:
    """Read a table in the order of its key, as the program would read it, without holding it in memory."""
    query = select(table).order_by(*table.primary_key.columns)
    return connection.execute(query, execution_options={"yield_per": BATCH}).partitions()


def _tally(table: Table, batches: Iterable[Rows]) -> Copied:
    parts = [at for at, column in enumerate(table.columns) if _is_made_of_parts(column.type)]
    rows = checksum = 0
    for batch in batches:
        rows += len(batch)
        checksum += sum(_checksum(row, parts) for row in batch)
    return Copied(table=table.name, rows=rows, checksum=checksum % _SUMS)


def _checksum(row: Row[Any], parts: Sequence[int]) -> int:
    values = list(row)
    for at in parts:
        values[at] = _IN_ORDER.encode(values[at])
    return int.from_bytes(blake2b(repr(values).encode(), digest_size=16).digest())


def _is_made_of_parts(kind: object) -> bool:
    """Say whether a column holds JSON, whose parts PostgreSQL puts into an order of its own."""
    return kind is Json or isinstance(kind, Codes | Items | Weekdays)


def _named(engine: Engine) -> str:
    return engine.url.render_as_string(hide_password=True)

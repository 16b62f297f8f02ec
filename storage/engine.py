"""How the bot talks to SQLite and PostgreSQL: pragmas, transactions and the one writer."""

from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError

WRITES = "oppbot_writes"
"""Execution option of a connection that is going to write."""


def database_url(text: str | URL) -> URL:
    """Read a database address; `postgresql://` and `postgres://` mean the psycopg driver."""
    url = make_url(text)
    if url.drivername in {"postgres", "postgresql"}:
        return url.set(drivername="postgresql+psycopg")
    return url


def is_address(text: str) -> bool:
    """Say whether a text names a database of a kind that we keep books in."""
    try:
        return database_url(text).get_backend_name() in {"sqlite", "postgresql"}
    except ArgumentError:
        return False


def open_engine(text: str | URL, *, read_only: bool = False) -> Engine:
    """Open the database that the address names; its errors never repeat what people wrote."""
    url = database_url(text)
    if url.get_backend_name() != "sqlite":
        return create_engine(url, hide_parameters=True, pool_pre_ping=True, pool_size=10, max_overflow=20)
    how = {"timeout": 30, "isolation_level": None}
    engine = create_engine(_read_only(url) if read_only else url, hide_parameters=True, connect_args=how)
    event.listen(engine, "connect", _on_connect_reading if read_only else _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def _read_only(url: URL) -> URL:
    return url.set(database=f"file:{quote(url.database or '')}", query={"mode": "ro", "uri": "true"})


def _on_connect(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=30000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _on_connect_reading(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA busy_timeout=30000")


def _on_begin(connection: Connection) -> None:
    """Take the write lock first where a unit of work writes; SQLite cannot wait for it later."""
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

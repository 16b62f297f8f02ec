"""How the bot talks to SQLite and PostgreSQL: pragmas, transactions and the one writer."""

from collections.abc import Iterator
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError

KEPT: Final = 10
"""Connections to the database that a process keeps open."""
MORE: Final = 30
"""Connections that it opens besides when all are in use, and gives back: turns, hands and questions of health."""
_POOL: Final = {"pool_size": KEPT, "max_overflow": MORE}
PATIENCE: Final = MappingProxyType(
    {
        "connect_timeout": 5,  # seconds
        "tcp_user_timeout": 10_000,  # milliseconds that the server may leave unanswered what was sent
        "keepalives_idle": 10,
        "keepalives_interval": 5,
        "keepalives_count": 3,
    }
)
"""Without these a thread waits for a quarter of an hour for a server whose cable was pulled."""


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
        return _open_server(url)
    how = {"timeout": 30, "isolation_level": "IMMEDIATE"}  # of who writes without saying so first
    pool = {} if url.database in {None, ":memory:"} else _POOL  # what is in memory has one connection for each thread
    engine = create_engine(_read_only(url) if read_only else url, hide_parameters=True, connect_args=how, **pool)
    event.listen(engine, "connect", _on_connect_reading if read_only else _on_connect)
    return engine


@contextmanager
def writing(engine: Engine, *, steady: bool = False) -> Iterator[Connection]:
    """Open a transaction that writes; a steady one sees the database as at its first look throughout.

    SQLite, whose only writer is steady by itself, takes its lock first, as it cannot wait for it later.
    """
    with engine.connect() as connection, _begun(connection, "BEGIN IMMEDIATE", steady=steady):
        yield connection


@contextmanager
def reading(engine: Engine, *, steady: bool = False) -> Iterator[Connection]:
    """Open a transaction that can only read; that of SQLite is always steady.

    Who writes after reading gets into the way of others there, and is refused now and then; so it is refused always.
    """
    with engine.connect() as connection:
        if engine.dialect.name != "sqlite":
            connection.execution_options(postgresql_readonly=True)
            with _begun(connection, "BEGIN", steady=steady):
                yield connection
            return
        settings = connection.connection.cursor()
        settings.execute("PRAGMA query_only=ON")
        try:
            with _begun(connection, "BEGIN", steady=steady):
                yield connection
        finally:
            settings.execute("PRAGMA query_only=OFF")


@contextmanager
def _begun(connection: Connection, begin: str, *, steady: bool) -> Iterator[None]:
    """Begin a transaction; a listener to its beginning would make SQLAlchemy announce every statement to nobody."""
    is_sqlite = connection.dialect.name == "sqlite"
    if steady and not is_sqlite:
        connection.execution_options(isolation_level="REPEATABLE READ")
    with connection.begin():
        if is_sqlite:
            connection.exec_driver_sql(begin)
        yield


def _open_server(url: URL) -> Engine:
    """Open a PostgreSQL database; what the address itself says of connecting comes first."""
    how: dict[str, int | None] = {name: value for name, value in PATIENCE.items() if name not in url.query}
    if url.query.get("prepare_threshold") == "none":
        url, how = url.difference_update_query(["prepare_threshold"]), {**how, "prepare_threshold": None}
    return create_engine(url, hide_parameters=True, connect_args=how, pool_pre_ping=True, **_POOL)


def _read_only(url: URL) -> URL:
    return url.set(database=f"file:{quote(url.database or '')}", query={"mode": "ro", "uri": "true"})


def _on_connect(connection: Any, _record: object) -> None:
    cursor = connection.cursor()
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=30000"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _on_connect_reading(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA busy_timeout=30000")

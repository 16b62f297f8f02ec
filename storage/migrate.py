"""Brings a database to the shape that the code expects; Alembic is configured here and nowhere else."""

# ruff: noqa: PLC0415 - Alembic is 10 MB in memory for good, and a bot whose database is up to date needs none of it

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, Engine, inspect, text

from sales.errors import SalesError
from storage.engine import writing

if TYPE_CHECKING:
    from alembic.config import Config
    from alembic.script import Script

MIGRATIONS: Final = Path(__file__).parent / "migrations"
_LOCK: Final = 0x0_99_B0_7
"""The number of the advisory lock that all processes of ours agree on."""


def upgrade(engine: Engine) -> tuple[str, ...]:
    """Apply what is pending, all of it or nothing, while no other process migrates; return the revisions."""
    from alembic import command

    with _locked(engine) as connection:
        due = _pending(connection)
        if due:
            command.upgrade(configuration(connection), "head")
    return tuple(script.revision for script in due)


def pending(engine: Engine) -> tuple[str, ...]:
    """Return the revisions that the database has not seen, the next one first."""
    with engine.connect() as connection:
        return () if _is_current(connection) else tuple(script.revision for script in _pending(connection))


def only_adds(engine: Engine) -> bool:
    """Say whether all that is pending adds tables, columns and indexes, so that a bot may apply it by itself."""
    with engine.connect() as connection:
        return all(script.module.ONLY_ADDS for script in _pending(connection))


def configuration(connection: Connection) -> Config:
    """Return Alembic's configuration for a connection that is in a transaction."""
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def _is_current(connection: Connection) -> bool:
    """Say whether a database is at the newest revision; the files are named by their revisions."""
    if not inspect(connection).has_table("alembic_version"):
        return False
    newest = max(path.name.partition("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))
    return connection.scalars(text("SELECT version_num FROM alembic_version")).all() == [newest]


def _pending(connection: Connection) -> list[Script]:
    """Return what lies between the database and the head; refuses a database of newer code."""
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory
    from alembic.script.revision import RevisionError

    scripts = ScriptDirectory.from_config(configuration(connection))
    current = MigrationContext.configure(connection).get_current_heads()
    try:
        return list(scripts.iterate_revisions("heads", current or "base"))[::-1]
    except RevisionError as error:
        raise SalesError("database-ahead") from error


@contextmanager
def _locked(engine: Engine) -> Iterator[Connection]:
    """Open a transaction that no other migrating process can be in; SQLite's write lock is that already."""
    with writing(engine) as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _LOCK})
        yield connection

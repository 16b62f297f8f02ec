"""Whether a database can be worked with, said in codes that the command line words."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from sales.errors import SalesError
from storage.engine import writing
from storage.migrate import only_adds, pending, upgrade

MENDED: Final = ((3, 51, 3), (3, 50, 7), (3, 44, 6))
"""The first SQLite of each line without the WAL-reset bug, which can damage a file in rare races."""

MALFORMED: Final = "malformed"
"""What SQLite says where a page makes no sense."""


def make_ready(engine: Engine) -> tuple[str, ...]:
    """Apply what is pending where it only adds; refuses where a person has to say so."""
    with _worded(engine):
        if not pending(engine):
            return ()
        if not only_adds(engine):
            raise SalesError("database-behind")
        return upgrade(engine)


def migrate(engine: Engine) -> tuple[str, ...]:
    """Apply whatever is pending, because a person says so."""
    with _worded(engine):
        return upgrade(engine)


def insist_on_ready(engine: Engine) -> None:
    """Refuse where the database is out of reach or not of the shape that the code expects."""
    with _worded(engine):
        if pending(engine):
            raise SalesError("database-behind")


def insist_on_known(engine: Engine) -> None:
    """Refuse where the database is out of reach or of a newer version."""
    with _worded(engine):
        pending(engine)


def insist_on_writing(engine: Engine) -> None:
    """Refuse where the database takes no writes; leaves nothing behind."""
    with _worded(engine), writing(engine) as connection:
        connection.execute(text("UPDATE workspaces SET name = name"))
        connection.rollback()


def insist_on_intact(engine: Engine) -> None:
    """Refuse a SQLite file with damaged pages; PostgreSQL looks after its own."""
    if engine.dialect.name != "sqlite":
        return
    with _worded(engine), engine.connect() as connection:
        try:
            fault = connection.scalar(text("PRAGMA quick_check(1)"))
        except DBAPIError as error:
            if MALFORMED not in str(error.orig):
                raise
            fault = error.orig
    if fault != "ok":
        raise SalesError("database-damaged", path=str(engine.url.database), fault=" ".join(str(fault).split()))


def library_is_mended(version: tuple[int, ...] = sqlite3.sqlite_version_info) -> bool:
    """Say whether a SQLite library is free of the WAL-reset bug."""
    return version >= MENDED[0] or any(version[:2] == first[:2] and version >= first for first in MENDED)


@contextmanager
def _worded(engine: Engine) -> Iterator[None]:
    try:
        yield
    except DBAPIError as error:
        where = engine.url.render_as_string(hide_password=True)
        raise SalesError("database-out-of-reach", where=where, fault=str(error.orig).splitlines()[0]) from error

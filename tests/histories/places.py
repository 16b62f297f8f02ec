"""Where histories happen: a database that is empty at the beginning of each, on SQLite and on PostgreSQL."""

import logging
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import structlog
from sqlalchemy import Engine, event

from storage.engine import open_engine
from storage.migrate import upgrade
from storage.schema import metadata
from tests import postgres

Emptied = Callable[[], AbstractContextManager[Engine]]
"""Gives an engine on an empty database, for as long as the block."""


@contextmanager
def on_sqlite(directory: Path) -> Iterator[Emptied]:
    """Give a file in a directory; no history outlives a loss of power, so nothing waits for the disk."""
    empty, path = directory / "empty.db", directory / "histories.db"
    _made(f"sqlite:///{empty}").dispose()
    engine = open_engine(f"sqlite:///{path}")
    event.listen(engine, "connect", lambda connection, _record: connection.execute("PRAGMA synchronous=OFF"))

    @contextmanager
    def _emptied() -> Iterator[Engine]:
        for old in directory.glob(f"{path.name}*"):
            old.unlink()
        shutil.copy(empty, path)
        try:
            yield engine
        finally:
            engine.dispose()

    yield _emptied


@contextmanager
def on_postgres(server: str) -> Iterator[Emptied]:
    """Give a database on a server."""
    with postgres.fresh_database(server) as url:
        engine = _made(url)

        @contextmanager
        def _emptied() -> Iterator[Engine]:
            try:
                yield engine
            finally:
                with engine.begin() as connection:
                    for table in reversed(metadata.sorted_tables):
                        connection.execute(table.delete())

        yield _emptied
        engine.dispose()


def _made(url: str) -> Engine:
    engine = open_engine(url)
    upgrade(engine)
    return engine


@contextmanager
def silence() -> Iterator[None]:
    """Let the processes log nothing: what befalls them is what is wanted."""
    before = structlog.get_config()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)
    structlog.configure(**before)

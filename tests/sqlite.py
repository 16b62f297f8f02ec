"""SQLite files for tests: a migrated one to be copied, and one engine on its copies."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine, event

from storage.engine import open_engine
from storage.migrate import upgrade
from storage.store import Store


def migrated(folder: Path) -> Path:
    """Return a file in the folder with all tables and no rows."""
    path = folder / "empty.db"
    engine = open_engine(f"sqlite:///{path}")
    upgrade(engine)
    engine.dispose()
    return path


def shared_engine(empty: Path) -> Engine:
    """Return an engine for any number of copies, one after the other, so that its statements are compiled once.

    No test of it outlives a loss of power, so nothing waits for the disk.
    """
    engine = open_engine(f"sqlite:///{empty.with_name('oppbot.db')}")
    event.listen(engine, "connect", lambda connection, _record: connection.execute("PRAGMA synchronous=OFF"))
    return engine


@contextmanager
def empty_store(engine: Engine, empty: Path, now: Callable[[], datetime]) -> Iterator[Store]:
    """Open a store on the engine's file, which is a fresh copy of the empty one."""
    path = Path(str(engine.url.database))
    for old in path.parent.glob(f"{path.name}*"):
        old.unlink()
    shutil.copy(empty, path)
    store = Store(engine, now)
    try:
        yield store
    finally:
        store.close()

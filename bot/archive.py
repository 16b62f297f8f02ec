"""Opens the archive for a command: with the lock and up to date to write, or beside a running bot to read."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from bot.settings import Settings
from sales.errors import SalesError
from storage.engine import open_engine
from storage.lock import database_file, only_writer
from storage.ready import insist_on_ready, make_ready
from storage.store import Store


@contextmanager
def hold(settings: Settings) -> Iterator[None]:
    """Be the one process that writes, with the database brought up to date; refuses beside a running bot on SQLite."""
    with only_writer(settings.database_url):
        engine = open_engine(settings.database_url)
        try:
            make_ready(engine)
        finally:
            engine.dispose()
        yield


@contextmanager
def open_to_write(settings: Settings, now: Callable[[], datetime]) -> Iterator[Store]:
    """Open the archive as the one process that writes to it."""
    with hold(settings):
        store = Store(open_engine(settings.database_url), now)
        try:
            yield store
        finally:
            store.close()


@contextmanager
def open_to_read(settings: Settings, now: Callable[[], datetime]) -> Iterator[Store]:
    """Read beside whoever writes; refuses where there is nothing to read yet."""
    path = database_file(settings.database_url)
    if path and not path.exists():
        raise SalesError("database-missing", path=str(path))
    store = Store(open_engine(settings.database_url, read_only=True), now)
    try:
        insist_on_ready(store.engine)
        yield store
    finally:
        store.close()

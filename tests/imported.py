"""Books that were imported from files, in a store of their own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from services.imports.apply import apply
from services.imports.books import read_book
from services.imports.plan import make_plan
from services.imports.records import Wishes
from storage.engine import open_engine
from storage.migrate import upgrade
from storage.store import Store
from tests.builders import Clock


@contextmanager
def imported(url: str, files: Path) -> Iterator[Store]:
    """Give a store in an empty database that holds what a file, or a folder of files, tells."""
    store = Store(open_engine(url), Clock().now)
    upgrade(store.engine)
    with store.begin("LOCAL") as work:
        apply(work, make_plan(work, read_book(files, Wishes()), Wishes()))
    yield store
    store.close()

"""Takes the book out of its database and puts it into another: backups, restoring, moving."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.archive import open_to_read
from bot.settings import Settings
from sales.errors import SalesError
from storage import backup
from storage.copying import Copied, copy_all, insist_on_empty
from storage.engine import is_address, open_engine
from storage.lock import database_file, only_writer
from storage.ready import insist_on_known, insist_on_ready, migrate


def back_up(settings: Settings, to: Path, now: datetime, *, force: bool) -> backup.Backup:
    """Write a backup and return what it holds; works beside a running bot, and writes nothing that is not sound."""
    if to.exists() and not force:
        raise SalesError("backup-exists", path=str(to))
    with backup.part_of(to) as part:
        if book := database_file(settings.database_url):
            if not book.exists():
                raise SalesError("database-missing", path=str(book))
            backup.copy_pages(book, part)
        else:
            with open_to_read(settings, lambda: now) as store, backup.opened(part) as engine:
                migrate(engine)
                list(copy_all(store.engine, engine))
        backup.make_one_file(part)
        backup.insist_on_sound(part)
        with backup.opened(part, read_only=True) as engine:
            held = backup.look_into(engine)
        backup.settle(part, to)
    return held


def restore(settings: Settings, path: Path, now: datetime) -> tuple[backup.Backup, Path | None]:
    """Put a backup where the book is; return what it holds and where the book of before is kept."""
    if not path.exists():
        raise SalesError("backup-missing", path=str(path))
    with only_writer(settings.database_url):
        backup.insist_on_sound(path)
        with backup.opened(path, read_only=True) as engine:
            insist_on_known(engine)
        book = database_file(settings.database_url)
        return _replace(path, book, now) if book else (_fill(path, settings.database_url, now), None)


def copy_book(source: str, target: str) -> Iterator[Copied]:
    """Copy a book into an empty database and yield each table; refuses beside whoever writes to either SQLite file."""
    if not (is_address(source) and is_address(target)):
        raise SalesError("copy-address")
    book = database_file(source)
    if book and not book.exists():
        raise SalesError("database-missing", path=str(book))
    with only_writer(source), only_writer(target):
        yield from _copy(source, target)


def _replace(path: Path, book: Path, now: datetime) -> tuple[backup.Backup, Path | None]:
    with backup.part_of(book) as part:
        backup.copy_pages(path, part)
        held = backup.prepare(part, now)
        return held, backup.put_in_place(part, book, now)


def _fill(path: Path, address: str, now: datetime) -> backup.Backup:
    """Restore into a database of another kind, which has to be empty: nothing there is thrown away unasked."""
    with TemporaryDirectory(prefix="oppbot-restore-") as folder:
        part = Path(folder) / "book.db"
        backup.copy_pages(path, part)
        held = backup.prepare(part, now)
        list(_copy(f"sqlite:///{part}", address))
    return held


def _copy(source: str, target: str) -> Iterator[Copied]:
    old, new = open_engine(source, read_only=True), open_engine(target)
    try:
        insist_on_ready(old)
        insist_on_known(new)
        insist_on_empty(new)
        migrate(new)
        yield from copy_all(old, new)
    finally:
        old.dispose()
        new.dispose()

"""Backups are SQLite files: copied beside the running bot, proved sound, and made ready to take a book's place."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import URL, Engine, func, select, update
from sqlalchemy.exc import DBAPIError

from sales.errors import SalesError
from sales.letters import LetterState
from storage.engine import open_engine, writing
from storage.ready import migrate
from storage.schema import counters, events, opportunities, outbox

STEP: Final = 1_024
"""Pages copied before a signal is heard."""
LEAP: Final = 1_000
"""Numbers left out after a restore, so that none which was given after the backup is given to something else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """What a backup holds."""

    opportunities: int
    last_change: datetime | None
    """When somebody last changed an opportunity."""
    unsure: int = 0
    """Letters that may have been sent after the backup was made; each is looked for before it is sent."""


@contextmanager
def part_of(path: Path) -> Iterator[Path]:
    """Yield a file beside the path, for nobody else to read, to be filled and settled there; else it is gone."""
    part = path.with_name(f".{path.name}.part")
    try:
        with _cleaned_up(part):
            os.close(os.open(part, os.O_CREAT | os.O_EXCL, 0o600))
            yield part
    except (OSError, sqlite3.Error, DBAPIError) as error:
        fault = error.orig if isinstance(error, DBAPIError) else getattr(error, "strerror", None) or error
        raise SalesError("backup-not-written", path=str(path), fault=str(fault)) from error


def copy_pages(source: Path, target: Path) -> None:
    """Copy a SQLite database as it is at one moment; whoever writes to it goes on writing."""
    with closing(_open(source)) as old, closing(sqlite3.connect(target)) as new:
        old.execute("BEGIN")
        # Reading begins the moment that is copied; without it, each write in between would begin the copy anew.
        old.execute("SELECT count(*) FROM sqlite_master").fetchone()
        old.backup(new, pages=STEP)


def make_one_file(path: Path) -> None:
    """Put a closed SQLite database into the form that can be read where nothing can be written."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")


def insist_on_sound(path: Path) -> None:
    """Refuse a file that is damaged or is not a book of ours."""
    try:
        with closing(_open(path)) as connection:
            faults = [row[0] for row in connection.execute("PRAGMA integrity_check(1)") if row[0] != "ok"]
            faults += [f"foreign key of {row[0]}" for row in connection.execute("PRAGMA foreign_key_check")][:1]
            ours = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").fetchone()
    except sqlite3.DatabaseError as error:
        raise SalesError("backup-damaged", path=str(path), fault=str(error)) from error
    if faults:
        raise SalesError("backup-damaged", path=str(path), fault=faults[0])
    if not ours:
        raise SalesError("backup-not-ours", path=str(path))


def prepare(path: Path, now: datetime) -> Backup:
    """Make a copy of a backup fit to go on with: up to date, certain of nothing that it may have said meanwhile."""
    with opened(path) as engine:
        migrate(engine)
        owed = (outbox.c.state == LetterState.QUEUED) & (outbox.c.available_at <= now)
        begun = outbox.c.state == LetterState.CLAIMED
        with writing(engine) as connection:
            unsure = connection.execute(update(outbox).where(owed | begun).values(state=LetterState.UNSURE)).rowcount
            connection.execute(update(counters).values(last=counters.c.last + LEAP))
        held = look_into(engine)
    return Backup(opportunities=held.opportunities, last_change=held.last_change, unsure=unsure)


def look_into(engine: Engine) -> Backup:
    """Return what a database of the present shape holds."""
    with engine.connect() as connection:
        count = connection.scalar(select(func.count()).select_from(opportunities)) or 0
        return Backup(opportunities=count, last_change=connection.scalar(select(func.max(events.c.at))))


def put_in_place(copy: Path, path: Path, now: datetime) -> Path | None:
    """Put a copy where the book is, and return where the book is kept instead; None where there was none."""
    aside = path.with_name(f"{path.name}.before-restore-{now:%Y%m%dT%H%M%SZ}")
    if kept := path.exists():
        copy.chmod(path.stat().st_mode)
    for ending in ("", "-wal"):  # the log last: a book without its log would be an older one, and look sound
        if (old := Path(f"{path}{ending}")).exists():
            old.rename(f"{aside}{ending}")
    Path(f"{path}-shm").unlink(missing_ok=True)
    settle(copy, path)
    return aside if kept else None


def settle(file: Path, path: Path) -> None:
    """Give a finished file its name, so that neither a crash nor a loss of power leaves half of it there."""
    with file.open("rb") as written:
        os.fsync(written.fileno())
    file.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


@contextmanager
def opened(path: Path, *, read_only: bool = False) -> Iterator[Engine]:
    """Open a SQLite file of ours for as long as the block lasts."""
    engine = open_engine(URL.create("sqlite", database=str(path)), read_only=read_only)
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def _cleaned_up(part: Path) -> Iterator[None]:
    """Leave nothing of a file that was not finished, nor of one that a killed process had begun."""
    _remove(part)
    try:
        yield
    finally:
        _remove(part)


def _remove(file: Path) -> None:
    for ending in ("", "-wal", "-shm", "-journal"):
        Path(f"{file}{ending}").unlink(missing_ok=True)


def _open(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None, timeout=30)

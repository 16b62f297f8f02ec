"""One bot process per SQLite file; PostgreSQL takes as many as come."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sales.errors import SalesError
from storage.engine import database_url


@contextmanager
def only_writer(address: str) -> Iterator[None]:
    """Be the one process that writes to a SQLite file; refuses at once while another one is.

    The system lets go of the lock when the process ends, however it ends.
    """
    path = database_file(address)
    if path is None:
        yield
        return
    descriptor = _open(path)
    try:
        _take(descriptor, path)
        yield
    finally:
        os.close(descriptor)


def database_file(address: str) -> Path | None:
    """Return the file of a SQLite database; None for a server, and for a database in memory."""
    url = database_url(address)
    in_memory = not url.database or url.database == ":memory:" or url.database.startswith("file:")
    return None if url.get_backend_name() != "sqlite" or in_memory else Path(str(url.database)).resolve()


def _open(path: Path) -> int:
    try:
        return os.open(f"{path}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:  # no such folder, or one that takes no files
        raise SalesError("database-out-of-reach", where=str(path), fault=str(error.strerror)) from error


def _take(descriptor: int, path: Path) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.pread(descriptor, 20, 0).decode().strip()
        raise SalesError("database-in-use", path=str(path), process=holder or "?") from None
    os.ftruncate(descriptor, 0)
    os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)

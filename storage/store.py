"""The store: opens units of work on one workspace, and one at a time where the database has one writer."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection, Engine

from storage.engine import reading, writing
from storage.faults import told_apart
from storage.group_commit import GroupWriter
from storage.ids import Ids
from storage.work import Work


class Store:
    """The archive of all workspaces; `begin` and `read` open it for one of them."""

    def __init__(self, engine: Engine, now: Callable[[], datetime]) -> None:
        """Keep the engine and the clock that stamps every change."""
        self.engine = engine
        self.now = now
        self.on_owed: Callable[[], None] = lambda: None
        """Called after each commit that wrote a letter."""
        self._ids = Ids()
        self._memory: dict[tuple[str, str], tuple[object, object]] = {}
        self._writer = GroupWriter(lambda: writing(self.engine)) if self.is_alone else None

    @property
    def is_alone(self) -> bool:
        """Whether this process is the only one that writes; the lock on a SQLite file sees to that."""
        return self.engine.dialect.name == "sqlite"

    @contextmanager
    def begin(self, workspace: str, *, steady: bool = False) -> Iterator[Work]:
        """Open a unit of work: all of it is saved at the end, or nothing where an error leaves it.

        A steady one sees the archive as at its first look throughout, and is never saved over what changed since; on
        SQLite those that wait for each other are saved by one commit.
        Raises `ArchiveAwayError` where the database is out of reach, and `ClashError` where another was faster.
        """
        with told_apart() as progress, self.connect_writing(steady=steady) as connection:
            work = self._work(connection, workspace)
            yield work
            progress.is_ending = True
        self._memory.update(work.learnt)
        if work.owes:
            self.on_owed()

    @contextmanager
    def read(self, workspace: str) -> Iterator[Work]:
        """Open a unit of work that only reads."""
        with told_apart(), reading(self.engine) as connection:
            work = self._work(connection, workspace)
            yield work
        self._memory.update(work.learnt)

    @contextmanager
    def look(self) -> Iterator[Connection]:
        """Open a transaction that reads across workspaces; the clock's jobs need it."""
        with reading(self.engine) as connection:
            yield connection

    @contextmanager
    def connect_writing(self, *, steady: bool = False) -> Iterator[Connection]:
        """Open a transaction that writes across workspaces; the clock's jobs need it."""
        if self._writer is None:
            opened = writing(self.engine, steady=steady)
        else:
            opened = self._writer.shared() if steady else self._writer.alone()
        with opened as connection:
            yield connection

    def close(self) -> None:
        """Give the database back."""
        self.engine.dispose()

    def _work(self, connection: Connection, workspace: str) -> Work:
        return Work(connection=connection, workspace=workspace, now=self.now(), ids=self._ids, memory=self._memory)

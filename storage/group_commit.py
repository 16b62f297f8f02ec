"""The one writer of a SQLite file: writes by turns, and what waits for each other is saved by one commit."""

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from threading import Lock
from typing import Final

from sqlalchemy import Connection

from storage.faults import ClashError
from storage.turnstile import Turnstile

Begin = Callable[[], AbstractContextManager[Connection]]
MOST: Final = 8
"""Units of work that are saved together."""
LONGEST: Final = 0.05
"""Seconds after which a group takes in nobody else, as its first member waits for its last."""
OTHERS: Final = "those whose changes were to be saved by the same commit"


class GroupWriter:
    """Writes by turns in the order of asking; nobody returns before what they wrote is saved."""

    def __init__(self, begin: Begin) -> None:
        """Keep what begins a transaction on the one file."""
        self._begin = begin
        self.turnstile = Turnstile()
        self._group: _Group | None = None

    @contextmanager
    def alone(self) -> Iterator[Connection]:
        """Open a transaction of one's own."""
        with self.turnstile.turn(), self._begin() as connection:
            yield connection

    @contextmanager
    def shared(self) -> Iterator[Connection]:
        """Write in a transaction that those who wait share; what an error leaves takes back its own part only.

        Raises `ClashError` where the others' end was the end of one's own part too: it saved nothing, and can be run
        again.
        """
        with self.turnstile.turn(shares=True):
            group = self._group = self._group or _Group(self._begin())
            try:
                with group.part():
                    yield group.connection
            finally:
                if not (group.is_open and self.turnstile.is_next_sharing):
                    self._group = None
                    group.end()
        group.wait()


class _Group:
    """A transaction of several, each of whom may take back what they wrote."""

    def __init__(self, transaction: AbstractContextManager[Connection]) -> None:
        self._transaction = transaction
        self.connection = transaction.__enter__()
        self._cursor = self.connection.connection.cursor()
        self._parts = 0
        self._until = time.monotonic() + LONGEST
        self._fault: BaseException | None = None
        self._unsaved = Lock()
        self._unsaved.acquire()
        self._is_saved = False

    @property
    def is_open(self) -> bool:
        """Whether one more may take part."""
        return self._fault is None and self._parts < MOST and time.monotonic() < self._until

    @contextmanager
    def part(self) -> Iterator[None]:
        """Let one take part; with the first, before whom nothing is to be kept, an error ends the whole."""
        is_first, self._parts = not self._parts, self._parts + 1
        if not is_first:
            self._do("SAVEPOINT part")
        try:
            yield
        except BaseException as fault:
            if is_first:
                self._fault = fault
            else:
                with suppress(ClashError):  # what was the matter is known already
                    self._do("ROLLBACK TO part", "RELEASE part")
            raise
        if not is_first:
            self._do("RELEASE part")

    def end(self) -> None:
        """Save all parts, or none."""
        try:
            fault = self._fault
            self._transaction.__exit__(type(fault) if fault else None, fault, None)
            self._is_saved = fault is None
        finally:
            self._unsaved.release()

    def wait(self) -> None:
        """Wait until it is saved."""
        with self._unsaved:
            pass
        if not self._is_saved:
            raise ClashError(OTHERS)

    def _do(self, *statements: str) -> None:
        """Begin, keep or take back a part; where SQLite has ended the transaction, as on a full disk, all are lost."""
        try:
            for statement in statements:
                self._cursor.execute(statement)
        except sqlite3.Error as fault:
            self._fault = fault
            raise ClashError(OTHERS) from fault

"""One process writes to a SQLite file; reading always works."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from sales.errors import SalesError
from storage.engine import open_engine
from storage.faults import ArchiveAwayError
from storage.lock import database_file, only_writer
from storage.store import Store
from tests.builders import Clock, open_book

HOLDER = """
import sys, time
from storage.lock import only_writer
with only_writer(sys.argv[1]):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def address(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'oppbot.db'}"


@contextmanager
def held_elsewhere(address: str) -> Iterator[int]:
    with subprocess.Popen([sys.executable, "-c", HOLDER, address], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        try:
            yield process.pid
        finally:
            process.kill()


def test_a_second_process_is_refused_and_told_which_one_holds_the_file(address: str, tmp_path: Path) -> None:
    with held_elsewhere(address) as holder, pytest.raises(SalesError) as refused, only_writer(address):
        pytest.fail("two processes hold one file")
    assert refused.value.code == "database-in-use"
    assert refused.value.words == {"path": str(tmp_path / "oppbot.db"), "process": str(holder)}


def test_a_killed_process_holds_nothing(address: str) -> None:
    with held_elsewhere(address) as holder:
        os.kill(holder, signal.SIGKILL)
        os.waitpid(holder, 0)
        with only_writer(address):
            pass


def test_the_file_is_free_again_after_an_error(address: str) -> None:
    with pytest.raises(ZeroDivisionError), only_writer(address):
        raise ZeroDivisionError
    with only_writer(address):
        pass


def test_two_names_of_one_file_are_one_lock(address: str, tmp_path: Path) -> None:
    (tmp_path / "other.db").symlink_to(tmp_path / "oppbot.db")
    with only_writer(address), pytest.raises(SalesError), only_writer(f"sqlite:///{tmp_path / 'other.db'}"):
        pytest.fail("two processes hold one file")


def test_postgresql_and_memory_take_any_number_of_processes() -> None:
    assert database_file("postgresql://someone@somewhere/sales") is None
    assert database_file("sqlite://") is None
    with only_writer("postgresql://someone@somewhere/sales"), only_writer("postgresql://someone@somewhere/sales"):
        pass


def test_reading_works_beside_a_unit_of_work_that_writes(sqlite_store: Store, clock: Clock) -> None:
    with sqlite_store.begin("T1") as work:
        open_book(work)
    reader = Store(open_engine(str(sqlite_store.engine.url), read_only=True), clock.now)
    with sqlite_store.begin("T1") as writing, reader.read("T1") as reading:
        open_book(writing, "Bolt")
        assert [each.name for each in reading.opportunities.of_owner(1)] == ["Acme"]
    reader.close()


def test_reading_works_where_the_log_files_are_gone(sqlite_store: Store, clock: Clock) -> None:
    with sqlite_store.begin("T1") as work:
        open_book(work)
    sqlite_store.close()
    path = database_file(str(sqlite_store.engine.url))
    assert path
    assert not list(path.parent.glob("*-wal"))
    reader = Store(open_engine(str(sqlite_store.engine.url), read_only=True), clock.now)
    with reader.read("T1") as reading:
        assert reading.opportunities.get(1).name == "Acme"
    reader.close()


def test_an_engine_that_reads_refuses_to_write_and_makes_no_file(tmp_path: Path, sqlite_store: Store) -> None:
    reader = Store(open_engine(str(sqlite_store.engine.url), read_only=True), sqlite_store.now)
    with pytest.raises(ArchiveAwayError, match="readonly"), reader.begin("T1") as work:
        work.inbox.admit("key")
    reader.close()
    nowhere = open_engine(f"sqlite:///{tmp_path / 'nothing %41?.db'}", read_only=True)
    with pytest.raises(OperationalError, match="unable to open"):
        nowhere.connect()
    nowhere.dispose()
    assert not list(tmp_path.glob("nothing*"))

"""A backup is whole or is not there, and a book that was restored repeats nothing that may have been said."""

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, text

from sales.errors import SalesError
from sales.letters import LetterState
from storage import backup
from storage.engine import open_engine
from storage.schema import outbox
from storage.store import Store
from tests.builders import NOW, Clock, open_book

WORKSPACE = "T1"


@pytest.fixture
def book(sqlite_store: Store) -> Path:
    """Return the file of a book with one opportunity."""
    with sqlite_store.begin(WORKSPACE) as work:
        open_book(work)
    return Path(str(sqlite_store.engine.url.database))


def backed_up(book: Path, to: Path) -> Path:
    with backup.part_of(to) as part:
        backup.copy_pages(book, part)
        backup.make_one_file(part)
        backup.settle(part, to)
    return to


def refusal_of(act: Callable[[], object]) -> SalesError:
    with pytest.raises(SalesError) as refused:
        act()
    return refused.value


def names_in(path: Path) -> list[str]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        return [name for (name,) in connection.execute("SELECT name FROM opportunities ORDER BY id")]


def test_a_copy_is_one_file_that_only_its_owner_reads(book: Path, tmp_path: Path) -> None:
    to = backed_up(book, tmp_path / "backup.db")
    assert names_in(to) == ["Acme"]
    assert [path.name for path in tmp_path.iterdir()] == ["backup.db"]
    assert to.stat().st_mode & 0o777 == 0o600
    backup.insist_on_sound(to)


def test_what_is_written_while_pages_are_copied_neither_waits_nor_is_copied_by_halves(
    sqlite_store: Store, book: Path, tmp_path: Path
) -> None:
    with sqlite_store.begin(WORKSPACE) as work:
        for number in range(400):
            open_book(work, f"Customer {number}")
    enough = threading.Event()
    written: list[str] = []

    def write() -> None:
        while not enough.is_set():
            with sqlite_store.begin(WORKSPACE) as work:
                written.append(open_book(work, f"Late {len(written)}").name)

    writer = threading.Thread(target=write)
    writer.start()
    copies = [backed_up(book, tmp_path / f"{number}.db") for number in range(5)]
    enough.set()
    writer.join()
    assert written
    for copy in copies:
        backup.insist_on_sound(copy)
        late = [name for name in names_in(copy) if name.startswith("Late")]
        assert late == written[: len(late)]
    assert len(names_in(copies[0])) < len(names_in(copies[-1]))


def test_a_copy_in_the_middle_of_a_change_does_not_wait_for_it_and_does_not_see_it(
    sqlite_store: Store, book: Path, tmp_path: Path
) -> None:
    with sqlite_store.begin(WORKSPACE) as work:
        open_book(work, "Not yet saved")
        assert names_in(backed_up(book, tmp_path / "backup.db")) == ["Acme"]


def test_a_copy_that_fails_leaves_nothing_and_the_older_one_as_it_was(book: Path, tmp_path: Path) -> None:
    older = backed_up(book, tmp_path / "backup.db").read_bytes()

    def stop_half_way() -> None:
        with backup.part_of(tmp_path / "backup.db") as part:
            backup.copy_pages(book, part)
            raise OSError(28, "No space left on device")

    refused = refusal_of(stop_half_way)
    assert refused.code == "backup-not-written"
    assert refused.words["fault"] == "No space left on device"
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("backup.db", older)]


def test_what_a_killed_backup_left_does_not_stand_in_the_way(book: Path, tmp_path: Path) -> None:
    for ending in ("", "-journal"):
        (tmp_path / f".backup.db.part{ending}").write_text("half of it")
    assert names_in(backed_up(book, tmp_path / "backup.db")) == ["Acme"]
    assert [path.name for path in tmp_path.iterdir()] == ["backup.db"]


def test_a_damaged_page_is_found(sqlite_store: Store, book: Path, tmp_path: Path) -> None:
    with sqlite_store.begin(WORKSPACE) as work:
        for number in range(400):
            open_book(work, f"Customer {number}")
    to = backed_up(book, tmp_path / "backup.db")
    content = bytearray(to.read_bytes())
    for page in range(10, len(content) // 4096):
        content[page * 4096 : page * 4096 + 200] = b"\xff" * 200
    to.write_bytes(content)
    assert refusal_of(lambda: backup.insist_on_sound(to)).code == "backup-damaged"


def test_a_row_whose_parent_is_gone_is_found(book: Path, tmp_path: Path) -> None:
    to = backed_up(book, tmp_path / "backup.db")
    with closing(sqlite3.connect(to)) as connection:
        connection.execute("DELETE FROM accounts")
        connection.commit()
    refused = refusal_of(lambda: backup.insist_on_sound(to))
    assert (refused.code, refused.words["fault"]) == ("backup-damaged", "foreign key of opportunities")


@pytest.mark.parametrize("content", [b"name,amount\n" * 1000, b"SQLite format 3\0" + b"\0" * 5000])
def test_a_file_that_is_no_database_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.db").write_bytes(content)
    assert refusal_of(lambda: backup.insist_on_sound(tmp_path / "x.db")).code == "backup-damaged"


def test_a_database_of_something_else_is_refused(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "x.db")) as connection:
        connection.execute("CREATE TABLE songs (name TEXT)")
    assert refusal_of(lambda: backup.insist_on_sound(tmp_path / "x.db")).code == "backup-not-ours"


def test_what_may_have_been_sent_since_is_unsure_and_what_waits_for_its_hour_is_not(
    sqlite_store: Store, book: Path, tmp_path: Path, clock: Clock
) -> None:
    with sqlite_store.begin(WORKSPACE) as work:
        for key in ("owed", "begun", "told"):
            work.outbox.owe(key, "reminder")
        work.outbox.owe("tomorrow", "reminder", not_before=NOW + timedelta(days=1))
    with sqlite_store.connect_writing() as connection:
        for key, state in {"begun": LetterState.CLAIMED, "told": LetterState.SENT}.items():
            connection.execute(outbox.update().where(outbox.c.key == key).values(state=state))
    to = backed_up(book, tmp_path / "backup.db")
    held = backup.prepare(to, NOW + timedelta(hours=2))
    assert (held.unsure, held.opportunities) == (2, 1)
    with backup.opened(to) as engine, engine.connect() as connection:
        states = {row.key: row.state for row in connection.execute(select(outbox.c.key, outbox.c.state))}
    unsure, queued = LetterState.UNSURE, LetterState.QUEUED
    assert states == {"owed": unsure, "begun": unsure, "told": LetterState.SENT, "tomorrow": queued}


def test_no_number_that_was_given_after_the_backup_is_given_to_something_else(
    sqlite_store: Store, book: Path, tmp_path: Path, clock: Clock
) -> None:
    to = backed_up(book, tmp_path / "backup.db")
    with sqlite_store.begin(WORKSPACE) as work:
        lost = open_book(work, "Lost")
    backup.prepare(to, NOW)
    restored = Store(open_engine(f"sqlite:///{to}"), clock.now)
    with restored.begin(WORKSPACE) as work:
        assert open_book(work, "Another").id > lost.id
        assert work.opportunities.get(1).name == "Acme"
    restored.close()


def test_the_book_of_before_is_kept_with_its_log(sqlite_store: Store, book: Path, tmp_path: Path) -> None:
    to = backed_up(book, tmp_path / "backup.db")
    with sqlite_store.begin(WORKSPACE) as work:
        open_book(work, "Only in the log yet")
    book.chmod(0o640)
    aside = backup.put_in_place(to, book, NOW)
    assert aside == book.with_name(f"{book.name}.before-restore-20261118T063000Z")
    assert names_in(aside) == ["Acme", "Only in the log yet"]
    assert names_in(book) == ["Acme"]
    assert book.stat().st_mode & 0o777 == 0o640


def test_a_log_that_its_book_left_behind_is_not_read_into_the_restored_one(
    sqlite_store: Store, book: Path, tmp_path: Path
) -> None:
    to = backed_up(book, tmp_path / "backup.db")
    with sqlite_store.connect_writing() as connection:
        connection.execute(text("UPDATE opportunities SET name = 'Later'"))
    book.unlink()
    assert backup.put_in_place(to, book, NOW) is None
    assert names_in(book) == ["Acme"]

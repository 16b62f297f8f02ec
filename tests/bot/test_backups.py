"""What `oppbot backup`, `restore` and `copy` write is whole, what they replace is kept, what they refuse is said."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.archive import open_to_read, open_to_write
from bot.settings import Settings
from storage.engine import open_engine
from storage.lock import only_writer
from storage.migrate import upgrade
from tests.bot.test_parse import oppbot
from tests.builders import NOW, open_book

Said = Callable[..., str]


@pytest.fixture(params=["sqlite", "postgres"])
def address(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Let the program find a book with one opportunity, and return where it is."""
    sqlite = f"sqlite:///{tmp_path / 'oppbot.db'}"
    where = sqlite if request.param == "sqlite" else str(request.getfixturevalue("fresh_postgres_database"))
    monkeypatch.setenv("DATABASE_URL", where)
    write(where, "Acme")
    return where


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    """Return what runs a command line and returns what it says; a refusal is what it says on standard error."""

    def run(*words: str, code: int = 0) -> str:
        assert oppbot("--lang", "en", *words) == code
        heard = capsys.readouterr()
        return heard.err if code else heard.out

    return run


def write(address: str, name: str) -> None:
    with open_to_write(Settings(database_url=address), lambda: NOW) as store, store.begin("T1") as work:
        work.workspaces.keep("Acme", None, None)
        open_book(work, name)


def names(address: str) -> list[str]:
    settings = Settings(database_url=address)
    with open_to_read(settings, lambda: NOW) as store, store.look() as connection:
        return [row.name for row in connection.exec_driver_sql("SELECT name FROM opportunities ORDER BY id")]


def test_a_backup_says_what_it_holds_and_is_not_replaced_unasked(address: str, tmp_path: Path, said: Said) -> None:
    to = tmp_path / "backup.db"
    assert "1 opportunity;" in said("backup", str(to))
    write(address, "Bolt")
    assert "is there already" in said("backup", str(to), code=1)
    assert names(f"sqlite:///{to}") == ["Acme"]
    assert "2 opportunities;" in said("backup", str(to), "--force")
    assert names(f"sqlite:///{to}") == ["Acme", "Bolt"]


def test_a_backup_is_made_beside_a_running_bot(address: str, tmp_path: Path, said: Said) -> None:
    with only_writer(address):
        said("backup", str(tmp_path / "backup.db"))


def test_what_was_lost_is_there_again(address: str, tmp_path: Path, said: Said) -> None:
    said("backup", str(tmp_path / "backup.db"))
    lose(address)
    assert "1 opportunity;" in said("restore", str(tmp_path / "backup.db"))
    assert names(address) == ["Acme"]


def lose(address: str) -> None:
    """Take the book away, as a broken disk would."""
    if address.startswith("sqlite"):
        Path(address.removeprefix("sqlite:///")).unlink()
        return
    engine = open_engine(address)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP SCHEMA public CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    engine.dispose()


def test_restoring_throws_nothing_away(address: str, tmp_path: Path, said: Said) -> None:
    said("backup", str(tmp_path / "backup.db"))
    write(address, "Written after the backup")
    if address.startswith("postgres"):
        assert "holds rows already" in said("restore", str(tmp_path / "backup.db"), code=1)
        assert names(address) == ["Acme", "Written after the backup"]
        return
    told = said("restore", str(tmp_path / "backup.db"))
    (aside,) = tmp_path.glob("oppbot.db.before-restore-*Z")
    assert str(aside) in told
    assert names(address) == ["Acme"]
    assert names(f"sqlite:///{aside}") == ["Acme", "Written after the backup"]


def test_restoring_tells_how_many_messages_are_looked_for(address: str, tmp_path: Path, said: Said) -> None:
    settings = Settings(database_url=address)
    with open_to_write(settings, lambda: NOW - timedelta(days=1)) as store, store.begin("T1") as work:
        work.outbox.owe("reminder:1:1", "reminder")
    said("backup", str(tmp_path / "backup.db"))
    lose(address)
    assert "One message may have been sent since" in said("restore", str(tmp_path / "backup.db"))


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
def test_restoring_beside_a_running_bot_is_refused(address: str, tmp_path: Path, said: Said) -> None:
    said("backup", str(tmp_path / "backup.db"))
    with only_writer(address):
        assert "in use by another process" in said("restore", str(tmp_path / "backup.db"), code=1)
    assert list(tmp_path.glob("*before-restore*")) == []


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
@pytest.mark.parametrize("version", ["9999", "damaged", "absent"])
def test_a_backup_that_cannot_be_used_leaves_the_book_as_it_is(
    address: str, tmp_path: Path, said: Said, version: str
) -> None:
    to = tmp_path / "backup.db"
    said("backup", str(to))
    sentences = {"9999": "newer version of Oppbot", "damaged": "is damaged", "absent": "There is no file"}
    if version == "damaged":
        to.write_bytes(to.read_bytes()[:20_000])
    elif version == "absent":
        to.unlink()
    else:
        engine = open_engine(f"sqlite:///{to}")
        with engine.begin() as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
        engine.dispose()
    assert sentences[version] in said("restore", str(to), code=1)
    assert names(address) == ["Acme"]
    assert list(tmp_path.glob("*before-restore*")) == []


def test_a_book_moves_to_a_database_of_the_other_kind(
    address: str, tmp_path: Path, said: Said, request: pytest.FixtureRequest
) -> None:
    other = f"sqlite:///{tmp_path / 'other.db'}"
    target = request.getfixturevalue("fresh_postgres_database") if address.startswith("sqlite") else other
    told = said("copy", address, target)
    assert "opportunities: 1, checksum" in told
    assert "the same on both sides" in told
    assert names(target) == names(address) == ["Acme"]


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
def test_a_book_is_copied_neither_over_another_one_nor_over_itself(address: str, tmp_path: Path, said: Said) -> None:
    other = f"sqlite:///{tmp_path / 'other.db'}"
    write(other, "Bolt")
    assert "holds rows already" in said("copy", address, other, code=1)
    assert names(other) == ["Bolt"]
    assert "in use by another process" in said("copy", address, address, code=1)


@pytest.mark.parametrize("address", ["sqlite"], indirect=True)
def test_a_book_is_not_copied_while_a_bot_writes_to_either_end(address: str, tmp_path: Path, said: Said) -> None:
    other = f"sqlite:///{tmp_path / 'other.db'}"
    for end in (address, other):
        with only_writer(end):
            assert "in use by another process" in said("copy", address, other, code=1)
    assert not (tmp_path / "other.db").exists()


def test_a_book_of_an_older_shape_is_migrated_before_it_is_copied(tmp_path: Path, said: Said) -> None:
    (tmp_path / "old.db").touch()
    ends = (f"sqlite:///{tmp_path / 'old.db'}", f"sqlite:///{tmp_path / 'other.db'}")
    assert "older than this version" in said("copy", *ends, code=1)
    engine = open_engine(ends[0])
    upgrade(engine)
    engine.dispose()
    assert "Copied: 0 rows" in said("copy", *ends)


def test_what_is_no_database_is_refused_without_being_repeated(tmp_path: Path, said: Said) -> None:
    told = said("copy", "mysql://ben:pa55@host/x", f"sqlite:///{tmp_path / 'other.db'}", code=1)
    assert "FROM and TO are written like" in told
    assert "pa55" not in told
    assert "There is no book yet" in said("copy", f"sqlite:///{tmp_path / 'x.db'}", "sqlite:///y.db", code=1)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("address", ["postgres"], indirect=True)
def test_what_only_reads_works_on_a_replica_that_takes_no_writes(
    address: str, tmp_path: Path, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"{address}&options=-c%20default_transaction_read_only%3Don")
    assert "All: 1" in said("funnel")
    said("corrections")
    assert "1 opportunity;" in said("backup", str(tmp_path / "backup.db"))

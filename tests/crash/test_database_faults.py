"""The database goes away or its disk is full: who speaks is told, nothing is saved by halves, and all goes on."""

import resource
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from playground.driver import Person
from playground.workspace import Workspace
from storage.engine import open_engine
from storage.store import Store
from tests import postgres
from tests.crash.process import BotProcess, served_workspace

WHOLE = "SELECT (SELECT count(*) FROM opportunities), (SELECT count(*) FROM events WHERE code = 'created')"
NAMES = ("Acme", "Delta", "Kappa", "Omega", "Sigma", "Theta", "Gamma", "Epsilon")
SAID_AGAIN = timedelta(minutes=7)
"""When Slack has brought an event for the last time."""


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    with served_workspace() as made:
        yield made


@pytest.fixture
def ben(workspace: Workspace) -> Person:
    return workspace.as_("ben")


@contextmanager
def asked(address: str) -> Iterator[Store]:
    """Open the bot's database beside it."""
    store = Store(open_engine(address), lambda: datetime.now(UTC))
    yield store
    store.close()


def said_of(address: str, query: str) -> list[tuple[object, ...]]:
    with asked(address) as store, store.look() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(query)]


def is_filed(ben: Person, name: str) -> bool:
    """Say a new opportunity and return whether it was taken."""
    ben.command(f"/opp new {name} 10k A call next Friday")
    return "Created #" in ben.last().all_text


def is_answered(ben: Person, word: str) -> bool:
    """Say whether a letter has come that repeats a word of hers."""
    return any(word in seen.all_text for seen in ben.sees() if seen.is_from_bot)


def recovery(bot: BotProcess, ben: Person) -> float:
    """Return the seconds until a sentence is filed again; nothing but the trouble itself has ended."""
    began, tries = time.monotonic(), iter(range(1000))
    bot.wait_until(lambda: is_filed(ben, f"Again{next(tries)}"))
    return time.monotonic() - began


def test_a_restart_of_postgresql_is_told_to_who_speaks_and_is_over_when_the_server_is_back(
    workspace: Workspace, ben: Person, tmp_path: Path
) -> None:
    with postgres.own_server() as server, postgres.fresh_database(server) as address:
        with BotProcess(workspace, address, tmp_path) as bot:
            bot.start()
            bot.wait_until(lambda: ben.command("/opp help").ok)  # on a busy machine the first may take its time
            assert is_filed(ben, "Acme")
            with postgres.stopped(server):
                assert not is_filed(ben, "Bolt")
                assert "cannot" in ben.last().all_text
                ben.say("Acme called them, word7, next Monday")
            print(f"PostgreSQL restarted: files again after {recovery(bot, ben):.2f} s")
            workspace.jump(workspace.clock.now() + SAID_AGAIN)
            bot.wait_until(lambda: is_answered(ben, "word7"))
            assert bot.end() == 0
        ((count, created),) = said_of(address, WHOLE)
        assert count == created == 2
        assert len(said_of(address, "SELECT 1 FROM follow_ups WHERE words LIKE '%%word7%%'")) == 1


def test_a_full_disk_is_told_to_who_speaks_and_is_over_when_there_is_room(
    workspace: Workspace, ben: Person, tmp_path: Path
) -> None:
    address = f"sqlite:///{tmp_path / 'oppbot.db'}"
    with BotProcess(workspace, address, tmp_path) as bot:
        bot.start()
        assert all(is_filed(ben, name) for name in NAMES)
        with full(bot, tmp_path / "oppbot.db-wal"):
            assert not is_filed(ben, "Bolt")
            assert "cannot" in ben.last().all_text
            ben.command("/opp list")
        print(f"Disk full: files again after {recovery(bot, ben):.2f} s")
        ben.say("Acme called them, word8, next Monday")
        bot.wait_until(lambda: is_answered(ben, "word8"))
        assert bot.end() == 0
    ((count, created),) = said_of(address, WHOLE)
    assert count == created == len(NAMES) + 1
    assert said_of(address, "PRAGMA integrity_check") == [("ok",)]


@contextmanager
def full(bot: BotProcess, log: Path) -> Iterator[None]:
    """Let no file of the bot grow beyond what the database's log is now."""
    before = resource.prlimit(bot.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, (log.stat().st_size, before[1]))
    yield
    resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, before)

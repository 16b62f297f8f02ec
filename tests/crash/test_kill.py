"""Killed at any moment and started again: what was confirmed is there, half-done work left no trace, letters go out."""

import random
import threading
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from playground.driver import Person
from playground.workspace import Workspace
from storage.engine import open_engine
from storage.store import Store
from tests.crash.process import BotProcess, served_workspace

KILLS = 6
LONGEST_LIFE = 0.6
"""Seconds that the bot lives at the most while it is talked to, in every third life from when it has answered."""


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    with served_workspace() as made:
        yield made


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'oppbot.db'}"
    return str(request.getfixturevalue("fresh_postgres_database"))


class Talker(threading.Thread):
    """Says one thing after the other, whether or not the bot lives."""

    def __init__(self, ben: Person) -> None:
        super().__init__(daemon=True)
        self.ben = ben
        self.said: list[str] = []
        self.written: list[str] = []
        self.confirmed = 0
        self.enough = threading.Event()

    def run(self) -> None:
        while not self.enough.is_set():
            name = f"Customer{len(self.said):04d}"
            self.said.append(name)
            self.confirmed += self.ben.command(f"/opp new {name} 10k A call next Friday").ok
            if self.confirmed:  # so that there is a #1
                words = f"#1 called them, word{len(self.written):04d}, next Friday"
                self.written.append(words)
                self.ben.say(words)
            self.enough.wait(0.03)


def test_nothing_confirmed_is_lost_and_letters_are_sent_after_every_kill(
    workspace: Workspace, database_url: str, tmp_path: Path
) -> None:
    dice = random.Random(20261121)
    talker = Talker(workspace.as_("ben"))
    with BotProcess(workspace, database_url, tmp_path) as bot:
        bot.start()
        talker.start()
        for kill in range(KILLS):
            if kill % 3 == 2:
                wait_for_an_answer(bot, talker)
            threading.Event().wait(dice.uniform(0.05, LONGEST_LIFE))
            bot.kill()
            bot.start()
        talker.enough.set()
        talker.join()
        workspace.jump(workspace.clock.now() + timedelta(minutes=7))
        store = Store(open_engine(database_url), lambda: datetime.now(UTC))
        bot.wait_until(lambda: not owed(store))
        assert bot.end() == 0
    check_book(store, talker)
    check_letters(talker)
    store.close()


def wait_for_an_answer(bot: BotProcess, talker: Talker) -> None:
    """Let the bot live until it has confirmed something, so that work is killed too and not only starts."""
    before = talker.confirmed
    bot.wait_until(lambda: talker.confirmed > before)


def owed(store: Store) -> int:
    """Count the letters that are still to be sent."""
    with store.look() as connection:
        return int(
            connection.exec_driver_sql("SELECT count(*) FROM outbox WHERE state IN ('queued', 'claimed')").scalar() or 0
        )


def check_book(store: Store, talker: Talker) -> None:
    """Every confirmed line is one whole opportunity; no other line left half of one."""
    read_back = [seen.text for seen in talker.ben.sees() if "Created #" in seen.text]
    confirmed = {name for name in talker.said if any(name in text for text in read_back)}
    with store.look() as connection:
        names = [row.name for row in connection.exec_driver_sql("SELECT name FROM opportunities")]
        created = connection.exec_driver_sql("SELECT count(*) FROM events WHERE code = 'created'").scalar()
        buried = connection.exec_driver_sql("SELECT count(*) FROM outbox WHERE state = 'dead'").scalar()
    assert confirmed
    assert confirmed <= set(names)
    assert len(names) == len(set(names)) == created
    assert buried == 0


def check_letters(talker: Talker) -> None:
    """Every sentence that was filed is answered, and at most one answer a kill came twice."""
    answers: Counter[str] = Counter()
    for seen in talker.ben.sees():
        if seen.is_from_bot:
            answers.update(words for words in talker.written if words.split(", ")[1] in seen.text)
    assert set(answers) == set(talker.written), "\n".join(seen.text for seen in talker.ben.sees())
    assert sum(count - 1 for count in answers.values()) <= KILLS

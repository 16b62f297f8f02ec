"""A night of kills: people go on talking to bots that die, and in the morning the books are compared."""

import random
import re
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, Self

from playground import seed
from playground.clock import Clock
from playground.driver import Person
from playground.retries import Retries
from playground.seen import Seen
from playground.server import Server
from playground.workspace import Workspace
from storage.engine import open_engine
from storage.store import Store
from tests.crash.ledger import Balance, compare
from tests.crash.nest import Bird, Nest, set_clock, wait_until
from tests.crash.points import AT_START, EMPTY, LAST, ONCE

MORNING: Final = datetime(2026, 11, 18, 15, tzinfo=UTC)
"""A Wednesday, 10:00 in New York."""
NAMES: Final = ("ben", "maya", "dana", "sam")
LONGEST_LIFE: Final = 0.9
"""Seconds after its start until a bot is killed at the latest, if at no point; a start takes a third of that."""
MOST_PASSES: Final = 3
"""A bot dies when it comes to its point for the first time, or for one of the next."""
BREATH: Final = 0.12
"""Seconds between two acts of a person, on average."""
STRIDE: Final = timedelta(minutes=2)
"""By how much the clock is moved in every life, so that dates come."""
STEP: Final = timedelta(seconds=2)
"""By how much the clock is moved to open gates sooner; far less than a lease."""
LEASE: Final = timedelta(minutes=2)
"""Longer than what a killed process held stays with it."""
REDELIVERED: Final = timedelta(hours=1, minutes=1)
"""After so long everything that was not acknowledged has come again."""
OWED: Final = "SELECT count(*) FROM outbox WHERE state IN ('queued', 'claimed', 'unsure')"
DEAL: Final = re.compile(r"Base\w+No\d+")


@contextmanager
def workspace_at(moment: datetime) -> Iterator[Workspace]:
    """Serve a workspace that takes messages as fast as they come, and never stops bringing an event."""
    made = seed.workspace(clock=Clock(moment))
    made.rates.limits = None
    made.courier.retries = Retries(is_hourly=True)
    server = Server(made)
    server.start()
    try:
        yield made
    finally:
        server.stop()


class Talker(threading.Thread):
    """A person who opens deals, reports on one, and answers reminders, whether or not a bot lives."""

    def __init__(self, person: Person, number: int) -> None:
        """Seat somebody who has one deal to report on."""
        super().__init__(daemon=True)
        self.person = person
        self.dice = random.Random(number)
        self.base = f"Base{person.name.split()[0]}"
        self.confirmed: list[str] = []
        self.written: list[str] = []
        self.pressed: list[str] = []
        self.tried = 0
        self.enough = threading.Event()

    def begin(self) -> None:
        """Open the deal that is reported on."""
        assert self.person.command(f"/opp new {self.base} 10k A call next Friday").ok
        self.confirmed.append(self.base)

    def run(self) -> None:
        """Act until it is enough."""
        while not self.enough.wait(self.dice.uniform(0, 2 * BREATH)):
            self.dice.choice((self.open_deal, self.open_deal, self.report, self.answer))()

    def open_deal(self) -> None:
        """Open a deal that falls due while the night lasts."""
        self.tried += 1
        name = f"{self.base}No{self.tried:04d}"
        if self.person.command(f"/opp new {name} 10k A call in 2 minutes").ok:
            self.confirmed.append(name)

    def report(self) -> None:
        """Write a message with a word that no other has."""
        word = f"word{self.base.lower()}{len(self.written):04d}"
        self.written.append(word)
        self.person.say(f"{self.base}: called them, {word}, next Friday")

    def answer(self) -> None:
        """Answer the newest reminder that stands open; where nothing comes of it, it is answered again later."""
        for card in self.reminders():
            with suppress(LookupError):  # it was rewritten in this instant
                if card.select("What happened?", "positive").ok:
                    self.pressed += DEAL.findall(card.text)[:1]
            return

    def reminders(self) -> list[Seen]:
        """Return the reminders that stand open, the newest first."""
        return [seen for seen in reversed(self.person.sees()) if "⏰" in seen.text and DEAL.search(seen.text)]


class Night:
    """One workspace and one database, and the bots that live and die there."""

    def __init__(self, nest: Nest, workspace: Workspace, url: str, folder: Path, *, seed: int, bots: int = 1) -> None:
        """Seat the people; no bot lives yet."""
        self.workspace = workspace
        self.kills = 0
        self._nest, self._folder, self._url = nest, folder, url
        self._dice = random.Random(seed)
        self._wanted = bots
        self._bots: list[Bird] = []
        self._talkers = [Talker(workspace.as_(name), seed + n) for n, name in enumerate(NAMES)]
        self._wrong = workspace.clock.now() - datetime.now(UTC)
        set_clock(folder, self._wrong.total_seconds())

    def __enter__(self) -> Self:
        """Let no bot outlive the night."""
        return self

    def __exit__(self, *_: object) -> None:
        """End what still lives."""
        for talker in self._talkers:
            talker.enough.set()
        for bot in self._bots:
            if bot.is_alive:
                bot.kill()

    def lives_through(self, points: Iterable[str], kills: int) -> Balance:
        """Kill a bot at each point and then at any moment until there were so many kills; return what it came to."""
        named = list(points)
        for point in EMPTY.intersection(named):
            self.kill_at(point)
        self.begin()
        for point in named:
            if point not in EMPTY:
                self.kill_at(point)
        while self.kills < kills:
            self.kill_at_random()
        return self.end()

    def begin(self) -> None:
        """Start the bots and let everybody begin to talk."""
        self._fill_up()
        for talker in self._talkers:
            talker.begin()
            talker.start()

    def kill_at(self, point: str) -> None:
        """Let a bot die at a point; where several live, it takes the place of one."""
        self._make_room()
        bot = self._start(point)
        self._bots.append(bot)
        if point not in AT_START:
            bot.wait_for_start()
            self._fill_up()
            self._move(STRIDE)
        if point in LAST:
            bot.tell_to_end()
        assert bot.wait_for_end() == -9, f"{point}: {bot.log[-3000:]}"
        assert f"stood at {point}" in bot.stood_at
        self._bots.remove(bot)
        self.kills += 1

    def kill_at_random(self) -> None:
        """Kill some bot at some moment of its life, perhaps before it has started."""
        self._make_room()
        self._move(STRIDE)  # first, as an address for Socket Mode, once given, is good for half a minute only
        self._bots.append(self._start())
        self._pause(LONGEST_LIFE)
        self._kill(self._dice.choice(self._bots))

    def end(self) -> Balance:
        """Let the last bots finish what is owed, stop them as one should, and compare the books."""
        for talker in self._talkers:
            talker.enough.set()
            talker.join()
        while self._bots:
            self._kill(self._bots[0])
        self._move(LEASE)
        self._fill_up()
        store = Store(open_engine(self._url), lambda: datetime.now(UTC))
        self._send_all(store)
        self.workspace.jump(self.workspace.clock.now() + REDELIVERED)
        self._send_all(store)
        self._stop()
        balance = compare(self.workspace, store, self._talkers)
        store.close()
        return balance

    def _start(self, point: str = "") -> Bird:
        passes = 0 if point in ONCE else self._dice.randrange(MOST_PASSES)
        return self._nest.start(self._folder, self._environment(), point, passes)

    def _environment(self) -> Mapping[str, str]:
        return {
            "SLACK_BOT_TOKEN": self.workspace.bot_token,
            "SLACK_APP_TOKEN": self.workspace.app_token,
            "SLACK_API_URL": f"{self.workspace.base_url}/api/",
            "DATABASE_URL": self._url,
            "LOG_FORMAT": "json",
        }

    def _make_room(self) -> None:
        """Kill bots, each in the middle of whatever it does, until one more may be started."""
        while len(self._bots) >= self._wanted:
            self._pause(LONGEST_LIFE / 2)
            self._kill(self._dice.choice(self._bots))

    def _pause(self, longest: float) -> None:
        threading.Event().wait(self._dice.uniform(0.02, longest))

    def _kill(self, bot: Bird) -> None:
        bot.kill()
        self._bots.remove(bot)
        self.kills += 1

    def _fill_up(self) -> None:
        while len(self._bots) < self._wanted:
            self._bots.append(self._start())
        for bot in self._bots:
            bot.wait_for_start()

    def _move(self, by: timedelta) -> None:
        """Move everybody's clock."""
        self.workspace.jump(self.workspace.clock.now() + by)
        self._wrong += by
        set_clock(self._folder, self._wrong.total_seconds())

    def _send_all(self, store: Store) -> None:
        """Wait until no letter is owed, and open the gates faster than time does."""

        def nothing_is_owed() -> bool:
            threading.Event().wait(BREATH)
            self._move(STEP)
            with store.look() as connection:
                return not connection.exec_driver_sql(OWED).scalar()

        wait_until(nothing_is_owed, lambda: "".join(bot.log[-2000:] for bot in self._bots))

    def _stop(self) -> None:
        for bot in self._bots:
            bot.tell_to_end()
        assert [bot.wait_for_end() for bot in self._bots] == [0] * len(self._bots)
        self._bots.clear()

"""A night of kills: people go on talking to bots that die, and in the morning the books are compared."""

import random
import re
import signal
import threading
from collections.abc import Iterable
from contextlib import suppress
from datetime import timedelta
from typing import Final, Self

from playground.driver import Person
from playground.seen import Seen
from tests.crash.ledger import Balance, compare
from tests.crash.nest import Bird, wait_until
from tests.crash.points import AT_START, EMPTY, LAST, ONCE, SHARED
from tests.crash.surroundings import Surroundings

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
DEAL: Final = re.compile(r"Base\w+No\d+")


class Talker(threading.Thread):
    """A person who opens deals, reports on one, and answers reminders, whether or not a bot lives."""

    def __init__(self, person: Person, number: int, may_talk: threading.Event) -> None:
        """Seat somebody who has one deal to report on; nothing is said while nobody may talk."""
        super().__init__(daemon=True)
        self.person = person
        self.dice = random.Random(number)
        self.may_talk = may_talk
        self.base = f"Base{person.name.split()[0]}"
        self.confirmed: list[str] = []
        self.written: list[str] = []
        self.pressed: list[str] = []
        self.tried = 0
        self.enough = threading.Event()

    def begin(self) -> None:
        """Open the deal that is reported on."""
        wait_until(lambda: self.person.command(f"/opp new {self.base} 10k A call next Friday").ok)
        self.confirmed.append(self.base)

    def run(self) -> None:
        """Act until it is enough."""
        while not self.enough.wait(self.dice.uniform(0, 2 * BREATH)):
            self.may_talk.wait()
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
    """People who talk, and bots that live and die meanwhile."""

    def __init__(self, place: Surroundings, *, seed: int, bots: int = 1) -> None:
        """Seat the people; no bot lives yet."""
        self.kills = 0
        self._place = place
        self._dice = random.Random(seed)
        self._wanted = bots
        self._may_talk = threading.Event()
        self._may_talk.set()
        people = [place.workspace.as_(name) for name in NAMES]
        self._talkers = [Talker(person, seed + n, self._may_talk) for n, person in enumerate(people)]

    def __enter__(self) -> Self:
        """Begin in silence."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let nobody talk on."""
        self._may_talk.set()
        for talker in self._talkers:
            talker.enough.set()

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
        bot = self._place.start(point, 0 if point in ONCE else self._dice.randrange(MOST_PASSES))
        if point not in AT_START:
            bot.wait_for_start()
            self._fill_up()
            self._stride()
        while point in SHARED and bot.is_alive:
            self._stride()
            self._pause(BREATH)
        if point in LAST:
            bot.tell_to_end()
        assert bot.wait_for_end() == -signal.SIGKILL, f"{point}: {bot.log[-3000:]}"
        assert f"stood at {point}" in bot.stood_at
        self._place.bots.remove(bot)
        self.kills += 1

    def kill_at_random(self) -> None:
        """Kill some bot at some moment of its life, perhaps before it has started."""
        self._make_room()
        for bot in self._place.bots:
            bot.wait_for_start()
        self._stride()  # while none starts: an address for Socket Mode, once given, is good for half a minute
        self._place.start()
        self._pause(LONGEST_LIFE)
        self._kill(self._dice.choice(self._place.bots))

    def end(self) -> Balance:
        """Let the last bots finish what is owed, stop them as one should, and compare the books."""
        for talker in self._talkers:
            talker.enough.set()
            talker.join()
        while self._place.bots:
            self._kill(self._place.bots[0])
        self._place.move(LEASE)
        self._fill_up()
        workspace = self._place.workspace
        with self._place.store() as store:
            self._place.wait_until_nothing_is_owed(store, STEP)
            workspace.jump(workspace.clock.now() + REDELIVERED)
            self._place.wait_until_nothing_is_owed(store, STEP)
            self._place.stop()
            return compare(workspace, store, self._talkers)

    def _make_room(self) -> None:
        """Kill bots, each in the middle of whatever it does, until one more may be started."""
        while len(self._place.bots) >= self._wanted:
            self._pause(LONGEST_LIFE / 2)
            self._kill(self._dice.choice(self._place.bots))

    def _stride(self) -> None:
        """Let two minutes pass, in silence: the clock never moves while somebody waits for an answer."""
        self._may_talk.clear()
        self._place.move(STRIDE)
        self._may_talk.set()

    def _pause(self, longest: float) -> None:
        threading.Event().wait(self._dice.uniform(0.02, longest))

    def _kill(self, bot: Bird) -> None:
        self._place.kill(bot)
        self.kills += 1

    def _fill_up(self) -> None:
        while len(self._place.bots) < self._wanted:
            self._place.start()
        for bot in self._place.bots:
            bot.wait_for_start()

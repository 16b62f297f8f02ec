"""The postman: sends the letters owed, the only place that tries again."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Final

import structlog

from sales.letters import Later, Letter, Sent, Undeliverable
from services.undoing import catch_up
from services.unposted import tell_managers
from storage.outbox import claim, release
from storage.store import Store
from storage.work import Work

Post = Callable[[Letter], tuple[Sent, Callable[[Work], None]] | None]
LEASE: Final = timedelta(seconds=30)
"""How long a letter stays with a postman who may have been killed."""
RESERVE: Final = timedelta(seconds=12)
"""What must be left of the lease to begin a letter: longer than Slack may take to answer."""
BATCH: Final = 10
MOST_ATTEMPTS: Final = 10
"""Times that a letter is tried which the bot itself fails to render."""
KEPT: Final = timedelta(days=2)
"""How long a letter waits for Slack: a weekend without a network loses nothing."""
FIRST_PAUSE: Final = 2.0
LONGEST_PAUSE: Final = 600.0
"""Seconds between attempts: doubled each time, with jitter."""
log = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class Postman:
    """Claims letters, posts them one by one, and settles each before it takes the next."""

    store: Store
    post: Post
    name: str
    """Who claims; unique to the process."""
    jitter: random.Random = field(default_factory=random.SystemRandom)

    def take_over(self) -> None:
        """Take up at once what a predecessor had begun, where it can only be gone; elsewhere its lease says when."""
        if self.store.is_alone:
            with self.store.connect_writing() as connection:
                release(connection, self.store.now())

    def round(self) -> int:
        """Send what is owed now; return how many letters were taken."""
        now = self.store.now()
        with self.store.connect_writing() as connection:
            letters = claim(connection, now, now + LEASE, self.name, BATCH)
        for letter in letters:
            if self.store.now() > now + LEASE - RESERVE:
                break  # the rest comes back when the lease ends; going on could send it twice
            self._deliver(letter)
        return len(letters)

    def _deliver(self, letter: Letter) -> None:
        try:
            delivered = self.post(letter)
        except Later as later:
            self._wait(letter, later)
        except Undeliverable as final:
            self._bury(letter, str(final))
        except Exception as bug:
            log.exception("letter.failed", kind=letter.kind, letter=letter.id)
            self._despair(letter, type(bug).__name__)
        else:
            self._settle(letter, delivered)

    def _settle(self, letter: Letter, delivered: tuple[Sent, Callable[[Work], None]] | None) -> None:
        with self.store.begin(letter.workspace) as work:
            work.outbox.settle(letter.id, delivered[0] if delivered else None)
            if delivered:
                delivered[1](work)
                catch_up(work, letter)

    def _wait(self, letter: Letter, later: Later) -> None:
        """Put a letter back for as long as Slack asks or is out of reach; neither is the letter's fault."""
        if self.store.now() - letter.written_at > KEPT:
            self._bury(letter, later.fault)
        else:
            self._put_back(letter, later.seconds, later.fault)

    def _despair(self, letter: Letter, fault: str) -> None:
        if letter.attempts >= MOST_ATTEMPTS:
            self._bury(letter, fault)
        else:
            self._put_back(letter, None, fault)

    def _put_back(self, letter: Letter, seconds: float | None, fault: str) -> None:
        doubled = FIRST_PAUSE * 2 ** min(letter.attempts, MOST_ATTEMPTS)
        pause = seconds if seconds is not None else min(doubled, LONGEST_PAUSE)
        until = self.store.now() + timedelta(seconds=pause * (1 + self.jitter.random() / 4))
        log.warning("letter.deferred", kind=letter.kind, letter=letter.id, fault=fault, seconds=round(pause))
        with self.store.begin(letter.workspace) as work:
            work.outbox.defer(letter.id, until, fault)

    def _bury(self, letter: Letter, fault: str) -> None:
        log.error("letter.buried", kind=letter.kind, letter=letter.id, fault=fault)
        with self.store.begin(letter.workspace) as work:
            work.outbox.bury(letter.id, fault)
            tell_managers(work, letter, fault)

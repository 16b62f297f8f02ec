"""The postman: sends the letters owed, the only place that tries again."""

import random
import threading
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

import structlog

from sales.letters import Later, Letter, NotYet, Sent, Undeliverable
from services.dead_letters import tell_of_dead
from services.undoing import catch_up
from storage.claims import claim, next_moment, release
from storage.faults import ClashError
from storage.setback import follow_clock
from storage.store import Store
from storage.work import Work

Post = Callable[[Letter], tuple[Sent, Callable[[Work], None]] | None]
Tally = Callable[[str, Letter], None]
"""Told what became of a letter: `sent`, `withdrawn`, `deferred`, `held`, `buried` or `overtaken`."""
LEASE: Final = timedelta(seconds=60)
"""How long a letter stays with a postman who may have been killed."""
RESERVE: Final = timedelta(seconds=45)
"""What must be left of the lease to begin a letter: longer than all calls to Slack that one may need."""
BATCH: Final = 10
MOST_ATTEMPTS: Final = 10
"""Times that a letter is tried which the bot itself fails to render."""
MORE_TRIES: Final = 3
KEPT: Final = timedelta(days=2)
"""How long a letter waits for Slack: a weekend without a network loses nothing."""
FIRST_PAUSE: Final = 2.0
LONGEST_PAUSE: Final = 600.0
"""Seconds between attempts: doubled each time, with jitter."""
log = structlog.get_logger()


@dataclass(frozen=True, slots=True, kw_only=True)
class Postman:
    """Claims letters, posts each, and settles it."""

    store: Store
    post: Post
    name: str
    """Who claims; unique to the process."""
    workspaces: Collection[str] | None = None
    """Whose letters it can send; None for all."""
    jitter: random.Random = field(default_factory=random.SystemRandom)
    goes_alone: Callable[[Letter], bool] = lambda _letter: False
    """Says which letters could not be found again, so that a kill must leave no more than one of them in doubt."""
    gangway: threading.Lock = field(default_factory=threading.Lock, repr=False)
    """Held while such a letter is on its way."""
    tally: Tally = lambda _outcome, _letter: None

    def take_over(self) -> None:
        """Take up at once what a predecessor had begun, where it can only be gone; elsewhere its lease says when."""
        if self.store.is_alone:
            with self.store.connect_writing() as connection:
                release(connection, self.store.now())

    def claim(self, limit: int) -> list[Letter]:
        """Take letters that may be sent now."""
        now = self.store.now()
        with self.store.connect_writing() as connection:
            return claim(connection, now, now + LEASE, self.name, limit, self.workspaces)

    def next_moment(self) -> datetime | None:
        """Return when there will next be something to send that cannot be sent yet."""
        with self.store.look() as connection:
            return next_moment(connection, self.store.now())

    def follow_clock(self, before: datetime, now: datetime) -> None:
        """Let nothing wait longer because the clock was set back."""
        with self.store.connect_writing() as connection:
            follow_clock(connection, before, now)

    def round(self) -> int:
        """Send what may go now, one after the other; return how many letters were taken."""
        begun = self.store.now()
        letters = self.claim(BATCH)
        for letter in letters:
            if self.store.now() > begun + LEASE - RESERVE:
                self._put_back(letter, self.store.now(), "no time left")
            else:
                self.deliver(letter)
        return len(letters)

    def deliver(self, letter: Letter) -> None:
        """Send one letter that was claimed, and write down what became of it."""
        if not self.goes_alone(letter):
            self._deliver(letter)
            return
        begun = self.store.now()
        with self.gangway:
            if self.store.now() > begun + LEASE - RESERVE:
                self._put_back(letter, self.store.now(), "no time left")
            else:
                self._deliver(letter)

    def _deliver(self, letter: Letter) -> None:
        try:
            delivered = self.post(letter)
        except NotYet as early:
            self._hold(letter, early.until)
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
        """Write down that a letter was sent; where another process was faster, what it wrote is read first."""
        for _ in range(MORE_TRIES):
            with suppress(ClashError):
                self._settle_once(letter, delivered)
                return
        self._settle_once(letter, delivered)

    def _settle_once(self, letter: Letter, delivered: tuple[Sent, Callable[[Work], None]] | None) -> None:
        with self.store.begin(letter.workspace) as work:
            mine = work.outbox.settle(letter, delivered[0] if delivered else None)
            if mine and delivered:
                delivered[1](work)
                catch_up(work, letter)
        self._tell(("sent" if delivered else "withdrawn") if mine else "overtaken", letter)

    def _hold(self, letter: Letter, until: datetime) -> None:
        """Keep a letter for a better hour."""
        with self.store.begin(letter.workspace) as work:
            work.outbox.hold(letter, until)
        self._tell("held", letter)

    def _wait(self, letter: Letter, later: Later) -> None:
        """Put a letter back for as long as Slack asks or is out of reach; neither is the letter's fault."""
        if self.store.now() - letter.written_at > KEPT:
            self._bury(letter, later.fault)
            return
        until = self.store.now() + timedelta(seconds=self._pause(letter) if later.seconds is None else later.seconds)
        self._put_back(letter, until, later.fault, gate=later.gate, unsure=later.unsure)

    def _despair(self, letter: Letter, fault: str) -> None:
        if letter.attempts >= MOST_ATTEMPTS:
            self._bury(letter, fault)
        else:
            self._put_back(letter, self.store.now() + timedelta(seconds=self._pause(letter)), fault)

    def _pause(self, letter: Letter) -> float:
        doubled: float = min(FIRST_PAUSE * 2 ** min(letter.attempts, MOST_ATTEMPTS), LONGEST_PAUSE)
        return doubled * (1 + self.jitter.random() / 4)

    def _put_back(
        self, letter: Letter, until: datetime, fault: str, *, gate: str | None = None, unsure: bool = False
    ) -> None:
        with self.store.begin(letter.workspace) as work:
            work.outbox.defer(letter, until, fault, unsure=unsure or letter.is_unsure)
            if gate is not None:
                work.gates.close(gate, until)
        self._tell("deferred", letter, fault)

    def _bury(self, letter: Letter, fault: str) -> None:
        with self.store.begin(letter.workspace) as work:
            if work.outbox.bury(letter, fault):
                tell_of_dead(work, letter, fault)
        self._tell("buried", letter, fault)

    def _tell(self, outcome: str, letter: Letter, fault: str | None = None) -> None:
        """Count what became of a letter, and log what somebody may have to look into."""
        self.tally(outcome, letter)
        if outcome == "buried":
            log.error("letter.buried", kind=letter.kind, letter=letter.id, fault=fault)
        elif outcome == "deferred":
            log.warning("letter.deferred", kind=letter.kind, letter=letter.id, fault=fault)
        elif outcome == "overtaken":
            log.warning("letter.overtaken", kind=letter.kind, letter=letter.id)

"""The ticks: each looks for what is due and sends what is owed; a restart or a long sleep changes nothing."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeVar

import structlog
from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_MISSED, JobEvent
from apscheduler.schedulers.background import BackgroundScheduler

from scheduler.hands import HANDS, Hands
from scheduler.postman import Postman

TICK_SECONDS: Final = 15
"""Seconds between looks at what is due."""
SHORTEST: Final = 0.02
"""Seconds that the walker waits at least for a moment that is to come."""
T = TypeVar("T")
log = structlog.get_logger()
Sweep = Callable[[], int]
"""Looks for what is due, writes the letters, and returns how much there was."""


@dataclass(slots=True, kw_only=True)
class Pulse:
    """How the ticks have gone since the start."""

    last_tick: datetime | None = None
    """When a tick last came to its end."""
    failed: int = 0
    """Sweeps, rounds and ticks that ended in an error."""
    missed: int = 0
    """Ticks that did not run at their time."""


class Clockwork:
    """Runs the sweeps and the postman: by the clock, and at once when a commit wrote a letter."""

    def __init__(self, sweeps: Sequence[Sweep], postman: Postman, hands: int = HANDS) -> None:
        """Take the sweeps and the postman; nothing runs before `start`."""
        self.pulse = Pulse()
        self._sweeps = sweeps
        self._postman = postman
        self._hands = Hands(postman, hands, self.wake)
        self._seen = postman.store.now()
        self._settled: datetime | None = None
        self._owed = threading.Event()
        self._ended = threading.Event()
        self._round = threading.Lock()
        self._walker = threading.Thread(target=self._walk, name="postman", daemon=True)
        self._ticks = BackgroundScheduler(timezone="UTC")
        self._ticks.add_job(
            self.tick, "interval", seconds=TICK_SECONDS, coalesce=True, max_instances=1, misfire_grace_time=None
        )
        self._ticks.add_listener(self._tell_trouble, EVENT_JOB_ERROR | EVENT_JOB_MISSED)

    def start(self) -> None:
        """Begin to tick and to walk."""
        self._postman.take_over()
        self._walker.start()
        self._ticks.start()
        self.wake()

    def stop(self) -> None:
        """Finish the letters in hand and end."""
        self._ticks.shutdown(wait=True)
        self._ended.set()
        self._owed.set()
        self._walker.join()
        self._hands.end()

    def wake(self) -> None:
        """Say that a letter was written."""
        self._owed.set()

    def tick(self) -> None:
        """Look for what is due, and send the postman out."""
        for sweep in self._sweeps:
            self._swept(sweep)
        self.pulse.last_tick = self._postman.store.now()
        self.wake()

    def settle(self) -> None:
        """Sweep and deliver until nothing is due and nothing is owed that can be sent now.

        Where the clock has not moved since, letters go first: the sweep after them finds what else was done.
        """
        with self._round:
            self._hands.rest()
            if self._postman.store.now() != self._settled:
                self._swept_all()
            self._deliver()
            while self._swept_all():
                self._deliver()
            self._settled = self._postman.store.now()

    def next_moment(self) -> datetime | None:
        """Return when there will next be something to send that cannot be sent yet."""
        return self._postman.next_moment()

    def _swept_all(self) -> int:
        return sum(sweep() for sweep in self._sweeps)

    def _deliver(self) -> None:
        while self._postman.round():
            pass

    def _walk(self) -> None:
        while not self._ended.is_set():
            self._owed.wait(self._rest())
            self._owed.clear()
            with self._round:
                self._guarded(self._follow_clock)
                while not self._ended.is_set() and self._send_out():
                    pass

    def _follow_clock(self) -> None:
        """Notice a clock that was set back, so that nothing waits for the hours that come twice."""
        before, self._seen = self._seen, self._postman.store.now()
        if self._seen < before:
            log.warning("clock.set_back", seconds=(before - self._seen).total_seconds())
            self._postman.follow_clock(before, self._seen)

    def _send_out(self) -> int:
        return self._guarded(self._hands.send_out) or 0

    def _rest(self) -> float:
        """Return the seconds until there is something to send that nobody will wake the postman for."""
        moment = self._guarded(self.next_moment)
        if moment is None:
            return TICK_SECONDS
        return min(max((moment - self._postman.store.now()).total_seconds(), SHORTEST), TICK_SECONDS)

    def _guarded(self, act: Callable[[], T]) -> T | None:
        """Do one thing of the walk; the postman outlives a database that is away."""
        try:
            return act()
        except Exception:
            self.pulse.failed += 1
            log.exception("round.failed")
            return None

    def _swept(self, sweep: Sweep) -> None:
        """Run one sweep; a fault in it holds no other up."""
        try:
            sweep()
        except Exception:
            self.pulse.failed += 1
            log.exception("sweep.failed", sweep=str(sweep))

    def _tell_trouble(self, event: JobEvent) -> None:
        if event.code == EVENT_JOB_MISSED:
            self.pulse.missed += 1
        else:
            self.pulse.failed += 1
        log.error("tick.failed", exception=str(getattr(event, "exception", None) or "missed"))

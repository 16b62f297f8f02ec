"""The ticks: each looks for what is due and sends what is owed; a restart or a long sleep changes nothing."""

import threading
from collections.abc import Callable, Sequence
from typing import Final

import structlog
from apscheduler.events import EVENT_JOB_ERROR, EVENT_JOB_MISSED, JobEvent
from apscheduler.schedulers.background import BackgroundScheduler

from scheduler.postman import Postman

TICK_SECONDS: Final = 15
"""Seconds between looks at what is due."""
log = structlog.get_logger()
Sweep = Callable[[], int]
"""Looks for what is due, writes the letters, and returns how much there was."""


class Clockwork:
    """Runs the sweeps and the postman: by the clock, and at once when a commit wrote a letter."""

    def __init__(self, sweeps: Sequence[Sweep], postman: Postman) -> None:
        """Take the sweeps and the postman; nothing runs before `start`."""
        self._sweeps = sweeps
        self._postman = postman
        self._owed = threading.Event()
        self._ended = threading.Event()
        self._round = threading.Lock()
        self._walker = threading.Thread(target=self._walk, name="postman", daemon=True)
        self._ticks = BackgroundScheduler(timezone="UTC")
        self._ticks.add_job(
            self.tick, "interval", seconds=TICK_SECONDS, coalesce=True, max_instances=1, misfire_grace_time=None
        )
        self._ticks.add_listener(_tell_trouble, EVENT_JOB_ERROR | EVENT_JOB_MISSED)

    def start(self) -> None:
        """Begin to tick and to walk."""
        self._postman.take_over()
        self._walker.start()
        self._ticks.start()
        self.wake()

    def stop(self) -> None:
        """Finish the letter in hand and end."""
        self._ticks.shutdown(wait=True)
        self._ended.set()
        self._owed.set()
        self._walker.join()

    def wake(self) -> None:
        """Say that a letter was written."""
        self._owed.set()

    def tick(self) -> None:
        """Look for what is due, and send the postman out."""
        for sweep in self._sweeps:
            _swept(sweep)
        self.wake()

    def settle(self) -> None:
        """Sweep and deliver until nothing is due and nothing is owed that can be sent now."""
        with self._round:
            while sum(sweep() for sweep in self._sweeps) or self._postman.round():
                pass

    def _walk(self) -> None:
        while not self._ended.is_set():
            self._owed.wait(TICK_SECONDS)
            self._owed.clear()
            with self._round:
                while not self._ended.is_set() and self._one_round():
                    pass

    def _one_round(self) -> int:
        try:
            return self._postman.round()
        except Exception:
            log.exception("round.failed")
            return 0


def _swept(sweep: Sweep) -> None:
    """Run one sweep; a fault in it holds no other up."""
    try:
        sweep()
    except Exception:
        log.exception("sweep.failed", sweep=str(sweep))


def _tell_trouble(event: JobEvent) -> None:
    log.error("tick.failed", exception=str(getattr(event, "exception", None) or "missed"))

"""What is to happen at a moment: acts in the order of their moments."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import Lock

Act = Callable[[], None]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Timer:
    """One act and the moment that it waits for."""

    when: datetime
    act: Act


class Timers:
    """The acts that wait; of those for the same moment the one that was set first comes first."""

    def __init__(self) -> None:
        """Start with none."""
        self._lock = Lock()
        self._timers: list[Timer] = []

    def add(self, when: datetime, act: Act) -> Act:
        """Set a timer and return what cancels it."""
        timer = Timer(when=when, act=act)
        with self._lock:
            self._timers.append(timer)
            self._timers.sort(key=lambda each: each.when)
        return lambda: self._cancel(timer)

    def _cancel(self, timer: Timer) -> None:
        with self._lock:
            if timer in self._timers:
                self._timers.remove(timer)

    def take(self, until: datetime) -> Timer | None:
        """Take out the first timer that is due by then."""
        with self._lock:
            return self._timers.pop(0) if self._timers and self._timers[0].when <= until else None

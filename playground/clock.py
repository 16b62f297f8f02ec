"""Virtual time: real time with an offset, or time that stands still until it is moved."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from threading import Lock
from zoneinfo import ZoneInfo

MORNING = time(9)
MICROSECONDS = 1_000_000


class Clock:
    """The only clock of a workspace; it moves forward, never back."""

    def __init__(self, start: datetime | None = None, *, frozen: bool = False) -> None:
        """Begin at `start`, or now; a frozen clock stands still between jumps."""
        self._frozen = frozen
        self._lock = Lock()
        self._real = datetime.now(tz=UTC)
        self._start = (start or self._real).astimezone(UTC)
        self._last_stamp = 0
        self._watchers: list[Callable[[], None]] = []

    def now(self) -> datetime:
        """Return the present virtual moment, aware and in UTC."""
        passed = timedelta(0) if self._frozen else datetime.now(tz=UTC) - self._real
        return self._start + passed

    def watch(self, watcher: Callable[[], None]) -> None:
        """Call `watcher` after every jump."""
        self._watchers.append(watcher)

    def jump(self, to: datetime) -> datetime:
        """Move to a later moment and return it; raises ValueError when it lies in the past."""
        with self._lock:
            ahead = to.astimezone(UTC) - self.now()
            if ahead < timedelta(0):
                message = f"the clock cannot go back to {to.isoformat()}"
                raise ValueError(message)
            self._start += ahead
        for watcher in tuple(self._watchers):
            watcher()
        return self.now()

    def stamp(self) -> str:
        """Return a message timestamp that no earlier one equals or exceeds."""
        with self._lock:
            micros = max(round(self.now().timestamp() * MICROSECONDS), self._last_stamp + 1)
            self._last_stamp = micros
        return f"{micros // MICROSECONDS}.{micros % MICROSECONDS:06d}"

    def in_days(self, days: int) -> datetime:
        """Return the moment that lies so many days ahead."""
        return self.now() + timedelta(days=days)

    def next_morning(self, zone: str) -> datetime:
        """Return 9:00 of the following day in that zone."""
        return self._morning_after(zone, 1)

    def next_monday(self, zone: str) -> datetime:
        """Return 9:00 of the coming Monday in that zone, never today."""
        return self._morning_after(zone, 7 - self.now().astimezone(ZoneInfo(zone)).weekday())

    def _morning_after(self, zone: str, days: int) -> datetime:
        here = ZoneInfo(zone)
        day = self.now().astimezone(here).date() + timedelta(days=days)
        return datetime.combine(day, MORNING, tzinfo=here).astimezone(UTC)

"""Virtual time: real time with an offset, or time that stands still until it is moved."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta
from threading import Condition, Lock, get_ident
from time import monotonic
from zoneinfo import ZoneInfo

from playground.timers import Act, Timers

MORNING = time(9)
MICROSECONDS = 1_000_000


class BusyError(RuntimeError):
    """Whoever has something in hand, or is moving the clock already, cannot make it jump."""


class Clock:
    """The only clock of a workspace; it moves forward, never back.

    A frozen clock moves by `jump` and `spend` alone. A jump stops at every timer on its way, and moves on only while
    nothing is in hand.
    """

    def __init__(self, start: datetime | None = None, *, frozen: bool = False) -> None:
        """Begin at `start`, or now; a frozen clock stands still between jumps."""
        self.is_frozen = frozen
        self.is_jumping = False
        """Whether a jump is on its way, and has not yet told those who watch for its end."""
        self._real = monotonic()
        self._start = (start or datetime.now(tz=UTC)).astimezone(UTC)
        self._state = Condition()
        self._holders: Counter[int] = Counter()
        self._walking = Lock()
        self._walker: int | None = None
        self._timers = Timers()
        self._stamping = Lock()
        self._last_stamp = 0
        self._stops: list[Act] = []
        self._watchers: list[Act] = []

    def now(self) -> datetime:
        """Return the present virtual moment, aware and in UTC."""
        passed = 0.0 if self.is_frozen else monotonic() - self._real
        return self._start + timedelta(seconds=passed)

    def at(self, when: datetime, act: Act) -> Act:
        """Call `act` as time passes `when`, from the thread that moves the clock; return what cancels that."""
        return self._timers.add(when, act)

    def after(self, seconds: float, act: Act) -> Act:
        """Call `act` when so many seconds have passed; return what cancels that."""
        return self.at(self.now() + timedelta(seconds=seconds), act)

    def on_stop(self, act: Act) -> None:
        """Call `act` wherever time stops on its way, after the timer of that moment."""
        self._stops.append(act)

    def watch(self, watcher: Act) -> None:
        """Call `watcher` after every jump."""
        self._watchers.append(watcher)

    def spend(self, seconds: float) -> None:
        """Let the time pass that work in hand takes; no timer runs before the next jump or `run_due`."""
        with self._state:
            self._start += timedelta(seconds=max(0.0, seconds))

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Say that something is in hand meanwhile, so that no jump moves time; it never waits."""
        me = get_ident()
        with self._state:
            self._holders[me] += 1
        try:
            yield
        finally:
            with self._state:
                self._holders[me] -= 1
                if not self._holders[me]:
                    del self._holders[me]
                self._state.notify_all()

    def jump(self, to: datetime) -> datetime:
        """Move to a later moment, from timer to timer, and return it.

        It waits for what others have in hand. Raises ValueError when the moment lies in the past, BusyError when the
        caller has something in hand or is called by a jump.
        """
        self._refuse_the_busy()
        with self._walking:
            self._walker = get_ident()
            try:
                self._walk(to.astimezone(UTC))
            finally:
                self._walker, self.is_jumping = None, False
        return self.now()

    def _refuse_the_busy(self) -> None:
        with self._state:
            busy = self._holders[get_ident()] > 0
        if busy or self._walker == get_ident():
            raise BusyError("the clock cannot jump while its mover has something in hand")

    def _walk(self, to: datetime) -> None:
        if to < self.now():
            raise ValueError(f"the clock cannot go back to {to.isoformat()}")
        self.is_jumping = True
        while timer := self._timers.take(to):
            self._move(timer.when)
            self._stop(timer.act)
        self._move(to)
        self.is_jumping = False
        for watcher in tuple(self._watchers):
            watcher()

    def _move(self, to: datetime) -> None:
        with self._state:
            self._state.wait_for(lambda: not self._held_by_others())
            self._start += max(timedelta(0), to - self.now())

    def _held_by_others(self) -> bool:
        return any(count for holder, count in self._holders.items() if holder != get_ident())

    def _stop(self, act: Act) -> None:
        act()
        for each in tuple(self._stops):
            each()

    def run_due(self) -> None:
        """Run the timers whose moment has passed, unless a jump does; a server asks for it again and again."""
        if self._walker == get_ident() or not self._walking.acquire(blocking=False):
            return
        self._walker = get_ident()
        try:
            while timer := self._timers.take(self.now()):
                self._stop(timer.act)
        finally:
            self._walker = None
            self._walking.release()

    def stamp(self) -> str:
        """Return a message timestamp that no earlier one equals or exceeds."""
        with self._stamping:
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

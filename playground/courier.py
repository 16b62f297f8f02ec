"""How envelopes reach the app: one at a time to one connection, and again when an event was not acknowledged."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial, reduce
from threading import RLock

from playground.clock import Clock
from playground.ids import Ids
from playground.journal import FROM_APP, TO_APP, Journal
from playground.retries import Retries
from playground.shapes import Json, Undelivered

Deliver = Callable[[Json], Json | None]
"""Takes an envelope, returns what the acknowledgement carries; raises Undelivered, or anything, when there is none."""

ACK_SECONDS = 3.0
MOST_CONNECTIONS = 10
SILENCE = frozenset({"timeout", "http_timeout"})


class TooManyConnectionsError(Exception):
    """An app holds at most ten connections at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """An event on its way: since when, how often it has failed, and why."""

    payload: Json
    made: datetime
    failures: int = 0
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Line:
    """One way to the app, and what it is made of: `socket`, `http` or `process`."""

    deliver: Deliver
    transport: str


class Courier:
    """Holds the app's connections and carries envelopes to them; each is to be acknowledged within three seconds.

    `http` is the way to an app that holds no connection. `socket_mode` asks the app's manifest: with True nothing goes
    over HTTP, with False nothing goes over a socket. `wraps` go around every delivery, the first one outermost.
    `keepers` are asked about every new event: one that says yes keeps it, and may release it later. `limit` is how many
    seconds an acknowledgement may take; whoever tests something else than haste on a busy machine may give more.
    """

    def __init__(self, clock: Clock, journal: Journal, ids: Ids) -> None:
        """Start with no connection and nothing to carry."""
        self._clock, self._journal, self._ids = clock, journal, ids
        self._lock = RLock()
        self._carrying = RLock()
        self._lines: list[Line] = []
        self._turn = 0
        self._waiting: deque[Attempt] = deque()
        self.http: Deliver | None = None
        self.socket_mode: Callable[[], bool | None] = lambda: None
        self.wraps: list[Callable[[Deliver], Deliver]] = []
        self.keepers: list[Callable[[Json], bool]] = []
        self.retries = Retries()
        self.limit = ACK_SECONDS
        self.patience = 10.0
        clock.on_stop(self.drain)

    @property
    def connections(self) -> int:
        """Return how many connections the app holds."""
        return len(self._lines)

    @property
    def is_reached(self) -> bool:
        """Say whether there is a way to the app that its manifest allows."""
        return bool(self._ways())

    @property
    def seconds(self) -> float:
        """Return how many real seconds an app is given; a frozen clock has `patience` before it lets three pass."""
        return self.patience if self._clock.is_frozen else self.limit

    @property
    def silence(self) -> float:
        """Return how many real seconds pass before a line that is known to be deaf is given up."""
        return 0.0 if self._clock.is_frozen else ACK_SECONDS

    def connect(self, deliver: Deliver, transport: str = "process") -> Callable[[], None]:
        """Add a connection and return what ends it; raises TooManyConnectionsError at the eleventh."""
        line = Line(deliver=deliver, transport=transport)
        with self._lock:
            if len(self._lines) >= MOST_CONNECTIONS:
                raise TooManyConnectionsError
            self._lines.append(line)
        return lambda: self._disconnect(line)

    def _disconnect(self, line: Line) -> None:
        with self._lock:
            if line in self._lines:
                self._lines.remove(line)

    def forget_all(self) -> None:
        """Lose every connection at once, as when the app has crashed."""
        with self._lock:
            self._lines.clear()

    def ask(self, kind: str, name: str, payload: Json, *, answerable: bool = True) -> Json:
        """Carry a command or an interaction and return the acknowledgement's payload; raises Undelivered."""
        return self._carry({"type": kind, "payload": payload, "accepts_response_payload": answerable}, name)

    def enqueue(self, payload: Json) -> None:
        """Note an event that the app is to hear of, unless somebody keeps it."""
        if not any(keeper(payload) for keeper in tuple(self.keepers)):
            self.release(payload)

    def release(self, payload: Json) -> None:
        """Let an event go its way that was kept."""
        self._waiting.append(Attempt(payload=payload, made=self._clock.now()))

    def drain(self, *, wait: bool = True) -> None:
        """Carry every event that waits.

        Events go one after another; without `wait` it is left to whoever is carrying already.
        """
        if not self._carrying.acquire(blocking=wait):
            return
        try:
            while attempt := self._next():
                self._try(attempt)
        finally:
            self._carrying.release()

    def _next(self) -> Attempt | None:
        with self._lock:
            return self._waiting.popleft() if self._waiting else None

    def _try(self, attempt: Attempt) -> None:
        name = attempt.payload.get("event", attempt.payload)["type"]
        if self.retries.is_too_late(self._clock.now() - attempt.made):
            self._journal.write(TO_APP, "too_late", name, attempt.payload)
            return
        envelope: Json = {"type": "events_api", "payload": attempt.payload, "accepts_response_payload": False}
        envelope |= {"retry_attempt": attempt.failures, "retry_reason": attempt.reason or ""}
        try:
            self._carry(envelope, name)
        except Undelivered as failure:
            if not failure.is_final:
                self._try_again(replace(attempt, failures=attempt.failures + 1, reason=failure.reason))

    def _try_again(self, attempt: Attempt) -> None:
        wait = self.retries.wait(attempt.failures)
        if wait:
            self._clock.after(wait.total_seconds(), partial(self._waiting.append, attempt))
        elif wait is not None:
            self._waiting.appendleft(attempt)

    def _carry(self, envelope: Json, name: str) -> Json:
        envelope = {"envelope_id": self._ids.new("envelope"), **envelope}
        line = self._pick()
        team, transport = team_of(envelope["payload"]), line.transport if line else None
        write = partial(self._journal.write, team=team, transport=transport)
        with self._clock.hold():
            n = write(TO_APP, envelope["type"], name, envelope)
            started = self._clock.now()
            told: Json = {"envelope_id": envelope["envelope_id"]}
            try:
                answer = self._deliver(line, envelope)
            except Undelivered as failure:
                told |= {"reason": failure.reason, "error": repr(failure.__cause__ or failure)}
                write(TO_APP, "unanswered", name, told, pair=n, ms=self._since(started))
                raise
            write(FROM_APP, "ack", name, told | {"payload": answer}, pair=n, ms=self._since(started))
        return answer

    def _since(self, started: datetime) -> int:
        return round((self._clock.now() - started) / timedelta(milliseconds=1))

    def _pick(self) -> Line | None:
        with self._lock:
            ways = self._ways()
            self._turn += 1
            return ways[self._turn % len(ways)] if ways else None

    def _ways(self) -> list[Line]:
        mode = self.socket_mode()
        lines = [line for line in self._lines if mode is not False or line.transport != "socket"]
        if lines or mode or self.http is None:
            return lines
        return [Line(deliver=self.http, transport="http")]

    def _deliver(self, line: Line | None, envelope: Json) -> Json:
        if line is None:
            raise Undelivered("timeout") from ConnectionError("no app")
        started = self._clock.now()
        try:
            answer = self._handed_over(line.deliver, envelope)
        except Undelivered as failure:
            if failure.reason in SILENCE and self._clock.is_frozen:
                self._clock.spend(ACK_SECONDS - (self._clock.now() - started).total_seconds())
            raise
        if (self._clock.now() - started).total_seconds() > self.limit:
            raise Undelivered("http_timeout" if line.transport == "http" else "timeout")
        return answer

    def _handed_over(self, deliver: Deliver, envelope: Json) -> Json:
        wrapped = reduce(lambda inner, wrap: wrap(inner), reversed(self.wraps), deliver)
        try:
            answer: object = wrapped(envelope) or {}
        except Undelivered:
            raise
        except Exception as error:
            raise Undelivered("timeout" if isinstance(error, TimeoutError) else "http_error") from error
        if not isinstance(answer, dict):
            raise Undelivered("http_error") from TypeError(f"the acknowledgement is no object: {answer!r}")
        return answer if envelope["accepts_response_payload"] else {}


def team_of(payload: Json) -> str | None:
    """Return the team that a payload is about; commands and events name it plainly, interactions as an object."""
    team: str | None = payload.get("team_id") or (payload.get("team") or {}).get("id")
    return team

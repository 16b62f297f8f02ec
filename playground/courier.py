"""How envelopes reach the app: one at a time to one connection, and again when an event was not acknowledged."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from threading import RLock
from uuid import uuid4

from playground.clock import Clock
from playground.journal import TO_APP, Journal
from playground.shapes import Json

Deliver = Callable[[Json], Json | None]
"""Takes an envelope, returns what the acknowledgement carries; raises when there is none."""

RETRY_AFTER = (timedelta(0), timedelta(minutes=1), timedelta(minutes=5))
MOST_CONNECTIONS = 10


class UnansweredError(Exception):
    """The app did not acknowledge an envelope."""


class TooManyConnectionsError(Exception):
    """An app holds at most ten connections at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """An event on its way: how often it has failed, why, and when it is tried again."""

    payload: Json
    failures: int = 0
    reason: str | None = None
    due: datetime


class Courier:
    """Holds the app's connections and carries envelopes to them."""

    def __init__(self, clock: Clock, journal: Journal) -> None:
        """Start with no connection and nothing to carry."""
        self._clock = clock
        self._journal = journal
        self._lock = RLock()
        self._carrying = RLock()
        self._lines: list[Deliver] = []
        self._turn = 0
        self._waiting: deque[Attempt] = deque()
        self._later: list[Attempt] = []

    @property
    def connections(self) -> int:
        """Return how many connections the app holds."""
        return len(self._lines)

    def connect(self, deliver: Deliver) -> Callable[[], None]:
        """Add a connection and return what ends it; raises TooManyConnectionsError at the eleventh."""
        with self._lock:
            if len(self._lines) >= MOST_CONNECTIONS:
                raise TooManyConnectionsError
            self._lines.append(deliver)
        return lambda: self._disconnect(deliver)

    def _disconnect(self, deliver: Deliver) -> None:
        with self._lock:
            if deliver in self._lines:
                self._lines.remove(deliver)

    def ask(self, kind: str, name: str, payload: Json, *, answerable: bool = True) -> Json:
        """Carry a command or an interaction and return the acknowledgement's payload; raises UnansweredError."""
        return self._carry({"type": kind, "payload": payload, "accepts_response_payload": answerable}, name)

    def enqueue(self, payload: Json) -> None:
        """Note an event that the app is to hear of."""
        self._waiting.append(Attempt(payload=payload, due=self._clock.now()))

    def drain(self, *, wait: bool = True) -> None:
        """Carry every event that waits, and those whose next attempt has come.

        Events go one after another; without `wait` it is left to whoever is carrying already.
        """
        if not self._carrying.acquire(blocking=wait):
            return
        try:
            self._promote_due()
            while attempt := self._next():
                self._try(attempt)
        finally:
            self._carrying.release()

    def _next(self) -> Attempt | None:
        with self._lock:
            return self._waiting.popleft() if self._waiting else None

    def _promote_due(self) -> None:
        with self._lock:
            now = self._clock.now()
            self._waiting.extend(attempt for attempt in self._later if attempt.due <= now)
            self._later = [attempt for attempt in self._later if attempt.due > now]

    def _try(self, attempt: Attempt) -> None:
        envelope: Json = {"type": "events_api", "payload": attempt.payload, "accepts_response_payload": False}
        envelope |= {"retry_attempt": attempt.failures, "retry_reason": attempt.reason or ""}
        try:
            self._carry(envelope, attempt.payload["event"]["type"])
        except UnansweredError as error:
            self._try_again(attempt, str(error))

    def _try_again(self, attempt: Attempt, reason: str) -> None:
        if attempt.failures >= len(RETRY_AFTER):
            return
        wait = RETRY_AFTER[attempt.failures]
        again = replace(attempt, failures=attempt.failures + 1, reason=reason, due=self._clock.now() + wait)
        with self._lock:
            if wait:
                self._later.append(again)
            else:
                self._waiting.appendleft(again)

    def _carry(self, envelope: Json, name: str) -> Json:
        envelope = {"envelope_id": str(uuid4()), **envelope}
        self._journal.write(TO_APP, envelope["type"], name, envelope)
        deliver = self._pick()
        if deliver is None:
            self._journal.write(
                TO_APP, "unanswered", name, {"envelope_id": envelope["envelope_id"], "reason": "no app"}
            )
            raise UnansweredError("timeout")
        return self._deliver(deliver, envelope, name)

    def _pick(self) -> Deliver | None:
        with self._lock:
            self._turn += 1
            return self._lines[self._turn % len(self._lines)] if self._lines else None

    def _deliver(self, deliver: Deliver, envelope: Json, name: str) -> Json:
        try:
            return deliver(envelope) or {}
        except Exception as error:
            reason = "timeout" if isinstance(error, TimeoutError) else "http_error"
            fault = {"envelope_id": envelope["envelope_id"], "reason": reason, "error": repr(error)}
            self._journal.write(TO_APP, "unanswered", name, fault)
            raise UnansweredError(reason) from error

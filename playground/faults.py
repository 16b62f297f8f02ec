"""Faults on demand: what can go wrong between Slack and an app, each by one call."""

from __future__ import annotations

import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from itertools import count
from threading import Lock
from typing import TYPE_CHECKING, Any, Literal, Protocol

from playground.shapes import Answer, Json, Undelivered

if TYPE_CHECKING:
    from playground.clock import Clock
    from playground.courier import Courier, Deliver
    from playground.world import World

Kind = Literal["fail", "slow", "lose", "slow_ack", "lose_acks", "double_events", "delay_events"]
EVERY = "*"
OUTAGE = 0
"""The id of the outage, of which there is one at most."""
RESPONSE = "response_url"
"""What answers to a response address are called here, where the Web API's methods have names of their own."""
DOWN = Answer(body={"ok": False, "error": "service_unavailable"}, status=503)
Work = Coroutine[Any, Any, None]


class Connections(Protocol):
    """What can be made to go wrong with the app's open connections."""

    def drop(self) -> Work:
        """Let them break."""

    def freeze(self) -> Work:
        """Let them go deaf and dumb."""


@dataclass(slots=True, kw_only=True)
class Fault:
    """A fault that is still to happen, so many times."""

    kind: Kind
    left: int
    id: int = 0
    method: str = EVERY
    seconds: float = 0.0
    answer: Answer | None = None

    def as_json(self) -> Json:
        """Return it as the page shows it."""
        told: Json = {"id": self.id, "kind": self.kind, "left": self.left}
        told |= {"method": self.method} if self.kind in ("fail", "slow", "lose") else {}
        told |= {"seconds": self.seconds} if self.seconds else {}
        return told | ({"error": self.answer.body["error"]} if self.answer else {})


class Faults:
    """All faults that are to happen.

    Each happens `times` times and is over then. A method is named as in the Web API, `*` stands for all of them and
    `response_url` for answers to response addresses. What takes time lets a frozen clock go on by so much, and lets a
    running one really wait.
    """

    def __init__(self, clock: Clock, courier: Courier) -> None:
        """Begin without any."""
        self._clock, self._courier = clock, courier
        self._lock = Lock()
        self._faults: list[Fault] = []
        self._ids = count(OUTAGE + 1)
        self._down_until = clock.now()
        self._sockets: Connections | None = None
        self._run: Callable[[Work], None] = lambda work: work.close()
        courier.wraps.append(self._around)
        courier.keepers.append(self._keeps)

    def reach(self, sockets: Connections, run: Callable[[Work], None]) -> None:
        """Let faults happen to the app's connections too; `run` runs a coroutine where those live, and waits."""
        self._sockets, self._run = sockets, run

    @property
    def is_down(self) -> bool:
        """Say whether Slack is down."""
        return self._clock.now() < self._down_until

    @property
    def active(self) -> list[Json]:
        """Return what is still to happen: its id and kind, how often or until when, and what else it was given."""
        down = [{"id": OUTAGE, "kind": "outage", "until": self._down_until.isoformat()}] if self.is_down else []
        with self._lock:
            return [*down, *(fault.as_json() for fault in self._faults)]

    def clear(self) -> None:
        """Let nothing more go wrong; connections that are deaf stay so."""
        with self._lock:
            self._faults.clear()
            self._down_until = self._clock.now()

    def call_off(self, fault_id: int) -> None:
        """Let one of the active faults happen no more; one that is over already stays so."""
        with self._lock:
            self._faults = [fault for fault in self._faults if fault.id != fault_id]
            if fault_id == OUTAGE:
                self._down_until = self._clock.now()

    # Calls of the app

    def fail(
        self,
        method: str,
        error: str = "internal_error",
        *,
        times: int = 1,
        status: int = 200,
        retry_after: int | None = None,
    ) -> None:
        """Refuse calls with an error, and with a status and a `Retry-After` if they are given."""
        headers = {} if retry_after is None else {"Retry-After": str(retry_after)}
        answer = Answer(body={"ok": False, "error": error}, status=status, headers=headers)
        self._add(Fault(kind="fail", method=method, left=times, answer=answer))

    def slow(self, method: str, seconds: float, *, times: int = 1) -> None:
        """Answer calls late."""
        self._add(Fault(kind="slow", method=method, left=times, seconds=seconds))

    def lose(self, method: str, *, times: int = 1) -> None:
        """Do what calls ask, and let the connection drop before the answer."""
        self._add(Fault(kind="lose", method=method, left=times))

    # What the app is told

    def slow_ack(self, seconds: float, *, times: int = 1) -> None:
        """Let acknowledgements come late."""
        self._add(Fault(kind="slow_ack", left=times, seconds=seconds))

    def lose_acks(self, times: int = 1) -> None:
        """Let the app hear and let its acknowledgements be lost."""
        self._add(Fault(kind="lose_acks", left=times))

    def double_events(self, times: int = 1) -> None:
        """Tell of events twice, with the same event id."""
        self._add(Fault(kind="double_events", left=times))

    def delay_events(self, seconds: float, times: int = 1) -> None:
        """Tell of events later, and so perhaps after others that came after them."""
        self._add(Fault(kind="delay_events", left=times, seconds=seconds))

    # Connections, and everything

    def drop_sockets(self) -> None:
        """Let all connections of the app break without a word."""
        if self._sockets:
            self._run(self._sockets.drop())

    def half_open(self) -> None:
        """Let all connections of the app stay open and go deaf and dumb."""
        if self._sockets:
            self._run(self._sockets.freeze())

    def outage(self, seconds: float) -> None:
        """Let Slack be down for so long: connections break, calls are answered with 503, the app hears of nothing."""
        self._down_until = self._clock.now() + timedelta(seconds=seconds)
        self.drop_sockets()

    # How they happen

    def _add(self, fault: Fault) -> None:
        if fault.left < 1 or fault.seconds < 0:
            raise ValueError("a fault happens at least once, and takes no less than no time")
        with self._lock:
            fault.id = next(self._ids)
            self._faults.append(fault)

    def _take(self, kind: Kind, method: str = EVERY) -> Fault | None:
        with self._lock:
            for fault in self._faults:
                if fault.kind == kind and fault.method in (EVERY, method):
                    fault.left -= 1
                    if not fault.left:
                        self._faults.remove(fault)
                    return fault
        return None

    def _pass(self, seconds: float) -> None:
        if self._clock.is_frozen:
            self._clock.spend(seconds)
        else:
            time.sleep(seconds)

    def gate(self, _world: World, method: str, _params: Json) -> Answer | None:
        """Let a call pass, perhaps late, or answer it with the error that it is to have."""
        if slow := self._take("slow", method):
            self._pass(slow.seconds)
        if self.is_down:
            return DOWN
        fault = self._take("fail", method)
        return fault.answer if fault else None

    def loses(self, method: str) -> bool:
        """Say whether the answer to a call that is done is lost."""
        return self._take("lose", method) is not None

    def _around(self, deliver: Deliver) -> Deliver:
        def _delivered(envelope: Json) -> Json | None:
            if self.is_down:
                raise Undelivered("http_error")
            answer = deliver(envelope)
            if slow := self._take("slow_ack"):
                self._pass(slow.seconds)
            if self._take("lose_acks"):
                raise Undelivered("timeout")
            return answer

        return _delivered

    def _keeps(self, payload: Json) -> bool:
        """Tell of an event once more, or keep it for later."""
        if self._take("double_events"):
            self._courier.release(payload)
        late = self._take("delay_events")
        if late:
            self._clock.after(late.seconds, partial(self._courier.release, payload))
        return late is not None

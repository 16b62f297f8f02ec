"""What a supervisor asks: is the process alive, is it ready, and in figures how it has been."""

import json
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Final, Protocol

from bot.vitals import Vitals
from bot.wsgi import answer
from storage.backlog import Backlog

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

CLOCK_SECONDS: Final = 60
SOCKET_SECONDS: Final = 30
DATABASE_SECONDS: Final = 2
"""What each part may be silent for."""


class Pulse(Protocol):
    """How the ticks have gone."""

    last_tick: datetime | None
    failed: int
    missed: int


class Connections(Protocol):
    """The connections of Socket Mode."""

    @property
    def connections(self) -> int:
        """Return how many are there and heard."""

    @property
    def silence(self) -> float | None:
        """Return the seconds since one was heard."""

    @property
    def rebuilds(self) -> int:
        """Return how often one has been replaced."""


@dataclass(slots=True, kw_only=True)
class Signs:
    """Where health looks."""

    vitals: Vitals
    pulse: Pulse
    now: Callable[[], datetime]
    backlog: Callable[[], Backlog]
    """Asks the database, and may take its time or fail."""
    connections: Connections | None = None
    """None over HTTP."""
    is_ending: bool = False
    _began: datetime = field(init=False)
    _asking: ThreadPoolExecutor = field(init=False)

    def __post_init__(self) -> None:
        """Count the first tick from here, and ask the database in a thread of its own."""
        self._began = self.now()
        self._asking = ThreadPoolExecutor(1, thread_name_prefix="backlog")

    def faults(self) -> Iterator[tuple[str, str]]:
        """Yield each part that keeps the bot from its work, and why."""
        if self.is_ending:
            yield "process", "is ending"
        owed = self.owed()
        if isinstance(owed, str):
            yield "database", owed
        silent = (self.now() - (self.pulse.last_tick or self._began)).total_seconds()
        if silent > CLOCK_SECONDS:
            yield "clock", f"no tick for {silent:.0f} seconds"
        if self.connections:
            heard = self.connections.silence
            if heard is None or heard > SOCKET_SECONDS:
                yield "slack", "no connection is heard"

    def owed(self) -> Backlog | str:
        """Return the backlog, or what keeps the database from saying it."""
        asked = self._asking.submit(self.backlog)
        try:
            fault = asked.exception(DATABASE_SECONDS)
        except TimeoutError:
            asked.cancel()
            return f"no answer for {DATABASE_SECONDS} seconds"
        return type(fault).__name__ if fault else asked.result()


class Health:
    """The WSGI application with /live, /ready and /metrics."""

    def __init__(self, signs: Signs) -> None:
        """Look at these signs whenever somebody asks."""
        from bot.metrics import Figures

        self._signs = signs
        self._figures = Figures(signs)
        self._pages = {"/live": self._live, "/ready": self._ready, "/metrics": self._metrics}

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer one request."""
        page = self._pages.get(environ.get("PATH_INFO", ""))
        if page is None:
            return answer(start_response, HTTPStatus.NOT_FOUND)
        if environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
            return answer(start_response, HTTPStatus.METHOD_NOT_ALLOWED)
        return page(start_response)

    def _live(self, start_response: "StartResponse") -> Iterable[bytes]:
        return answer(start_response, HTTPStatus.OK, "alive\n")

    def _ready(self, start_response: "StartResponse") -> Iterable[bytes]:
        faults = [json.dumps({"part": part, "fault": fault}) for part, fault in self._signs.faults()]
        status = HTTPStatus.SERVICE_UNAVAILABLE if faults else HTTPStatus.OK
        lines = faults or [json.dumps({"ready": True})]
        return answer(start_response, status, "".join(f"{line}\n" for line in lines), "application/x-ndjson")

    def _metrics(self, start_response: "StartResponse") -> Iterable[bytes]:
        text, kind = self._figures.text()
        return answer(start_response, HTTPStatus.OK, text, kind)

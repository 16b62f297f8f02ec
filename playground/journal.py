"""What went to the app and what came from it, in order; and who wants to hear that something changed."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock
from typing import TypedDict, Unpack

from playground.clock import Clock
from playground.shapes import Json

TO_APP = "to app"
FROM_APP = "from app"
PAGE = "page"


class About(TypedDict, total=False):
    """What a line may say besides: see `Entry`."""

    pair: int | None
    ms: int | None
    team: str | None
    transport: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the journal."""

    n: int
    at: str
    direction: str
    kind: str
    name: str
    payload: Json
    pair: int | None = None
    """The number of the line that this one answers."""
    ms: int | None = None
    """How much virtual time the answer took, in milliseconds."""
    team: str | None = None
    transport: str | None = None

    def as_json(self) -> Json:
        """Return the line as a JSON object, without what does not apply to it."""
        fields = ("n", "at", "direction", "kind", "name", "payload", "pair", "ms", "team", "transport")
        return {key: getattr(self, key) for key in fields if getattr(self, key) is not None}


class Journal:
    """Everything that crossed between the workspace, the app and the page."""

    def __init__(self, clock: Clock) -> None:
        """Start empty."""
        self._clock = clock
        self._lock = Lock()
        self._entries: list[Entry] = []

    def write(self, direction: str, kind: str, name: str, payload: Json, **about: Unpack[About]) -> int:
        """Add a line and return its number."""
        copy = json.loads(json.dumps(payload, default=str))
        with self._lock:
            n, at = len(self._entries) + 1, self._clock.now().isoformat()
            line = Entry(n=n, at=at, direction=direction, kind=kind, name=name, payload=copy, **about)
            self._entries.append(line)
        return n

    def after(self, n: int = 0) -> list[Entry]:
        """Return the lines that follow number `n`."""
        return self._entries[n:]

    def named(self, name: str) -> list[Entry]:
        """Return the lines about one Web API method, command, action or event."""
        return [entry for entry in self._entries if entry.name == name]

    def as_json_lines(self) -> str:
        """Return the whole journal, one JSON object per line."""
        return "".join(json.dumps(entry.as_json(), ensure_ascii=False) + "\n" for entry in self._entries)


class Changes:
    """A numbered stream of "this changed", for pages that want to look again."""

    def __init__(self) -> None:
        """Start with nothing changed and nobody listening."""
        self._lock = Lock()
        self._listeners: list[Callable[[Json], None]] = []
        self.count = 0

    def listen(self, listener: Callable[[Json], None]) -> Callable[[], None]:
        """Call `listener` at every change; return what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(self, what: str, channel: str | None = None) -> None:
        """Tell everybody that something changed."""
        with self._lock:
            self.count += 1
            news: Json = {"n": self.count, "what": what}
        if channel:
            news["channel"] = channel
        for listener in tuple(self._listeners):
            listener(news)

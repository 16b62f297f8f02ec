"""What went to the app and what came from it, in order; and who wants to hear that something changed."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from playground.clock import Clock
from playground.shapes import Json

TO_APP = "to app"
FROM_APP = "from app"
PAGE = "page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the journal."""

    n: int
    at: str
    direction: str
    kind: str
    name: str
    payload: Json

    def as_json(self) -> Json:
        """Return the line as a JSON object."""
        return {key: getattr(self, key) for key in ("n", "at", "direction", "kind", "name", "payload")}


class Journal:
    """Everything that crossed between the workspace, the app and the page."""

    def __init__(self, clock: Clock) -> None:
        """Start empty."""
        self._clock = clock
        self._lock = Lock()
        self._entries: list[Entry] = []

    def write(self, direction: str, kind: str, name: str, payload: Json) -> None:
        """Add a line."""
        copy = json.loads(json.dumps(payload, default=str))
        with self._lock:
            n, at = len(self._entries) + 1, self._clock.now().isoformat()
            self._entries.append(Entry(n=n, at=at, direction=direction, kind=kind, name=name, payload=copy))

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

"""Every id that the workspace hands out; the same acts on the same clock get the same ids."""

from collections import Counter
from collections.abc import Callable, Mapping
from threading import Lock
from uuid import UUID, uuid5

SPACE = UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8")

_SHAPES: Mapping[str, Callable[[int, UUID], str]] = {
    "Ev": lambda _n, drawn: f"Ev{drawn.hex[:12].upper()}",
    "envelope": lambda _n, drawn: str(drawn),
    "trigger": lambda n, drawn: f"{n}.{drawn.hex}",
    "hash": lambda n, drawn: f"{n:010d}.{drawn.hex[:8]}",
    "block": lambda n, _drawn: f"{n:05x}",
    "action": lambda n, _drawn: f"{n:05x}",
}
LONGEST_PREFIX = 2


class Ids:
    """Numbers every kind of thing; what is secret in Slack looks drawn by chance, and is not."""

    def __init__(self, salt: str = "") -> None:
        """Begin every kind at one; another salt draws other ids."""
        self._salt = salt
        self._lock = Lock()
        self._made: Counter[str] = Counter()

    def new(self, kind: str) -> str:
        """Return the next id of a kind: `F`, `V`, `C` and the like begin one, `Ev`, `envelope`, `hash` have a shape."""
        with self._lock:
            self._made[kind] += 1
            n = self._made[kind]
        drawn = uuid5(SPACE, f"{self._salt}/{kind}/{n}")
        shape = _SHAPES.get(kind)
        if shape is not None:
            return shape(n, drawn)
        return f"{kind}{n:07d}X" if len(kind) <= LONGEST_PREFIX else drawn.hex

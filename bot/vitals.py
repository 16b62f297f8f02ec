"""What this process has done since it started: counted by the rooms through small calls, read by health and metrics."""

import threading
from collections import Counter
from collections.abc import Mapping

from sales.letters import Letter


class Vitals:
    """Plain counters; every room is given the one call by which it counts."""

    def __init__(self) -> None:
        """Begin at nothing."""
        self._lock = threading.Lock()
        self._counts: dict[str, Counter[tuple[str, ...]]] = {"letter": Counter(), "turn": Counter(), "bug": Counter()}

    def letter(self, outcome: str, letter: Letter) -> None:
        """Count what became of a letter: the postman's tally."""
        self._count("letter", letter.kind, outcome)

    def turn(self, what: str, place: str) -> None:
        """Count a turn or a bug: the counter's tally."""
        self._count(what, place)

    def _count(self, what: str, *labels: str) -> None:
        with self._lock:
            self._counts[what][labels] += 1

    def of(self, what: str) -> Mapping[tuple[str, ...], int]:
        """Return the counts of `letter` by kind and outcome, or of `turn` or `bug` by place."""
        with self._lock:
            return dict(self._counts[what])

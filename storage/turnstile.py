"""A lock for many who write by turns."""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class Turnstile:
    """Lets one through at a time, in the order in which they came.

    A plain lock lets whoever just came overtake those who wait: with 32 at once the slowest hundredth then waits more
    than three times as long as the others, with this half as long again.
    """

    def __init__(self) -> None:
        """Let the first through at once."""
        self._state = Lock()
        self._is_taken = False
        self._waiting: deque[tuple[Lock, bool]] = deque()

    def __len__(self) -> int:
        """Return how many wait."""
        return len(self._waiting)

    @property
    def is_next_sharing(self) -> bool:
        """Whether somebody waits who would share what the one inside has begun."""
        with self._state:
            return bool(self._waiting) and self._waiting[0][1]

    @contextmanager
    def turn(self, *, shares: bool = False) -> Iterator[None]:
        """Wait for one's turn, and let the next through at its end."""
        self._enter(shares=shares)
        try:
            yield
        finally:
            self._leave()

    def _enter(self, *, shares: bool) -> None:
        own = Lock()
        with self._state:
            if not self._is_taken:
                self._is_taken = True
                return
            own.acquire()
            self._waiting.append((own, shares))
        own.acquire()

    def _leave(self) -> None:
        with self._state:
            if self._waiting:
                self._waiting.popleft()[0].release()
            else:
                self._is_taken = False

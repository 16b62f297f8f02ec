"""Several hands for the postman: each carries one letter, so that a slow place holds no other up."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Condition
from typing import Final

import structlog

from scheduler.postman import Postman

HANDS: Final = 16
"""Letters on their way at once; each mostly waits for Slack."""
log = structlog.get_logger()


class Hands:
    """Sends letters from threads of its own."""

    def __init__(self, postman: Postman, count: int, on_done: Callable[[], None]) -> None:
        """Keep who is told whenever a letter is done; no thread starts before there is a letter."""
        self._postman = postman
        self._on_done = on_done
        self._free = count
        self._count = count
        self._state = Condition()
        self._pool = ThreadPoolExecutor(count, thread_name_prefix="postman")

    def send_out(self) -> int:
        """Claim as many letters as there are free hands, and send them; return how many."""
        with self._state:
            self._state.wait_for(lambda: self._free > 0)
            free = self._free
        letters = self._postman.claim(free)
        with self._state:
            self._free -= len(letters)
        for letter in letters:
            self._pool.submit(self._postman.deliver, letter).add_done_callback(self._done)
        return len(letters)

    def rest(self) -> None:
        """Wait until no letter is on its way."""
        with self._state:
            self._state.wait_for(lambda: self._free == self._count)

    def end(self) -> None:
        """Let the letters on their way arrive, and end."""
        self._pool.shutdown(wait=True)

    def _done(self, carried: "Future[None]") -> None:
        if fault := carried.exception():
            log.error("delivery.failed", exc_info=fault)
        with self._state:
            self._free += 1
            self._state.notify_all()
        self._on_done()

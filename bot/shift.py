"""The end of a shift: the bot works until somebody says stop, and then finishes what is in hand."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import SimpleQueue
from typing import Final

STOPS: Final = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def shift() -> Iterator[Callable[[], object]]:
    """Yield what waits for SIGTERM or Ctrl-C, heard in the whole block; a second one ends the process at once.

    A signal may come in the middle of anything, of the waiting itself too, so what is told must need no lock: an
    `Event` would wait for itself.
    """
    told: SimpleQueue[int] = SimpleQueue()
    before = {sign: signal.getsignal(sign) for sign in STOPS}

    def restore() -> None:
        for sign, handler in before.items():
            signal.signal(sign, handler)

    def tell(sign: int, _: object) -> None:
        restore()
        told.put(sign)

    for sign in STOPS:
        signal.signal(sign, tell)
    try:
        yield told.get
    finally:
        restore()

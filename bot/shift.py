"""The end of a shift: the bot works until somebody says stop, and then finishes what is in hand."""

import signal
import threading
from typing import Final, Protocol

STOPS: Final = (signal.SIGINT, signal.SIGTERM)


class Worker(Protocol):
    """Something that works in threads of its own."""

    def stop(self) -> object:
        """Finish what is in hand and end."""


def finish_when_told(worker: Worker) -> None:
    """Let the worker work until SIGTERM or Ctrl-C; a second one ends the process at once."""
    told = threading.Event()
    before = {sign: signal.signal(sign, lambda *_: told.set()) for sign in STOPS}
    try:
        told.wait()
    finally:
        for sign, handler in before.items():
            signal.signal(sign, handler)
        worker.stop()

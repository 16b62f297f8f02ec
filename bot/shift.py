"""A shift of the bot: from its start until somebody says stop."""

import signal
import threading
from typing import Final, Protocol

STOPS: Final = (signal.SIGINT, signal.SIGTERM)


class Worker(Protocol):
    """Something that starts, and that finishes what is in hand when it is told to stop."""

    def start(self) -> object:
        """Begin to work in threads of its own."""

    def stop(self) -> object:
        """Finish what is in hand and end."""


def work_until_told(worker: Worker) -> None:
    """Let the worker work until SIGTERM or Ctrl-C; a second one ends the process at once."""
    told = threading.Event()
    before = {sign: signal.signal(sign, lambda *_: told.set()) for sign in STOPS}
    try:
        worker.start()
        told.wait()
    finally:
        for sign, handler in before.items():
            signal.signal(sign, handler)
        worker.stop()

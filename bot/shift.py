"""The end of a shift: the bot works until somebody says stop, and then finishes what is in hand."""

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

STOPS: Final = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def shift() -> Iterator[Callable[[], None]]:
    """Yield what waits for SIGTERM or Ctrl-C, heard in the whole block; a second one ends the process at once.

    The system may hand a signal to any thread, and Python's handlers run in the main one, which nothing wakes where it
    waits for a lock. So it waits for a byte, which Python writes in whichever thread the signal has come to.
    """
    before = {sign: signal.getsignal(sign) for sign in STOPS}

    def _restore(*_: object) -> None:
        for sign, handler in before.items():
            signal.signal(sign, handler)

    ears, mouth = socket.socketpair()
    with ears, mouth:
        mouth.settimeout(0)  # Python must not be held up where nobody reads
        other = signal.set_wakeup_fd(mouth.fileno())
        for sign in STOPS:
            signal.signal(sign, _restore)
        try:
            yield lambda: _wait(ears)
        finally:
            _restore()
            signal.set_wakeup_fd(other)


def _wait(ears: socket.socket) -> None:
    """Wait until one of the signals is heard; each is a byte with its number."""
    while ears.recv(1)[0] not in STOPS:
        pass

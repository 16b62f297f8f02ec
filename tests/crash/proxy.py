"""What may lie between a bot and Slack: it breaks connections before a word gets through."""

import socket
import struct
import threading
from contextlib import suppress
from typing import Final, Self

LARGEST: Final = 65_536
BREAK: Final = struct.pack("ii", 1, 0)
"""Lets `close` send a reset instead of a goodbye."""


class Proxy:
    """Passes every connection on to a server, but breaks those whose request names a method, so many times."""

    def __init__(self, port: int) -> None:
        """Listen on a port of its own; requests go to the port that is given."""
        self._to = port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._method, self.left = b"", 0
        self._thread = threading.Thread(target=self._accept, daemon=True)

    def __enter__(self) -> Self:
        """Begin to listen."""
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Take no more connections."""
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join()

    def break_off(self, method: str, times: int) -> None:
        """Break the next calls of a method."""
        self._method, self.left = f"/api/{method} ".encode(), times

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                caller, _ = self._listener.accept()
                threading.Thread(target=self._serve, args=(caller,), daemon=True).start()

    def _serve(self, caller: socket.socket) -> None:
        with caller:
            first = caller.recv(LARGEST)
            if self.left and self._method in first:
                self.left -= 1
                caller.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, BREAK)
                return
            with socket.create_connection(("127.0.0.1", self._to)) as server:
                server.sendall(first)
                back = threading.Thread(target=_pass_on, args=(server, caller), daemon=True)
                back.start()
                _pass_on(caller, server)
                back.join()


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while said := source.recv(LARGEST):
            target.sendall(said)
        target.shutdown(socket.SHUT_WR)

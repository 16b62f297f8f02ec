"""A web server in threads of this process, to stand behind a proxy: waitress, with an end that answers everybody."""

import threading
import time
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Final

import structlog
from waitress import wasyncore
from waitress.channel import HTTPChannel
from waitress.server import create_server

from bot.addresses import Address

if TYPE_CHECKING:
    from wsgiref.types import WSGIApplication

LARGEST_BODY: Final = 1024 * 1024
LARGEST_HEAD: Final = 64 * 1024
IDLE_SECONDS: Final = 75
"""How long a connection may be kept without a request: longer than nginx keeps its own, so that nginx ends it."""
REQUEST_SECONDS: Final = 10
"""How long a request may take to arrive."""
DRAIN_SECONDS: Final = 25
"""How long the end waits for answers in hand."""
CONNECTIONS: Final = 500
log = structlog.get_logger()


class WebServer:
    """Serves a WSGI application from a start to an end."""

    def __init__(
        self,
        name: str,
        application: "WSGIApplication",
        address: Address,
        threads: int,
        request_seconds: float = REQUEST_SECONDS,
    ) -> None:
        """Keep what is served; nothing listens yet."""
        self._name, self._application = name, application
        self.address, self._threads = address, threads
        self._map: dict[int, object] = {}
        self._arriving: dict[tuple[HTTPChannel, object], float] = {}
        self._ends_at: float | None = None
        self._request_seconds = request_seconds
        self._loop = threading.Thread(target=self._serve, name=name, daemon=True)

    def start(self) -> None:
        """Take the port and begin to serve; refuses where the port is taken."""
        listening = self.address.listen()
        self.address = replace(self.address, port=listening.getsockname()[1])
        self._server = create_server(
            self._application,
            map=self._map,
            sockets=[listening],
            threads=self._threads,
            ident=None,
            max_request_body_size=LARGEST_BODY,
            max_request_header_size=LARGEST_HEAD,
            channel_timeout=IDLE_SECONDS,
            connection_limit=CONNECTIONS,
        )
        self._loop.start()
        log.info("web.listening", server=self._name, address=str(self.address))

    def stop(self) -> None:
        """Accept nobody any more, answer what has come, and end."""
        self._server.trigger.pull_trigger(self._close_the_door)
        self._loop.join()

    def _close_the_door(self) -> None:
        self._ends_at = time.monotonic() + DRAIN_SECONDS
        self._server.accepting = False
        wasyncore.dispatcher.close(self._server)

    def _serve(self) -> None:
        while not self._is_over():
            wasyncore.loop(timeout=1, map=self._map, use_poll=True, count=1)
            self._hurry()
        self._server.task_dispatcher.shutdown()
        self._server.trigger.close()
        wasyncore.close_all(self._map)

    def _is_over(self) -> bool:
        if self._ends_at is None:
            return False
        for channel in self._channels():
            if not _is_busy(channel):
                channel.will_close = True
        return not self._server.active_channels or time.monotonic() > self._ends_at

    def _hurry(self) -> None:
        """End connections whose request takes too long to arrive; waitress itself waits as long as bytes trickle in."""
        now = time.monotonic()
        keys = [(channel, channel.request) for channel in self._channels() if channel.request is not None]
        self._arriving = {key: self._arriving.get(key, now) for key in keys}
        for (channel, _), since in self._arriving.items():
            if now - since > self._request_seconds:
                channel.will_close = True

    def _channels(self) -> Iterable[HTTPChannel]:
        return list(self._server.active_channels.values())


def _is_busy(channel: HTTPChannel) -> bool:
    return bool(channel.requests or channel.request is not None or channel.total_outbufs_len)

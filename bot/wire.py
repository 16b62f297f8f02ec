"""One connection of Socket Mode: it is listened to by its pongs, and closed with everything in hand answered."""

import logging
import select
import socket
import threading
import time
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import partial
from typing import Final

from slack_bolt import App
from slack_bolt.adapter.socket_mode.internals import run_bolt_app, send_response
from slack_sdk import WebClient
from slack_sdk.socket_mode.builtin import SocketModeClient
from slack_sdk.socket_mode.client import BaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest

HANG_UP_SECONDS: Final = 0.1
GONE: Final = select.POLLHUP | select.POLLERR | getattr(select, "POLLRDHUP", 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How often connections are looked after, in seconds; as it stands, one that goes deaf is replaced within 17."""

    ping: float = 5
    deaf: float = 15
    """Without a pong for three pings, nobody is there."""
    look: float = 0.5
    first_pause: float = 1
    longest_pause: float = 8
    """Between attempts to connect: doubled each time, with jitter, unless Slack names a longer one."""
    steady: float = 30
    """A connection that has held for so long makes the attempts before it forgotten."""


class Client(SocketModeClient):
    """The SDK's client, without its own ways of coming back.

    Those sleep for as long as a rate limit lasts while messages wait behind them, do not notice a server that has never
    answered a ping, and measure by a clock that may be set back.
    """

    def __init__(self, url: str, slack: WebClient, ping: float) -> None:
        """Prepare a connection to an address; the SDK starts its threads here."""
        self.is_done = False
        super().__init__("", logger=logging.getLogger("slack_bolt"), web_client=slack, ping_interval=ping)
        self.wss_uri = url

    def connect_to_new_endpoint(self, force: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - the SDK's signature
        """Say that this connection is to be replaced: it broke, or Slack has announced its end."""
        self.is_done = True


class Wire:
    """An open connection and when it was last heard."""

    def __init__(self, app: App, slack: WebClient, app_token: str, pace: Pace) -> None:
        """Open a connection; raises `SlackApiError`, `SlackClientError` or `OSError` where it does not open."""
        url = slack.apps_connections_open(app_token=app_token)["url"]
        self._pace = pace
        self.client = Client(url, slack, pace.ping)
        self.client.socket_mode_request_listeners.append(partial(_serve, app))
        self._pong: float | None = None
        self._heard_at = self.opened_at = time.monotonic()
        with ExitStack() as undoing:
            undoing.callback(self.close)
            self.client.connect()
            if not self.client.is_connected():
                raise ConnectionError("the connection did not open")
            undoing.pop_all()

    def silence(self) -> float:
        """Return the seconds since a pong was last heard; it counts from the opening until there is one."""
        session = self.client.current_session
        pong = session.last_ping_pong_time if session else None
        if pong != self._pong:
            self._pong, self._heard_at = pong, time.monotonic()
        return time.monotonic() - self._heard_at

    @property
    def is_deaf(self) -> bool:
        """Say whether the other side has not been heard for too long."""
        return self.silence() >= self._pace.deaf

    @property
    def is_cut(self) -> bool:
        """Say whether the other side has ended the connection without a word, which the SDK does not see."""
        session = self.client.current_session
        sock = session.sock if session else None
        looking = select.poll()
        try:
            looking.register(sock or -1, GONE)
            return bool(looking.poll(0))
        except (OSError, ValueError):  # closed in this instant
            return True

    @property
    def is_well(self) -> bool:
        """Say whether the connection is there, is to stay, and is heard."""
        return self.client.is_connected() and not (self.client.is_done or self.is_cut or self.is_deaf)

    def close(self) -> None:
        """Take nothing new, answer what is in hand, and hang up; where nobody hears the answers, hang up first."""
        if not self.is_deaf:
            self.client.closed = True
            self.client.message_processor.shutdown()  # type: ignore[no-untyped-call]
            self.client.message_workers.shutdown(wait=True)
        hang_up(self.client)


def _serve(app: App, client: BaseSocketModeClient, request: SocketModeRequest) -> None:
    begun = time.time()
    send_response(client, request, run_bolt_app(app, request), begun)


def hang_up(client: SocketModeClient) -> None:
    """Close Socket Mode; told once, the SDK's reader can take the session up again in that instant and never end."""
    closing = threading.Thread(target=_close, args=(client,), name="hang-up", daemon=True)
    closing.start()
    while closing.is_alive():
        client.current_session_state.terminated = True
        _interrupt(client)
        closing.join(HANG_UP_SECONDS)


def _interrupt(client: SocketModeClient) -> None:
    """Let the reader return from its wait for a message, which lasts three seconds."""
    sock = client.current_session.sock if client.current_session else None
    if sock:
        with suppress(OSError):
            sock.shutdown(socket.SHUT_RDWR)


def _close(client: SocketModeClient) -> None:
    try:
        client.close()
    except AttributeError:  # the SDK's reader let go of the socket in that instant, and there was nothing left to close
        client.close()

"""A Bolt app that has come in: the ways to it, and the wait for what it goes on doing."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread
from typing import TYPE_CHECKING, Protocol

from playground.afterwork import watched
from playground.apps import over_http, over_socket
from playground.courier import Deliver
from playground.http_line import Post

if TYPE_CHECKING:
    from slack_bolt import App
    from slack_bolt.adapter.socket_mode import SocketModeHandler

HELLO_SECONDS = 10.0
HANG_UP_SECONDS = 0.1


class Joined(Protocol):
    """An app of this process."""

    @property
    def deliver(self) -> Deliver:
        """Return what hands envelopes to it."""

    @property
    def post(self) -> Post:
        """Return what hands signed requests to it."""

    def open(self, app_token: str) -> Callable[[], None]:
        """Let Bolt's own handler open a websocket, and return what closes it."""

    def finish(self) -> None:
        """Wait for what the app does after its acknowledgement; raises StillAtWorkError when it takes too long."""

    def leave(self) -> None:
        """End what was begun for the app."""


class JoinedApp:
    """An app with threads of its own."""

    def __init__(self, app: App) -> None:
        """Let an app in."""
        self._app = app
        self.deliver, self.post = over_socket(app), over_http(app)
        self._work = watched(app)

    def open(self, app_token: str) -> Callable[[], None]:
        """Let Bolt's own handler open a websocket, and return what closes it."""
        from slack_bolt.adapter.socket_mode import SocketModeHandler  # noqa: PLC0415 - the workspace does without Bolt

        handler, hello = SocketModeHandler(self._app, app_token), Event()
        handler.client.on_message_listeners.append(lambda text: hello.set() if '"hello"' in text else None)
        handler.connect()  # type: ignore[no-untyped-call]
        if not hello.wait(HELLO_SECONDS):
            raise TimeoutError("the workspace has not said hello")
        return lambda: hang_up(handler)

    def finish(self) -> None:
        """Wait for what the app does after its acknowledgement; raises StillAtWorkError when it takes too long."""
        self._work.finish()

    def leave(self) -> None:
        """Let the app's threads end."""
        self._work.shutdown(wait=False)


def hang_up(handler: SocketModeHandler) -> None:
    """Close a socket; told once, the SDK's reader may take the session up again at that instant and never end."""
    closing = Thread(target=_close, args=(handler,), daemon=True)
    closing.start()
    while closing.is_alive():
        handler.client.current_session_state.terminated = True
        closing.join(HANG_UP_SECONDS)


def _close(handler: SocketModeHandler) -> None:
    try:
        handler.close()  # type: ignore[no-untyped-call]
    except AttributeError:  # the SDK's reader let go of the socket in that instant, and there was nothing left to close
        handler.close()  # type: ignore[no-untyped-call]

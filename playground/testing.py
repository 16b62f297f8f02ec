"""A workspace for one test: people to act as, a clock that stands still, and three ways for a Bolt app to come in."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime, timedelta
from threading import Event, Thread
from typing import TYPE_CHECKING, Any, Literal

from playground.afterwork import Afterwork, watched
from playground.apps import over_http, over_socket
from playground.driver import Person
from playground.http_line import HttpLine
from playground.in_process import in_process
from playground.workspace import Workspace

if TYPE_CHECKING:
    from slack_bolt import App
    from slack_bolt.adapter.socket_mode import SocketModeHandler
    from slack_sdk import WebClient
    from slack_sdk.web.async_client import AsyncWebClient

    from playground.server import Server

Transport = Literal["process", "socket", "http"]
APP_ADDRESS = "http://app.invalid/slack/events"
HELLO_SECONDS = 10.0
HANG_UP_SECONDS = 0.1


class Playground:
    """A workspace and what connects an app to it, until `close`.

    `process` hands envelopes to the app by a call, `http` hands it signed requests by a call, and `socket` lets Bolt's
    own handler open a websocket to a port of this machine. Every act of a person returns when the app has done all that
    it does about it, after its acknowledgement too.
    """

    def __init__(self, workspace: Workspace, transport: Transport = "process") -> None:
        """Open the workspace to this process."""
        self.workspace, self.transport = workspace, transport
        self.clock, self.journal = workspace.clock, workspace.journal
        self.rates, self.faults = workspace.rates, workspace.faults
        self._until_the_end = ExitStack()
        self._inner_url = self._until_the_end.enter_context(in_process(workspace))
        self._server: Server | None = None
        self._works: list[Afterwork] = []
        workspace.on_settle(self._settle)

    @property
    def signing_secret(self) -> str:
        """Return what requests over HTTP are signed with."""
        return self.workspace.ground.signing_secret

    @property
    def url(self) -> str:
        """Return the workspace's address on this machine, which is opened at the first use; the page is there too."""
        if self._server is None:
            from playground.server import Server  # noqa: PLC0415 - most tests do without a port

            self._server = Server(self.workspace)
            self._until_the_end.callback(self._server.stop)
            self._server.start()
        return self.workspace.base_url

    @property
    def api_url(self) -> str:
        """Return the base address of the Web API for clients of this process that use urllib, as `WebClient` does."""
        return f"{self.url}/api/" if self._server or self.transport == "socket" else self._inner_url

    def web_client(self, **options: Any) -> WebClient:  # noqa: ANN401
        """Return a client with the app's bot token; `options` are those of `WebClient`."""
        from slack_sdk import WebClient  # noqa: PLC0415 - the workspace itself does without the SDK

        return WebClient(**{"token": self.workspace.bot_token, "base_url": self.api_url, **options})

    def async_web_client(self, **options: Any) -> AsyncWebClient:  # noqa: ANN401
        """Return an asynchronous client with the app's bot token; it needs the port."""
        from slack_sdk.web.async_client import AsyncWebClient  # noqa: PLC0415 - the same

        return AsyncWebClient(**{"token": self.workspace.bot_token, "base_url": f"{self.url}/api/", **options})

    def connect(self, app: App) -> Callable[[], None]:
        """Let an app in by the transport that was chosen, and return what ends that."""
        if self.transport == "http":
            return self.connect_http(app)
        self._works.append(watched(app))
        if self.transport == "process":
            return self.workspace.connect(over_socket(app))
        return self._opened(app)

    def connect_http(self, app: App | str) -> Callable[[], None]:
        """Let an app in by signed requests: a Bolt app of this process, or the address of one that listens.

        Raises SlackError `url_verification_failed` where it does not answer the challenge.
        """
        ground = self.workspace.ground
        if isinstance(app, str):
            return HttpLine(ground, app).connect()
        self._works.append(watched(app))
        return HttpLine(ground, APP_ADDRESS, over_http(app)).connect()

    def as_(self, name: str) -> Person:
        """Return a person to act as, by handle, full name or id."""
        return self.workspace.as_(name)

    def jump(self, to: datetime | timedelta) -> datetime:
        """Move the clock to a moment, or by so much, and return where it stands."""
        return self.workspace.jump(self.clock.now() + to if isinstance(to, timedelta) else to)

    def close(self) -> None:
        """End all connections and the server."""
        self._until_the_end.close()

    def _settle(self) -> None:
        begun = -1
        while begun != (begun := sum(work.begun for work in self._works)):
            for work in self._works:
                work.finish()
            self.workspace.courier.drain()

    def _opened(self, app: App) -> Callable[[], None]:
        from slack_bolt.adapter.socket_mode import SocketModeHandler  # noqa: PLC0415 - the same

        handler, hello = SocketModeHandler(app, self.workspace.app_token), Event()
        handler.client.on_message_listeners.append(lambda text: hello.set() if '"hello"' in text else None)
        self._until_the_end.callback(_hang_up, handler)
        handler.connect()  # type: ignore[no-untyped-call]
        if not hello.wait(HELLO_SECONDS):
            raise TimeoutError("the workspace has not said hello")
        return lambda: _hang_up(handler)


def _hang_up(handler: SocketModeHandler) -> None:
    """Close a socket; told once, the SDK's reader may take the session up again at that instant and never end."""
    closing = Thread(target=handler.close, daemon=True)
    closing.start()
    while closing.is_alive():
        handler.client.current_session_state.terminated = True
        closing.join(HANG_UP_SECONDS)

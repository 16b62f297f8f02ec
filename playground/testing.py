"""A workspace for one test: people to act as, a clock that stands still, and three ways for a Bolt app to come in."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime, timedelta
from threading import Event
from typing import TYPE_CHECKING, Any, Literal

from playground.driver import Person
from playground.http_line import HttpLine
from playground.in_process import in_process
from playground.joined import Joined, JoinedApp
from playground.workspace import Workspace

if TYPE_CHECKING:
    from slack_bolt import App
    from slack_bolt.async_app import AsyncApp
    from slack_sdk import WebClient
    from slack_sdk.web.async_client import AsyncWebClient

    from playground.server import Server

Transport = Literal["process", "socket", "http"]
NOTICE_SECONDS = 2.0
APP_ADDRESS = "http://app.invalid/slack/events"


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
        self._apps: list[Joined] = []
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

    def connect(self, app: App | AsyncApp) -> Callable[[], None]:
        """Let an app in by the transport that was chosen, and return what ends that."""
        if self.transport == "http":
            return self.connect_http(app)
        joined = self._joined(app)
        if self.transport == "process":
            return self.workspace.connect(joined.deliver)
        ends = self._until_the_end.enter_context(ExitStack())
        ends.callback(self._wait_for_the_end, self.workspace.courier.connections)
        ends.callback(joined.open(self.workspace.app_token))
        return ends.close

    def connect_http(self, app: App | AsyncApp | str) -> Callable[[], None]:
        """Let an app in by signed requests: a Bolt app of this process, or the address of one that listens.

        Raises SlackError `url_verification_failed` where it does not answer the challenge.
        """
        ground = self.workspace.ground
        if isinstance(app, str):
            return HttpLine(ground, app).connect()
        return HttpLine(ground, APP_ADDRESS, self._joined(app).post).connect()

    def as_(self, name: str) -> Person:
        """Return a person to act as, by handle, full name or id."""
        return self.workspace.as_(name)

    def jump(self, to: datetime | timedelta) -> datetime:
        """Move the clock to a moment, or by so much, and return where it stands."""
        return self.workspace.jump(self.clock.now() + to if isinstance(to, timedelta) else to)

    def close(self) -> None:
        """End all connections and the server."""
        self._until_the_end.close()

    def _wait_for_the_end(self, others: int) -> None:
        """Let the workspace notice that a connection has ended, so that nothing is sent over it any more."""
        noticed, courier = Event(), self.workspace.courier
        stop = self.workspace.changes.listen(lambda _change: noticed.set())
        while courier.connections > others and noticed.wait(NOTICE_SECONDS):
            noticed.clear()
        stop()

    def _joined(self, app: App | AsyncApp) -> Joined:
        from slack_bolt import App  # noqa: PLC0415 - the workspace itself does without Bolt

        if isinstance(app, App):
            joined: Joined = JoinedApp(app)
        else:
            from playground.async_apps import JoinedAsyncApp  # noqa: PLC0415 - most apps are not

            joined = JoinedAsyncApp(app)
        self._until_the_end.callback(joined.leave)
        self._apps.append(joined)
        return joined

    def _settle(self) -> None:
        lines = -1
        while lines != (lines := len(self.journal.after())):
            for app in self._apps:
                app.finish()
            self.workspace.courier.drain()

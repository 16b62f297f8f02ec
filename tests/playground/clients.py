"""The SDK's own clients, unmodified: Bolt over sockets and over signed HTTP, each synchronous and asynchronous."""

import asyncio
from collections.abc import Callable, Coroutine, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from socketserver import ThreadingMixIn
from threading import Thread
from typing import Any, TypeVar
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from aiohttp import web
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.adapter.wsgi import SlackRequestHandler
from slack_bolt.async_app import AsyncApp

from playground.http_line import HttpLine
from playground.joined import hang_up
from playground.server import Server
from playground.workspace import Workspace
from tests.playground.hands import WAIT
from tests.playground.small_app import Heard, small_app
from tests.playground.small_async_app import small_async_app
from tests.playground.wires import awaiting

T = TypeVar("T")
CALM, HASTY = 5.0, {"socket": 0.1, "async socket": 0.5}
"""Seconds between the SDK's questions whether its socket is alive.

It begins a new one no sooner than at such a moment, so whoever wants that soon is hasty. Where a busy machine stands
still for four of them, it takes its socket for dead.
"""


class Loop:
    """An event loop in a thread of its own."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever)
        self._thread.start()

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(WAIT)

    def stop(self) -> None:
        self.run(_cancel_the_rest())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(WAIT)
        self._loop.close()


async def _cancel_the_rest() -> None:
    rest = asyncio.all_tasks() - {asyncio.current_task()}
    for task in rest:
        task.cancel()
    await asyncio.gather(*rest, return_exceptions=True)


class Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing of requests."""


class Threaded(ThreadingMixIn, WSGIServer):
    daemon_threads = True


@contextmanager
def over_socket(workspace: Workspace, server: Server, heard: Heard, *, is_hasty: bool = False) -> Iterator[None]:
    ping_seconds = HASTY["socket"] if is_hasty else CALM
    with joined_over_socket(server, small_app(f"{workspace.base_url}/api/", heard), ping_seconds):
        yield


@contextmanager
def joined_over_socket(server: Server, app: App, ping_seconds: float) -> Iterator[None]:
    """Run an app as Bolt's own Socket Mode handler does."""
    handler = SocketModeHandler(app, server.workspace.app_token, ping_interval=ping_seconds)
    with awaiting(server.workspace, lambda: server.workspace.is_connected):
        handler.connect()  # type: ignore[no-untyped-call]
    yield
    handler.client.auto_reconnect_enabled = False
    server.run(server.sockets.drop())  # else the SDK waits for a word on the socket before it lets go of it
    hang_up(handler)


@contextmanager
def over_async_socket(workspace: Workspace, server: Server, heard: Heard, *, is_hasty: bool = False) -> Iterator[None]:
    app = small_async_app(f"{workspace.base_url}/api/", heard, "unused over sockets")
    with joined_over_async_socket(server, app, HASTY["async socket"] if is_hasty else CALM):
        yield


@contextmanager
def joined_over_async_socket(server: Server, app: AsyncApp, ping_seconds: float) -> Iterator[None]:
    """Run an app as Bolt's own asynchronous handler does, on a loop of its own."""
    loop, workspace = Loop(), server.workspace

    async def open_handler() -> AsyncSocketModeHandler:
        handler = AsyncSocketModeHandler(app, workspace.app_token, ping_interval=ping_seconds)
        await handler.connect_async()  # type: ignore[no-untyped-call]
        return handler

    with awaiting(workspace, lambda: workspace.is_connected):
        handler = loop.run(open_handler())
    yield
    loop.run(handler.close_async())  # type: ignore[no-untyped-call]
    loop.stop()


@contextmanager
def over_http(workspace: Workspace, _server: Server, heard: Heard, **_haste: bool) -> Iterator[None]:
    app = small_app(f"{workspace.base_url}/api/", heard, workspace.ground.signing_secret)
    with make_server("127.0.0.1", 0, SlackRequestHandler(app), Threaded, Quiet) as listening:
        thread = Thread(target=listening.serve_forever, args=[0.01])
        thread.start()
        disconnect = HttpLine(workspace.ground, f"http://127.0.0.1:{listening.server_port}/slack/events").connect()
        yield
        disconnect()
        listening.shutdown()
        thread.join(WAIT)


@contextmanager
def over_async_http(workspace: Workspace, _server: Server, heard: Heard, **_haste: bool) -> Iterator[None]:
    loop = Loop()
    app = small_async_app(f"{workspace.base_url}/api/", heard, workspace.ground.signing_secret)

    async def listen() -> web.AppRunner:
        runner = web.AppRunner(app.web_app(), access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        return runner

    runner = loop.run(listen())
    disconnect = HttpLine(workspace.ground, f"http://127.0.0.1:{runner.addresses[0][1]}/slack/events").connect()
    yield
    disconnect()
    loop.run(runner.cleanup())
    loop.stop()


CLIENTS: Mapping[str, Callable[..., AbstractContextManager[None]]] = {
    "socket": over_socket,
    "async socket": over_async_socket,
    "http": over_http,
    "async http": over_async_http,
}

"""The app's connections: a ticket opens one, and each lives for an hour of the workspace's clock.

Source: https://docs.slack.dev/apis/events-api/using-socket-mode
"""

import asyncio
import contextlib
from collections.abc import Callable, Coroutine
from functools import partial
from threading import Lock
from typing import Any

from aiohttp import web

from playground.courier import MOST_CONNECTIONS, TooManyConnectionsError
from playground.shapes import Json
from playground.socket_mode import GOODBYE_SECONDS, HOST, Line, Waiting
from playground.workspace import Workspace

LIFE_SECONDS = 3600
DEBUG_LIFE_SECONDS = 360
WARNING_SECONDS = 10


class Sockets:
    """All open websockets of the app.

    A connection is warned ten seconds before its life ends; however far the clock jumps, one jump ends a connection
    once, as that which the app opens instead begins its life where the jump ends.
    """

    def __init__(self, workspace: Workspace) -> None:
        """Serve the app of one workspace, and of those on the same ground."""
        self.opened = 0
        """How many connections have been opened so far."""
        self._workspace, self._clock = workspace, workspace.clock
        self._courier = workspace.courier
        self._lines: list[Line] = []
        self._waiting = Waiting()
        self._leaves: dict[Line, Callable[[], None]] = {}
        self._lock = Lock()
        self._newborn: dict[Line, int] = {}
        self._ends: dict[Line, list[Callable[[], None]]] = {}
        self._endings: set[asyncio.Task[None]] = set()
        self._came = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._clock.watch(self._begin_lives)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Open a websocket for a ticket and keep it until either side ends it."""
        if not self._workspace.tickets.use_socket(request.match_info["ticket"]) or request.transport is None:
            return web.json_response({"ok": False, "error": "link_disabled"}, status=404)
        self._loop = asyncio.get_running_loop()
        socket = web.WebSocketResponse(autoping=False, timeout=GOODBYE_SECONDS)
        await socket.prepare(request)
        line = Line(socket, request.transport, self._courier, self._waiting)
        life = DEBUG_LIFE_SECONDS if request.query.get("debug_reconnects") == "true" else LIFE_SECONDS
        if reason := await self._keep(line, life):
            await line.tell(reason)
            await line.close()
        return socket

    async def _keep(self, line: Line, life: int) -> str | None:
        """Use a connection while it lasts; return why it cannot be used, if so."""
        if self._courier.socket_mode() is False:
            return "link_disabled"
        try:
            self._leaves[line] = self._workspace.connect(line.deliver, "socket")
        except TooManyConnectionsError:
            return "too_many_websockets"
        others = tuple(self._lines)
        self._lines.append(line)
        self._begin(line, life)
        try:
            self._succeed(others)
            await line.greet(self._hello(life))
            await line.talk()
        finally:
            self._forget(line)
        return None

    def _succeed(self, others: tuple[Line, ...]) -> None:
        """End those that are to end, now that there is another; the SDK reads none before the old one is gone."""
        for other in others:
            if other.is_ending:
                self._leave(other)
                self._endings.add(task := asyncio.create_task(other.close()))
                task.add_done_callback(self._endings.discard)
        self.opened += 1
        self._workspace.changes.tell("bot")
        self._came.set()
        self._came = asyncio.Event()

    def _forget(self, line: Line) -> None:
        self._lines.remove(line)
        self._leaves.pop(line)()
        with self._lock:
            self._newborn.pop(line, None)
            ends = self._ends.pop(line, [])
        for cancel in ends:
            cancel()

    def _hello(self, life: int) -> Json:
        debug = {"host": HOST, "build_number": 1, "approximate_connection_time": life}
        connected = {"num_connections": self._courier.connections, "debug_info": debug}
        return {"type": "hello", "connection_info": {"app_id": self._workspace.app}, **connected}

    # The end of a life

    def _begin(self, line: Line, life: int) -> None:
        with self._lock:
            self._newborn[line] = life
        if not self._clock.is_jumping:
            self._begin_lives()

    def _begin_lives(self) -> None:
        with self._lock:
            for line, life in self._newborn.items():
                warning = self._clock.after(life - WARNING_SECONDS, partial(self._send_away, self._warn, line))
                self._ends[line] = [warning, self._clock.after(life, partial(self._send_away, self._refresh, line))]
            self._newborn.clear()

    def _send_away(self, way: Callable[[Line], Coroutine[Any, Any, None]], line: Line) -> None:
        """Do it on the loop and wait, as the clock may jump on meanwhile."""
        if self._loop is not None and self._loop.is_running():
            done = asyncio.run_coroutine_threadsafe(way(line), self._loop)
            with contextlib.suppress(TimeoutError):
                done.result(self._courier.seconds + 2 * GOODBYE_SECONDS)

    async def _warn(self, line: Line) -> None:
        came = self._came
        await line.tell("warning")
        if self._courier.connections < MOST_CONNECTIONS and not line.is_frozen:
            await self._until(came)

    async def _refresh(self, line: Line) -> None:
        came = self._came
        self._leave(line)
        if line.is_frozen:
            line.abort()
            return
        await line.disconnect("refresh_requested")
        if not self._courier.connections:
            await self._until(came)

    async def _until(self, came: asyncio.Event) -> None:
        """Wait for the app to come back on a new connection, and for the one that it replaces to end."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(came.wait(), self._courier.seconds)
        await asyncio.gather(*self._endings)

    def _leave(self, line: Line) -> None:
        """Bring nothing more to a connection, which is still heard."""
        self._leaves.get(line, lambda: None)()

    # What happens to connections at will

    async def obey(self) -> None:
        """End all connections when the app's manifest has turned Socket Mode off."""
        if self._lines and self._courier.socket_mode() is False:
            await self.refresh("link_disabled")

    async def warn(self) -> None:
        """Tell on every connection that it will soon end."""
        await asyncio.gather(*[line.tell("warning") for line in self._lines])

    async def refresh(self, reason: str = "refresh_requested") -> None:
        """Ask every connection to come back on a new socket."""
        for line in self._lines:
            self._leave(line)
        await asyncio.gather(*[line.disconnect(reason) for line in self._lines])

    async def close(self) -> None:
        """End every connection in good order, without a reason."""
        await asyncio.gather(*[line.close() for line in self._lines])

    async def drop(self, count: int | None = None) -> None:
        """Let connections break without a word, the oldest first; all of them unless a number is given."""
        for line in self._lines[:count]:
            self._leave(line)
            line.abort()

    async def freeze(self, count: int | None = None) -> None:
        """Let connections stay open and go deaf and dumb, the oldest first; all of them unless a number is given."""
        for line in self._lines[:count]:
            line.is_frozen = True

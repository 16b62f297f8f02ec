"""Socket Mode: each open websocket is a connection of the app; an envelope counts when it is acknowledged on it."""

import asyncio
import contextlib
import json

from aiohttp import WSMsgType, web

from playground.courier import Courier, TooManyConnectionsError
from playground.shapes import Json
from playground.workspace import Workspace

PING_SECONDS = 10.0
LIFE_SECONDS = 3600


class Line:
    """One websocket of the app and the envelopes that wait for their acknowledgement on it."""

    def __init__(self, socket: web.WebSocketResponse, loop: asyncio.AbstractEventLoop, courier: Courier) -> None:
        """Wrap an open websocket of the running loop; the courier says how long it waits."""
        self._socket = socket
        self._courier = courier
        self._loop = loop
        self._waiting: dict[str, asyncio.Future[Json]] = {}

    def deliver(self, envelope: Json) -> Json:
        """Send an envelope and return what its acknowledgement holds, or raise; called outside the loop."""
        return asyncio.run_coroutine_threadsafe(self._ask(envelope), self._loop).result()

    async def _ask(self, envelope: Json) -> Json:
        key = envelope["envelope_id"]
        answer: asyncio.Future[Json] = self._loop.create_future()
        self._waiting[key] = answer
        try:
            await self._socket.send_str(json.dumps(envelope))
            return await asyncio.wait_for(answer, self._courier.seconds)
        finally:
            del self._waiting[key]

    def hear(self, text: str) -> None:
        """Take an acknowledgement; anything else is left alone."""
        try:
            said = json.loads(text)
        except ValueError:
            return
        answer = self._waiting.get(said.get("envelope_id", "")) if isinstance(said, dict) else None
        if answer is not None and not answer.done():
            answer.set_result(said.get("payload") or {})

    def drop(self) -> None:
        """Give up what still waits, because the socket is gone."""
        for answer in self._waiting.values():
            if not answer.done():
                answer.set_exception(ConnectionError("the socket closed before the acknowledgement"))

    async def disconnect(self, reason: str) -> None:
        """Tell the app to come back on a new socket, and close this one."""
        with contextlib.suppress(ConnectionError):
            await self._socket.send_str(json.dumps({"type": "disconnect", "reason": reason, "debug_info": {}}))
            await self._socket.close()


class Sockets:
    """All open websockets of the app."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one workspace."""
        self._workspace = workspace
        self._lines: list[Line] = []

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Open a websocket for a ticket and keep it until either side ends it."""
        if not self._workspace.tickets.use_socket(request.match_info["ticket"]):
            return web.json_response({"ok": False, "error": "link_disabled"}, status=404)
        socket = web.WebSocketResponse(autoping=True)
        await socket.prepare(request)
        line = Line(socket, asyncio.get_running_loop(), self._workspace.courier)
        try:
            disconnect = self._workspace.connect(line.deliver, "socket")
        except TooManyConnectionsError:
            await line.disconnect("too_many_websockets")
            return socket
        self._lines.append(line)
        pinger = asyncio.create_task(self._ping(socket))
        try:
            await self._talk(socket, line)
        finally:
            pinger.cancel()
            disconnect()
            line.drop()
            self._lines.remove(line)
        return socket

    async def _talk(self, socket: web.WebSocketResponse, line: Line) -> None:
        await socket.send_str(json.dumps(self._hello()))
        async for message in socket:
            if message.type == WSMsgType.TEXT:
                line.hear(message.data)

    def _hello(self) -> Json:
        debug = {"host": "playground", "build_number": 1, "approximate_connection_time": LIFE_SECONDS}
        connected = {"num_connections": self._workspace.courier.connections, "debug_info": debug}
        return {"type": "hello", "connection_info": {"app_id": self._workspace.app}, **connected}

    async def _ping(self, socket: web.WebSocketResponse) -> None:
        with contextlib.suppress(ConnectionError):
            while not socket.closed:
                await asyncio.sleep(PING_SECONDS)
                await socket.ping(b"Ping from the playground")

    async def refresh(self, reason: str = "refresh_requested") -> None:
        """Ask every connection to come back on a new socket."""
        for line in tuple(self._lines):
            await line.disconnect(reason)

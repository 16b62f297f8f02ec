"""One connection of Socket Mode: envelopes go out on it, and count when their acknowledgement comes back."""

import asyncio
import contextlib
import json

from aiohttp import WSMessage, WSMsgType, web

from playground.courier import Courier
from playground.shapes import Json

PING_SECONDS = 10.0
MOST_UNANSWERED = 3
GOODBYE_SECONDS = 0.5
HOST = "applink-playground"

Waiting = dict[str, asyncio.Future[Json]]
"""What waits for its acknowledgement, by envelope id; an app may send it on any of its connections."""


class Line:
    """One websocket of the app; a frozen one stays open, and neither hears nor says anything any more."""

    def __init__(
        self, socket: web.WebSocketResponse, transport: asyncio.Transport, courier: Courier, waiting: Waiting
    ) -> None:
        """Wrap an open websocket of the running loop; the courier says how long it waits."""
        self._socket, self._transport = socket, transport
        self._courier = courier
        self._loop = asyncio.get_running_loop()
        self._all, self._mine = waiting, Waiting()
        self._unanswered = 0
        self.is_frozen = self.is_ending = False
        self._gone = asyncio.Event()

    def deliver(self, envelope: Json) -> Json:
        """Send an envelope and return what its acknowledgement holds, or raise; called outside the loop."""
        return asyncio.run_coroutine_threadsafe(self._ask(envelope), self._loop).result()

    async def _ask(self, envelope: Json) -> Json:
        key = envelope["envelope_id"]
        self._mine[key] = self._all[key] = self._loop.create_future()
        try:
            await self._say(envelope)
            seconds = self._courier.silence if self.is_frozen else self._courier.seconds
            return await asyncio.wait_for(self._mine[key], seconds)
        finally:
            del self._mine[key], self._all[key]

    async def _say(self, words: Json) -> None:
        if not self.is_frozen:
            await self._socket.send_str(json.dumps(words))

    async def greet(self, hello: Json) -> None:
        """Say hello."""
        await self._say(hello)

    async def talk(self) -> None:
        """Hear the app until either side ends the connection."""
        pinger = asyncio.create_task(self._keep_pinging())
        try:
            async for message in self._socket:
                if not self.is_frozen:
                    await self._hear(message)
        finally:
            pinger.cancel()
            self._gone.set()
            self._give_up()

    async def _hear(self, message: WSMessage) -> None:
        self._unanswered = 0
        if message.type == WSMsgType.PING:
            await self._socket.pong(message.data)
        elif message.type == WSMsgType.TEXT:
            self._take(message.data)

    def _take(self, text: str) -> None:
        """Take an acknowledgement; anything else is left alone."""
        try:
            said = json.loads(text)
        except ValueError:
            return
        answer = self._all.get(str(said.get("envelope_id"))) if isinstance(said, dict) else None
        if answer is not None and not answer.done():
            answer.set_result(said.get("payload") or {})

    def _give_up(self) -> None:
        for answer in self._mine.values():
            if not answer.done():
                answer.set_exception(ConnectionError("the socket closed before the acknowledgement"))

    async def _keep_pinging(self) -> None:
        """Drop the connection when the app has said nothing at all to three pings in a row."""
        while self._unanswered < MOST_UNANSWERED or self.is_frozen:
            self._unanswered += 1
            await asyncio.sleep(PING_SECONDS)
            await self._ping()
        self.abort()

    async def _ping(self) -> None:
        if not self.is_frozen:
            with contextlib.suppress(ConnectionError):
                await self._socket.ping(b"Ping from the playground")

    def abort(self) -> None:
        """Let the connection break without a word."""
        self._transport.abort()

    async def tell(self, reason: str) -> None:
        """Tell the app that this connection ends, and why."""
        self.is_ending = True
        with contextlib.suppress(ConnectionError):
            await self._say({"type": "disconnect", "reason": reason, "debug_info": {"host": HOST}})

    async def disconnect(self, reason: str) -> None:
        """Tell the app why this connection ends, and end it, unless the app does so in a moment."""
        await self.tell(reason)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._gone.wait(), GOODBYE_SECONDS)
        await self.close()

    async def close(self) -> None:
        """End the connection in good order."""
        with contextlib.suppress(ConnectionError):
            await self._socket.close()

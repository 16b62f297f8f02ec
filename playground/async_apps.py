"""Asynchronous Bolt apps, joined as the others are, on an event loop of their own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from playground import afterwork
from playground.apps import acknowledged, got, retry_headers
from playground.http_line import Got, Sent
from playground.joined import HELLO_SECONDS
from playground.shapes import Json

if TYPE_CHECKING:
    from aiohttp import WSMessage
    from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
    from slack_bolt.async_app import AsyncApp

Given = TypeVar("Given")


class JoinedAsyncApp:
    """An app on an event loop in a thread."""

    def __init__(self, app: AsyncApp) -> None:
        """Let an app in and begin its loop."""
        self._app = app
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, name="playground-app", daemon=True)
        self._thread.start()
        self._lasting: set[asyncio.Task[Any]] = set()

    def deliver(self, envelope: Json) -> Json:
        """Hand an envelope to the app as Bolt's own Socket Mode handler does."""
        from slack_bolt.request.async_request import AsyncBoltRequest  # noqa: PLC0415 - the workspace does without Bolt

        request = AsyncBoltRequest(mode="socket_mode", body=envelope["payload"], headers=retry_headers(envelope))
        return acknowledged(self._run(self._app.async_dispatch(request)))

    def post(self, sent: Sent) -> Got:
        """Hand a signed request to the app as a web server in front of Bolt does."""
        from slack_bolt.request.async_request import AsyncBoltRequest  # noqa: PLC0415 - the same

        query = urlsplit(sent.url).query
        request = AsyncBoltRequest(body=sent.body.decode(), query=query, headers=dict(sent.headers))
        return got(self._run(self._app.async_dispatch(request)))

    def open(self, app_token: str) -> Callable[[], None]:
        """Let Bolt's own handler open a websocket, and return what closes it."""
        handler = self._run(self._opened(app_token))
        return lambda: self._run(handler.close_async())  # type: ignore[no-untyped-call]

    def finish(self) -> None:
        """Wait for what the app does after its acknowledgement; raises StillAtWorkError when it takes too long."""
        self._run(self._finish())

    def leave(self) -> None:
        """End what still runs, and the loop."""
        self._run(self._cancel())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _run(self, work: Coroutine[Any, Any, Given]) -> Given:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    async def _finish(self) -> None:
        pending = _others() - self._lasting
        if pending and (await asyncio.wait(pending, timeout=afterwork.MOST_SECONDS))[1]:
            raise afterwork.StillAtWorkError

    async def _opened(self, app_token: str) -> AsyncSocketModeHandler:
        from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler  # noqa: PLC0415 - the same

        handler, hello = AsyncSocketModeHandler(self._app, app_token), asyncio.Event()

        async def _note(message: WSMessage) -> None:
            if '"hello"' in str(message.data):
                hello.set()

        handler.client.on_message_listeners.append(_note)
        await handler.connect_async()  # type: ignore[no-untyped-call]
        await asyncio.wait_for(hello.wait(), HELLO_SECONDS)
        self._lasting |= _others()
        return handler

    async def _cancel(self) -> None:
        rest = _others()
        for task in rest:
            task.cancel()
        await asyncio.gather(*rest, return_exceptions=True)


def _others() -> set[asyncio.Task[Any]]:
    return {task for task in asyncio.all_tasks() if task is not asyncio.current_task()}

"""An app that keeps a ledger of what it did, and the ways on which it is cut off meanwhile."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any

from slack_bolt import App, BoltRequest
from slack_bolt.async_app import AsyncApp, AsyncBoltRequest
from slack_sdk import WebClient
from slack_sdk.web.async_client import AsyncWebClient

from playground.apps import over_http
from playground.courier import Deliver
from playground.http_line import Got, HttpLine, Post, Sent
from playground.server import Server
from playground.shapes import Json
from tests.playground.clients import joined_over_async_socket, joined_over_socket
from tests.playground.wires import awaiting

OFTEN = 50
PING_SECONDS, ASYNC_PING_SECONDS = 0.1, 1.0
"""The SDK looks so often whether its connection is still there; aiohttp gives it up after half of that in silence."""


class Breaks:
    """Ends the connection when it is due: before the app hears of what comes next, or before it acknowledges it."""

    reason = "http_error"

    def __init__(self, server: Server) -> None:
        self.meant = 0
        self._server = server
        self._before_hearing = self._before_acknowledging = False
        server.workspace.courier.wraps.append(self.around)

    @property
    def made(self) -> int:
        """Return how often the connection has ended, and begun again."""
        return self._server.sockets.opened - 1

    def around(self, inner: Deliver) -> Deliver:
        def deliver(envelope: Json) -> Json | None:
            if self._before_hearing:
                self._before_hearing = False
                self._server.run(self._server.sockets.close())
            return inner(envelope)

        return deliver

    def in_hand(self) -> None:
        """End it without a word now that the app has done what it was asked for."""
        if self._before_acknowledging:
            self._before_acknowledging = False
            self._server.run(self._server.sockets.drop())

    @contextmanager
    def at(self, n: int) -> Iterator[None]:
        """Go on when the app has come back, if this is one of those at which the connection ends."""
        before, due = self.made, n % OFTEN == OFTEN - 1
        self.meant += due
        self._before_hearing, self._before_acknowledging = due and n % 4 == 1, due and n % 4 == 3
        with awaiting(self._server.workspace, lambda: not due or self.made > before):
            yield


class Cuts(Breaks):
    """Does the same to requests: refuses them, or resets the connection before the answer."""

    reason = "connection_failed"
    _count, _is_cut = 0, False

    @property
    def made(self) -> int:
        return self._count

    def around(self, inner: Deliver) -> Deliver:
        return inner

    def on_wire(self, post: Post) -> Post:
        def posted(sent: Sent) -> Got:
            if self._before_hearing:
                self._before_hearing, self._count = False, self._count + 1
                raise ConnectionRefusedError
            got = post(sent)
            if self._is_cut:
                self._is_cut, self._count = False, self._count + 1
                raise ConnectionResetError
            return got

        return posted

    def in_hand(self) -> None:
        self._is_cut, self._before_acknowledging = self._is_cut or self._before_acknowledging, False


class Ledger:
    """What the app did, each thing once however often it hears of it, and how often it heard."""

    def __init__(self, client: WebClient, breaks: Breaks) -> None:
        self._client, self._breaks = client, breaks
        self.heard: Counter[str] = Counter()
        self.tries: dict[str, list[str]] = {}

    def note(self, body: Json, request: BoltRequest | AsyncBoltRequest) -> None:
        tried = request.headers.get("x-slack-retry-num", ["0"])[0]
        self.tries.setdefault(body["event_id"], []).append(tried)

    def do(self, what: str) -> None:
        self.heard[what] += 1
        if self.heard[what] == 1:
            self._client.chat_postMessage(channel="U0BEN", text=f"Done {what}")
        self._breaks.in_hand()


def ledger_app(client: WebClient, ledger: Ledger, signing_secret: str = "unused over sockets") -> App:
    app = App(name="ledger", client=client, process_before_response=True, signing_secret=signing_secret)

    @app.command("/do")
    def command(ack: Callable[..., Any], body: Json) -> None:
        ledger.do(body["text"])
        ack()

    @app.action("do")
    def press(ack: Callable[..., Any], body: Json) -> None:
        ledger.do(body["actions"][0]["value"])
        ack()

    @app.view("new_deal")
    def submitted(ack: Callable[..., Any], body: Json) -> None:
        ledger.do(body["view"]["private_metadata"])
        ack()

    @app.event("message")
    def message(body: Json, event: Json, request: BoltRequest) -> None:
        ledger.note(body, request)
        ledger.do(event["text"])

    return app


def async_ledger_app(client: AsyncWebClient, ledger: Ledger) -> AsyncApp:
    app = AsyncApp(name="ledger", client=client, process_before_response=True, signing_secret="unused over sockets")

    @app.command("/do")
    async def command(ack: Callable[..., Awaitable[Any]], body: Json) -> None:
        await asyncio.to_thread(ledger.do, body["text"])
        await ack()

    @app.action("do")
    async def press(ack: Callable[..., Awaitable[Any]], body: Json) -> None:
        await asyncio.to_thread(ledger.do, body["actions"][0]["value"])
        await ack()

    @app.view("new_deal")
    async def submitted(ack: Callable[..., Awaitable[Any]], body: Json) -> None:
        await asyncio.to_thread(ledger.do, body["view"]["private_metadata"])
        await ack()

    @app.event("message")
    async def message(body: Json, event: Json, request: AsyncBoltRequest) -> None:
        ledger.note(body, request)
        await asyncio.to_thread(ledger.do, event["text"])

    return app


@contextmanager
def over_socket(server: Server, breaks: Breaks, client: WebClient) -> Iterator[Ledger]:
    ledger = Ledger(client, breaks)
    with joined_over_socket(server, ledger_app(client, ledger), PING_SECONDS):
        yield ledger


@contextmanager
def over_async_socket(server: Server, breaks: Breaks, client: WebClient) -> Iterator[Ledger]:
    ledger, waiting = Ledger(client, breaks), AsyncWebClient(token=client.token, base_url=client.base_url)
    with joined_over_async_socket(server, async_ledger_app(waiting, ledger), ASYNC_PING_SECONDS):
        yield ledger


@contextmanager
def over_requests(server: Server, breaks: Breaks, client: WebClient) -> Iterator[Ledger]:
    assert isinstance(breaks, Cuts)
    ledger, ground = Ledger(client, breaks), server.workspace.ground
    app = ledger_app(client, ledger, ground.signing_secret)
    disconnect = HttpLine(ground, "https://app.example/slack/events", breaks.on_wire(over_http(app))).connect()
    yield ledger
    disconnect()

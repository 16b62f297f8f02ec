"""Websockets in the hands of a test, as an app without an SDK would hold them."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from threading import Event
from typing import TypeVar

import aiohttp

from playground.workspace import Workspace
from tests.playground.hands import WAIT, Json

T = TypeVar("T")
Wire = aiohttp.ClientWebSocketResponse


def address(workspace: Workspace) -> str:
    url: str = workspace.call("apps.connections.open", {}, workspace.app_token)["url"]
    return url


@asynccontextmanager
async def wires(workspace: Workspace, count: int = 1) -> AsyncIterator[list[Wire]]:
    """Hold some connections on which hello has been said."""
    async with aiohttp.ClientSession() as session:
        held = [await open_wire(session, workspace) for _ in range(count)]
        yield held


async def open_wire(session: aiohttp.ClientSession, workspace: Workspace, query: str = "") -> Wire:
    """Open a connection on which hello has been said; it answers no pings by itself."""
    wire = await session.ws_connect(address(workspace) + query, autoping=False)
    assert (await heard(wire))["type"] == "hello"
    return wire


async def frame(wire: Wire) -> aiohttp.WSMessage:
    """Return the next frame on a connection that is no ping."""
    while (message := await wire.receive(timeout=WAIT)).type is aiohttp.WSMsgType.PING:
        pass
    return message


async def heard(wire: Wire) -> Json:
    """Return the next words on a connection."""
    message = await frame(wire)
    assert message.type is aiohttp.WSMsgType.TEXT
    words: Json = message.json()
    return words


async def is_quiet(wire: Wire) -> bool:
    """Say whether nothing has been said on a connection before the answer to a ping of now."""
    await wire.ping()
    return (await frame(wire)).type is aiohttp.WSMsgType.PONG


async def ended(wire: Wire) -> bool:
    """Say whether the connection ends now, after whatever still comes on it."""
    while not wire.closed:
        await wire.receive(timeout=WAIT)
    return True


async def take(wire: Wire, answer: Json | None = None) -> Json:
    """Acknowledge the next envelope and return it."""
    envelope = await heard(wire)
    await wire.send_json({"envelope_id": envelope["envelope_id"], **({} if answer is None else {"payload": answer})})
    return envelope


@contextmanager
def awaiting(workspace: Workspace, is_so: Callable[[], bool]) -> Iterator[None]:
    """Let something happen to the app's connections, and go on when it has made this so."""
    done = Event()
    stop = workspace.changes.listen(lambda _change: done.set() if is_so() else None)
    yield
    assert is_so() or done.wait(6 * WAIT)  # the SDK alone takes four seconds to notice that nobody answers
    stop()


async def meanwhile(act: Callable[..., T], *given: object) -> T:
    """Let a person act, or time pass, while the test goes on with the app's part."""
    return await asyncio.get_running_loop().run_in_executor(None, act, *given)

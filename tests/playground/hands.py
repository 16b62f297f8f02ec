"""The workspace in the hands of a test: calls with the app's token, and what the page fetches and does."""

import asyncio
import json
import urllib.request
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from playground.workspace import Workspace

Json = dict[str, Any]

WAIT = 5.0
T = TypeVar("T")


def awaited(work: Coroutine[Any, Any, T]) -> T:
    """Run a coroutine in a thread of its own: a browser's driver may keep a loop running in this one."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, work).result()


def call(workspace: Workspace, method: str, **params: object) -> Json:
    return workspace.call(method, params, workspace.bot_token)


def channel(workspace: Workspace, name: str) -> str:
    return workspace.channel_named(name, "U0BEN").id


def fetch(workspace: Workspace, path: str, body: Json | None = None, **headers: str) -> bytes:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(  # noqa: S310 - the address is the server's own
        workspace.base_url + path, data, {"Content-Type": "application/json", **headers}
    )
    with urllib.request.urlopen(request, timeout=WAIT) as response:  # noqa: S310
        content: bytes = response.read()
        return content


def get(workspace: Workspace, path: str) -> Any:
    return json.loads(fetch(workspace, path))


def act(workspace: Workspace, name: str, /, **asked: object) -> Json:
    answer: Json = json.loads(fetch(workspace, "/page/act", {"as": "U0BEN", "act": name, **asked}))
    return answer


def seen(workspace: Workspace, channel: str) -> list[Json]:
    place = workspace.channel_named(channel, "U0BEN").id
    messages: list[Json] = get(workspace, f"/page/messages?as=U0BEN&channel={place}")["messages"]
    return messages

import threading
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from slack_bolt.adapter.socket_mode import SocketModeHandler

from playground import seed
from playground.clock import Clock
from playground.driver import Person
from playground.server import Server
from playground.workspace import Workspace
from tests.playground.hands import WAIT
from tests.playground.small_app import Heard, connected, small_app

START = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
"""A Monday: 9:00 in Shanghai, 20:00 of the Sunday before in New York."""


@pytest.fixture
def clock() -> Clock:
    return Clock(START, frozen=True)


@pytest.fixture
def workspace(clock: Clock) -> Workspace:
    return seed.workspace(clock=clock, bot_in=["sales-us"])


@pytest.fixture
def heard(workspace: Workspace) -> Iterator[Heard]:
    with connected(workspace) as told:
        yield told


@pytest.fixture
def ben(workspace: Workspace) -> Person:
    return workspace.as_("ben")


@pytest.fixture
def wuqian(workspace: Workspace) -> Person:
    return workspace.as_("吴倩")


@pytest.fixture
def server(workspace: Workspace) -> Iterator[Server]:
    made = Server(workspace)
    made.start()
    yield made
    made.stop()


@pytest.fixture(scope="module")
def lively() -> Iterator[Workspace]:
    """A workspace with a Bolt app on a real websocket; one for a file of tests, as the SDK takes seconds to close."""
    workspace = seed.workspace(clock=Clock(START, frozen=True), bot_in=["sales-us"])
    server = Server(workspace)
    app = small_app(f"{server.start()}/api/", Heard())
    socket = SocketModeHandler(app, "xapp-playground")
    hello = threading.Event()
    socket.client.on_message_listeners.append(lambda text: hello.set() if '"hello"' in text else None)
    socket.connect()  # type: ignore[no-untyped-call]
    assert hello.wait(WAIT)
    workspace.courier.patience = 10 * WAIT  # a busy machine is not what these tests are about
    yield workspace
    socket.close()  # type: ignore[no-untyped-call]
    server.stop()

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from playground import seed
from playground.clock import Clock
from playground.driver import Person
from playground.server import Server
from playground.workspace import Workspace
from tests.playground.clients import over_socket
from tests.playground.hands import WAIT
from tests.playground.small_app import Heard, connected

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
    """A workspace with a Bolt app on a real websocket; one for a file of tests, as the SDK starts threads for it."""
    workspace = seed.workspace(clock=Clock(START, frozen=True), bot_in=["sales-us"])
    workspace.courier.patience = 10 * WAIT  # a busy machine is not what these tests are about
    server = Server(workspace)
    server.start()
    with over_socket(workspace, server, Heard()):
        yield workspace
    server.stop()

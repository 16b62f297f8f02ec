from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

import pytest

from playground import seed
from playground.clock import Clock
from playground.server import Server
from playground.workspace import Workspace
from tests.playground.clients import CLIENTS
from tests.playground.conftest import START
from tests.playground.hands import WAIT
from tests.playground.small_app import Heard
from tests.playground.wires import awaiting


@pytest.fixture(scope="module", params=["socket", "async socket"])
def served(request: pytest.FixtureRequest) -> Iterator[Server]:
    """A server with one of the SDK's clients on a socket, for all tests of this file."""
    workspace = seed.workspace(clock=Clock(START, frozen=True), bot_in=["sales-us"])
    workspace.courier.patience = 10 * WAIT  # a busy machine is not what these tests are about
    server = Server(workspace)
    server.start()
    with CLIENTS[request.param](workspace, server, Heard(), is_hasty=True):
        yield server
    server.stop()


@pytest.fixture
def joined(served: Server) -> Workspace:
    return served.workspace


@contextmanager
def coming_back(served: Server) -> Iterator[None]:
    """Let something happen to the connection, and go on when the app has a new one."""
    before = served.sockets.opened
    with awaiting(served.workspace, lambda: served.sockets.opened > before):
        yield


def answers(workspace: Workspace, text: str) -> bool:
    ben = workspace.as_("ben")
    return ben.command(f"/opp {text}").ok and ben.last().text == f"Filed: {text}"


def test_the_client_comes_back_when_it_is_asked_to(served: Server, joined: Workspace) -> None:
    with coming_back(served):
        served.refresh_sockets()
    assert answers(joined, "after a refresh")


def test_the_client_comes_back_when_it_is_warned(served: Server, joined: Workspace) -> None:
    with coming_back(served):
        served.run(served.sockets.warn())
    assert answers(joined, "after a warning")


def test_the_client_comes_back_when_its_connection_broke(served: Server, joined: Workspace) -> None:
    with coming_back(served):
        served.run(served.sockets.drop())
    assert answers(joined, "after a break")


def test_the_client_notices_a_connection_that_is_only_half_open(served: Server, joined: Workspace) -> None:
    with coming_back(served):
        served.run(served.sockets.freeze())
    assert answers(joined, "after silence")


def test_the_client_is_there_again_after_days_in_one_jump(served: Server, joined: Workspace) -> None:
    before = served.sockets.opened
    joined.jump(joined.clock.now() + timedelta(days=3))
    assert served.sockets.opened == before + 1
    assert answers(joined, "after days")

"""Faults as the page and tests from outside ask for them."""

import json
import urllib.error
import urllib.request
from http.client import RemoteDisconnected

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from playground.driver import Person
from playground.rates import Limits
from playground.server import Server
from playground.workspace import Workspace
from tests.playground.hands import WAIT, Json, awaited, call, fetch, get
from tests.playground.wires import awaiting, ended, is_quiet, meanwhile, wires


def ask(workspace: Workspace, **asked: object) -> list[Json]:
    answer: Json = json.loads(fetch(workspace, "/page/faults", asked))
    assert answer["ok"]
    active: list[Json] = answer["active"]
    return active


def called_off(workspace: Workspace, query: str = "") -> list[Json]:
    """Take back what a query names, or everything; return what is left."""
    request = urllib.request.Request(f"{workspace.base_url}/page/faults{query}", method="DELETE")  # noqa: S310
    with urllib.request.urlopen(request, timeout=WAIT) as response:  # noqa: S310
        left: list[Json] = json.loads(response.read())["active"]
        return left


def client_of(workspace: Workspace) -> WebClient:
    return WebClient(token=workspace.bot_token, base_url=f"{workspace.base_url}/api/", retry_handlers=[])


def test_a_fault_is_asked_for_listed_and_taken_back(server: Server, workspace: Workspace) -> None:
    asked = ask(workspace, kind="fail", method="users.info", error="fatal_error", times=3)
    assert asked == [{"id": 1, "kind": "fail", "left": 3, "method": "users.info", "error": "fatal_error"}]
    assert call(workspace, "users.info", user="U0BEN")["error"] == "fatal_error"
    assert [each["left"] for each in get(workspace, "/page/faults")["active"]] == [2]
    ask(workspace, kind="lose_acks")
    ask(workspace, kind="double_events")
    assert [each["kind"] for each in called_off(workspace, "?id=2")] == ["fail", "double_events"]
    assert called_off(workspace) == []


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ({"kind": "slow", "method": "*", "seconds": 2}, {"kind": "slow", "left": 1, "method": "*", "seconds": 2.0}),
        ({"kind": "lose", "method": "chat.update"}, {"kind": "lose", "left": 1, "method": "chat.update"}),
        ({"kind": "slow_ack", "seconds": 4}, {"kind": "slow_ack", "left": 1, "seconds": 4.0}),
        ({"kind": "lose_acks", "times": 2}, {"kind": "lose_acks", "left": 2}),
        ({"kind": "double_events"}, {"kind": "double_events", "left": 1}),
        ({"kind": "delay_events", "seconds": 60}, {"kind": "delay_events", "left": 1, "seconds": 60.0}),
    ],
)
def test_every_kind_that_waits_is_listed(server: Server, workspace: Workspace, asked: Json, shown: Json) -> None:
    assert ask(workspace, **asked) == [{"id": 1} | shown]


@pytest.mark.parametrize(
    "asked", [{}, {"kind": "fire"}, {"kind": "slow", "method": "*"}, {"kind": "lose_acks", "times": 0}, [1]]
)
def test_what_is_no_fault_is_refused(server: Server, workspace: Workspace, asked: Json) -> None:
    with pytest.raises(urllib.error.HTTPError, match="400"):
        fetch(workspace, "/page/faults", asked)


def test_a_lost_answer_drops_the_connection_and_the_message_is_there(
    server: Server, workspace: Workspace, ben: Person
) -> None:
    ask(workspace, kind="lose", method="chat.postMessage")
    with pytest.raises((RemoteDisconnected, ConnectionError)):
        client_of(workspace).chat_postMessage(channel="#sales-us", text="once")
    assert [seen.text for seen in ben.sees("sales-us")] == ["once"]


def test_a_failure_keeps_its_status_on_the_wire(server: Server, workspace: Workspace) -> None:
    ask(workspace, kind="fail", method="users.info", error="ratelimited", status=429, retry_after=7)
    with pytest.raises(SlackApiError) as refused:
        client_of(workspace).users_info(user="U0BEN")
    assert (refused.value.response.status_code, refused.value.response.headers["Retry-After"]) == (429, "7")


def test_too_many_answers_to_an_address_are_refused_on_the_wire(server: Server, workspace: Workspace) -> None:
    workspace.rates.limits = Limits(burst=1)
    key = workspace.tickets.response("U0BEN", workspace.channel_named("dm", "U0BEN").id)
    fetch(workspace, f"/response/{key}", {"text": "x"})
    with pytest.raises(urllib.error.HTTPError, match="429") as refused:
        fetch(workspace, f"/response/{key}", {"text": "x"})
    with refused.value as answer:
        assert answer.headers["Retry-After"] == "1"


def test_connections_break_and_go_deaf_when_asked(server: Server, workspace: Workspace, ben: Person) -> None:
    async def play() -> None:
        async with wires(workspace) as [wire]:
            assert await is_quiet(wire)
            await meanwhile(lambda: ask(workspace, kind="drop_sockets"))
            assert await ended(wire)
        async with wires(workspace) as [wire]:
            await meanwhile(lambda: ask(workspace, kind="half_open"))
            outcome = await meanwhile(ben.command, "/opp new Acme")
            assert "operation_timeout" in str(outcome.error)
            assert not wire.closed

    awaited(play())


def test_an_outage_breaks_connections_and_lets_none_be_opened(server: Server, workspace: Workspace) -> None:
    async def play() -> None:
        async with wires(workspace) as [wire]:
            await meanwhile(lambda: ask(workspace, kind="outage", seconds=60))
            assert await ended(wire)

    with awaiting(workspace, lambda: not workspace.is_connected):
        awaited(play())
    answer = workspace.call("apps.connections.open", {}, workspace.app_token)
    assert answer["error"] == "service_unavailable"

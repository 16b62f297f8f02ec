import asyncio

import aiohttp
import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from playground import socket_mode
from playground.driver import Person
from playground.server import Server
from playground.shapes import Json
from playground.workspace import Workspace
from tests.playground.hands import WAIT, awaited, call, get
from tests.playground.small_app import CARD
from tests.playground.wires import Wire, address, awaiting, ended, heard, meanwhile, take, wires

FAILED = "/opp failed because the app did not respond ({})"


def test_an_unmodified_bolt_app_answers_a_command_over_socket_mode(lively: Workspace) -> None:
    ben = lively.as_("ben")
    assert get(lively, "/page/state?as=ben")["bot"]["connected"]
    ben.command("/opp new Acme", "sales-us")
    assert ben.last("sales-us").text == "Filed: new Acme"


# Opening


def test_the_workspace_says_hello_with_how_many_connections_there_are(server: Server, workspace: Workspace) -> None:
    async def play() -> list[Json]:
        async with aiohttp.ClientSession() as session:
            held = [await session.ws_connect(address(workspace)) for _ in range(2)]
            return [await heard(wire) for wire in held]

    hellos = awaited(play())
    assert [hello["num_connections"] for hello in hellos] == [1, 2]
    assert hellos[0]["connection_info"] == {"app_id": workspace.app}
    assert hellos[0]["debug_info"]["approximate_connection_time"] == 3600


def test_the_token_of_a_connection_is_taken_from_the_header_alone(server: Server, workspace: Workspace) -> None:
    client = WebClient(base_url=f"{workspace.base_url}/api/")
    assert client.apps_connections_open(app_token=workspace.app_token)["url"].startswith("ws://")
    with pytest.raises(SlackApiError, match="not_authed"):
        client.api_call("apps.connections.open", data={"token": workspace.app_token})


async def status(session: aiohttp.ClientSession, url: str) -> int:
    try:
        async with session.ws_connect(url):
            return 200
    except aiohttp.WSServerHandshakeError as error:
        return error.status


def test_a_ticket_opens_one_socket_and_within_half_a_minute(server: Server, workspace: Workspace) -> None:
    async def play() -> list[int]:
        async with aiohttp.ClientSession() as session:
            url, late = address(workspace), address(workspace)
            statuses = [await status(session, url), await status(session, url)]
            workspace.clock.spend(30.1)
            return [*statuses, await status(session, late)]

    assert awaited(play()) == [200, 404, 404]


def test_the_eleventh_connection_is_sent_away(server: Server, workspace: Workspace) -> None:
    async def play() -> Json:
        async with wires(workspace, 10), aiohttp.ClientSession() as session:
            assert workspace.courier.connections == 10
            return await heard(await session.ws_connect(address(workspace)))

    assert awaited(play())["reason"] == "too_many_websockets"


# Envelopes and their acknowledgements


def test_an_envelope_goes_to_one_of_several_connections(server: Server, workspace: Workspace, ben: Person) -> None:
    async def play() -> list[str]:
        async with wires(workspace, 2) as held:
            commands = [asyncio.create_task(meanwhile(ben.command, f"/opp {n}", "sales-us")) for n in range(4)]
            served = await asyncio.gather(*[take_two(n, wire) for n, wire in enumerate(held)])
            await asyncio.gather(*commands)
            return [name for names in served for name in names]

    async def take_two(n: int, wire: Wire) -> list[str]:
        return [(await take(wire, {"text": f"by {n}"}))["payload"]["text"] for _ in range(2)]

    assert sorted(awaited(play())) == ["0", "1", "2", "3"]
    assert sorted(message.text for message in ben.sees("sales-us")) == ["by 0", "by 0", "by 1", "by 1"]


def test_a_connection_that_drops_before_the_acknowledgement_did_not_answer(
    server: Server, workspace: Workspace, ben: Person
) -> None:
    async def play() -> None:
        async with wires(workspace) as [wire]:
            command = asyncio.create_task(meanwhile(ben.command, "/opp new Acme", "sales-us"))
            await heard(wire)
            await wire.close()
            await command

    awaited(play())
    assert ben.last("sales-us").text == FAILED.format("dispatch_failed")


def test_an_acknowledgement_that_comes_too_late_does_not_count(
    server: Server, workspace: Workspace, ben: Person
) -> None:
    workspace.courier.patience = 0.05

    async def play() -> None:
        async with wires(workspace) as [wire]:
            command = asyncio.create_task(meanwhile(ben.command, "/opp new Acme", "sales-us"))
            envelope = await heard(wire)
            await command
            await wire.send_json({"envelope_id": envelope["envelope_id"], "payload": {"text": "late"}})

    awaited(play())
    assert [message.text for message in ben.sees("sales-us")] == [FAILED.format("operation_timeout")]


def test_an_acknowledgement_counts_on_whichever_connection_it_comes(
    server: Server, workspace: Workspace, ben: Person
) -> None:
    async def play() -> None:
        async with wires(workspace) as [wire], aiohttp.ClientSession() as session:
            command = asyncio.create_task(meanwhile(ben.command, "/opp new Acme", "sales-us"))
            envelope = await heard(wire)
            other = await session.ws_connect(address(workspace))
            await other.send_str("no JSON")
            await other.send_json(["no object"])
            await other.send_json({"envelope_id": envelope["envelope_id"], "payload": {"text": "Filed"}})
            await command

    awaited(play())
    assert ben.last("sales-us").text == "Filed"


def test_what_an_acknowledgement_says_is_dropped_where_nothing_was_asked(
    server: Server, workspace: Workspace, ben: Person
) -> None:
    async def play() -> list[Json]:
        async with wires(workspace) as [wire]:
            press = asyncio.create_task(meanwhile(ben.last().press, "Won"))
            taken = [await take(wire, {"text": "Won!"})]
            await press
            command = asyncio.create_task(meanwhile(ben.command, "/opp"))
            taken.append(await take(wire, {"text": "Filed"}))
            await command
            return taken

    call(workspace, "chat.postMessage", channel="U0BEN", text="x", blocks=CARD)
    leave = workspace.connect(lambda _envelope: {})
    workspace.settle()
    leave()
    before = len(workspace.journal.after())
    assert [envelope["accepts_response_payload"] for envelope in awaited(play())] == [False, True]
    acks = [line.payload["payload"] for line in workspace.journal.after(before) if line.kind == "ack"]
    assert acks == [{}, {"text": "Filed"}]


# Pings


def test_the_socket_is_pinged_so_that_the_app_knows_it_is_alive(
    server: Server, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket_mode, "PING_SECONDS", 0.01)

    async def play() -> list[aiohttp.WSMsgType]:
        async with aiohttp.ClientSession() as session:
            wire = await session.ws_connect(address(workspace), autoping=False)
            await heard(wire)
            pinged = (await wire.receive(timeout=WAIT)).type
            assert await ended(wire)
            return [pinged]

    with awaiting(workspace, lambda: not workspace.is_connected):
        assert awaited(play()) == [aiohttp.WSMsgType.PING]


def test_a_ping_of_the_app_is_answered(server: Server, workspace: Workspace) -> None:
    async def play() -> aiohttp.WSMessage:
        async with aiohttp.ClientSession() as session:
            wire = await session.ws_connect(address(workspace), autoping=False)
            await heard(wire)
            await wire.ping(b"are you there")
            return await wire.receive(timeout=WAIT)

    answer = awaited(play())
    assert (answer.type, answer.data) == (aiohttp.WSMsgType.PONG, b"are you there")

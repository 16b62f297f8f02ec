import asyncio

import aiohttp
import pytest

from playground import socket_mode
from playground.driver import Person
from playground.server import Server
from playground.workspace import Workspace
from tests.playground.hands import WAIT, Json, awaited, get


async def open_socket(session: aiohttp.ClientSession, workspace: Workspace) -> aiohttp.ClientWebSocketResponse:
    answer = workspace.call("apps.connections.open", {}, workspace.app_token)
    socket = await session.ws_connect(answer["url"])
    assert (await socket.receive_json(timeout=WAIT))["type"] == "hello"
    return socket


def test_an_unmodified_bolt_app_answers_a_command_over_socket_mode(lively: Workspace) -> None:
    ben = lively.as_("ben")
    assert get(lively, "/page/state?as=ben")["bot"]["connected"]
    ben.command("/opp new Acme", "sales-us")
    assert ben.last("sales-us").text == "Filed: new Acme"


def test_an_envelope_goes_to_one_of_several_connections(server: Server, workspace: Workspace, ben: Person) -> None:
    async def play() -> list[str]:
        async with aiohttp.ClientSession() as session:
            sockets = [await open_socket(session, workspace) for _ in range(2)]
            loop = asyncio.get_running_loop()
            commands = [loop.run_in_executor(None, ben.command, f"/opp {n}", "sales-us") for n in range(4)]
            served = await asyncio.gather(*[answer_two(n, socket) for n, socket in enumerate(sockets)])
            await asyncio.gather(*commands)
            return [name for names in served for name in names]

    async def answer_two(n: int, socket: aiohttp.ClientWebSocketResponse) -> list[str]:
        names = []
        for _ in range(2):
            envelope = await socket.receive_json(timeout=WAIT)
            await socket.send_json({"envelope_id": envelope["envelope_id"], "payload": {"text": f"by {n}"}})
            names.append(envelope["payload"]["text"])
        return names

    assert sorted(awaited(play())) == ["0", "1", "2", "3"]
    assert sorted(message.text for message in ben.sees("sales-us")) == ["by 0", "by 0", "by 1", "by 1"]


def test_a_socket_that_drops_before_the_acknowledgement_did_not_answer(
    server: Server, workspace: Workspace, ben: Person
) -> None:
    async def play() -> None:
        async with aiohttp.ClientSession() as session:
            socket = await open_socket(session, workspace)
            command = asyncio.get_running_loop().run_in_executor(None, ben.command, "/opp new Acme", "sales-us")
            await socket.receive_json(timeout=WAIT)
            await socket.close()
            await command

    awaited(play())
    assert ben.last("sales-us").text == "/opp failed because the app did not respond (dispatch_failed)"


def test_an_acknowledgement_that_comes_too_late_does_not_count(
    server: Server, workspace: Workspace, ben: Person
) -> None:
    workspace.courier.patience = 0.05

    async def play() -> None:
        async with aiohttp.ClientSession() as session:
            socket = await open_socket(session, workspace)
            command = asyncio.get_running_loop().run_in_executor(None, ben.command, "/opp new Acme", "sales-us")
            envelope = await socket.receive_json(timeout=WAIT)
            await command
            await socket.send_json({"envelope_id": envelope["envelope_id"], "payload": {"text": "late"}})

    awaited(play())
    refusals = ["/opp failed because the app did not respond (operation_timeout)"]
    assert [message.text for message in ben.sees("sales-us")] == refusals


def test_the_socket_is_pinged_so_that_the_app_knows_it_is_alive(
    server: Server, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket_mode, "PING_SECONDS", 0.01)

    async def play() -> aiohttp.WSMsgType:
        async with aiohttp.ClientSession() as session:
            url = workspace.call("apps.connections.open", {}, workspace.app_token)["url"]
            socket = await session.ws_connect(url, autoping=False)
            await socket.receive_json(timeout=WAIT)
            return (await socket.receive(timeout=WAIT)).type

    assert awaited(play()) is aiohttp.WSMsgType.PING


def test_a_ticket_opens_one_socket_only(server: Server, workspace: Workspace) -> None:
    async def play() -> int:
        async with aiohttp.ClientSession() as session:
            url = workspace.call("apps.connections.open", {}, workspace.app_token)["url"]
            async with session.ws_connect(url):
                pass
            try:
                await session.ws_connect(url)
            except aiohttp.WSServerHandshakeError as error:
                return error.status
            return 200

    assert awaited(play()) == 404


def test_the_eleventh_connection_is_sent_away(server: Server, workspace: Workspace) -> None:
    async def play() -> Json:
        async with aiohttp.ClientSession() as session:
            held = [await open_socket(session, workspace) for _ in range(10)]
            assert workspace.courier.connections == len(held)
            url = workspace.call("apps.connections.open", {}, workspace.app_token)["url"]
            socket = await session.ws_connect(url)
            told: Json = await socket.receive_json(timeout=WAIT)
            return told

    assert awaited(play())["reason"] == "too_many_websockets"


def test_the_workspace_asks_the_app_to_come_back_on_a_new_socket(server: Server, workspace: Workspace) -> None:
    async def play() -> Json:
        async with aiohttp.ClientSession() as session:
            socket = await open_socket(session, workspace)
            await asyncio.get_running_loop().run_in_executor(None, server.refresh_sockets)
            told: Json = await socket.receive_json(timeout=WAIT)
            return told

    assert awaited(play())["reason"] == "refresh_requested"

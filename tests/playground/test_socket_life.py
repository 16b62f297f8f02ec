import asyncio
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from playground import seed, server
from playground.clock import Clock
from playground.driver import Person
from playground.manifest import Manifest
from playground.server import Server
from playground.workspace import Workspace
from tests.playground.conftest import START
from tests.playground.hands import WAIT, awaited
from tests.playground.wires import address, awaiting, ended, frame, heard, is_quiet, meanwhile, open_wire, take, wires

SOCKETS_ON = Manifest({"settings": {"socket_mode_enabled": True}})
SOCKETS_OFF = Manifest({"settings": {"socket_mode_enabled": False}})


# By the clock


@pytest.mark.parametrize(("query", "life"), [("", 3600), ("?debug_reconnects=true", 360)])
def test_a_connection_is_warned_ten_seconds_before_it_is_refreshed(
    server: Server, workspace: Workspace, clock: Clock, query: str, life: int
) -> None:
    workspace.courier.patience = 0.01

    async def play() -> list[str]:
        async with aiohttp.ClientSession() as session:
            wire = await open_wire(session, workspace, query)
            await meanwhile(workspace.jump, START + timedelta(seconds=life - 10.5))
            assert await is_quiet(wire)
            await meanwhile(workspace.jump, START + timedelta(seconds=life - 9.5))
            told = [(await heard(wire))["reason"]]
            await meanwhile(workspace.jump, START + timedelta(seconds=life - 0.5))
            assert await is_quiet(wire)
            await meanwhile(workspace.jump, START + timedelta(seconds=life))
            told.append((await heard(wire))["reason"])
            assert await ended(wire)
            return told

    with awaiting(workspace, lambda: not workspace.is_connected):
        assert awaited(play()) == ["warning", "refresh_requested"]


def test_a_connection_that_has_ended_is_not_spoken_to_any_more(server: Server, workspace: Workspace) -> None:
    async def play() -> None:
        async with wires(workspace):
            pass

    with awaiting(workspace, lambda: not workspace.is_connected):
        awaited(play())
    workspace.jump(START + timedelta(days=1))
    assert workspace.clock.now() == START + timedelta(days=1)


def test_a_jump_of_days_ends_a_connection_once_and_waits_for_the_app_to_come_back(
    server: Server, workspace: Workspace, ben: Person
) -> None:
    async def play() -> None:
        async with aiohttp.ClientSession() as session:
            wire = await open_wire(session, workspace)
            jump = asyncio.create_task(meanwhile(workspace.jump, START + timedelta(days=3)))
            assert (await heard(wire))["reason"] == "warning"
            successor = await open_wire(session, workspace)
            await jump
            assert await is_quiet(successor)
            commands = [asyncio.create_task(meanwhile(ben.command, f"/opp {n}")) for n in range(4)]
            for _ in commands:
                await take(successor)
            await asyncio.gather(*commands)

    awaited(play())
    assert workspace.clock.now() == START + timedelta(days=3)


def test_each_of_several_connections_is_replaced_before_time_goes_on(server: Server, workspace: Workspace) -> None:
    async def play() -> None:
        async with aiohttp.ClientSession() as session:
            held = [await open_wire(session, workspace) for _ in range(2)]
            jump = asyncio.create_task(meanwhile(workspace.jump, START + timedelta(days=1)))
            successors = []
            for wire in held:
                assert (await heard(wire))["reason"] == "warning"
                assert workspace.clock.now() == START + timedelta(seconds=3590)
                successors.append(await open_wire(session, workspace))
                assert await ended(wire)
            await jump
            assert [await is_quiet(wire) for wire in successors] == [True, True]

    awaited(play())
    assert server.sockets.opened == 4


def test_the_connection_after_a_jump_lives_for_an_hour_again(server: Server, workspace: Workspace) -> None:
    workspace.courier.patience = 0.01

    async def play() -> str:
        async with aiohttp.ClientSession() as session:
            wire = await open_wire(session, workspace)
            workspace.courier.patience = WAIT
            jump = asyncio.create_task(meanwhile(workspace.jump, START + timedelta(hours=5)))
            await heard(wire)
            successor = await open_wire(session, workspace)
            await jump
            workspace.courier.patience = 0.01
            await meanwhile(workspace.jump, START + timedelta(hours=6))
            return str((await heard(successor))["reason"])

    assert awaited(play()) == "warning"


# By the manifest


def test_turning_socket_mode_off_ends_the_connections(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "TICK_SECONDS", 0.01)
    workspace = seed.workspace(clock=clock)
    served = Server(workspace)
    served.start()

    async def play() -> str:
        async with wires(workspace) as [wire]:
            workspace.manifest = SOCKETS_OFF
            reason = str((await heard(wire))["reason"])
            assert await ended(wire)
            return reason

    assert awaited(play()) == "link_disabled"
    served.stop()


def test_an_app_that_is_not_in_socket_mode_gets_no_connection(server: Server, workspace: Workspace) -> None:
    workspace.manifest = SOCKETS_OFF

    async def play() -> str:
        async with aiohttp.ClientSession() as session:
            wire = await session.ws_connect(address(workspace))
            reason = str((await heard(wire))["reason"])
            assert await ended(wire)
            return reason

    assert awaited(play()) == "link_disabled"


def test_an_app_in_socket_mode_keeps_its_connections(server: Server, workspace: Workspace) -> None:
    workspace.manifest = SOCKETS_ON

    async def play() -> bool:
        async with aiohttp.ClientSession() as session:
            wire = await open_wire(session, workspace)
            server.run(server.sockets.obey())
            return await is_quiet(wire)

    assert awaited(play())


# At will

Doing = Callable[[Server], Coroutine[Any, Any, None]]


@pytest.mark.parametrize(
    ("do", "reason"),
    [
        (lambda server: server.sockets.refresh(), "refresh_requested"),
        (lambda server: server.sockets.refresh("link_disabled"), "link_disabled"),
        (lambda server: server.sockets.warn(), "warning"),
    ],
)
def test_connections_are_spoken_to_at_will(server: Server, workspace: Workspace, do: Doing, reason: str) -> None:
    async def play() -> list[str]:
        async with wires(workspace, 2) as held:
            _, *words = await asyncio.gather(meanwhile(server.run, do(server)), *[heard(wire) for wire in held])
            return [str(each["reason"]) for each in words]

    assert awaited(play()) == [reason] * 2


def test_connections_break_without_a_word_the_oldest_first(server: Server, workspace: Workspace, ben: Person) -> None:
    async def play() -> aiohttp.WSMsgType:
        async with wires(workspace, 2) as [old, young]:
            await meanwhile(server.run, server.sockets.drop(1))
            broken = await frame(old)
            command = asyncio.create_task(meanwhile(ben.command, "/opp new Acme"))
            await take(young, {"text": "Filed"})
            await command
            await meanwhile(server.run, server.sockets.drop())
            assert await ended(young)
            return broken.type

    with awaiting(workspace, lambda: not workspace.is_connected):
        assert awaited(play()) in {aiohttp.WSMsgType.CLOSED, aiohttp.WSMsgType.ERROR}
    assert ben.last().text == "Filed"


def test_what_was_in_hand_when_a_connection_broke_is_shown_as_failed(
    server: Server, workspace: Workspace, ben: Person
) -> None:
    async def play() -> None:
        async with wires(workspace) as [wire]:
            command = asyncio.create_task(meanwhile(ben.command, "/opp new Acme"))
            await heard(wire)
            await meanwhile(server.run, server.sockets.drop())
            await command

    awaited(play())
    assert ben.last().text == "/opp failed because the app did not respond (dispatch_failed)"


def test_a_frozen_connection_stays_open_and_is_deaf_and_dumb(server: Server, workspace: Workspace, ben: Person) -> None:
    async def play() -> None:
        async with aiohttp.ClientSession() as session:
            wire = await open_wire(session, workspace)
            await meanwhile(server.run, server.sockets.freeze())
            await wire.ping()
            await meanwhile(ben.command, "/opp new Acme")
            await meanwhile(server.run, server.sockets.refresh())
            assert (await frame(wire)).type is aiohttp.WSMsgType.CLOSE

    awaited(play())
    assert ben.last().text == "/opp failed because the app did not respond (operation_timeout)"
    assert workspace.clock.now() == START + timedelta(seconds=3)


def test_a_frozen_connection_ends_with_its_life_and_keeps_no_time_from_passing(
    server: Server, workspace: Workspace
) -> None:
    async def play() -> None:
        async with wires(workspace) as [wire]:
            await meanwhile(server.run, server.sockets.freeze())
            await meanwhile(workspace.jump, START + timedelta(seconds=3595))
            assert workspace.is_connected
            await meanwhile(workspace.jump, START + timedelta(days=1))
            assert await ended(wire)

    awaited(play())
    assert not workspace.is_connected

"""The bot does not go deaf: a connection that breaks, ends or falls silent is replaced by another."""

from collections.abc import Iterator
from threading import Thread

import pytest
from slack_sdk.errors import SlackApiError

from bot.identities import client
from bot.switchboard import WIRES, Switchboard
from bot.wire import Pace
from tests.bot.served import PATIENCE, Small, small_app, until

QUICK = Pace(ping=0.1, deaf=1, look=0.05, first_pause=0.1, longest_pause=0.2)


@pytest.fixture
def small() -> Iterator[Small]:
    with small_app() as made:
        yield made


@pytest.fixture
def switchboard(small: Small) -> Iterator[Switchboard]:
    made = Switchboard(small.app, client(small.access), small.access.app_token, QUICK)
    made.start()
    until(lambda: small.workspace.courier.connections == made.connections == WIRES)
    yield made
    small.go_on.set()
    made.stop()


class Asking(Thread):
    """Somebody who waits for an answer that the app has in hand."""

    def __init__(self, small: Small) -> None:
        super().__init__()
        self._small, self._answers = small, list[bool]()
        self.start()
        until(lambda: small.heard == ["wait for it"])

    def run(self) -> None:
        self._answers.append(self._small.asks("wait for it"))

    def is_answered(self) -> bool:
        self.join(PATIENCE)
        return self._answers == [True]


def are_replaced(small: Small, switchboard: Switchboard, count: int = WIRES) -> bool:
    """Say whether so many connections were replaced, those before are gone, and the others are well."""
    held = small.workspace.courier.connections == switchboard.connections == WIRES
    return held and switchboard.rebuilds == count


def test_more_than_one_connection_listens(small: Small, switchboard: Switchboard) -> None:
    assert small.server.sockets.opened == WIRES
    assert small.asks("hello")
    assert switchboard.silence is not None
    assert switchboard.rebuilds == 0


def test_a_half_open_connection_is_replaced_while_the_other_goes_on(small: Small, switchboard: Switchboard) -> None:
    small.freeze(1)
    until(lambda: are_replaced(small, switchboard, 1))
    assert all(small.asks(str(number)) for number in range(4))


def test_when_every_connection_goes_deaf_the_bot_answers_again(small: Small, switchboard: Switchboard) -> None:
    small.freeze()
    assert until(lambda: are_replaced(small, switchboard)) < 10
    assert small.asks("are you there")


def test_connections_that_break_are_replaced(small: Small, switchboard: Switchboard) -> None:
    small.drop()
    until(lambda: are_replaced(small, switchboard))
    assert small.asks("are you there")


@pytest.mark.parametrize("reason", ["refresh_requested", "warning"])
def test_connections_that_slack_ends_are_replaced(small: Small, switchboard: Switchboard, reason: str) -> None:
    if reason == "warning":
        small.server.run(small.server.sockets.warn())
    else:
        small.server.refresh_sockets(reason)
    until(lambda: are_replaced(small, switchboard))
    assert small.asks("are you there")


@pytest.mark.parametrize(
    "fault",
    [
        {"error": "ratelimited", "status": 429, "retry_after": 1},
        {"error": "service_unavailable", "status": 503},
        {"error": "invalid_auth"},
    ],
)
def test_an_address_that_slack_refuses_to_give_is_asked_for_again(
    small: Small, switchboard: Switchboard, fault: dict[str, object]
) -> None:
    small.workspace.faults.fail("apps.connections.open", times=3, **fault)  # type: ignore[arg-type]
    small.drop()
    until(lambda: are_replaced(small, switchboard))
    assert not small.workspace.faults.active
    assert small.asks("are you there")


def test_whatever_goes_wrong_the_next_look_comes(
    small: Small, switchboard: Switchboard, monkeypatch: pytest.MonkeyPatch
) -> None:
    failed: list[str] = []

    def broken(*_: object, **__: object) -> None:
        failed.append("once more")
        if len(failed) < 3:
            raise RuntimeError("nobody thought of this")
        monkeypatch.undo()

    monkeypatch.setattr("bot.wire.Client.connect", broken)
    small.drop()
    until(lambda: len(failed) == 3 and are_replaced(small, switchboard))
    assert small.asks("are you there")


def test_the_end_waits_for_what_is_in_hand_and_answers_it(small: Small) -> None:
    switchboard = Switchboard(small.app, client(small.access), small.access.app_token, QUICK)
    switchboard.start()
    until(lambda: small.workspace.courier.connections == switchboard.connections == WIRES)
    asking = Asking(small)
    ending = Thread(target=switchboard.stop)
    ending.start()
    small.go_on.set()
    assert asking.is_answered()
    ending.join(PATIENCE)
    until(lambda: not small.workspace.is_connected)
    assert switchboard.silence is None


def test_an_app_token_that_slack_refuses_is_told_at_the_start(small: Small) -> None:
    with pytest.raises(SlackApiError, match="invalid_auth"):
        Switchboard(small.app, client(small.access), "xapp-0-nobody", QUICK).start()


def test_at_the_pace_of_every_day_a_deaf_bot_answers_again_within_half_a_minute(small: Small) -> None:
    switchboard = Switchboard(small.app, client(small.access), small.access.app_token)
    switchboard.start()
    until(lambda: small.workspace.courier.connections == switchboard.connections == WIRES)
    small.freeze()
    assert until(lambda: are_replaced(small, switchboard)) < 30
    assert small.asks("are you there")
    switchboard.stop()

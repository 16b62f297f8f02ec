import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from threading import Thread

import pytest

from playground import seed
from playground.clock import Clock
from playground.driver import Person
from playground.http_line import HttpLine, Sent, over_network
from playground.in_process import in_process
from playground.shapes import Json, SlackError, Undelivered
from playground.signing import sign
from playground.workspace import Workspace
from tests.playground.hands import WAIT
from tests.playground.posts import Answer, Desk, by_bolt, form, got, payload
from tests.playground.small_app import Heard, small_app

URL = "https://app.example/slack/events"
COMMANDS: Json = {"features": {"slash_commands": [{"command": "/opp", "url": "https://app.example/commands"}]}}

# Signatures


def test_the_signature_is_that_of_slacks_own_example() -> None:
    body = (
        b"token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
        b"&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
        b"&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
        b"&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"
    )
    signed = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"
    assert sign("8f742231b10e8888abcd99yyyzzz85a5", body, 1531420618) == signed


def altered(sent: Sent) -> Sent:
    return replace(sent, body=sent.body.replace(b"Acme", b"Acma"))


def resealed(sent: Sent) -> Sent:
    stamp = sent.headers["X-Slack-Request-Timestamp"]
    return replace(sent, headers={**sent.headers, "X-Slack-Signature": sign("another", sent.body, int(stamp))})


def late(seconds: float) -> float:
    return time.time() - seconds


@pytest.mark.parametrize(
    ("change", "age", "is_taken"),
    [
        (lambda sent: sent, 0, True),
        (lambda sent: sent, 290, True),
        (lambda sent: sent, 301, False),
        (altered, 0, False),
        (resealed, 0, False),
    ],
    ids=["as signed", "old", "too old", "a byte changed", "another secret"],
)
def test_bolts_own_verifier_takes_what_is_signed_rightly_and_nothing_else(
    workspace: Workspace, ben: Person, change: Callable[[Sent], Sent], age: float, is_taken: bool
) -> None:
    with in_process(workspace) as base_url:
        heard = Heard()
        app = small_app(base_url, heard, workspace.ground.signing_secret)
        line = HttpLine(workspace.ground, URL, by_bolt(app, change), wall=lambda: late(age))
        workspace.courier.http = line.deliver
        outcome = ben.command("/opp new Acme")
    assert (outcome.ok, len(heard)) == (is_taken, int(is_taken))
    assert ben.last().text == ("Filed: new Acme" if is_taken else str(outcome.error))


# Addresses that are looked at before they are used


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "application/json"])
def test_an_address_for_events_is_verified_by_its_echo_of_a_challenge(workspace: Workspace, kind: str) -> None:
    shapes = {"text/plain": "{}", "application/json": '{{"challenge": "{}"}}'}
    line = HttpLine(workspace.ground, URL, lambda sent: got(body=_echo(sent), kind=kind))

    def _echo(sent: Sent) -> str:
        return shapes.get(kind, "challenge={}").format(payload(sent)["challenge"])

    disconnect = line.connect()
    assert workspace.is_connected
    disconnect()
    assert not workspace.is_connected


@pytest.mark.parametrize(
    "answer",
    [
        got(body="something else"),
        got(body='{"challenge"', kind="application/json"),
        got(body='["x"]', kind="application/json"),
        got(),
        got(500),
        TimeoutError(),
    ],
)
def test_an_address_that_does_not_echo_the_challenge_is_refused(workspace: Workspace, answer: Answer) -> None:
    with pytest.raises(SlackError, match="url_verification_failed"):
        HttpLine(workspace.ground, URL, Desk(answer)).connect()
    assert not workspace.is_connected


def test_bolt_passes_the_verification_and_the_look_at_its_certificate(workspace: Workspace) -> None:
    with in_process(workspace) as base_url:
        app = small_app(base_url, Heard(), workspace.ground.signing_secret)
        line = HttpLine(workspace.ground, URL, by_bolt(app))
        assert line.check_url()
        assert line.ssl_check()


def test_each_address_for_commands_is_looked_at_and_one_that_fails_is_told(clock: Clock) -> None:
    workspace = seed.workspace(clock=clock, manifest=COMMANDS)
    desk = Desk(got(), got(500))
    line = HttpLine(workspace.ground, None, desk)
    assert line.ssl_check()
    assert (desk.urls, form(desk.came[0])["ssl_check"]) == (["https://app.example/commands"], "1")
    assert not line.ssl_check()


def test_an_app_without_an_address_for_events_has_none_to_verify(clock: Clock) -> None:
    workspace = seed.workspace(clock=clock, manifest={})
    desk = Desk()
    assert HttpLine(workspace.ground, None, desk).check_url()
    assert desk.came == []


# The network itself


@contextmanager
def listening(said: bytes | None) -> Iterator[int]:
    """Take one connection and say something, or nothing at all; yield the port."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        door.settimeout(WAIT)

        def serve() -> None:
            guest, _ = door.accept()
            with guest:
                guest.settimeout(WAIT)
                guest.recv(65536)
                if said is not None:
                    guest.sendall(said)
                with suppress(ConnectionError):  # whoever gives up may do so without a word
                    while guest.recv(65536):
                        pass

        thread = Thread(target=serve)
        thread.start()
        yield door.getsockname()[1]
        thread.join(WAIT)


def ask(port: int, scheme: str = "http", seconds: float = WAIT) -> str:
    """Return why a request over the network fails."""
    workspace = Workspace()

    def post(sent: Sent) -> object:
        return over_network(replace(sent, seconds=seconds))

    line = HttpLine(workspace.ground, f"{scheme}://127.0.0.1:{port}/slack/events", post)  # type: ignore[arg-type]
    with pytest.raises(Undelivered) as raised:
        line.deliver({"type": "slash_commands", "payload": {"command": "/opp"}, "accepts_response_payload": True})
    return raised.value.reason


def test_a_request_over_the_network_brings_back_what_the_app_said() -> None:
    with listening(b"HTTP/1.1 302 Found\r\nLocation: /x\r\nContent-Length: 2\r\n\r\nno") as port:
        answer = over_network(Sent(url=f"http://127.0.0.1:{port}?a=b", headers={}, body=b"x"))
    assert (answer.status, answer.headers["location"], answer.body) == (302, "/x", b"no")


def test_each_way_that_a_network_fails_has_its_reason() -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        closed = door.getsockname()[1]
    assert ask(closed) == "connection_failed"
    with listening(b"rubbish\r\n\r\n") as port:
        assert ask(port) == "unknown_error"
    with listening(b"rubbish\r\n\r\n") as port:
        assert ask(port, "https") == "ssl_error"
    with listening(None) as port:
        assert ask(port, seconds=0.05) == "http_timeout"

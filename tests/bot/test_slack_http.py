"""Over HTTP one address takes signed requests and nothing else, whatever comes."""

import socket
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from threading import Thread
from urllib.parse import urlencode

import pytest

from bot.addresses import Address, read_address
from bot.slack_http import PATH, SlackDoor
from bot.web import LARGEST_BODY, WebServer
from playground.http_line import HttpLine
from playground.signing import sign
from sales.errors import SalesError
from tests.bot.served import PATIENCE, Small, small_app, until

SECRET = "playground-signing-secret"
FORM = "application/x-www-form-urlencoded"
ANYWHERE = Address(host="127.0.0.1", port=0)


@pytest.fixture
def small() -> Iterator[Small]:
    with small_app(SECRET) as made:
        yield made


@pytest.fixture
def door(small: Small) -> Iterator[WebServer]:
    server = WebServer("slack", SlackDoor(small.app, SECRET), ANYWHERE, 4, request_seconds=1)
    server.start()
    yield server
    small.go_on.set()
    server.stop()


@pytest.fixture
def line(small: Small, door: WebServer) -> HttpLine:
    """Let the workspace send over HTTP, after the challenge that Slack begins with."""
    made = HttpLine(small.workspace.ground, f"http://{door.address}{PATH}")
    made.connect()
    return made


def ask(door: WebServer, body: bytes, path: str = PATH, method: str = "POST", **headers: str) -> tuple[int, bytes]:
    """Send one request and return what came back."""
    connection = HTTPConnection(door.address.host, door.address.port, timeout=PATIENCE)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request(method, path, body, {"Content-Type": FORM, **named})
    answer = connection.getresponse()
    read = answer.status, answer.read()
    connection.close()
    return read


def signed(body: bytes, stamp: int | None = None, secret: str = SECRET) -> dict[str, str]:
    stamp = int(time.time()) if stamp is None else stamp
    return {"X_Slack_Request_Timestamp": str(stamp), "X_Slack_Signature": sign(secret, body, stamp)}


def said(small: Small, text: str) -> bytes:
    ben = small.workspace.as_("ben").id
    told = {"command": "/opp", "text": text, "team_id": small.workspace.team, "user_id": ben, "trigger_id": "1.2"}
    return urlencode(told).encode()


def test_a_signed_request_is_answered(small: Small, door: WebServer) -> None:
    body = said(small, "hello")
    assert ask(door, body, **signed(body)) == (200, b"noted")
    assert small.heard == ["hello"]


def test_slacks_challenge_and_its_look_at_the_certificate_are_answered(small: Small, line: HttpLine) -> None:
    assert line.check_url()
    assert line.ssl_check()
    assert small.asks("hello")


def test_an_unsigned_look_at_the_certificate_is_answered_and_starts_nothing(small: Small, door: WebServer) -> None:
    assert ask(door, said(small, "hello") + b"&ssl_check=1") == (200, b"")
    assert small.heard == []


@pytest.mark.parametrize(
    ("headers", "why"),
    [
        ({}, "nothing is signed"),
        ({"X_Slack_Request_Timestamp": "now"}, "no signature"),
        ({"X_Slack_Signature": "v0=1"}, "no stamp"),
        ({"X_Slack_Request_Timestamp": "1e9", "X_Slack_Signature": "v0=1"}, "the stamp is no number"),
        ({"X_Slack_Request_Timestamp": "soon", "X_Slack_Signature": "v0=1"}, "the stamp is no number"),
        ({"X_Slack_Request_Timestamp": "", "X_Slack_Signature": ""}, "both are empty"),
        ({"X_Slack_Request_Timestamp": "9" * 40, "X_Slack_Signature": "v0=1"}, "the stamp is of another age"),
    ],
)
def test_what_is_not_signed_is_refused(small: Small, door: WebServer, headers: dict[str, str], why: str) -> None:
    assert ask(door, said(small, why), **headers)[0] == 401
    assert small.heard == []


@pytest.mark.parametrize("age", [-301, 301, 3600, 86400])
def test_a_signature_of_another_time_is_refused(small: Small, door: WebServer, age: int) -> None:
    body = said(small, "hello")
    assert ask(door, body, **signed(body, int(time.time()) - age))[0] == 401
    assert small.heard == []


def test_a_signature_by_another_secret_or_of_another_body_is_refused(small: Small, door: WebServer) -> None:
    body = said(small, "hello")
    assert ask(door, body, **signed(body, secret="another-secret"))[0] == 401
    assert ask(door, body, **signed(said(small, "hullo")))[0] == 401
    strange = {**signed(body), "X_Slack_Signature": "v0=\xe9"}
    assert ask(door, body, **strange)[0] == 401
    assert small.heard == []


@pytest.mark.parametrize("body", [b"\xff\xfe", b"{", b"payload={", b"payload=%7B", b"", b"\0"])
def test_a_body_that_makes_no_sense_is_refused_before_it_is_read(door: WebServer, body: bytes) -> None:
    assert ask(door, body)[0] == 401


@pytest.mark.parametrize("path", ["/", "/slack", "/slack/events/", "/slack/events/x", "/SLACK/EVENTS", "/metrics"])
def test_there_is_nothing_at_any_other_address(small: Small, door: WebServer, path: str) -> None:
    body = said(small, "hello")
    assert ask(door, body, path, **signed(body))[0] == 404


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE"])
def test_nothing_but_a_post_is_taken(small: Small, door: WebServer, method: str) -> None:
    body = said(small, "hello")
    assert ask(door, body, method=method, **signed(body))[0] == 405
    assert small.heard == []


def test_a_body_of_more_than_a_megabyte_is_refused_unread(small: Small, door: WebServer) -> None:
    connection = HTTPConnection(door.address.host, door.address.port, timeout=PATIENCE)
    connection.putrequest("POST", PATH)
    connection.putheader("Content-Length", str(LARGEST_BODY + 1))
    connection.endheaders()
    assert connection.getresponse().status == 413
    connection.close()
    assert small.heard == []


def test_a_head_that_is_too_long_is_refused(door: WebServer) -> None:
    assert ask(door, b"", X_Long="x" * 70_000)[0] == 431


def test_a_request_that_trickles_in_is_given_up(small: Small, door: WebServer) -> None:
    with socket.create_connection((door.address.host, door.address.port), timeout=PATIENCE) as slow:
        slow.sendall(f"POST {PATH} HTTP/1.1\r\nHost: here\r\n".encode())
        begun = time.monotonic()
        assert slow.recv(100) == b""
        assert time.monotonic() - begun < 10
    body = said(small, "hello")
    assert ask(door, body, **signed(body))[0] == 200


def test_the_end_answers_what_is_in_hand_and_takes_nothing_new(small: Small) -> None:
    door = WebServer("slack", SlackDoor(small.app, SECRET), ANYWHERE, 4)
    door.start()
    body, answers = said(small, "wait for it"), list[tuple[int, bytes]]()
    asking = Thread(target=lambda: answers.append(ask(door, body, **signed(body))))
    asking.start()
    until(lambda: small.heard == ["wait for it"])
    ending = Thread(target=door.stop)
    ending.start()
    until(lambda: not is_open(door.address))
    small.go_on.set()
    asking.join(PATIENCE)
    ending.join(PATIENCE)
    assert answers == [(200, b"noted")]
    assert not ending.is_alive()


def is_open(address: Address) -> bool:
    with socket.socket() as trying:
        return trying.connect_ex((address.host, address.port)) == 0


def test_a_port_that_is_taken_is_told(door: WebServer, small: Small) -> None:
    other = WebServer("slack", SlackDoor(small.app, SECRET), door.address, 4)
    with pytest.raises(SalesError, match="address-taken"):
        other.start()


@pytest.mark.parametrize(
    ("said_so", "read"),
    [
        ("8080", "127.0.0.1:8080"),
        ("localhost:8080", "localhost:8080"),
        ("0.0.0.0:80", "0.0.0.0:80"),
        ("[::1]:8080", "[::1]:8080"),
    ],
)
def test_an_address_without_a_host_is_for_this_machine_alone(said_so: str, read: str) -> None:
    assert str(read_address(said_so)) == read


@pytest.mark.parametrize(
    "wrong", ["", ":8080", "host:", "host", "127.0.0.1:99999", "::1:80", "http://here:80", "a b:1"]
)
def test_what_is_no_address_is_refused(wrong: str) -> None:
    with pytest.raises(SalesError, match="address-wrong"):
        read_address(wrong)


def test_saying_nothing_listens_nowhere() -> None:
    assert read_address(None) is None

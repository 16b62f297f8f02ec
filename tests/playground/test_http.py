import socket
import ssl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from http.client import BadStatusLine
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
from tests.playground.hands import WAIT, call
from tests.playground.posts import Answer, Desk, by_bolt, form, got, moved, payload
from tests.playground.small_app import CARD, MODAL, Heard, small_app

URL = "https://app.example/slack/events"
EVERYWHERE: Json = {
    "features": {
        "app_home": {"messages_tab_enabled": True},
        "slash_commands": [{"command": "/opp", "url": "https://app.example/commands"}, {"command": "/bare"}],
    },
    "oauth_config": {"scopes": {"bot": ["commands", "chat:write", "im:history"]}},
    "settings": {
        "event_subscriptions": {"request_url": "https://app.example/events", "bot_events": ["message.im"]},
        "interactivity": {
            "is_enabled": True,
            "request_url": "https://app.example/actions",
            "message_menu_options_url": "https://app.example/options",
        },
        "socket_mode_enabled": False,
    },
}


def connected(workspace: Workspace, desk: Desk, url: str | None = URL) -> Desk:
    """Let a desk listen, which verifies its address without a word about it."""
    workspace.courier.http = HttpLine(workspace.ground, url, desk).deliver
    return desk


def show(workspace: Workspace) -> None:
    """Show Ben a card and a modal, of which the app has already heard."""
    connected(workspace, Desk())
    call(workspace, "chat.postMessage", channel="U0BEN", text="x", blocks=CARD)
    call(workspace, "views.open", trigger_id=workspace.tickets.trigger("U0BEN"), view=MODAL)
    workspace.settle()


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


# What is sent where


def test_each_kind_of_envelope_goes_to_its_own_address_in_its_own_form(clock: Clock) -> None:
    workspace = seed.workspace(clock=clock, manifest=EVERYWHERE)
    show(workspace)
    ben, desk = workspace.as_("ben"), connected(workspace, Desk(), None)
    ben.command("/opp new Acme & Co")
    ben.last().press("Won")
    ben.modal.options("Customer", "Ac")
    ben.say("hello")
    places = ["commands", "actions", "options", "events"]
    assert desk.urls == [f"https://app.example/{place}" for place in places]
    command, press, options, event = desk.came
    assert (form(command)["text"], form(command)["command"]) == ("new Acme & Co", "/opp")
    assert (payload(press)["type"], payload(options)["type"]) == ("block_actions", "block_suggestion")
    assert payload(event)["event"]["text"] == "hello"
    kinds = [sent.headers["Content-Type"] for sent in desk.came]
    assert kinds == ["application/x-www-form-urlencoded"] * 3 + ["application/json"]


def test_what_has_no_address_is_not_delivered(clock: Clock) -> None:
    workspace = seed.workspace(clock=clock, manifest=EVERYWHERE)
    desk = connected(workspace, Desk(), None)
    assert "dispatch_failed" in str(workspace.as_("ben").command("/bare").error)
    assert desk.came == []


def test_one_address_may_stand_for_all(clock: Clock) -> None:
    workspace = seed.workspace(clock=clock, manifest=EVERYWHERE)
    desk = connected(workspace, Desk())
    assert workspace.as_("ben").command("/bare").ok
    assert desk.urls == [URL]


# What the answer means


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (got(body="Filed"), "Filed"),
        (got(body='{"text": "Filed"}', kind="application/json; charset=utf-8"), "Filed"),
        (got(body='{"text": "Filed"}'), '{"text": "Filed"}'),
        (got(body='{"text"', kind="application/json"), None),
        (got(body='["Filed"]', kind="application/json"), None),
        (got(201, "Filed"), None),
        (got(500, "Filed"), None),
    ],
)
def test_a_command_is_answered_by_text_or_by_json_with_status_200(
    workspace: Workspace, ben: Person, answer: Answer, said: str | None
) -> None:
    connected(workspace, Desk(answer))
    assert ben.command("/opp").ok is (said is not None)
    assert ben.last().text == (said or "/opp failed because the app did not respond (dispatch_failed)")


def test_an_empty_answer_is_enough(workspace: Workspace, ben: Person) -> None:
    show(workspace)
    connected(workspace, Desk())
    assert ben.command("/opp").ok
    assert ben.modal.fill(Name="Acme").submit().ok
    assert not ben.has_modal


def test_a_press_needs_nothing_but_its_status(workspace: Workspace, ben: Person) -> None:
    show(workspace)
    connected(workspace, Desk(got(body="thanks"), got(404)))
    assert ben.last().press("Won").ok
    assert "http_error" in str(ben.last().press("Won").error)


def test_a_modal_answers_in_json_or_not_at_all(workspace: Workspace, ben: Person) -> None:
    errors = '{"response_action": "errors", "errors": {"name": "That name is taken."}}'
    show(workspace)
    connected(workspace, Desk(got(body=errors), got(body=errors, kind="application/json")))
    assert "http_error" in str(ben.modal.fill(Name="Acme").submit().error)
    assert ben.modal.fill(Name="Acme").submit().errors == {"name": "That name is taken."}


def test_any_2xx_is_enough_for_an_event(workspace: Workspace, clock: Clock, ben: Person) -> None:
    desk = connected(workspace, Desk(got(204)))
    ben.say("hello")
    workspace.jump(clock.in_days(1))
    assert len(desk.came) == 1


# Retries

FAILURES: list[tuple[str, list[Answer]]] = [
    ("http_timeout", [TimeoutError()]),
    ("connection_failed", [ConnectionRefusedError()]),
    ("ssl_error", [ssl.SSLCertVerificationError()]),
    ("unknown_error", [BadStatusLine("?")]),
    ("http_error", [got(500)]),
    ("too_many_redirects", [moved("/a"), moved("/b"), moved("/c")]),
]


@pytest.mark.parametrize(("reason", "answers"), FAILURES, ids=[reason for reason, _ in FAILURES])
def test_an_event_that_failed_comes_again_and_says_for_which_time_and_why(
    workspace: Workspace, ben: Person, reason: str, answers: list[Answer]
) -> None:
    desk = connected(workspace, Desk(*answers))
    ben.say("hello")
    first, again = desk.came[0], desk.came[-1]
    assert len(desk.came) == 1 + len(answers)
    assert "x-slack-retry-num" not in first.headers
    assert (again.headers["x-slack-retry-num"], again.headers["x-slack-retry-reason"]) == ("1", reason)
    assert payload(again)["event_id"] == payload(first)["event_id"]


def test_an_event_comes_again_three_times(workspace: Workspace, clock: Clock, ben: Person) -> None:
    desk = connected(workspace, Desk(*[got(500)] * 9))
    ben.say("hello")
    workspace.jump(clock.in_days(1))
    numbers = [sent.headers.get("x-slack-retry-num") for sent in desk.came]
    assert numbers == [None, "1", "2", "3"]


def test_an_app_that_was_not_there_when_an_event_came_hears_of_a_timeout(
    workspace: Workspace, clock: Clock, ben: Person
) -> None:
    ben.say("hello")
    desk = connected(workspace, Desk())
    workspace.jump(clock.in_days(1))
    assert [sent.headers["x-slack-retry-reason"] for sent in desk.came] == ["http_timeout"]


def test_an_app_may_ask_not_to_be_told_again(workspace: Workspace, clock: Clock, ben: Person) -> None:
    desk = connected(workspace, Desk(got(500, x_slack_no_retry="1")))
    ben.say("hello")
    workspace.jump(clock.in_days(1))
    assert len(desk.came) == 1


# Redirects


def test_two_redirects_are_followed_and_the_third_is_not(workspace: Workspace, ben: Person) -> None:
    desk = connected(workspace, Desk(moved("/there", 301), moved("https://other.example/x"), got(body="Filed")))
    assert ben.command("/opp").ok
    assert desk.urls == [URL, "https://app.example/there", "https://other.example/x"]
    assert len({sent.body for sent in desk.came}) == 1
    desk = connected(workspace, Desk(moved("/1"), moved("/2"), moved("/3"), got(body="Filed")))
    assert "dispatch_failed" in str(ben.command("/opp").error)
    assert len(desk.came) == 3


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
    workspace = seed.workspace(clock=clock, manifest=EVERYWHERE)
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


# One transport at a time


def test_an_app_in_socket_mode_gets_nothing_over_http(clock: Clock) -> None:
    settings = {**EVERYWHERE["settings"], "socket_mode_enabled": True}
    workspace = seed.workspace(clock=clock, manifest={**EVERYWHERE, "settings": settings})
    desk = connected(workspace, Desk())
    assert not workspace.is_connected
    assert "operation_timeout" in str(workspace.as_("ben").command("/opp").error)
    assert desk.came == []


def test_an_app_that_is_not_in_socket_mode_gets_nothing_over_sockets(clock: Clock) -> None:
    workspace = seed.workspace(clock=clock, manifest=EVERYWHERE)
    workspace.connect(lambda _envelope: {"text": "by socket"}, "socket")
    assert not workspace.is_connected
    connected(workspace, Desk(got(body="by http")))
    workspace.as_("ben").command("/opp")
    assert workspace.as_("ben").last().text == "by http"


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

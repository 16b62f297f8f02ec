import ssl
from http.client import BadStatusLine

import pytest

from playground import seed
from playground.clock import Clock
from playground.driver import Person
from playground.http_line import HttpLine
from playground.installs import uninstall
from playground.shapes import Json
from playground.workspace import Workspace
from tests.playground.hands import call
from tests.playground.posts import Answer, Desk, form, got, moved, payload
from tests.playground.small_app import CARD, MODAL

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


def test_an_app_that_was_taken_out_is_told_so_at_the_address_that_it_had(clock: Clock) -> None:
    events = {"request_url": "https://app.example/events", "bot_events": ["app_uninstalled", "tokens_revoked"]}
    settings = {**EVERYWHERE["settings"], "event_subscriptions": events}
    workspace = seed.workspace(clock=clock, manifest={**EVERYWHERE, "settings": settings})
    desk = connected(workspace, Desk(), None)
    uninstall(workspace)
    workspace.settle()
    assert desk.urls == ["https://app.example/events"] * 2

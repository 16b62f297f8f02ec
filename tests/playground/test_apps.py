from collections.abc import Callable, Iterator
from typing import Any

import pytest
from slack_bolt import App
from slack_bolt.request import BoltRequest
from slack_sdk import WebClient

from playground.apps import over_http, over_socket
from playground.driver import Person
from playground.http_line import HttpLine
from playground.in_process import in_process
from playground.shapes import Json, SlackError
from playground.workspace import Workspace

ADDRESS = "http://app.invalid/slack/events"
Seen = list[tuple[object, object]]
Join = Callable[[App], Callable[[], None]]


@pytest.fixture
def retries() -> Seen:
    return []


@pytest.fixture
def app(workspace: Workspace, retries: Seen) -> Iterator[App]:
    """An app that answers in JSON or in plain words, keeps silent, and fails a mention at first."""
    with in_process(workspace) as api_url:
        client = WebClient(token=workspace.bot_token, base_url=api_url)
        app = App(client=client, signing_secret=workspace.ground.signing_secret, process_before_response=True)

        @app.command("/opp")
        def greet(ack: Callable[..., Any], body: Json) -> None:
            if body["text"] != "silence":
                ack("Hi" if body["text"] == "plain" else {"text": "Hello", "response_type": "in_channel"})

        @app.event("app_mention")
        def fail_at_first(request: BoltRequest) -> None:
            why = [request.headers.get(f"x-slack-retry-{name}", [None])[0] for name in ("num", "reason")]
            retries.append((why[0], why[1]))
            if len(retries) == 1:
                raise RuntimeError

        yield app


@pytest.fixture(params=["socket", "http"])
def join(request: pytest.FixtureRequest, workspace: Workspace) -> Join:
    if request.param == "http":
        return lambda app: HttpLine(workspace.ground, ADDRESS, over_http(app)).connect()
    return lambda app: workspace.connect(over_socket(app))


def test_an_app_without_a_port_answers_in_words_or_in_json(
    workspace: Workspace, ben: Person, wuqian: Person, app: App, join: Join
) -> None:
    join(app)
    ben.command("/opp plain", "general")
    assert ben.last("general").text == "Hi"
    ben.command("/opp json", "general")
    assert wuqian.last("general").text == "Hello"


def test_a_silent_app_without_a_port_leaves_the_person_with_slacks_words(
    ben: Person, app: App, join: Join, request: pytest.FixtureRequest
) -> None:
    join(app)
    how = {"socket": "operation_timeout", "http": "dispatch_failed"}[request.node.callspec.params["join"]]
    assert how in (ben.command("/opp silence").error or "")


def test_an_event_that_failed_comes_again_and_says_which_time_it_is_and_why(
    ben: Person, app: App, join: Join, retries: Seen, request: pytest.FixtureRequest
) -> None:
    join(app)
    ben.mention("hello", "sales-us")
    why = {"socket": "timeout", "http": "http_error"}[request.node.callspec.params["join"]]
    assert retries == [(None, None), ("1", why)]


def test_bolt_checks_the_signature_of_what_comes_over_http(workspace: Workspace, ben: Person, app: App) -> None:
    HttpLine(workspace.ground, ADDRESS, over_http(app)).connect()
    workspace.ground.signing_secret = "of another app"
    assert "dispatch_failed" in (ben.command("/opp plain").error or "")
    with pytest.raises(SlackError, match="url_verification_failed"):
        HttpLine(workspace.ground, ADDRESS, over_http(app)).connect()

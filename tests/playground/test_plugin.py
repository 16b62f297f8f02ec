import asyncio
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Event
from typing import Any

import pytest
from slack_bolt import App
from slack_bolt.async_app import AsyncApp
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from playground import afterwork
from playground.afterwork import Afterwork, StillAtWorkError
from playground.people import Member
from playground.pytest_plugin import START, TRANSPORTS, furnished
from playground.rates import Limits
from playground.shapes import Json, SlackError
from playground.testing import Playground
from tests.playground.hands import awaited

pytest_plugins = ["pytester"]
Say = Callable[..., Any]
AsyncSay = Callable[..., Awaitable[Any]]
HOME: Json = {"type": "home", "blocks": [{"type": "divider"}]}
SUITE = """
    import pytest
    from slack_bolt import App

    @pytest.mark.playground(people=["ada", "grace"], bot_in=["general"])
    def test_everybody_is_greeted(playground):
        app = App(client=playground.web_client(), signing_secret=playground.signing_secret)

        @app.command("/greet")
        def greet(ack, say):
            ack()
            say("Hello, everybody")

        playground.connect(app)
        playground.as_("ada").command("/greet", "general")
        assert playground.as_("grace").last("general").text == "Hello, everybody"
        sent = [entry.transport for entry in playground.journal.named("/greet")]
        print("reached by", sent[0])
"""


def echo(playground: Playground) -> App:
    """Return an app that acknowledges first and works then, as most Bolt apps do."""
    app = App(client=playground.web_client(), signing_secret=playground.signing_secret)

    @app.command("/echo")
    def command(ack: Say, respond: Say, body: Json) -> None:
        ack()
        respond(f"You said {body['text']}")

    @app.event("message")
    def message(event: Json, say: Say) -> None:
        say(f"Heard: {event['text']}")

    def draw(event: Json, client: WebClient) -> None:
        client.views_publish(user_id=event["user"], view=HOME)

    app.event("app_home_opened")(ack=lambda ack: ack(), lazy=[draw])
    return app


@pytest.fixture(params=TRANSPORTS)
def opened(request: pytest.FixtureRequest) -> Iterator[Playground]:
    made = Playground(furnished(bot_in=["sales-us"]), request.param)
    yield made
    made.close()


def test_an_act_returns_when_the_app_has_done_its_later_work_too(opened: Playground) -> None:
    end = opened.connect(echo(opened))
    ben = opened.as_("ben")
    assert ben.command("/echo once", "sales-us").ok
    assert ben.last("sales-us").text == "You said once"
    ben.say("hello", "sales-us")
    assert ben.last("sales-us").text == "Heard: hello"
    ben.open_home()
    assert [block["type"] for block in ben.home.blocks] == ["divider"]
    assert {entry.transport for entry in opened.journal.named("/echo once")} == {opened.transport}
    end()
    assert not opened.workspace.is_connected


def async_echo(playground: Playground) -> AsyncApp:
    """Return the same app, asynchronous."""
    app = AsyncApp(client=playground.async_web_client(), signing_secret=playground.signing_secret)

    @app.command("/echo")
    async def command(ack: AsyncSay, respond: AsyncSay, body: Json) -> None:
        await ack()
        await respond(f"You said {body['text']}")

    @app.event("message")
    async def message(event: Json, say: AsyncSay) -> None:
        await say(f"Heard: {event['text']}")

    return app


def test_an_asynchronous_app_comes_in_the_same_ways(opened: Playground) -> None:
    end = opened.connect(async_echo(opened))
    ben = opened.as_("ben")
    assert ben.command("/echo once", "sales-us").ok
    assert ben.last("sales-us").text == "You said once"
    ben.say("hello", "sales-us")
    assert ben.last("sales-us").text == "Heard: hello"
    end()
    assert "operation_timeout" in (ben.command("/echo again").error or "")


def test_an_asynchronous_listener_that_does_not_end_is_told_of(
    playground: Playground, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(afterwork, "MOST_SECONDS", 0.0)
    app = AsyncApp(client=playground.async_web_client(), signing_secret=playground.signing_secret)

    @app.command("/echo")
    async def command(ack: AsyncSay) -> None:
        await ack()
        await asyncio.Event().wait()

    playground.connect(app)
    with pytest.raises(StillAtWorkError):
        playground.as_("ben").command("/echo")


def test_an_act_waits_for_what_an_app_does_about_its_own_words(playground: Playground) -> None:
    app = App(client=playground.web_client(), ignoring_self_events_enabled=False)

    @app.event("message")
    def count(event: Json, say: Say) -> None:
        if len(event["text"]) < 5:
            say(event["text"] + ".")

    playground.connect(app)
    ben = playground.as_("ben")
    ben.say("1")
    assert [seen.text for seen in ben.sees()] == ["1", "1.", "1..", "1...", "1...."]


def test_a_listener_that_does_not_end_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(afterwork, "MOST_SECONDS", 0.0)
    gate = Event()
    with ThreadPoolExecutor(1) as pool:
        work = Afterwork(pool)
        work.submit(gate.wait)
        with pytest.raises(StillAtWorkError):
            work.finish()
        gate.set()


def test_a_test_has_a_workspace_whose_clock_stands_still_until_it_jumps(playground: Playground) -> None:
    assert playground.clock.now() == START
    assert playground.jump(timedelta(hours=2)) == START + timedelta(hours=2)
    assert playground.jump(datetime(2026, 3, 9, tzinfo=UTC)) == datetime(2026, 3, 9, tzinfo=UTC)


@pytest.mark.playground(
    people=["ada", Member(id="U0GRACE", name="grace", real_name="Grace Hopper", zone="America/New_York")],
    bot_in=["general"],
    start=datetime(2026, 8, 3, tzinfo=UTC),
    manifest={"display_information": {"name": "Echo"}, "oauth_config": {"scopes": {"bot": ["chat:write"]}}},
)
def test_a_mark_furnishes_the_workspace(playground: Playground) -> None:
    assert playground.clock.now() == datetime(2026, 8, 3, tzinfo=UTC)
    client = playground.web_client()
    client.chat_postMessage(channel="#general", text="Hello")
    assert [playground.as_(name).last("general").text for name in ("ada", "Grace Hopper")] == ["Hello", "Hello"]
    with pytest.raises(SlackApiError, match="missing_scope"):
        client.users_list()


@pytest.mark.playground(rates=Limits(burst=1))
def test_limits_are_kept_where_a_test_asks_for_them(playground: Playground) -> None:
    client = playground.web_client(retry_handlers=[])
    client.chat_postMessage(channel="U0BEN", text="one")
    with pytest.raises(SlackApiError) as refused:
        client.chat_postMessage(channel="U0BEN", text="two")
    assert refused.value.response.status_code == 429
    playground.jump(timedelta(seconds=int(refused.value.response.headers["Retry-After"])))
    assert client.chat_postMessage(channel="U0BEN", text="two")["ok"]


def test_faults_happen_where_a_test_asks_for_them(playground: Playground) -> None:
    playground.faults.fail("chat.postMessage", "fatal_error")
    with pytest.raises(SlackApiError, match="fatal_error"):
        playground.web_client().chat_postMessage(channel="U0BEN", text="one")


def test_asynchronous_clients_find_the_workspace_on_a_port(playground: Playground) -> None:
    client = playground.async_web_client()
    awaited(client.chat_postMessage(channel="U0BEN", text="from afar"))
    assert playground.as_("ben").last().text == "from afar"
    assert playground.api_url == f"{playground.url}/api/"


def test_an_app_that_listens_elsewhere_is_reached_by_its_address(playground: Playground) -> None:
    with pytest.raises(SlackError, match="url_verification_failed"):
        playground.connect_http(f"{playground.url}/nothing-of-an-app")
    assert playground.journal.after()[-1].payload["status"] == 405


@pytest.mark.parametrize(("option", "expected"), [((), "process"), (("--playground-transport=http",), "http")])
def test_a_project_of_its_own_gets_the_fixture_and_chooses_the_transport(
    pytester: pytest.Pytester, option: tuple[str, ...], expected: str
) -> None:
    pytester.makepyfile(SUITE)
    result = pytester.runpytest("-p", "playground.pytest_plugin", "-p", "no:randomly", "-s", *option)
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines([f"*reached by {expected}*"])

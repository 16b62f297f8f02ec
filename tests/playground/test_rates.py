"""How fast an app may call, and what it is told when it is faster."""

from datetime import timedelta

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry import RetryHandler
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler

from playground import seed
from playground.clock import Clock
from playground.driver import Person
from playground.grid import Grid
from playground.in_process import in_process
from playground.rates import Limits
from playground.shapes import Answer
from playground.tiers import METHOD_TIERS, SPECIAL, TIERS
from playground.web_api import METHODS, answer
from playground.workspace import Workspace
from tests.playground.conftest import START
from tests.playground.hands import Json, channel
from tests.playground.small_app import Heard


@pytest.fixture
def workspace(clock: Clock) -> Workspace:
    """A workspace whose clock stands still and that limits all the same."""
    return seed.workspace(clock=clock, bot_in=["sales-us", "sales-east"], rates=Limits())


def asked(workspace: Workspace, method: str, **params: object) -> Answer:
    token = workspace.app_token if METHODS[method].caller == "app" else workspace.bot_token
    return answer(workspace.ground, method, params, token)


def post(workspace: Workspace, place: str = "#sales-us") -> Answer:
    return asked(workspace, "chat.postMessage", channel=place, text="x")


def let_through(workspace: Workspace, method: str, most: int, **params: object) -> int:
    """Count how many calls at one moment pass before the first that does not."""
    return next(n for n in range(most + 2) if asked(workspace, method, **params).status == 429)


def wait(workspace: Workspace, seconds: float) -> None:
    workspace.jump(workspace.clock.now() + timedelta(seconds=seconds))


def test_every_method_has_a_tier() -> None:
    assert {*METHOD_TIERS, SPECIAL} == METHODS.keys()


@pytest.mark.parametrize("method", METHOD_TIERS)
def test_a_method_is_let_through_as_often_as_its_tier_says(workspace: Workspace, method: str) -> None:
    most = max(TIERS[METHOD_TIERS[method]], 5)
    assert [workspace.rates.gate(workspace, method, {"limit": "1"}) for _ in range(most)] == [None] * most
    refused = workspace.rates.gate(workspace, method, {"limit": "1"})
    assert refused is not None
    assert refused.status == 429


def test_after_five_messages_at_once_a_channel_takes_one_a_second(workspace: Workspace, ben: Person) -> None:
    assert [post(workspace).status for _ in range(5)] == [200] * 5
    refused = post(workspace)
    assert (refused.status, refused.body) == (429, {"ok": False, "error": "ratelimited"})
    assert refused.headers["Retry-After"] == "1"
    wait(workspace, 1)
    assert [post(workspace).status for _ in range(2)] == [200, 429]
    assert len(ben.sees("sales-us")) == 6
    wait(workspace, 60)
    assert [post(workspace).status for _ in range(6)] == [200] * 5 + [429]


@pytest.mark.parametrize("method", ["conversations.list", "reactions.add", "users.info", "apps.connections.open"])
def test_after_the_wait_that_it_was_told_a_call_passes_and_not_a_second_before(
    workspace: Workspace, method: str
) -> None:
    let_through(workspace, method, 100, limit=1)
    seconds = int(asked(workspace, method, limit=1).headers["Retry-After"])
    wait(workspace, seconds - 1)
    assert asked(workspace, method, limit=1).status == 429
    wait(workspace, 1)
    assert asked(workspace, method, limit=1).status == 200


def test_other_channels_and_methods_go_on(workspace: Workspace) -> None:
    let_through(workspace, "chat.postMessage", 5, channel="#sales-us", text="x")
    assert post(workspace, "#sales-east").status == 200
    assert asked(workspace, "users.info", user="U0BEN").status == 200


def test_a_channel_is_one_whichever_name_is_used(workspace: Workspace) -> None:
    let_through(workspace, "chat.postMessage", 5, channel="#sales-us", text="x")
    assert post(workspace, channel(workspace, "sales-us")).status == 429
    let_through(workspace, "chat.postMessage", 5, channel="U0BEN", text="x")
    assert post(workspace, channel(workspace, "dm")).status == 429


def test_another_workspace_goes_on(workspace: Workspace) -> None:
    other = Grid(workspace).add("Contoso")
    let_through(workspace, "users.info", 100, user="U0BEN")
    assert asked(other, "users.info", user=other.bot.id).status == 200


def test_all_channels_together_have_a_limit_of_their_own(workspace: Workspace) -> None:
    workspace.rates.limits = Limits(workspace_per_minute=6)
    assert [post(workspace, "#sales-us").status for _ in range(5)] == [200] * 5
    assert post(workspace, "#sales-east").status == 200
    refused = post(workspace, "#sales-east")
    assert (refused.status, refused.headers["Retry-After"]) == (429, "10")


def test_a_call_that_is_refused_costs_nothing(workspace: Workspace) -> None:
    for _ in range(5):
        post(workspace)
    for _ in range(50):
        post(workspace)
    wait(workspace, 1)
    assert post(workspace).status == 200


@pytest.mark.parametrize("method", ["conversations.list", "users.list"])
def test_a_list_without_pages_is_limited_a_tier_lower(workspace: Workspace, method: str) -> None:
    assert let_through(workspace, method, 20) == 5
    assert let_through(workspace, method, 20, limit=100) == 20


def test_an_app_that_is_sold_reads_fifteen_messages_once_a_minute(workspace: Workspace) -> None:
    place = channel(workspace, "sales-us")
    for _ in range(20):
        workspace.as_("ben").say("x", "sales-us")
    assert len(asked(workspace, "conversations.history", channel=place, limit=18).body["messages"]) == 18
    workspace.rates.limits = Limits(is_distributed=True)
    assert len(asked(workspace, "conversations.history", channel=place, limit=18).body["messages"]) == 15
    assert asked(workspace, "conversations.history", channel=place).headers["Retry-After"] == "60"


def test_answers_to_a_response_address_are_limited_as_well(workspace: Workspace, ben: Person, heard: Heard) -> None:
    workspace.rates.limits = Limits(burst=1)
    ben.command("/opp hello")
    key = heard.of("command")[0]["response_url"].rpartition("/")[2]
    found = [workspace.answer_response(key, {"text": "x"}) for _ in range(2)]
    assert [each.status for each in found] == [200, 429]
    assert found[1].headers["Retry-After"] == "1"
    wait(workspace, 1)
    assert workspace.respond(key, {"text": "x"}) == "ok"


def test_other_limits_begin_anew(workspace: Workspace) -> None:
    let_through(workspace, "chat.postMessage", 5, channel="#sales-us", text="x")
    workspace.rates.limits = Limits()
    assert post(workspace).status == 200
    workspace.rates.limits = None
    assert [post(workspace).status for _ in range(20)] == [200] * 20


def test_a_clock_that_stands_still_limits_nothing_unless_asked(clock: Clock) -> None:
    still, running = seed.workspace(clock=clock), seed.workspace(clock=Clock(START))
    assert (still.rates.limits, running.rates.limits) == (None, Limits())


def test_the_sdk_hears_of_the_limit_with_the_header_that_it_reads(workspace: Workspace) -> None:
    with in_process(workspace) as base_url:
        client = WebClient(token=workspace.bot_token, base_url=base_url)
        let_through(workspace, "chat.postMessage", 5, channel="#sales-us", text="x")
        with pytest.raises(SlackApiError, match="ratelimited") as refused:
            client.chat_postMessage(channel="#sales-us", text="x")
    assert (refused.value.response.status_code, refused.value.response.headers["Retry-After"]) == (429, "1")


def test_the_sdks_own_handler_waits_and_gets_through(
    workspace: Workspace, ben: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []

    def sleep(seconds: float) -> None:
        waited.append(seconds)
        workspace.clock.spend(seconds)

    monkeypatch.setattr("time.sleep", sleep)
    with in_process(workspace) as base_url:
        handlers: list[RetryHandler] = [RateLimitErrorRetryHandler(max_retry_count=1)]
        client = WebClient(token=workspace.bot_token, base_url=base_url, retry_handlers=handlers)
        told: list[Json] = [client.chat_postMessage(channel="#sales-us", text=str(n)).data for n in range(6)]  # type: ignore[misc]
    assert all(each["ok"] for each in told)
    assert len(waited) == 1
    assert [seen.text for seen in ben.sees("sales-us")] == ["0", "1", "2", "3", "4", "5"]

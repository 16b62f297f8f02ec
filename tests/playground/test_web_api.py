import urllib.error
import urllib.request
from datetime import timedelta
from http.client import RemoteDisconnected

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from playground import seed
from playground.clock import Clock
from playground.driver import Person
from playground.in_process import in_process
from playground.shapes import Answer, Json
from playground.tokens import Grant
from playground.web_api import METHODS, run
from playground.workspace import Workspace
from playground.world import World
from tests.playground.conftest import START
from tests.playground.hands import call, channel


@pytest.mark.parametrize(
    ("method", "token", "error"),
    [
        ("auth.test", None, "not_authed"),
        ("auth.test", "xoxb-wrong", "invalid_auth"),
        ("chat.postMessage", "xapp-playground", "not_allowed_token_type"),
        ("apps.connections.open", "xoxb-playground", "not_allowed_token_type"),
        ("chat.sing", "xoxb-playground", "unknown_method"),
        ("files.upload", "xoxb-playground", "unknown_method"),
    ],
)
def test_a_call_with_the_wrong_token_or_name_is_refused(
    workspace: Workspace, method: str, token: str | None, error: str
) -> None:
    assert workspace.call(method, {}, token)["error"] == error


def test_auth_test_names_the_bot_so_that_bolt_can_leave_out_its_own_messages(workspace: Workspace) -> None:
    answer = call(workspace, "auth.test")
    assert (answer["user_id"], answer["bot_id"], answer["team_id"]) == ("U0BOT", workspace.bot_id, workspace.team)


def test_a_scope_that_is_missing_is_named_with_those_that_are_there(clock: Clock) -> None:
    workspace = seed.workspace(clock=clock, manifest={"oauth_config": {"scopes": {"bot": ["users:read", "commands"]}}})
    answer = call(workspace, "chat.postMessage", channel="U0BEN", text="x")
    assert (answer["error"], answer["needed"], answer["provided"]) == (
        "missing_scope",
        "chat:write",
        "commands,users:read",
    )
    assert call(workspace, "users.info", user="U0BEN")["ok"]


def test_the_sdk_raises_what_slack_refuses(workspace: Workspace) -> None:
    with in_process(workspace) as base_url:
        client = WebClient(token="xoxb-wrong", base_url=base_url)
        with pytest.raises(SlackApiError, match="invalid_auth"):
            client.chat_postMessage(channel="U0BEN", text="x")


def test_the_workspace_and_the_bot_are_described(workspace: Workspace) -> None:
    assert call(workspace, "team.info")["team"]["id"] == workspace.team
    assert call(workspace, "bots.info", bot=workspace.bot_id)["bot"]["user_id"] == "U0BOT"
    assert call(workspace, "bots.info", bot="B0OTHER")["error"] == "bot_not_found"
    assert workspace.call("api.test", {"error": "my_error"}, None)["error"] == "my_error"
    assert workspace.call("api.test", {"a": "1"}, None)["args"] == {"a": "1"}


def test_what_is_not_the_workspaces_is_not_answered_in_process(workspace: Workspace, ben: Person) -> None:
    shared = ben.upload("book.csv", b"Acme").files[0]
    with in_process(workspace):
        base = workspace.base_url
        with pytest.raises(urllib.error.HTTPError, match="403"):
            urllib.request.urlopen(f"{base}/files/{shared['id']}/book.csv")  # noqa: S310
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(f"{base}/files/F0NONE/book.csv")  # noqa: S310
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(f"{base}/elsewhere")  # noqa: S310
        with pytest.raises(urllib.error.URLError, match="refused"):
            urllib.request.urlopen("http://127.0.0.1:1/")


JUNK: tuple[object, ...] = ("abc", "-5", "0", "", "[]", "{}", "null", '"x"', "١", "1e400", 5, -1, 1.5, True)
JUNK += ([], {}, [{}], [1], [None], {"a": 1})
GOOD: Json = {"user": "U0BEN", "users": "U0BEN", "user_id": "U0BEN", "text": "x", "ts": "1.0", "name": "pushpin"}
GOOD |= {"view": {"type": "home", "blocks": []}, "filename": "a", "length": "3"}
GOOD |= {"message_ts": "1.0", "timestamp": "1.0"}
GOOD |= {"post_at": "1772420400", "unfurls": {"https://a.example": {"text": "x"}}}
KEYS = "channel thread_ts blocks view_id trigger_id limit cursor oldest latest types files file email bot metadata"
KEYS += " text markdown_text attachments post_at scheduled_message_id unfurls unfurl_id source"


@pytest.mark.parametrize("method", METHODS)
def test_whatever_is_sent_every_method_answers(workspace: Workspace, method: str) -> None:
    token = workspace.app_token if METHODS[method].caller == "app" else workspace.bot_token
    given = {"channel": channel(workspace, "sales-us"), **GOOD}
    for key in {*KEYS.split(), "hash", "channel_id", "external_id", *GOOD}:
        for junk in JUNK:
            assert isinstance(workspace.call(method, given | {key: junk}, token)["ok"], bool)


@pytest.mark.parametrize(
    ("method", "params", "error"),
    [
        ("users.list", {"limit": "abc"}, "invalid_limit"),
        ("users.list", {"limit": "-5"}, "invalid_limit"),
        ("users.list", {"limit": 0}, "invalid_limit"),
        ("users.list", {"cursor": "-5"}, "invalid_cursor"),
        ("users.list", {"cursor": "next"}, "invalid_cursor"),
        ("conversations.history", {"oldest": "abc"}, "invalid_ts_oldest"),
        ("conversations.history", {"latest": "yesterday"}, "invalid_ts_latest"),
        ("conversations.info", {"channel": {"id": "C1"}}, "invalid_arguments"),
        ("chat.postMessage", {"text": "x", "blocks": {"type": "divider"}}, "invalid_blocks_format"),
        ("chat.postMessage", {"text": "x", "attachments": "{}"}, "invalid_attachments"),
        ("chat.postMessage", {"text": "x", "metadata": "[]"}, "invalid_metadata_format"),
        ("files.completeUploadExternal", {"files": [{"title": "Book"}]}, "invalid_arguments"),
        ("files.completeUploadExternal", {"files": "not json"}, "invalid_arguments"),
    ],
)
def test_a_parameter_of_the_wrong_kind_is_refused_with_its_code(
    workspace: Workspace, method: str, params: Json, error: str
) -> None:
    given = {"channel": channel(workspace, "sales-us")} | params
    assert call(workspace, method, **given)["error"] == error


def test_a_list_of_plain_values_is_read_as_one_with_commas(workspace: Workspace) -> None:
    listed = call(workspace, "conversations.list", types=["private_channel", "im"])["channels"]
    assert listed == call(workspace, "conversations.list", types="private_channel,im")["channels"] != []


def test_gates_are_asked_in_order_and_the_first_answer_ends_the_call(workspace: Workspace) -> None:
    asked: list[tuple[str, str, object]] = []

    def watch(world: World, method: str, params: Json) -> None:
        asked.append((world.team, method, params.get("text")))

    def stop(_world: World, method: str, _params: Json) -> Answer | None:
        limited = Answer(body={"ok": False, "error": "ratelimited"}, status=429, headers={"Retry-After": "7"})
        return limited if method == "chat.postMessage" else None

    workspace.ground.gates += [watch, stop]
    with in_process(workspace) as base_url:
        client = WebClient(token=workspace.bot_token, base_url=base_url)
        assert client.auth_test()["ok"]
        with pytest.raises(SlackApiError, match="ratelimited") as refused:
            client.chat_postMessage(channel="U0BEN", text="x")
    assert (refused.value.response.status_code, refused.value.response.headers["Retry-After"]) == (429, "7")
    assert asked == [(workspace.team, "auth.test", None), (workspace.team, "chat.postMessage", "x")]
    assert workspace.journal.named("chat.postMessage")[-1].payload["status"] == 429
    assert workspace.as_("ben").sees() == []


def test_a_call_that_is_refused_for_its_token_passes_no_gate(workspace: Workspace) -> None:
    asked: list[str] = []
    workspace.ground.gates.append(lambda _world, method, _params: asked.append(method))
    workspace.call("chat.postMessage", {"channel": "U0BEN", "text": "x"}, "xoxb-wrong")
    assert asked == []


def test_an_answer_that_is_lost_on_its_way_leaves_the_work_done(workspace: Workspace, ben: Person) -> None:
    def lose(world: World, method: str, params: Json) -> Answer:
        return Answer(body=run(world, method, params), is_lost=True)

    workspace.ground.gates.append(lose)
    with in_process(workspace) as base_url:
        client = WebClient(token=workspace.bot_token, base_url=base_url, retry_handlers=[])
        with pytest.raises(RemoteDisconnected):
            client.chat_postMessage(channel="U0BEN", text="x")
    assert [message.text for message in ben.sees()] == ["x"]


def test_a_token_is_good_until_its_moment(workspace: Workspace, clock: Clock) -> None:
    expires = START + timedelta(hours=12)
    workspace.ground.tokens.add(Grant(token="xoxe.xoxb-1", kind="bot", team=workspace.team, expires=expires))
    assert workspace.call("auth.test", {}, "xoxe.xoxb-1")["ok"]
    clock.jump(expires)
    assert workspace.call("auth.test", {}, "xoxe.xoxb-1")["error"] == "token_expired"


def test_the_address_of_a_socket_is_good_for_half_a_minute(workspace: Workspace, clock: Clock) -> None:
    tickets = workspace.tickets
    early, late = tickets.socket(), tickets.socket()
    clock.jump(START + timedelta(seconds=30))
    assert tickets.use_socket(early)
    clock.jump(START + timedelta(seconds=31))
    assert not tickets.use_socket(late)

import urllib.error
import urllib.request

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from playground import seed
from playground.clock import Clock
from playground.driver import Person
from playground.in_process import in_process
from playground.workspace import Workspace
from tests.playground.hands import call


@pytest.mark.parametrize(
    ("method", "token", "error"),
    [
        ("auth.test", None, "not_authed"),
        ("auth.test", "xoxb-wrong", "invalid_auth"),
        ("chat.postMessage", "xapp-playground", "not_allowed_token_type"),
        ("apps.connections.open", "xoxb-playground", "not_allowed_token_type"),
        ("chat.sing", "xoxb-playground", "unknown_method"),
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
        with urllib.request.urlopen(f"{base}/files/{shared['id']}/book.csv") as response:  # noqa: S310
            assert response.read() == b"Acme"
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(f"{base}/files/F0NONE/book.csv")  # noqa: S310
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(f"{base}/elsewhere")  # noqa: S310
        with pytest.raises(urllib.error.URLError, match="refused"):
            urllib.request.urlopen("http://127.0.0.1:1/")

import json
import urllib.error
import urllib.request

import pytest
from slack_sdk import WebClient

from playground import seed
from playground.clock import Clock
from playground.driver import Person
from playground.server import Server
from playground.workspace import Workspace
from tests.playground.hands import WAIT, Json, fetch


def test_an_answer_to_a_response_url_arrives_over_http(lively: Workspace) -> None:
    ben = lively.as_("ben")
    ben.command("/opp card")
    assert ben.last().press("Won").ok
    assert ben.last().text == "Congratulations"


def test_the_web_api_takes_forms_and_json_with_the_token_in_the_header(server: Server, workspace: Workspace) -> None:
    client = WebClient(token=workspace.bot_token, base_url=f"{workspace.base_url}/api/")
    assert client.auth_test()["user_id"] == "U0BOT"
    posted = client.chat_postMessage(channel="U0BEN", text="早上好")
    assert client.conversations_history(channel=str(posted["channel"]))["messages"][0]["text"] == "早上好"
    assert client.users_info(user="U0WUQIAN", include_locale=True)["user"]["locale"] == "zh-CN"


def test_a_file_travels_over_http_and_only_its_readers_get_it(
    server: Server, workspace: Workspace, ben: Person
) -> None:
    client = WebClient(token=workspace.bot_token, base_url=f"{workspace.base_url}/api/")
    client.files_upload_v2(channel=workspace.channel_named("dm", "U0BEN").id, filename="book.csv", content="Acme")
    path = ben.last().files[0]["url_private"].removeprefix(workspace.base_url)
    assert fetch(workspace, path, Authorization=f"Bearer {workspace.bot_token}") == b"Acme"
    assert fetch(workspace, f"{path}?as=U0BEN") == b"Acme"
    with pytest.raises(urllib.error.HTTPError, match="403"):
        fetch(workspace, f"{path}?as=U0MAYA")


def test_a_page_of_another_site_is_refused(server: Server, workspace: Workspace) -> None:
    with pytest.raises(urllib.error.HTTPError, match="403"):
        fetch(workspace, "/page/act", {"as": "U0BEN", "act": "open_home"}, Origin="https://example.com")


def test_a_port_that_is_taken_is_an_error_at_start(server: Server, workspace: Workspace) -> None:
    port = int(workspace.base_url.rpartition(":")[2])
    second = Server(seed.workspace(), port=port)
    with pytest.raises(OSError, match="address already in use"):
        second.start()
    second.stop()


def test_the_page_itself_is_served(server: Server, workspace: Workspace) -> None:
    assert b"<!doctype html>" in fetch(workspace, "/").lower()


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/page/state?as=U0NOBODY", None),
        ("/page/messages?as=U0BEN&channel=C0NOWHERE", None),
        ("/page/act", {"as": "U0NOBODY", "act": "open_home"}),
        ("/response/none", {"text": "x"}),
    ],
)
def test_what_does_not_exist_is_not_found(server: Server, workspace: Workspace, path: str, body: Json | None) -> None:
    with pytest.raises(urllib.error.HTTPError, match="404"):
        fetch(workspace, path, body)


def status_of(address: str, body: bytes) -> tuple[int, bytes]:
    """Post something to an address and return what comes back."""
    request = urllib.request.Request(address, body, {"Content-Type": "application/json"})  # noqa: S310 - our own server
    with pytest.raises(urllib.error.HTTPError) as raised:
        urllib.request.urlopen(request, timeout=WAIT)  # noqa: S310
    with raised.value as answer:
        return answer.code, answer.read()


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"text"', b"\xff"])
def test_an_answer_to_an_interaction_that_is_no_object_is_refused(
    server: Server, workspace: Workspace, body: bytes
) -> None:
    key = workspace.tickets.response("U0BEN", workspace.channel_named("dm", "U0BEN").id)
    status, answer = status_of(f"{workspace.base_url}/response/{key}", body)
    assert (status, json.loads(answer)["error"]) == (400, "invalid_payload")


def test_every_answer_lists_the_scopes_that_the_app_was_granted(clock: Clock) -> None:
    narrow = seed.workspace(clock=clock, manifest={"oauth_config": {"scopes": {"bot": ["commands", "users:read"]}}})
    server = Server(narrow)
    slack = WebClient(token=narrow.bot_token, base_url=f"{server.start()}/api/", retry_handlers=[])
    assert slack.auth_test().headers["x-oauth-scopes"] == "commands,users:read"
    server.stop()

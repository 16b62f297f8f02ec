import json
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from typing import Any

import pytest
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from playground.driver import Person
from playground.server import Server
from playground.workspace import Workspace
from tests.playground.small_app import Heard, small_app

Json = dict[str, Any]


@pytest.fixture
def server(workspace: Workspace) -> Iterator[Server]:
    made = Server(workspace)
    made.start()
    yield made
    made.stop()


@pytest.fixture
def handler(server: Server, workspace: Workspace) -> Iterator[SocketModeHandler]:
    """A Bolt app on a real websocket."""
    app = small_app(f"{workspace.base_url}/api/", Heard())
    socket = SocketModeHandler(app, "xapp-playground")
    hello = threading.Event()
    socket.client.on_message_listeners.append(lambda text: hello.set() if '"hello"' in text else None)
    socket.connect()
    assert hello.wait(5)
    yield socket
    socket.close()


def get(workspace: Workspace, path: str) -> Any:
    with urllib.request.urlopen(workspace.base_url + path) as response:
        return json.loads(response.read())


def post(workspace: Workspace, path: str, body: Json, **headers: str) -> Json:
    request = urllib.request.Request(
        workspace.base_url + path, json.dumps(body).encode(), {"Content-Type": "application/json", **headers}
    )
    with urllib.request.urlopen(request) as response:
        answer: Json = json.loads(response.read())
        return answer


def act(workspace: Workspace, name: str, **asked: object) -> Json:
    return post(workspace, "/page/act", {"as": "U0BEN", "act": name, **asked})


def seen(workspace: Workspace, channel: str) -> list[Json]:
    place = workspace.channel_named(channel, "U0BEN").id
    messages: list[Json] = get(workspace, f"/page/messages?as=U0BEN&channel={place}")["messages"]
    return messages


def test_an_unmodified_bolt_app_answers_a_command_over_socket_mode(
    workspace: Workspace, handler: SocketModeHandler, ben: Person
) -> None:
    assert workspace.is_connected
    ben.command("/opp new Acme", "sales-us")
    assert ben.last("sales-us").text == "Filed: new Acme"


def test_the_page_can_play_a_whole_round_card_press_modal_and_home(
    workspace: Workspace, handler: SocketModeHandler
) -> None:
    assert act(workspace, "command", channel="dm", text="/opp card")["ok"]
    card = seen(workspace, "dm")[-1]
    assert act(workspace, "press", channel="dm", ts=card["ts"], block_id="deal", action_id="edit")["ok"]
    view = get(workspace, "/page/state?as=U0BEN")["views"][-1]
    taken = {"name": {"it": {"type": "plain_text_input", "value": "taken"}}}
    refused = act(workspace, "submit", view_id=view["id"], values=taken)
    assert refused["errors"] == {"name": "That name is taken."}
    fresh = {"name": {"it": {"type": "plain_text_input", "value": "Acme"}}}
    assert act(workspace, "submit", view_id=view["id"], values=fresh) == {"ok": True}
    assert get(workspace, "/page/state?as=U0BEN")["views"] == []
    assert act(workspace, "open_home")["ok"]
    assert get(workspace, "/page/state?as=U0BEN")["home"]["blocks"][0]["text"]["text"] == "Today: 2 due"

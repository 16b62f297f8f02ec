import asyncio
import base64
import json
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from typing import Any

import aiohttp
import pytest
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from playground import seed, socket_mode
from playground.clock import Clock
from playground.driver import Person
from playground.server import Server
from playground.workspace import Workspace
from tests.playground.conftest import START
from tests.playground.small_app import CARD, Heard, small_app

Json = dict[str, Any]

WAIT = 5.0


@pytest.fixture
def server(workspace: Workspace) -> Iterator[Server]:
    made = Server(workspace)
    made.start()
    yield made
    made.stop()


@pytest.fixture(scope="module")
def lively() -> Iterator[Workspace]:
    """A workspace with a Bolt app on a real websocket; one for all tests, because the SDK takes seconds to close."""
    workspace = seed.workspace(clock=Clock(START, frozen=True), bot_in=["sales-us"])
    server = Server(workspace)
    app = small_app(f"{server.start()}/api/", Heard())
    socket = SocketModeHandler(app, "xapp-playground")
    hello = threading.Event()
    socket.client.on_message_listeners.append(lambda text: hello.set() if '"hello"' in text else None)
    socket.connect()  # type: ignore[no-untyped-call]
    assert hello.wait(WAIT)
    workspace.courier.patience = 10 * WAIT  # a busy machine is not what these tests are about
    yield workspace
    socket.close()  # type: ignore[no-untyped-call]
    server.stop()


def fetch(workspace: Workspace, path: str, body: Json | None = None, **headers: str) -> bytes:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(  # noqa: S310 - the address is the server's own
        workspace.base_url + path, data, {"Content-Type": "application/json", **headers}
    )
    with urllib.request.urlopen(request, timeout=WAIT) as response:  # noqa: S310
        content: bytes = response.read()
        return content


def get(workspace: Workspace, path: str) -> Any:
    return json.loads(fetch(workspace, path))


def act(workspace: Workspace, name: str, /, **asked: object) -> Json:
    answer: Json = json.loads(fetch(workspace, "/page/act", {"as": "U0BEN", "act": name, **asked}))
    return answer


def seen(workspace: Workspace, channel: str) -> list[Json]:
    place = workspace.channel_named(channel, "U0BEN").id
    messages: list[Json] = get(workspace, f"/page/messages?as=U0BEN&channel={place}")["messages"]
    return messages


def test_an_unmodified_bolt_app_answers_a_command_over_socket_mode(lively: Workspace) -> None:
    ben = lively.as_("ben")
    assert get(lively, "/page/state?as=ben")["bot"]["connected"]
    ben.command("/opp new Acme", "sales-us")
    assert ben.last("sales-us").text == "Filed: new Acme"


def test_the_page_can_play_a_whole_round_of_card_press_modal_and_home(lively: Workspace) -> None:
    assert act(lively, "command", channel="dm", text="/opp card")["ok"]
    card = seen(lively, "dm")[-1]
    assert act(lively, "press", channel="dm", ts=card["ts"], block_id="deal", action_id="edit")["ok"]
    view = get(lively, "/page/state?as=U0BEN")["views"][-1]
    asked = act(lively, "options", view_id=view["id"], action_id="customer", value="ze")
    assert [option["value"] for option in asked["options"]] == ["Zenith"]
    taken = {"name": {"it": {"type": "plain_text_input", "value": "taken"}}}
    assert act(lively, "submit", view_id=view["id"], values=taken)["errors"] == {"name": "That name is taken."}
    fresh = {"name": {"it": {"type": "plain_text_input", "value": "Acme"}}}
    assert act(lively, "submit", view_id=view["id"], values=fresh) == {"ok": True}
    assert get(lively, "/page/state?as=U0BEN")["views"] == []
    assert act(lively, "open_home")["ok"]
    home = get(lively, "/page/state?as=U0BEN")["home"]
    assert home["blocks"][0]["text"]["text"] == "Today: 2 due"
    assert act(lively, "view_press", view_id="home", block_id="deal", action_id="won")["ok"]


def test_an_answer_to_a_response_url_arrives_over_http(lively: Workspace) -> None:
    ben = lively.as_("ben")
    ben.command("/opp card")
    assert ben.last().press("Won").ok
    assert ben.last().text == "Congratulations"


def test_a_message_written_on_the_page_reaches_the_app(lively: Workspace) -> None:
    said = act(lively, "say", channel="sales-us", text="@oppbot Acme?")
    message = next(each for each in seen(lively, "sales-us") if each["ts"] == said["ts"])
    assert (message["text"], message["reply_count"]) == ("<@U0BOT> Acme?", 1)


async def open_socket(session: aiohttp.ClientSession, workspace: Workspace) -> aiohttp.ClientWebSocketResponse:
    answer = workspace.call("apps.connections.open", {}, workspace.app_token)
    socket = await session.ws_connect(answer["url"])
    assert (await socket.receive_json(timeout=WAIT))["type"] == "hello"
    return socket


def test_an_envelope_goes_to_one_of_several_connections(server: Server, workspace: Workspace, ben: Person) -> None:
    async def play() -> list[str]:
        async with aiohttp.ClientSession() as session:
            sockets = [await open_socket(session, workspace) for _ in range(2)]
            loop = asyncio.get_running_loop()
            commands = [loop.run_in_executor(None, ben.command, f"/opp {n}", "sales-us") for n in range(4)]
            served = await asyncio.gather(*[answer_two(n, socket) for n, socket in enumerate(sockets)])
            await asyncio.gather(*commands)
            return [name for names in served for name in names]

    async def answer_two(n: int, socket: aiohttp.ClientWebSocketResponse) -> list[str]:
        names = []
        for _ in range(2):
            envelope = await socket.receive_json(timeout=WAIT)
            await socket.send_json({"envelope_id": envelope["envelope_id"], "payload": {"text": f"by {n}"}})
            names.append(envelope["payload"]["text"])
        return names

    assert sorted(asyncio.run(play())) == ["0", "1", "2", "3"]
    assert sorted(message.text for message in ben.sees("sales-us")) == ["by 0", "by 0", "by 1", "by 1"]


def test_a_socket_that_drops_before_the_acknowledgement_did_not_answer(
    server: Server, workspace: Workspace, ben: Person
) -> None:
    async def play() -> None:
        async with aiohttp.ClientSession() as session:
            socket = await open_socket(session, workspace)
            command = asyncio.get_running_loop().run_in_executor(None, ben.command, "/opp new Acme", "sales-us")
            await socket.receive_json(timeout=WAIT)
            await socket.close()
            await command

    asyncio.run(play())
    assert ben.last("sales-us").text == "/opp failed because the app did not respond (dispatch_failed)"


def test_an_acknowledgement_that_comes_too_late_does_not_count(
    server: Server, workspace: Workspace, ben: Person
) -> None:
    workspace.courier.patience = 0.05

    async def play() -> None:
        async with aiohttp.ClientSession() as session:
            socket = await open_socket(session, workspace)
            command = asyncio.get_running_loop().run_in_executor(None, ben.command, "/opp new Acme", "sales-us")
            envelope = await socket.receive_json(timeout=WAIT)
            await command
            await socket.send_json({"envelope_id": envelope["envelope_id"], "payload": {"text": "late"}})

    asyncio.run(play())
    refusals = ["/opp failed because the app did not respond (operation_timeout)"]
    assert [message.text for message in ben.sees("sales-us")] == refusals


def test_the_socket_is_pinged_so_that_the_app_knows_it_is_alive(
    server: Server, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket_mode, "PING_SECONDS", 0.01)

    async def play() -> aiohttp.WSMsgType:
        async with aiohttp.ClientSession() as session:
            url = workspace.call("apps.connections.open", {}, workspace.app_token)["url"]
            socket = await session.ws_connect(url, autoping=False)
            await socket.receive_json(timeout=WAIT)
            return (await socket.receive(timeout=WAIT)).type

    assert asyncio.run(play()) is aiohttp.WSMsgType.PING


def test_a_ticket_opens_one_socket_only(server: Server, workspace: Workspace) -> None:
    async def play() -> int:
        async with aiohttp.ClientSession() as session:
            url = workspace.call("apps.connections.open", {}, workspace.app_token)["url"]
            async with session.ws_connect(url):
                pass
            try:
                await session.ws_connect(url)
            except aiohttp.WSServerHandshakeError as error:
                return error.status
            return 200

    assert asyncio.run(play()) == 404


def test_the_eleventh_connection_is_sent_away(server: Server, workspace: Workspace) -> None:
    async def play() -> Json:
        async with aiohttp.ClientSession() as session:
            held = [await open_socket(session, workspace) for _ in range(10)]
            assert workspace.courier.connections == len(held)
            url = workspace.call("apps.connections.open", {}, workspace.app_token)["url"]
            socket = await session.ws_connect(url)
            told: Json = await socket.receive_json(timeout=WAIT)
            return told

    assert asyncio.run(play())["reason"] == "too_many_websockets"


def test_the_workspace_asks_the_app_to_come_back_on_a_new_socket(server: Server, workspace: Workspace) -> None:
    async def play() -> Json:
        async with aiohttp.ClientSession() as session:
            socket = await open_socket(session, workspace)
            await asyncio.get_running_loop().run_in_executor(None, server.refresh_sockets)
            told: Json = await socket.receive_json(timeout=WAIT)
            return told

    assert asyncio.run(play())["reason"] == "refresh_requested"


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


def test_the_page_reads_everything_around_the_messages(server: Server, workspace: Workspace) -> None:
    workspace.call("chat.postMessage", {"channel": "U0BEN", "text": "2 due"}, workspace.bot_token)
    state = get(workspace, "/page/state?as=ben")
    assert (state["me"]["real_name"], state["zone"]) == ("Ben Carter", "America/New_York")
    places = {place["name"]: (place["kind"], place["unread"]) for place in state["channels"]}
    assert places == {
        "general": ("channel", 0),
        "sales-us": ("channel", 0),
        "random": ("channel", 0),
        "Oppbot": ("app", 1),
    }
    assert not state["bot"]["connected"]
    assert state["now"] == START.isoformat()
    seen(workspace, "dm")
    assert {place["unread"] for place in get(workspace, "/page/state?as=ben")["channels"]} == {0}


@pytest.mark.parametrize(
    ("to", "now"),
    [
        ("next_morning", "2026-03-02T14:00:00+00:00"),
        ("next_monday", "2026-03-02T14:00:00+00:00"),
        ("days:3", "2026-03-05T01:00:00+00:00"),
        ("hours:1", "2026-03-02T02:00:00+00:00"),
        ("2026-04-01T00:00:00+00:00", "2026-04-01T00:00:00+00:00"),
    ],
)
def test_the_page_moves_the_clock_for_the_person_who_acts(
    server: Server, workspace: Workspace, to: str, now: str
) -> None:
    assert json.loads(fetch(workspace, "/page/jump", {"as": "U0BEN", "to": to}))["now"] == now


def test_the_page_cannot_move_the_clock_back(server: Server, workspace: Workspace) -> None:
    answer = json.loads(fetch(workspace, "/page/jump", {"as": "U0WUQIAN", "to": "2026-01-01T00:00:00+00:00"}))
    assert answer == {"ok": False, "error": "时钟只能往前拨。"}


def test_the_page_edits_reacts_uploads_and_changes_settings(server: Server, workspace: Workspace, ben: Person) -> None:
    said = act(workspace, "say", channel="sales-us", text="Acme")
    assert act(workspace, "edit", channel="sales-us", ts=said["ts"], text="Acme!")["ok"]
    assert act(workspace, "react", channel="sales-us", ts=said["ts"], name="pushpin")["ok"]
    message = seen(workspace, "sales-us")[0]
    assert (message["text"], message["edited"]) == ("Acme!", True)
    assert message["reactions"] == [{"name": "pushpin", "users": ["U0BEN"], "count": 1}]
    encoded = base64.b64encode(b"a,b").decode()
    assert act(workspace, "upload", channel="dm", name="book.csv", content_base64=encoded)["ok"]
    assert ben.last("dm").files[0]["name"] == "book.csv"
    kept = act(workspace, "upload", name="book.csv", content_base64=encoded)
    assert workspace.files.get(kept["file"]["id"]).content == b"a,b"
    assert act(workspace, "profile", language="zh-CN")["ok"]
    assert act(workspace, "edit", channel="sales-us", ts="1.0", text="x")["error"] == "这条内容已经不在了。"
    assert act(workspace, "dance")["error"] == "试用环境不认识这个操作：dance。"


def test_a_press_on_the_page_carries_what_was_entered_around_it(lively: Workspace) -> None:
    block = {"type": "input", "block_id": "note", "label": {"type": "plain_text", "text": "Note"}}
    block["element"] = {"type": "plain_text_input", "action_id": "it"}
    lively.call("chat.postMessage", {"channel": "U0BEN", "text": "x", "blocks": [block, CARD[1]]}, lively.bot_token)
    card = seen(lively, "dm")[-1]
    entered = {"note": {"it": {"type": "plain_text_input", "value": "call back"}}}
    asked = {"ts": card["ts"], "block_id": "deal", "action_id": "won", "values": entered}
    assert act(lively, "press", channel="dm", **asked)["ok"]
    told = [line for line in lively.journal.named("won") if line.direction == "to app"][-1].payload["payload"]
    assert told["state"]["values"]["note"]["it"]["value"] == "call back"


def test_the_journal_is_read_from_where_one_left_off(server: Server, workspace: Workspace) -> None:
    workspace.call("auth.test", {}, workspace.bot_token)
    act(workspace, "say", channel="dm", text="hello")
    lines = get(workspace, "/page/journal")
    assert [line["name"] for line in lines[:2]] == ["auth.test", "say"]
    later = get(workspace, f"/page/journal?after={lines[0]['n']}")
    assert [line["n"] for line in later] == [line["n"] for line in lines[1:]]


def test_a_change_is_streamed_to_the_page(server: Server, workspace: Workspace, ben: Person) -> None:
    async def play() -> Json:
        loop = asyncio.get_running_loop()
        async with aiohttp.ClientSession() as session, session.get(f"{workspace.base_url}/page/stream?as=ben") as page:
            await page.content.readuntil(b"\n\n")
            await loop.run_in_executor(None, ben.say, "hello", "sales-us")
            line = await asyncio.wait_for(page.content.readuntil(b"\n\n"), WAIT)
            told: Json = json.loads(line.removeprefix(b"data: "))
            return told

    told = asyncio.run(play())
    assert (told["what"], told["channel"]) == ("messages", workspace.channel_named("sales-us", "U0BEN").id)


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


def test_a_deleted_beginning_of_a_thread_stays_as_an_empty_place(server: Server, workspace: Workspace) -> None:
    first = act(workspace, "say", channel="sales-us", text="Acme")
    act(workspace, "say", channel="sales-us", text="they want a discount", thread_ts=first["ts"])
    lonely = act(workspace, "say", channel="sales-us", text="never mind")
    for said in (first, lonely):
        assert act(workspace, "delete", channel="sales-us", ts=said["ts"])["ok"]
    shown = seen(workspace, "sales-us")
    assert [(each["text"], each["deleted"], each["reply_count"]) for each in shown] == [("", True, 1)]


def test_the_page_invites_closes_and_starts_shortcuts(lively: Workspace) -> None:
    assert act(lively, "invite_bot", channel="random")["ok"]
    assert lively.bot.id in lively.channel_named("random", "U0BEN").members
    said = act(lively, "say", channel="random", text="Acme wants a discount")
    for more in ({}, {"channel": "random", "ts": said["ts"]}):
        assert act(lively, "shortcut", callback_id="log", **more)["ok"]
        view = get(lively, "/page/state?as=U0BEN")["views"][-1]
        assert act(lively, "close", view_id=view["id"])["ok"]
        assert act(lively, "close", view_id=view["id"])["error"] == "That is no longer there."


def test_one_cannot_use_the_modal_of_another(lively: Workspace) -> None:
    lively.as_("maya").command("/opp form")
    view = lively.as_("maya").modal
    assert act(lively, "submit", view_id=view.id, values={})["error"] == "That is no longer there."
    assert act(lively, "view_press", view_id=view.id, action_id="it")["error"] == "That is no longer there."
    view.close()


def test_a_file_that_is_not_base64_is_refused(server: Server, workspace: Workspace) -> None:
    answer = act(workspace, "upload", channel="dm", name="book.csv", content_base64="not base64!")
    assert answer == {"ok": False, "error": "The file could not be read."}


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


@pytest.mark.parametrize(
    ("languages", "name"), [("zh-CN,zh;q=0.9", "吴倩"), ("en-US,en", "Ben Carter"), ("fr", "吴倩")]
)
def test_a_visitor_begins_as_somebody_who_reads_their_language(
    server: Server, workspace: Workspace, languages: str, name: str
) -> None:
    assert server
    state = json.loads(fetch(workspace, "/page/state", None, **{"Accept-Language": languages}))
    assert state["me"]["real_name"] == name


def test_every_answer_lists_the_scopes_that_the_app_was_granted(clock: Clock) -> None:
    narrow = seed.workspace(clock=clock, manifest={"oauth_config": {"scopes": {"bot": ["commands", "users:read"]}}})
    server = Server(narrow)
    slack = WebClient(token=narrow.bot_token, base_url=f"{server.start()}/api/", retry_handlers=[])
    assert slack.auth_test().headers["x-oauth-scopes"] == "commands,users:read"
    server.stop()

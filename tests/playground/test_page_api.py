import asyncio
import base64
import json
from urllib.error import HTTPError

import aiohttp
import pytest

from playground.driver import Person
from playground.grid import Grid
from playground.manifest import Manifest
from playground.people import Member
from playground.server import Server
from playground.workspace import Workspace
from tests.playground.conftest import START
from tests.playground.hands import WAIT, Json, act, awaited, channel, fetch, get, seen
from tests.playground.small_app import CARD


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


def test_a_message_written_on_the_page_reaches_the_app(lively: Workspace) -> None:
    said = act(lively, "say", channel="sales-us", text="@oppbot Acme?")
    message = next(each for each in seen(lively, "sales-us") if each["ts"] == said["ts"])
    assert (message["text"], message["reply_count"]) == ("<@U0BOT> Acme?", 1)


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
    assert unread(workspace) == {"Oppbot": (1, 0)}


def unread(workspace: Workspace) -> dict[str, tuple[int, int]]:
    """Return what Ben has not read: messages and threads, by place."""
    places = get(workspace, "/page/state?as=ben")["channels"]
    counts = {place["name"]: (place["unread"], place["unread_threads"]) for place in places}
    return {name: count for name, count in counts.items() if any(count)}


def read(workspace: Workspace, name: str, ts: str, thread: str | None = None) -> None:
    """Let Ben have read up to a message."""
    fetch(workspace, "/page/read", {"as": "U0BEN", "channel": channel(workspace, name), "ts": ts, "thread": thread})


def test_a_channel_is_read_as_far_as_the_page_says_and_never_less(server: Server, workspace: Workspace) -> None:
    maya = workspace.as_("maya")
    first, second = maya.say("Acme?", "sales-us"), maya.say("Anybody?", "sales-us")
    seen(workspace, "sales-us")
    assert unread(workspace) == {"sales-us": (2, 0)}
    read(workspace, "sales-us", first.ts)
    assert unread(workspace) == {"sales-us": (1, 0)}
    read(workspace, "sales-us", second.ts)
    read(workspace, "sales-us", first.ts)
    assert unread(workspace) == {}
    with pytest.raises(HTTPError, match="404"):
        fetch(workspace, "/page/read", {"as": "U0BEN", "channel": "C404", "ts": first.ts})


def test_a_thread_is_unread_for_those_who_take_part_in_it_until_they_have_read_it(
    server: Server, workspace: Workspace, ben: Person
) -> None:
    mine, theirs = ben.say("Acme?", "sales-us"), workspace.as_("dana").say("Lunch?", "sales-us")
    answer = workspace.as_("maya").message("sales-us", mine.ts).reply("They signed")
    workspace.as_("maya").message("sales-us", theirs.ts).reply("In an hour")
    read(workspace, "sales-us", theirs.ts)
    assert unread(workspace) == {"sales-us": (0, 1)}
    assert [each["unread_replies"] for each in seen(workspace, "sales-us")] == [1, 0]
    read(workspace, "sales-us", answer.ts, mine.ts)
    assert unread(workspace) == {}


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


def test_the_journal_can_be_kept_as_lines_of_json(server: Server, workspace: Workspace) -> None:
    workspace.call("auth.test", {}, workspace.bot_token)
    kept = fetch(workspace, "/page/journal.jsonl").decode().splitlines()
    assert [json.loads(line) for line in kept] == get(workspace, "/page/journal")


def test_a_change_is_streamed_to_the_page(server: Server, workspace: Workspace, ben: Person) -> None:
    async def play() -> Json:
        loop = asyncio.get_running_loop()
        async with aiohttp.ClientSession() as session, session.get(f"{workspace.base_url}/page/stream?as=ben") as page:
            await page.content.readuntil(b"\n\n")
            await loop.run_in_executor(None, ben.say, "hello", "sales-us")
            line = await asyncio.wait_for(page.content.readuntil(b"\n\n"), WAIT)
            told: Json = json.loads(line.removeprefix(b"data: "))
            return told

    told = awaited(play())
    assert (told["what"], told["channel"]) == ("messages", workspace.channel_named("sales-us", "U0BEN").id)


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


def test_the_page_lets_people_come_go_record_and_be_away(server: Server, workspace: Workspace, ben: Person) -> None:
    assert act(workspace, "join", channel="sales-east")["ok"]
    assert act(workspace, "invite", channel="sales-east", who="maya")["ok"]
    assert {"U0BEN", "U0MAYA"} < set(workspace.channel_named("sales-east", "U0BEN").members)
    assert act(workspace, "leave", channel="sales-east")["ok"]
    assert act(workspace, "leave", channel="general")["error"] == "You cannot leave this channel."
    assert act(workspace, "away", is_away=True)["ok"]
    assert get(workspace, "/page/state?as=ben")["me"]["away"]
    assert act(workspace, "record", channel="dm", seconds=3, transcript="Acme signed")["ok"]
    assert seen(workspace, "dm")[-1]["files"][0]["transcription"]["preview"]["content"] == "Acme signed"
    assert act(workspace, "record", channel="dm", seconds="long")["error"] == "That is no longer there."
    assert act(workspace, "install", remove=True)["error"] == "Only admins can do this."


def test_the_page_reaches_every_workspace_by_its_team(server: Server, workspace: Workspace) -> None:
    leo = Member(id="U0LEO", name="leo", real_name="Leo Park", is_admin=True)
    globex = Grid(workspace).add("Globex", team="T0GLOBEX", people=[leo])
    fetch(
        workspace, "/page/act", {"team": "T0GLOBEX", "as": "leo", "act": "say", "channel": "general", "text": "Hello"}
    )
    assert globex.as_("leo").last("general").text == "Hello"
    state = get(workspace, "/page/state?team=T0GLOBEX")
    assert (state["me"]["id"], state["bot"]["installed"], state["team"]) == ("U0LEO", False, "T0GLOBEX")
    assert [place["name"] for place in state["channels"]] == ["general"]
    assert [team["name"] for team in get(workspace, "/page/state?as=ben")["teams"]] == ["Northwind", "Globex"]
    with pytest.raises(HTTPError, match="404"):
        get(workspace, "/page/state?team=T404")


def test_one_cannot_use_the_modal_of_another(lively: Workspace) -> None:
    lively.as_("maya").command("/opp form")
    view = lively.as_("maya").modal
    assert act(lively, "submit", view_id=view.id, values={})["error"] == "That is no longer there."
    assert act(lively, "view_press", view_id=view.id, action_id="it")["error"] == "That is no longer there."
    view.close()


def test_the_page_asks_what_the_app_shows_of_a_link_that_is_being_written(server: Server, workspace: Workspace) -> None:
    link = "https://crm.northwind.example/deals/12"
    workspace.manifest = Manifest(
        {
            "features": {"unfurl_domains": ["northwind.example"]},
            "oauth_config": {"scopes": {"bot": ["links:read", "links:write"]}},
            "settings": {"event_subscriptions": {"bot_events": ["link_shared"]}},
        }
    )

    def app(envelope: Json) -> None:
        named = {key: envelope["payload"]["event"][key] for key in ("unfurl_id", "source")}
        shown = {link: {"blocks": [{"type": "divider"}]}}
        workspace.call("chat.unfurl", {**named, "unfurls": shown}, workspace.bot_token)

    workspace.connect(app)
    assert act(workspace, "preview", url=link)["preview"]["blocks"] == [{"type": "divider"}]
    assert act(workspace, "preview", url="https://elsewhere.example") == {"ok": True}


def test_a_file_that_is_not_base64_is_refused(server: Server, workspace: Workspace) -> None:
    answer = act(workspace, "upload", channel="dm", name="book.csv", content_base64="not base64!")
    assert answer == {"ok": False, "error": "The file could not be read."}


@pytest.mark.parametrize(
    ("languages", "name"), [("zh-CN,zh;q=0.9", "吴倩"), ("en-US,en", "Ben Carter"), ("fr", "吴倩")]
)
def test_a_visitor_begins_as_somebody_who_reads_their_language(
    server: Server, workspace: Workspace, languages: str, name: str
) -> None:
    assert server
    state = json.loads(fetch(workspace, "/page/state", None, **{"Accept-Language": languages}))
    assert state["me"]["real_name"] == name

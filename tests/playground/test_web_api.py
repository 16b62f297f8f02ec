import urllib.error
import urllib.request
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from playground import acts, seed
from playground.clock import Clock
from playground.driver import Person
from playground.in_process import in_process
from playground.workspace import Workspace
from tests.playground.small_app import CARD

Json = dict[str, Any]


def call(workspace: Workspace, method: str, **params: object) -> Json:
    return workspace.call(method, params, workspace.bot_token)


def channel(workspace: Workspace, name: str) -> str:
    return workspace.channel_named(name, "U0BEN").id


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


@pytest.mark.parametrize(
    ("params", "error"),
    [
        ({"channel": "C0NOWHERE", "text": "x"}, "channel_not_found"),
        ({"text": "x"}, "channel_not_found"),
        ({"channel": "#general", "text": "x"}, "not_in_channel"),
        ({"channel": "#sales-us"}, "no_text"),
        ({"channel": "#sales-us", "text": "x", "markdown_text": "y"}, "markdown_text_conflict"),
        ({"channel": "#sales-us", "text": "x", "thread_ts": "1.000001"}, "thread_not_found"),
        ({"channel": "#sales-us", "text": "x", "blocks": [{"type": "sectoin"}]}, "invalid_blocks"),
        ({"channel": "#sales-us", "text": "x", "blocks": "not json"}, "invalid_blocks"),
        ({"channel": "#sales-us", "text": "x", "metadata": {"event_type": 1}}, "invalid_metadata_format"),
    ],
)
def test_a_message_that_slack_would_not_take_is_refused_with_slacks_code(
    workspace: Workspace, params: Json, error: str
) -> None:
    assert call(workspace, "chat.postMessage", **params)["error"] == error


def test_an_archived_channel_takes_no_messages(workspace: Workspace) -> None:
    place = workspace.channel_named("sales-us", "U0BEN")
    acts.archive(workspace, "U0DANA", place)
    assert call(workspace, "chat.postMessage", channel=place.id, text="x")["error"] == "is_archived"


def test_posting_to_a_person_lands_in_the_conversation_with_the_app(workspace: Workspace, ben: Person) -> None:
    answer = call(workspace, "chat.postMessage", channel="U0BEN", text="9:00, 2 due")
    assert answer["channel"] == channel(workspace, "dm")
    assert ben.last("dm").text == "9:00, 2 due"
    assert ben.unread("dm") == 1
    ben.reads("dm")
    assert ben.unread("dm") == 0


def test_somebody_whose_account_is_gone_gets_nothing(workspace: Workspace) -> None:
    acts.deactivate(workspace, "U0BEN")
    assert call(workspace, "chat.postMessage", channel="U0BEN", text="x")["error"] == "channel_not_found"
    assert call(workspace, "users.info", user="U0BEN")["user"]["deleted"]


def test_a_message_is_kept_with_its_metadata_which_history_returns_when_asked(workspace: Workspace) -> None:
    card = {"event_type": "card", "event_payload": {"opportunity": 12}}
    posted = call(workspace, "chat.postMessage", channel="#sales-us", text="x", blocks=CARD, metadata=card)
    place = posted["channel"]
    plain = call(workspace, "conversations.history", channel=place)["messages"][0]
    full = call(workspace, "conversations.history", channel=place, include_all_metadata="1")["messages"][0]
    assert "metadata" not in plain
    assert full["metadata"] == card
    assert full["blocks"][1]["block_id"] == "deal"


def test_history_is_newest_first_in_pages_and_leaves_replies_to_their_thread(workspace: Workspace) -> None:
    first = call(workspace, "chat.postMessage", channel="#sales-us", text="0")
    for n in range(1, 4):
        call(workspace, "chat.postMessage", channel="#sales-us", text=str(n))
    call(workspace, "chat.postMessage", channel="#sales-us", text="reply", thread_ts=first["ts"])
    place = first["channel"]
    page = call(workspace, "conversations.history", channel=place, limit=3)
    rest = call(
        workspace,
        "conversations.history",
        channel=place,
        limit=3,
        cursor=page["response_metadata"]["next_cursor"],
    )
    assert [message["text"] for message in (*page["messages"], *rest["messages"])] == ["3", "2", "1", "0"]
    assert rest["messages"][0]["reply_count"] == 1
    thread = call(workspace, "conversations.replies", channel=place, ts=first["ts"])["messages"]
    assert [message["text"] for message in thread] == ["0", "reply"]
    since = call(workspace, "conversations.history", channel=place, oldest=first["ts"], inclusive=False)["messages"]
    assert [message["text"] for message in since] == ["3", "2", "1"]


def test_an_update_keeps_the_parts_that_it_does_not_name(workspace: Workspace, ben: Person) -> None:
    posted = call(workspace, "chat.postMessage", channel="U0BEN", text="old", blocks=CARD)
    place = {"channel": posted["channel"], "ts": posted["ts"]}
    assert call(workspace, "chat.update", **place, text="new")["ok"]
    assert (ben.last().text, len(ben.last().blocks)) == ("new", 2)
    assert call(workspace, "chat.update", **place, blocks=[], text="new")["ok"]
    assert ben.last().blocks == []


def test_the_app_changes_and_deletes_its_own_messages_only(workspace: Workspace, ben: Person) -> None:
    theirs = ben.say("mine", "sales-us")
    place = {"channel": theirs.channel, "ts": theirs.ts}
    assert call(workspace, "chat.update", **place, text="x")["error"] == "cant_update_message"
    assert call(workspace, "chat.delete", **place)["error"] == "cant_delete_message"
    assert call(workspace, "chat.update", **{**place, "ts": "1.0"}, text="x")["error"] == "message_not_found"
    posted = call(workspace, "chat.postMessage", channel="#sales-us", text="x")
    assert call(workspace, "chat.delete", channel=posted["channel"], ts=posted["ts"])["ok"]
    assert [message.text for message in ben.sees("sales-us")] == ["mine"]


def test_what_only_one_person_sees_cannot_be_found_again(workspace: Workspace, ben: Person) -> None:
    place = channel(workspace, "sales-us")
    answer = call(workspace, "chat.postEphemeral", channel=place, user="U0BEN", text="psst")
    assert ben.last("sales-us").text == "psst"
    assert workspace.as_("maya").sees("sales-us") == []
    again = call(workspace, "chat.update", channel=place, ts=answer["message_ts"], text="x")
    assert again["error"] == "message_not_found"
    absent = call(workspace, "chat.postEphemeral", channel=place, user="U0WUQIAN", text="psst")
    assert absent["error"] == "user_not_in_channel"


def test_a_permalink_names_the_channel_and_the_message(workspace: Workspace) -> None:
    posted = call(workspace, "chat.postMessage", channel="#sales-us", text="x")
    link = call(workspace, "chat.getPermalink", channel=posted["channel"], message_ts=posted["ts"])["permalink"]
    assert link.endswith(f"/archives/{posted['channel']}/p{posted['ts'].replace('.', '')}")


def test_channels_are_described_with_what_the_bot_must_know(workspace: Workspace) -> None:
    place = workspace.channel_named("sales-us", "U0BEN")
    place.is_ext_shared = True
    told = call(workspace, "conversations.info", channel=place.id)["channel"]
    assert (told["is_ext_shared"], told["is_member"], told["is_private"]) == (True, True, False)
    assert call(workspace, "conversations.info", channel="C0NONE")["error"] == "channel_not_found"
    assert "U0BEN" in call(workspace, "conversations.members", channel=place.id)["members"]
    names = [each["name"] for each in call(workspace, "conversations.list")["channels"]]
    assert names == ["general", "sales-east", "sales-us", "random"]


def test_a_private_channel_does_not_exist_for_an_app_outside_it(workspace: Workspace) -> None:
    secret = workspace.new_channel("board", ["U0DANA"], "group")
    assert call(workspace, "conversations.info", channel=secret.id)["error"] == "channel_not_found"
    assert call(workspace, "chat.postMessage", channel=secret.id, text="x")["error"] == "channel_not_found"


def test_the_app_joins_public_channels_and_opens_conversations(workspace: Workspace) -> None:
    assert call(workspace, "conversations.join", channel=channel(workspace, "general"))["channel"]["is_member"]
    opened = call(workspace, "conversations.open", users="U0BEN")["channel"]
    assert opened == {"id": channel(workspace, "dm")}
    assert call(workspace, "conversations.open", users="U0NOBODY")["error"] == "user_not_found"


def test_people_are_described_with_their_zone_and_on_request_their_language(workspace: Workspace) -> None:
    plain = call(workspace, "users.info", user="U0WUQIAN")["user"]
    full = call(workspace, "users.info", user="U0WUQIAN", include_locale="true")["user"]
    assert (plain["tz"], plain["tz_offset"], plain["real_name"]) == ("Asia/Shanghai", 28800, "吴倩")
    assert "locale" not in plain
    assert full["locale"] == "zh-CN"
    assert call(workspace, "users.info", user="U0NOBODY")["error"] == "user_not_found"
    assert len(call(workspace, "users.list")["members"]) == len(workspace.people)
    assert call(workspace, "users.profile.get", user="U0BEN")["profile"]["title"] == "Account executive"


def test_a_reaction_counts_once(workspace: Workspace, ben: Person) -> None:
    said = ben.say("Acme", "sales-us")
    place = {"channel": said.channel, "timestamp": said.ts, "name": "white_check_mark"}
    assert call(workspace, "reactions.add", **place)["ok"]
    assert call(workspace, "reactions.add", **place)["error"] == "already_reacted"
    found = call(workspace, "reactions.get", **place)["message"]["reactions"]
    assert found == [{"name": "white_check_mark", "users": ["U0BOT"], "count": 1}]
    assert call(workspace, "reactions.remove", **place)["ok"]
    assert call(workspace, "reactions.remove", **place)["error"] == "no_reaction"


def test_a_scope_that_is_missing_is_named_with_those_that_are_there(clock: Clock) -> None:
    workspace = seed.workspace(clock=clock, manifest={"oauth_config": {"scopes": {"bot": ["users:read", "commands"]}}})
    answer = call(workspace, "chat.postMessage", channel="U0BEN", text="x")
    assert (answer["error"], answer["needed"], answer["provided"]) == (
        "missing_scope",
        "chat:write",
        "commands,users:read",
    )
    assert call(workspace, "users.info", user="U0BEN")["ok"]


def test_a_home_needs_its_tab_and_a_fresh_hash(workspace: Workspace, clock: Clock) -> None:
    home = {"type": "home", "blocks": CARD[:1]}
    first = call(workspace, "views.publish", user_id="U0BEN", view=home)["view"]["hash"]
    assert call(workspace, "views.publish", user_id="U0BEN", view=home, hash=first)["ok"]
    assert call(workspace, "views.publish", user_id="U0BEN", view=home, hash=first)["error"] == "hash_conflict"
    without = seed.workspace(clock=clock, manifest={})
    assert call(without, "views.publish", user_id="U0BEN", view=home)["error"] == "not_enabled"


def test_the_sdk_uploads_a_file_and_downloads_it_again(workspace: Workspace, ben: Person) -> None:
    with in_process(workspace) as base_url:
        client = WebClient(token=workspace.bot_token, base_url=base_url)
        place = channel(workspace, "dm")
        client.files_upload_v2(channel=place, filename="book.csv", content="名称,金额\n", initial_comment="Export")
    shared = ben.last("dm")
    assert (shared.text, shared.files[0]["name"]) == ("Export", "book.csv")
    key = shared.files[0]["id"]
    assert workspace.files.get(key).content == "名称,金额\n".encode()
    assert call(workspace, "files.info", file=key)["file"]["channels"] == [place]
    assert call(workspace, "files.info", file="F0NONE")["error"] == "file_not_found"


def test_a_person_shares_a_file_and_the_app_hears_of_it(workspace: Workspace, ben: Person) -> None:
    heard: list[Json] = []
    workspace.connect(lambda envelope: heard.append(envelope["payload"]["event"]))
    shared = ben.upload("book.csv", b"name,amount\n", text="import this")
    assert (heard[0]["subtype"], heard[0]["files"][0]["id"]) == ("file_share", shared.files[0]["id"])


def test_the_sdk_raises_what_slack_refuses(workspace: Workspace) -> None:
    with in_process(workspace) as base_url:
        client = WebClient(token="xoxb-wrong", base_url=base_url)
        with pytest.raises(SlackApiError, match="invalid_auth"):
            client.chat_postMessage(channel="U0BEN", text="x")


def test_an_address_is_for_apps_with_the_scope_for_it(workspace: Workspace, clock: Clock) -> None:
    found = call(workspace, "users.lookupByEmail", email="Ben@northwind.example")["user"]
    assert (found["id"], found["profile"]["email"]) == ("U0BEN", "ben@northwind.example")
    assert call(workspace, "users.lookupByEmail", email="nobody@northwind.example")["error"] == "users_not_found"
    narrow = seed.workspace(clock=clock, manifest={"oauth_config": {"scopes": {"bot": ["users:read"]}}})
    assert "email" not in call(narrow, "users.info", user="U0BEN")["user"]["profile"]
    assert call(narrow, "users.lookupByEmail", email="ben@northwind.example")["error"] == "missing_scope"


def test_the_workspace_and_the_bot_are_described(workspace: Workspace) -> None:
    assert call(workspace, "team.info")["team"]["id"] == workspace.team
    assert call(workspace, "bots.info", bot=workspace.bot_id)["bot"]["user_id"] == "U0BOT"
    assert call(workspace, "bots.info", bot="B0OTHER")["error"] == "bot_not_found"
    assert workspace.call("api.test", {"error": "my_error"}, None)["error"] == "my_error"
    assert workspace.call("api.test", {"a": "1"}, None)["args"] == {"a": "1"}


def test_an_upload_that_was_never_sent_cannot_be_completed(workspace: Workspace) -> None:
    announced = call(workspace, "files.getUploadURLExternal", filename="book.csv", length="4")
    wanted = [{"id": announced["file_id"]}]
    assert call(workspace, "files.completeUploadExternal", files=wanted)["error"] == "file_not_found"
    assert call(workspace, "files.getUploadURLExternal", filename="book.csv", length="0")["error"] == (
        "invalid_arguments"
    )


def test_an_upload_without_a_channel_stays_private(workspace: Workspace) -> None:
    announced = call(workspace, "files.getUploadURLExternal", filename="book.csv", length="4")
    workspace.files.fill(announced["file_id"], b"Acme")
    done = call(workspace, "files.completeUploadExternal", files=[{"id": announced["file_id"], "title": "Book"}])
    assert (done["files"][0]["title"], done["files"][0]["channels"]) == ("Book", [])


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

import json

import pytest

from playground import acts, seed
from playground.clock import Clock
from playground.contents import MOST_METADATA
from playground.driver import Person
from playground.workspace import Workspace
from tests.playground.hands import Json, call, channel
from tests.playground.small_app import CARD

PICTURE: Json = {"type": "image", "alt_text": "A chart"}


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
        ({"channel": "#sales-us", "text": "x", "blocks": "not json"}, "invalid_blocks_format"),
        ({"channel": "#sales-us", "text": "x", "metadata": {"event_type": 1}}, "invalid_metadata_format"),
        ({"channel": "#sales-us", "markdown_text": "长" * 12_001}, "msg_too_long"),
        ({"channel": "#sales-us", "text": "x", "blocks": [{**PICTURE, "slack_file": {"id": "F1"}}]}, "invalid_blocks"),
    ],
)
def test_a_message_that_slack_would_not_take_is_refused_with_slacks_code(
    workspace: Workspace, params: Json, error: str
) -> None:
    assert call(workspace, "chat.postMessage", **params)["error"] == error


def test_an_archived_channel_takes_no_messages_no_changes_and_no_reactions(workspace: Workspace) -> None:
    place = workspace.channel_named("sales-us", "U0BEN")
    ts = call(workspace, "chat.postMessage", channel=place.id, text="x")["ts"]
    acts.archive(workspace, "U0DANA", place)
    assert call(workspace, "chat.postMessage", channel=place.id, text="x")["error"] == "is_archived"
    assert call(workspace, "chat.update", channel=place.id, ts=ts, text="y")["error"] == "is_inactive"
    assert call(workspace, "reactions.add", channel=place.id, timestamp=ts, name="eyes")["error"] == "is_archived"


@pytest.mark.parametrize("name", ["thumbsup", "+1", "wave::skin-tone-3", "ありがとう", "e-mail", "100"])
def test_an_emoji_has_a_name_of_letters_digits_and_little_else(workspace: Workspace, name: str) -> None:
    posted = call(workspace, "chat.postMessage", channel="#sales-us", text="x")
    place = {"channel": posted["channel"], "timestamp": posted["ts"]}
    assert call(workspace, "reactions.add", **place, name=name)["ok"]
    assert call(workspace, "reactions.add", **place, name=f":{name}:")["error"] == "invalid_name"
    assert call(workspace, "reactions.add", **place, name=f"{name} x")["error"] == "invalid_name"
    assert call(workspace, "reactions.add", **place, name="Eyes")["error"] == "invalid_name"


def test_a_file_that_the_app_has_uploaded_can_be_shown_as_an_image(workspace: Workspace, ben: Person) -> None:
    file = workspace.files.add("chart.png", b"x", "U0BOT", 0)
    for reference in ({"id": file.id}, {"url": file.as_slack(workspace.base_url)["url_private"]}):
        blocks = [{**PICTURE, "slack_file": reference}]
        assert call(workspace, "chat.postMessage", channel="#sales-us", text="x", blocks=blocks)["ok"]


def test_metadata_has_a_size(workspace: Workspace) -> None:
    empty = {"event_type": "card", "event_payload": {"note": ""}}
    room = MOST_METADATA - len(json.dumps(empty))
    for extra, error in ((0, None), (1, "metadata_too_large")):
        card = {"event_type": "card", "event_payload": {"note": "长" * (room + extra)}}
        answer = call(workspace, "chat.postMessage", channel="#sales-us", text="x", metadata=card)
        assert answer.get("error") == error


def test_a_long_text_is_cut_with_a_warning(workspace: Workspace, ben: Person) -> None:
    answer = call(workspace, "chat.postMessage", channel="#sales-us", text="长" * 40_001)
    assert answer["response_metadata"] == {"warnings": ["message_truncated"]}
    assert ben.last("sales-us").text == "长" * 40_000
    assert "warning" not in call(workspace, "chat.postMessage", channel="#sales-us", text="长" * 40_000)


@pytest.mark.parametrize(("length", "error"), [(4_000, None), (4_001, "msg_too_long")])
def test_the_text_of_a_changed_message_is_shorter_than_that_of_a_new_one(
    workspace: Workspace, ben: Person, length: int, error: str | None
) -> None:
    posted = call(workspace, "chat.postMessage", channel="#sales-us", text="长" * length)
    place = {"channel": posted["channel"], "ts": posted["ts"]}
    assert call(workspace, "chat.update", **place, text="短" * length).get("error") == error
    assert ben.last("sales-us").text == ("短" if error is None else "长") * length


def test_blocks_without_the_text_that_is_read_aloud_are_taken_with_a_warning(workspace: Workspace) -> None:
    mute = call(workspace, "chat.postMessage", channel="#sales-us", blocks=CARD)
    assert (mute["ok"], mute["warning"]) == (True, "missing_text_in_message")


def test_an_app_whose_messages_are_turned_off_writes_to_nobody(clock: Clock) -> None:
    features = {"app_home": {"messages_tab_enabled": False}}
    manifest = {"features": features, "oauth_config": {"scopes": {"bot": ["chat:write"]}}}
    closed = seed.workspace(clock=clock, manifest=manifest)
    assert call(closed, "chat.postMessage", channel="U0BEN", text="x")["error"] == "messages_tab_disabled"


def test_posting_to_a_person_lands_in_the_conversation_with_the_app(workspace: Workspace, ben: Person) -> None:
    answer = call(workspace, "chat.postMessage", channel="U0BEN", text="9:00, 2 due")
    assert answer["channel"] == channel(workspace, "dm")
    assert ben.last("dm").text == "9:00, 2 due"
    assert ben.unread("dm") == 1
    ben.reads("dm")
    assert ben.unread("dm") == 0


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


def test_an_update_keeps_the_parts_that_it_does_not_name_but_text_alone_takes_the_blocks_away(
    workspace: Workspace, ben: Person
) -> None:
    posted = call(workspace, "chat.postMessage", channel="U0BEN", text="old", blocks=CARD)
    place = {"channel": posted["channel"], "ts": posted["ts"]}
    assert call(workspace, "chat.update", **place, blocks=CARD[:1])["ok"]
    assert (ben.last().text, len(ben.last().blocks)) == ("old", 1)
    assert call(workspace, "chat.update", **place, attachments=[{"text": "x"}])["ok"]
    assert (ben.last().text, len(ben.last().blocks)) == ("old", 1)
    assert call(workspace, "chat.update", **place, text="new")["ok"]
    assert (ben.last().text, ben.last().blocks, len(ben.last().attachments)) == ("new", [], 1)


def test_an_update_takes_metadata_away_by_an_empty_one(workspace: Workspace, ben: Person) -> None:
    card = {"event_type": "card", "event_payload": {"opportunity": 12}}
    posted = call(workspace, "chat.postMessage", channel="U0BEN", text="old", metadata=card)
    place = {"channel": posted["channel"], "ts": posted["ts"]}
    assert call(workspace, "chat.update", **place, text="new")["ok"]
    assert ben.last().metadata == card
    assert call(workspace, "chat.update", **place, text="new", metadata={})["ok"]
    assert ben.last().metadata is None


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


def test_a_reaction_counts_once(workspace: Workspace, ben: Person) -> None:
    said = ben.say("Acme", "sales-us")
    place = {"channel": said.channel, "timestamp": said.ts, "name": "white_check_mark"}
    assert call(workspace, "reactions.add", **place)["ok"]
    assert call(workspace, "reactions.add", **place)["error"] == "already_reacted"
    found = call(workspace, "reactions.get", **place)["message"]["reactions"]
    assert found == [{"name": "white_check_mark", "users": ["U0BOT"], "count": 1}]
    assert call(workspace, "reactions.remove", **place)["ok"]
    assert call(workspace, "reactions.remove", **place)["error"] == "no_reaction"

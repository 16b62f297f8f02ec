import urllib.error
import urllib.request

import pytest
from slack_sdk import WebClient

from playground.driver import Person
from playground.in_process import in_process
from playground.manifest import Manifest
from playground.shapes import SlackError
from playground.shared_files import may_read
from playground.workspace import Workspace
from tests.playground.hands import Json, call, channel


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


def announced(workspace: Workspace, content: bytes = b"Acme") -> str:
    answer = call(workspace, "files.getUploadURLExternal", filename="book.csv", length=str(len(content)))
    key: str = answer["file_id"]
    return key


def uploaded(workspace: Workspace, **params: object) -> Json:
    key = announced(workspace)
    workspace.files.fill(key, b"Acme")
    return call(workspace, "files.completeUploadExternal", files=[{"id": key}], **params)


def test_a_file_that_was_only_announced_is_not_there(workspace: Workspace) -> None:
    key = announced(workspace)
    assert call(workspace, "files.info", file=key)["error"] == "file_not_found"
    workspace.files.fill(key, b"Acme")
    assert call(workspace, "files.info", file=key)["error"] == "file_not_found"


def test_a_file_is_as_long_as_announced_and_sent_once(workspace: Workspace) -> None:
    key = announced(workspace)
    for content in (b"Acm", b"Acme!"):
        with pytest.raises(SlackError, match="invalid_arguments"):
            workspace.files.fill(key, content)
    workspace.files.fill(key, b"Acme")
    call(workspace, "files.completeUploadExternal", files=[{"id": key}])
    with pytest.raises(SlackError, match="file_not_found"):
        workspace.files.fill(key, b"Acme")


def test_an_upload_to_an_address_that_is_none_is_refused_in_process(workspace: Workspace) -> None:
    with in_process(workspace):
        request = urllib.request.Request(f"{workspace.base_url}/upload/F0NONE", b"Acme")  # noqa: S310
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(request)  # noqa: S310


def test_files_go_to_several_channels_and_into_a_thread(workspace: Workspace, ben: Person) -> None:
    first = ben.say("Acme", "sales-us")
    places = f"{channel(workspace, 'sales-us')},{channel(workspace, 'dm')}"
    assert uploaded(workspace, channels=places)["files"][0]["channels"] == places.split(",")
    assert uploaded(workspace, channel_id=first.channel, thread_ts=first.ts)["ok"]
    assert first.replies[-1].files[0]["name"] == "book.csv"
    lost = uploaded(workspace, channel_id=first.channel, thread_ts="1.0")
    assert lost["error"] == "thread_not_found"


def test_an_upload_for_a_channel_that_the_app_is_not_in_stays_unfinished(workspace: Workspace) -> None:
    refused = uploaded(workspace, channel_id=channel(workspace, "general"))
    assert refused["error"] == "not_in_channel"


def test_a_deleted_file_leaves_a_tombstone(workspace: Workspace, ben: Person) -> None:
    shared = uploaded(workspace, channel_id=channel(workspace, "dm"))["files"][0]
    theirs = ben.upload("own.csv", b"x").files[0]
    assert call(workspace, "files.delete", file=theirs["id"])["error"] == "cant_delete_file"
    assert call(workspace, "files.delete", file=shared["id"])["ok"]
    assert call(workspace, "files.info", file=shared["id"])["error"] == "file_not_found"
    assert ben.sees()[0].files == [{"id": shared["id"], "mode": "tombstone"}]


def test_the_app_hears_of_files_in_its_channels_alone(workspace: Workspace, ben: Person) -> None:
    heard: list[Json] = []
    workspace.connect(lambda envelope: heard.append(envelope["payload"]["event"]))
    ben.upload("book.csv", b"x", "sales-us")
    ben.upload("book.csv", b"x", "general")
    assert [event["type"] for event in heard] == ["message", "file_shared"]
    assert (heard[1]["channel_id"], heard[1]["user_id"]) == (channel(workspace, "sales-us"), "U0BEN")


@pytest.mark.parametrize(
    ("place", "token", "reader", "may"),
    [
        ("sales-us", "xoxb-playground", None, True),
        ("general", "xoxb-playground", None, False),
        ("dm", "xoxb-playground", None, True),
        ("sales-us", "xoxb-other", None, False),
        ("sales-us", "xapp-playground", None, False),
        ("sales-us", None, "U0MAYA", True),
        ("sales-us", None, "U0WUQIAN", False),
        ("dm", None, "U0BEN", True),
        ("dm", None, None, False),
    ],
)
def test_a_file_is_read_by_those_who_see_it_and_by_the_app_where_it_is_a_member(
    workspace: Workspace, ben: Person, place: str, token: str | None, reader: str | None, *, may: bool
) -> None:
    file = workspace.files.get(ben.upload("book.csv", b"x", place).files[0]["id"])
    assert may_read(workspace, file, token=token, reader=reader) is may


def test_what_was_handed_over_in_no_channel_is_read_by_its_owner_and_the_app(workspace: Workspace) -> None:
    file = workspace.files.add("book.csv", b"x", "U0BEN", 0)
    assert may_read(workspace, file, token=None, reader="U0BEN")
    assert not may_read(workspace, file, token=None, reader="U0MAYA")
    assert may_read(workspace, file, token=workspace.bot_token, reader=None)


@pytest.mark.parametrize("by", ["id", "url"])
def test_what_an_image_of_a_message_or_a_view_shows_is_read_by_those_who_see_it(workspace: Workspace, by: str) -> None:
    file = workspace.files.add("chart.png", b"x", workspace.bot.id, 0)
    reference = {"id": file.id} if by == "id" else {"url": file.as_slack(workspace.base_url)["url_private"]}
    image = {"type": "image", "alt_text": "A chart", "slack_file": reference}
    assert not may_read(workspace, file, token=None, reader="U0MAYA")
    assert call(workspace, "chat.postMessage", channel="#sales-us", text="x", blocks=[image])["ok"]
    assert call(workspace, "views.publish", user_id="U0WUQIAN", view={"type": "home", "blocks": [image]})["ok"]
    readers = [who for who in ("U0MAYA", "U0WUQIAN", "U0LINYUE") if may_read(workspace, file, token=None, reader=who)]
    assert readers == ["U0MAYA", "U0WUQIAN"]


def test_an_app_without_the_scope_reads_no_file(workspace: Workspace, ben: Person) -> None:
    file = workspace.files.get(ben.upload("book.csv", b"x", "sales-us").files[0]["id"])
    workspace.manifest = Manifest({"oauth_config": {"scopes": {"bot": ["chat:write"]}}})
    assert not may_read(workspace, file, token=workspace.bot_token, reader=None)


def test_in_a_shared_channel_the_app_is_told_to_ask_for_the_file(workspace: Workspace, ben: Person) -> None:
    heard: list[Json] = []
    workspace.connect(lambda envelope: heard.append(envelope["payload"]["event"]))
    workspace.channel_named("sales-us", ben.id).is_ext_shared = True
    shared = ben.upload("book.csv", b"x", "sales-us").files[0]
    told = {"id": shared["id"], "mode": "file_access", "file_access": "check_file_info"}
    assert heard[0]["files"] == [told]
    assert call(workspace, "files.info", file=shared["id"])["file"]["name"] == "book.csv"

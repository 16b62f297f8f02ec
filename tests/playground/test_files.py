from slack_sdk import WebClient

from playground.driver import Person
from playground.in_process import in_process
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

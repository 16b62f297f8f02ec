"""Recordings and their words."""

import wave
from datetime import timedelta
from io import BytesIO

import pytest

from playground.clock import Clock
from playground.driver import Person
from playground.files import PREVIEW
from playground.workspace import Workspace
from tests.playground.conftest import START
from tests.playground.hands import Json, call

WORDS = "Acme wants the quote by Friday. " * 10


@pytest.fixture
def told(workspace: Workspace) -> list[Json]:
    events: list[Json] = []
    workspace.connect(lambda envelope: events.append(envelope["payload"]["event"]))
    return events


def test_a_recording_arrives_as_a_file_with_its_words(ben: Person, told: list[Json]) -> None:
    ben.records("Acme said yes", seconds=7)
    message, shared = told
    clip = message["files"][0]
    assert (message["subtype"], message["text"]) == ("file_share", "")
    assert (clip["subtype"], clip["media_display_type"], clip["duration_ms"]) == ("slack_audio", "audio", 7000)
    preview = {"content": "Acme said yes", "has_more": False}
    assert clip["transcription"] == {"status": "complete", "locale": "en-US", "preview": preview}
    assert clip["mimetype"].startswith("video/")
    assert (shared["type"], shared["file_id"]) == ("file_shared", clip["id"])


def test_a_recording_may_be_an_answer_in_a_thread(ben: Person, told: list[Json]) -> None:
    first = ben.say("Acme?", "sales-us")
    clip = ben.records("They said yes", "sales-us", thread_ts=first.ts)
    assert [reply.ts for reply in first.replies] == [clip.ts]
    assert [each["thread_ts"] for each in told if each.get("subtype") == "file_share"] == [first.ts]


def test_a_recording_whose_words_nobody_writes_down_has_none(ben: Person, told: list[Json]) -> None:
    clip = ben.records(None).files[0]
    assert clip["transcription"] == {"status": "none"}
    assert "vtt" not in clip


def test_late_words_are_told_once_and_found_from_then_on(
    workspace: Workspace, clock: Clock, ben: Person, told: list[Json]
) -> None:
    shared = ben.records(WORDS, ready_after=30)
    key = shared.files[0]["id"]
    assert shared.files[0]["transcription"] == {"status": "processing"}
    clock.jump(START + timedelta(seconds=29))
    assert call(workspace, "files.info", file=key)["file"]["transcription"] == {"status": "processing"}
    clock.jump(START + timedelta(minutes=5))
    assert [event["file_id"] for event in told if event["type"] == "file_change"] == [key]
    words = call(workspace, "files.info", file=key)["file"]["transcription"]
    assert (words["status"], words["preview"]["has_more"]) == ("complete", True)
    assert words["preview"]["content"] == WORDS[:PREVIEW]
    assert shared.files[0]["transcription"] == words


def test_the_whole_of_the_words_is_fetched_apart(workspace: Workspace, ben: Person) -> None:
    shared = ben.records(WORDS, seconds=75)
    file = workspace.files.get(shared.files[0]["id"])
    served = file.served("file.vtt")
    assert served is not None
    text = served[0].decode()
    assert (text[:6], served[1]) == ("WEBVTT", "text/vtt")
    assert "00:01:15.000" in text
    assert WORDS in text
    assert shared.files[0]["vtt"].endswith(f"/files/{file.id}/file.vtt")


def test_a_recording_is_as_long_as_it_says(workspace: Workspace, ben: Person) -> None:
    file = workspace.files.get(ben.records("yes", seconds=3).files[0]["id"])
    served = file.served(file.name)
    assert served is not None
    with wave.open(BytesIO(served[0])) as sound:
        assert sound.getnframes() / sound.getframerate() == 3


def test_nobody_records_where_they_may_not_write(ben: Person) -> None:
    with pytest.raises(PermissionError, match="not in this channel"):
        ben.records("yes", "sales-east")

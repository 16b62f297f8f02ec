"""What an app may say in a message, whichever way it comes in: a call, an acknowledgement or a response address."""

import json
from collections.abc import Iterator
from urllib.parse import urlsplit

from playground.blocks import refusal, validate_message
from playground.identities import MOST_MARKDOWN, placed
from playground.rules import fault
from playground.shapes import Json, SlackError, refuse_arguments
from playground.world import World

PARTS = ("text", "blocks", "attachments", "markdown_text")
BESIDES = ("metadata", "reply_broadcast")
MOST_TEXT = 40_000
MOST_METADATA = 8_000
"""Characters of JSON. Slack names a limit, `metadata_too_large`, but not where it lies; this one is ours."""
AUDIENCES = ("ephemeral", "in_channel")


def accepted(world: World, given: Json) -> Json:
    """Return the content of a message as Slack keeps it; raises SlackError where Slack refuses it."""
    content = {key: given[key] for key in (*PARTS, *BESIDES) if key in given}
    _check_markdown(content)
    if isinstance(content.get("text"), str):
        content["text"] = content["text"][:MOST_TEXT]
    if problems := validate_message(content):
        raise refuse_arguments(refusal(problems), problems)
    shown = {key: content.get(key) or [] for key in ("blocks", "attachments")}
    if problems := [*_unknown_files(world, shown, ""), *_foreign_videos(world, shown["blocks"])]:
        raise refuse_arguments("invalid_blocks", problems)
    _check_metadata(content.get("metadata"))
    return content


def accepted_anew(world: World, given: Json) -> Json:
    """Return the content of a new message, which may not be empty; raises SlackError as `accepted` does."""
    content = accepted(world, given)
    if not any(content.get(key) for key in PARTS):
        raise SlackError("no_text")
    return content


def is_public(content: Json) -> bool:
    """Say whether an answer to an interaction is for everybody; raises SlackError when it says neither yes nor no."""
    audience = content.get("response_type") or "ephemeral"
    if audience not in AUDIENCES:
        sentence = fault(f"must be one of {', '.join(AUDIENCES)}", "/response_type")
        raise refuse_arguments("invalid_arguments", [sentence])
    return bool(audience == "in_channel")


def warnings(given: Json) -> Json:
    """Return what Slack's answer says of a message that it takes, but not as it should be."""
    text = given.get("text") or ""
    is_mute = not text and (given.get("blocks") or given.get("attachments"))
    found = ["message_truncated"] if len(text) > MOST_TEXT else ["missing_text_in_message"] if is_mute else []
    return {"warning": found[0], "response_metadata": {"warnings": found}} if found else {}


def _check_markdown(content: Json) -> None:
    if "markdown_text" not in content:
        return
    if not isinstance(content["markdown_text"], str):
        raise refuse_arguments("invalid_arguments", [fault("must be a string", "/markdown_text")])
    if "text" in content or "blocks" in content:
        raise SlackError("markdown_text_conflict")
    if len(content["markdown_text"]) > MOST_MARKDOWN:
        raise SlackError("msg_too_long")


def _check_metadata(metadata: object) -> None:
    if metadata is None:
        return
    if not isinstance(metadata, dict):
        raise SlackError("invalid_metadata_format")
    is_event = isinstance(metadata.get("event_type"), str) and isinstance(metadata.get("event_payload"), dict)
    if not is_event and "entities" not in metadata:
        raise SlackError("invalid_metadata_format")
    if len(json.dumps(metadata, ensure_ascii=False)) > MOST_METADATA:
        raise SlackError("metadata_too_large")


def _unknown_files(world: World, value: object, at: str) -> Iterator[str]:
    """Go through whatever a message shows and complain of images that are no files of this workspace."""
    if isinstance(value, list):
        for index, each in enumerate(value):
            yield from _unknown_files(world, each, f"{at}/{index}")
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key == "slack_file" and not world.files.knows(inner):
                yield fault("invalid slack file", f"{at}/{key}")
            yield from _unknown_files(world, inner, f"{at}/{key}")


def _foreign_videos(world: World, blocks: list[Json]) -> Iterator[str]:
    for block, at in placed(blocks, "/blocks"):
        if block["type"] == "video" and not world.manifest.embeds(urlsplit(block["video_url"]).hostname or ""):
            yield fault("the app may not embed videos of this domain", f"{at}/video_url")

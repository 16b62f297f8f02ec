"""chat: posting, changing and deleting messages."""

from collections.abc import Mapping

from playground import talk
from playground.blocks import refusal, validate_message
from playground.messages import Message
from playground.shapes import Json, SlackError, refuse_arguments
from playground.web_api.method import Method, posting_channel, required, visible_channel
from playground.world import World

MOST_TEXT = 40_000
CONTENT = ("text", "blocks", "attachments", "markdown_text")


def _content(params: Json) -> Json:
    content = {key: params[key] for key in (*CONTENT, "metadata", "reply_broadcast") if key in params}
    if "markdown_text" in content and ("text" in content or "blocks" in content):
        raise SlackError("markdown_text_conflict")
    if isinstance(content.get("text"), str):
        content["text"] = content["text"][:MOST_TEXT]
    if problems := validate_message(content):
        raise refuse_arguments(refusal(problems), problems)
    return content


def _new_content(params: Json) -> Json:
    content = _content(params)
    if not any(content.get(key) for key in CONTENT):
        raise SlackError("no_text")
    _check_metadata(content.get("metadata"))
    return content


def _check_metadata(metadata: Json | None) -> None:
    is_event = metadata is not None and "event_type" in metadata and isinstance(metadata.get("event_payload"), dict)
    if metadata is not None and not is_event and "entities" not in metadata:
        raise SlackError("invalid_metadata_format")


def _thread(world: World, channel: str, params: Json) -> str | None:
    ts = params.get("thread_ts")
    if not ts:
        return None
    parent = world.timelines[channel].get(str(ts))
    if parent is None or parent.ephemeral_to:
        raise SlackError("thread_not_found")
    return parent.thread_ts or parent.ts


def _posted(world: World, message: Message) -> Json:
    said = world.describe(message, with_metadata=True)
    return {"channel": message.channel, "ts": message.ts, "message": said}


def post_message(world: World, params: Json) -> Json:
    """Post a message as the app."""
    channel = posting_channel(world, params)
    content = _new_content(params)
    thread_ts = _thread(world, channel.id, params)
    return _posted(world, talk.post_as_bot(world, channel.id, content, thread_ts=thread_ts))


def post_ephemeral(world: World, params: Json) -> Json:
    """Show a message to one person in a channel."""
    channel = posting_channel(world, params)
    user = required(params, "user", "user_not_found")
    if user not in world.people:
        raise SlackError("user_not_found")
    if user not in channel.members:
        raise SlackError("user_not_in_channel")
    content = _new_content(params)
    thread_ts = _thread(world, channel.id, params)
    shown = talk.post_as_bot(world, channel.id, content, ephemeral_to=user, thread_ts=thread_ts)
    return {"message_ts": shown.ts}


def _own(world: World, params: Json, code: str) -> Message:
    channel = visible_channel(world, required(params, "channel", "channel_not_found"))
    message = world.message(channel.id, required(params, "ts"))
    if message.user != world.bot.id:
        raise SlackError(code)
    return message


def update(world: World, params: Json) -> Json:
    """Change a message of the app; parts that are not named stay as they are."""
    message = _own(world, params, "cant_update_message")
    content = _content(params)
    if not any(key in content for key in CONTENT):
        raise SlackError("no_text")
    talk.change(world, message, content, world.bot.id)
    return {"channel": message.channel, "ts": message.ts, "text": message.text, "message": world.describe(message)}


def delete(world: World, params: Json) -> Json:
    """Delete a message of the app."""
    message = _own(world, params, "cant_delete_message")
    talk.delete(world, message)
    return {"channel": message.channel, "ts": message.ts}


def permalink(world: World, params: Json) -> Json:
    """Return the address of a message."""
    channel = visible_channel(world, required(params, "channel", "channel_not_found"))
    message = world.message(channel.id, required(params, "message_ts"))
    address = f"{world.base_url}/archives/{channel.id}/p{message.ts.replace('.', '')}"
    thread = f"?thread_ts={message.thread_ts}&cid={channel.id}" if message.is_reply else ""
    return {"channel": channel.id, "permalink": address + thread}


METHODS: Mapping[str, Method] = {
    "chat.postMessage": Method(run=post_message, scopes=("chat:write",)),
    "chat.postEphemeral": Method(run=post_ephemeral, scopes=("chat:write",)),
    "chat.update": Method(run=update, scopes=("chat:write",)),
    "chat.delete": Method(run=delete, scopes=("chat:write",)),
    "chat.getPermalink": Method(run=permalink),
}

"""chat: posting, changing and deleting messages."""

from collections.abc import Mapping

from playground import talk
from playground.contents import PARTS, accepted, accepted_anew, warnings
from playground.messages import Message
from playground.shapes import Json, SlackError
from playground.threads import thread_of
from playground.web_api.method import Method, posting_channel, required, visible_channel
from playground.world import World

MOST_CHANGED = 4_000
"""Characters of text in a changed message; a new one may have ten times as many."""


def _posted(world: World, message: Message) -> Json:
    said = world.describe(message, with_metadata=True)
    return {"channel": message.channel, "ts": message.ts, "message": said}


def post_message(world: World, params: Json) -> Json:
    """Post a message as the app."""
    channel = posting_channel(world, params)
    content = accepted_anew(world, params)
    thread_ts = thread_of(world, channel, params)
    return _posted(world, talk.post_as_bot(world, channel.id, content, thread_ts=thread_ts)) | warnings(params)


def post_ephemeral(world: World, params: Json) -> Json:
    """Show a message to one person in a channel."""
    channel = posting_channel(world, params)
    user = required(params, "user", "user_not_found")
    if user not in world.people:
        raise SlackError("user_not_found")
    if user not in channel.members:
        raise SlackError("user_not_in_channel")
    content = accepted_anew(world, params)
    thread_ts = thread_of(world, channel, params)
    shown = talk.post_as_bot(world, channel.id, content, ephemeral_to=user, thread_ts=thread_ts)
    return {"message_ts": shown.ts} | warnings(params)


def _own(world: World, params: Json, code: str) -> Message:
    channel = visible_channel(world, required(params, "channel", "channel_not_found"))
    message = world.message(channel.id, required(params, "ts"))
    if message.user != world.bot.id:
        raise SlackError(code)
    return message


def update(world: World, params: Json) -> Json:
    """Change a message of the app; parts that are not named stay as they are, but text alone takes the blocks away.

    Source: https://docs.slack.dev/reference/methods/chat.update
    """
    message = _own(world, params, "cant_update_message")
    if world.channels[message.channel].is_archived:
        raise SlackError("is_inactive")
    if len(str(params.get("text") or "")) > MOST_CHANGED:
        raise SlackError("msg_too_long")
    is_bare = params.get("metadata") == {}
    content = accepted(world, {key: value for key, value in params.items() if key != "metadata" or not is_bare})
    if not any(key in content for key in PARTS):
        raise SlackError("no_text")
    message.metadata = None if is_bare else message.metadata
    talk.change(world, message, ({"blocks": []} if "text" in content else {}) | content, world.bot.id)
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

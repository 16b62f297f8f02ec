"""chat.scheduleMessage and what belongs to it: messages for later."""

from collections.abc import Mapping

from playground import scheduled
from playground.contents import accepted_anew, warnings
from playground.messages import Waiting
from playground.shapes import Json, SlackError
from playground.threads import thread_of
from playground.web_api.method import Method, moment, page, paged, posting_channel, required
from playground.world import World

LATEST = 10**10


def schedule(world: World, params: Json) -> Json:
    """Keep a message for a moment, in seconds since 1970."""
    channel = posting_channel(world, params)
    content = accepted_anew(world, params)
    given = required(params, "post_at", "invalid_time")
    if not given.isdecimal() or int(given) >= LATEST:
        raise SlackError("invalid_time")
    waiting = scheduled.add(world, channel, content, int(given), thread_of(world, channel, params))
    return _answer(world, waiting) | warnings(params)


def _answer(world: World, waiting: Waiting) -> Json:
    said: Json = {"text": "", "bot_id": world.bot_id, "type": "delayed_message", "subtype": "bot_message"}
    said |= {key: waiting.content[key] for key in ("text", "blocks", "attachments") if key in waiting.content}
    key = waiting.id
    return {"channel": waiting.channel, "scheduled_message_id": key, "post_at": waiting.post_at, "message": said}


def delete(world: World, params: Json) -> Json:
    """Delete a message that still waits."""
    channel = required(params, "channel", "channel_not_found")
    key = required(params, "scheduled_message_id", "invalid_scheduled_message_id")
    scheduled.cancel(world, key, channel)
    return {}


def listing(world: World, params: Json) -> Json:
    """List what waits, in one channel or in all, within a span of time."""
    channel = params.get("channel")
    if channel and channel not in world.channels:
        raise SlackError("invalid_channel")
    oldest, latest = moment(params, "oldest", 0.0), moment(params, "latest", float(LATEST))
    found = [each for each in scheduled.of(world, channel) if oldest <= each.post_at <= latest]
    shown, cursor = page(found, params)
    return paged("scheduled_messages", [each.as_slack() for each in shown], cursor)


METHODS: Mapping[str, Method] = {
    "chat.scheduleMessage": Method(run=schedule, scopes=("chat:write",)),
    "chat.deleteScheduledMessage": Method(run=delete, scopes=("chat:write",)),
    "chat.scheduledMessages.list": Method(run=listing),
}

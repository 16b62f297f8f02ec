"""conversations: channels, their members and their messages."""

import math
from collections.abc import Mapping

from playground.messages import Channel, Message
from playground.shapes import Json, SlackError
from playground.web_api.method import (
    HISTORY_SCOPES,
    READ_SCOPES,
    Method,
    moment,
    page,
    paged,
    required,
    visible_channel,
)
from playground.world import World

KINDS = {"public_channel": "channel", "private_channel": "group", "im": "im"}


def _readable(world: World, params: Json) -> Channel:
    channel = visible_channel(world, required(params, "channel", "channel_not_found"))
    world.manifest.need(READ_SCOPES[channel.kind])
    return channel


def _joined(world: World, params: Json) -> Channel:
    channel = visible_channel(world, required(params, "channel", "channel_not_found"))
    world.manifest.need(HISTORY_SCOPES[channel.kind])
    if world.bot.id not in channel.members:
        raise SlackError("not_in_channel")
    return channel


def info(world: World, params: Json) -> Json:
    """Describe a channel."""
    channel = _readable(world, params)
    return {"channel": _described_channel(world, channel) | {"context_team_id": world.team}}


def _described_channel(world: World, channel: Channel) -> Json:
    told = channel.as_slack(world.bot.id)
    if not channel.is_ext_shared:
        return told
    teams = [side.team for side in world.sides(channel)]
    return told | {"shared_team_ids": teams, "connected_team_ids": teams[1:], "conversation_host_id": channel.host}


def listing(world: World, params: Json) -> Json:
    """List the channels that the app can see."""
    asked = {KINDS[kind] for kind in str(params.get("types") or "public_channel").split(",") if kind in KINDS}
    for kind in sorted(asked):
        world.manifest.need(READ_SCOPES[kind])
    found = [each for each in world.channels.values() if each.kind in asked and _is_visible(world, each)]
    shown, cursor = page([each for each in found if not (params.get("exclude_archived") and each.is_archived)], params)
    return paged("channels", [_described_channel(world, each) for each in shown], cursor)


def _is_visible(world: World, channel: Channel) -> bool:
    return channel.kind == "channel" or world.bot.id in channel.members


def members(world: World, params: Json) -> Json:
    """List the members of a channel."""
    shown, cursor = page(_readable(world, params).members, params)
    return {"members": shown, "response_metadata": {"next_cursor": cursor}}


def open_direct(world: World, params: Json) -> Json:
    """Begin or find the conversation with one person."""
    world.manifest.need("im:write")
    users = required(params, "users", "users_list_not_supplied").split(",")
    unknown = [user for user in users if user not in world.people]
    if unknown:
        raise SlackError("user_not_found")
    if len(users) > 1:
        raise SlackError("method_not_supported_for_channel_type")
    channel = world.direct(users[0], world.bot.id)
    return {"channel": channel.as_slack(world.bot.id) if params.get("return_im") else {"id": channel.id}}


def _in_window(messages: list[Message], params: Json) -> list[Message]:
    oldest, latest = moment(params, "oldest", 0.0), moment(params, "latest", math.inf)
    edges = bool(params.get("inclusive"))

    def _holds(message: Message) -> bool:
        ts = float(message.ts)
        return oldest <= ts <= latest if edges else oldest < ts < latest

    return [message for message in messages if _holds(message)]


def _described(world: World, messages: list[Message], params: Json) -> list[Json]:
    with_metadata = bool(params.get("include_all_metadata"))
    return [world.describe(message, with_metadata=with_metadata) for message in messages]


def history(world: World, params: Json) -> Json:
    """Return the messages at the top level of a channel, newest first."""
    channel = _joined(world, params)
    top = [each for each in world.timelines[channel.id].public() if not each.is_reply or each.is_broadcast]
    shown, cursor = page(_in_window(top[::-1], params), params)
    return paged("messages", _described(world, shown, params), cursor) | {"has_more": bool(cursor)}


def replies(world: World, params: Json) -> Json:
    """Return a thread, oldest first, its beginning included."""
    channel = _joined(world, params)
    parent = world.timelines[channel.id].get(required(params, "ts"))
    if parent is None or parent.ephemeral_to:
        raise SlackError("thread_not_found")
    later = _in_window(world.timelines[channel.id].replies(parent.thread_ts or parent.ts), params)
    shown, cursor = page([parent, *later], params, default=1000)
    return paged("messages", _described(world, shown, params), cursor) | {"has_more": bool(cursor)}


METHODS: Mapping[str, Method] = {
    "conversations.info": Method(run=info),
    "conversations.list": Method(run=listing, needs_team=True),
    "conversations.members": Method(run=members),
    "conversations.open": Method(run=open_direct),
    "conversations.history": Method(run=history),
    "conversations.replies": Method(run=replies),
}

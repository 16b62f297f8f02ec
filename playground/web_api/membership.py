"""conversations: the app comes and goes, brings people in and takes them out, archives and brings back."""

from collections.abc import Mapping

from playground import acts, comings
from playground.messages import Channel
from playground.shapes import Json, SlackError
from playground.web_api.method import Method, required, visible_channel
from playground.world import World

MANAGING = {"channel": ("channels:manage",), "group": ("groups:write",)}
INVITING = {
    "channel": ("channels:manage", "channels:write.invites"),
    "group": ("groups:write", "groups:write.invites"),
}
MOST_INVITED = 1000

UNINVITABLE = {"already-there": "already_in_channel", "cannot-add": "cant_invite", "guest-full": "ura_max_channels"}
"""Slack's code for each reason why somebody cannot be brought in."""


def _channel(world: World, params: Json, scopes: Mapping[str, tuple[str, ...]] = MANAGING) -> Channel:
    channel = visible_channel(world, required(params, "channel", "channel_not_found"))
    if channel.kind == "im":
        raise SlackError("method_not_supported_for_channel_type")
    world.manifest.need(*scopes[channel.kind])
    return channel


def _open(channel: Channel) -> Channel:
    if channel.is_archived:
        raise SlackError("is_archived")
    return channel


def join(world: World, params: Json) -> Json:
    """Let the app into a public channel."""
    channel = visible_channel(world, required(params, "channel", "channel_not_found"))
    if channel.kind != "channel":
        raise SlackError("method_not_supported_for_channel_type")
    comings.come_in(world, _open(channel), world.bot.id)
    return {"channel": channel.as_slack(world.bot.id)}


def leave(world: World, params: Json) -> Json:
    """Take the app out of a channel."""
    channel = _open(_channel(world, params))
    if channel.name == comings.GENERAL:
        raise SlackError("cant_leave_general")
    if world.bot.id not in channel.members:
        return {"not_in_channel": True}
    if len(channel.members) == 1:
        raise SlackError("last_member")
    comings.go_out(world, channel, world.bot.id, "left", world.bot.id)
    return {}


def invite(world: World, params: Json) -> Json:
    """Bring people into a channel of the app; with `force`, those who can be brought."""
    channel = _open(_channel(world, params, INVITING))
    users = [user for user in required(params, "users", "no_user").split(",") if user][:MOST_INVITED]
    if world.bot.id not in channel.members:
        raise SlackError("not_in_channel")
    refused = {user: code for user in users if (code := _uninvitable(world, channel, user))}
    if refused and not (params.get("force") and len(users) > len(refused)):
        told = [{"user": user, "ok": False, "error": code} for user, code in refused.items()]
        raise SlackError(next(iter(refused.values())), errors=told)
    for user in users:
        if user not in refused:
            comings.come_in(world, channel, user, world.bot.id)
    return {"channel": channel.as_slack(world.bot.id)}


def _uninvitable(world: World, channel: Channel, user: str) -> str | None:
    if user == world.bot.id:
        return "cant_invite_self"
    if user not in world.people:
        return "user_not_found"
    reason = comings.uninvitable(world, channel, user)
    return UNINVITABLE[reason] if reason else None


def kick(world: World, params: Json) -> Json:
    """Take somebody out of a channel of the app."""
    channel, user = _channel(world, params), required(params, "user", "no_user")
    if user not in world.people:
        raise SlackError("user_not_found")
    if user == world.bot.id:
        raise SlackError("cant_kick_self")
    if world.bot.id not in channel.members or user not in channel.members:
        raise SlackError("not_in_channel")
    if channel.name == comings.GENERAL:
        raise SlackError("cant_kick_from_general")
    comings.go_out(world, channel, user, "removed", world.bot.id)
    return {}


def archive(world: World, params: Json) -> Json:
    """Archive a channel of the app."""
    channel = _channel(world, params)
    if channel.name == comings.GENERAL:
        raise SlackError("cant_archive_general")
    if channel.is_archived:
        raise SlackError("already_archived")
    if world.bot.id not in channel.members:
        raise SlackError("not_in_channel")
    acts.archive(world, world.bot.id, channel)
    return {}


def unarchive(world: World, params: Json) -> Json:
    """Bring an archived channel back."""
    channel = _channel(world, params)
    if not channel.is_archived:
        raise SlackError("not_archived")
    acts.archive(world, world.bot.id, channel, is_archived=False)
    return {}


METHODS: Mapping[str, Method] = {
    "conversations.join": Method(run=join, scopes=("channels:join",)),
    "conversations.leave": Method(run=leave),
    "conversations.invite": Method(run=invite),
    "conversations.kick": Method(run=kick),
    "conversations.archive": Method(run=archive),
    "conversations.unarchive": Method(run=unarchive),
}

"""reactions: added, removed, read."""

from collections.abc import Mapping

from playground import talk
from playground.messages import Message, is_emoji, reactions_of
from playground.shapes import Json, SlackError
from playground.web_api.method import Method, required, visible_channel
from playground.world import World


def _message(world: World, params: Json) -> Message:
    channel = visible_channel(world, required(params, "channel", "channel_not_found"))
    if world.bot.id not in channel.members:
        raise SlackError("not_in_channel")
    return world.message(channel.id, required(params, "timestamp", "no_item_specified"))


def _name(params: Json) -> str:
    name = required(params, "name", "invalid_name")
    if not is_emoji(name):
        raise SlackError("invalid_name")
    return name


def add(world: World, params: Json) -> Json:
    """React to a message as the app."""
    message = _message(world, params)
    if world.channels[message.channel].is_archived:
        raise SlackError("is_archived")
    if not talk.react(world, message, world.bot.id, _name(params)):
        raise SlackError("already_reacted")
    return {}


def remove(world: World, params: Json) -> Json:
    """Take a reaction of the app back."""
    if not talk.unreact(world, _message(world, params), world.bot.id, _name(params)):
        raise SlackError("no_reaction")
    return {}


def get(world: World, params: Json) -> Json:
    """Return a message with its reactions."""
    message = _message(world, params)
    said = world.describe(message) | {"reactions": reactions_of(message)}
    return {"type": "message", "channel": message.channel, "message": said}


METHODS: Mapping[str, Method] = {
    "reactions.add": Method(run=add, scopes=("reactions:write",)),
    "reactions.remove": Method(run=remove, scopes=("reactions:write",)),
    "reactions.get": Method(run=get, scopes=("reactions:read",)),
}

"""What the app hears of: the Events API, with a wrapper around every event."""

from playground.messages import Channel, Message
from playground.people import Member
from playground.shapes import Json
from playground.world import World

MESSAGE_EVENTS = {"im": "message.im", "channel": "message.channels", "group": "message.groups"}


def announce(world: World, event: Json, subscription: str | None = None) -> None:
    """Queue an event for the app if it has subscribed to it."""
    if world.manifest.hears(subscription or event["type"]):
        world.courier.enqueue(_wrapped(world, event))


def _wrapped(world: World, event: Json) -> Json:
    return {
        "token": "playground",
        "team_id": world.team,
        "context_team_id": world.team,
        "context_enterprise_id": None,
        "api_app_id": world.app,
        "event": event,
        "type": "event_callback",
        "event_id": world.ids.new("Ev"),
        "event_time": int(world.clock.now().timestamp()),
        "authorizations": [_authorization(world)],
        "is_ext_shared_channel": False,
        "event_context": world.ids.new("context"),
    }


def _authorization(world: World) -> Json:
    return {
        "enterprise_id": None,
        "team_id": world.team,
        "user_id": world.bot.id,
        "is_bot": True,
        "is_enterprise_install": False,
    }


def _hears_in(world: World, channel: Channel) -> bool:
    return world.bot.id in channel.members


def message_posted(world: World, message: Message) -> None:
    """Tell of a message, and of the mention of the app in it; an ephemeral one is never told."""
    channel = world.channels[message.channel]
    if message.ephemeral_to or not _hears_in(world, channel):
        return
    said = world.describe(message, with_metadata=True) | {"channel": channel.id, "event_ts": message.ts}
    announce(world, said | {"channel_type": channel.kind}, MESSAGE_EVENTS[channel.kind])
    if channel.kind != "im" and f"<@{world.bot.id}>" in message.text and message.user != world.bot.id:
        announce(world, said | {"type": "app_mention"})


def message_changed(world: World, message: Message, previous: Json) -> None:
    """Tell that a message reads differently now."""
    _hidden(world, message, "message_changed", {"message": world.describe(message), "previous_message": previous})


def message_deleted(world: World, message: Message, previous: Json) -> None:
    """Tell that a message is gone."""
    _hidden(world, message, "message_deleted", {"deleted_ts": message.ts, "previous_message": previous})


def _hidden(world: World, message: Message, subtype: str, parts: Json) -> None:
    channel = world.channels[message.channel]
    if message.ephemeral_to or not _hears_in(world, channel):
        return
    stamp = world.clock.stamp()
    event: Json = {"type": "message", "subtype": subtype, "hidden": True, "channel": channel.id, "ts": stamp}
    event |= parts | {"event_ts": stamp, "channel_type": channel.kind}
    announce(world, event, MESSAGE_EVENTS[channel.kind])


def home_opened(world: World, user: str, tab: str) -> None:
    """Tell that a person looks at the app's home or messages."""
    event: Json = {"type": "app_home_opened", "user": user, "channel": world.direct(user, world.bot.id).id, "tab": tab}
    home = world.views.homes.get(user)
    if tab == "home" and home:
        event["view"] = home.as_slack(team=world.team, app=world.app, bot=world.bot_id)
    announce(world, event | {"event_ts": world.clock.stamp()})


def member_joined(world: World, channel: Channel, user: str, inviter: str | None) -> None:
    """Tell that a person or the app itself has come into a channel of the app."""
    if _hears_in(world, channel):
        event: Json = {"type": "member_joined_channel", "user": user, "channel": channel.id, "team": world.team}
        event |= {"channel_type": "C" if channel.kind == "channel" else "G", "event_ts": world.clock.stamp()}
        told = event | ({"inviter": inviter} if inviter else {})
        announce(world, told, f"member_joined_channel.{channel.kind}")


def reaction(world: World, message: Message, user: str, name: str, kind: str) -> None:
    """Tell of a reaction; `kind` is reaction_added or reaction_removed."""
    if not message.ephemeral_to and _hears_in(world, world.channels[message.channel]):
        item = {"type": "message", "channel": message.channel, "ts": message.ts}
        event: Json = {"type": kind, "user": user, "reaction": name, "item": item, "item_user": message.user}
        announce(world, event | {"event_ts": world.clock.stamp()})


def person_event(world: World, member: Member, kind: str) -> None:
    """Tell that a person has come (team_join) or changed (user_change)."""
    person = world.describe_member(member, with_locale=True)
    announce(world, {"type": kind, "user": person, "cache_ts": 0, "event_ts": world.clock.stamp()})


def channel_archived(world: World, channel: Channel, user: str) -> None:
    """Tell that a channel was archived."""
    event: Json = {"type": "channel_archive", "channel": channel.id, "user": user}
    announce(world, event | {"event_ts": world.clock.stamp()})


def channel_renamed(world: World, channel: Channel) -> None:
    """Tell that a channel has a new name."""
    named = {"id": channel.id, "name": channel.name, "created": channel.created}
    announce(world, {"type": "channel_rename", "channel": named, "event_ts": world.clock.stamp()})

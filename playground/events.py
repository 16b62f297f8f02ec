"""What the app hears of: the Events API, with a wrapper around every event."""

from collections.abc import Mapping

from playground.messages import Channel, Message
from playground.people import Member
from playground.shapes import Json
from playground.world import World

MESSAGE_EVENTS = {"im": "message.im", "channel": "message.channels", "group": "message.groups"}


def announce(world: World, event: Json, subscription: str | None = None) -> None:
    """Queue an event for the app if it has subscribed to it."""
    if world.manifest.hears(subscription or event["type"]):
        _send([world], event)


def announce_in(world: World, channel: Channel, event: Json, subscriptions: Mapping[str, str] | None = None) -> None:
    """Queue an event of a channel for the app if it is in there, once for all of its installations that see it.

    `subscriptions` names what the app must have subscribed to, by the kind that the channel has for a workspace.
    """
    hearing = [side for side in world.sides(channel) if _hears(side, channel.id, event, subscriptions or {})]
    if hearing:
        _send(hearing, event, is_ext_shared=channel.is_ext_shared)


def _hears(side: World, channel: str, event: Json, subscriptions: Mapping[str, str]) -> bool:
    place = side.channels[channel]
    return side.bot.id in place.members and side.manifest.hears(subscriptions.get(place.kind, event["type"]))


def _send(hearing: list[World], event: Json, *, is_ext_shared: bool = False) -> None:
    world = hearing[0]
    context = world.ids.new("context")
    world.ground.contexts[context] = tuple(side.team for side in hearing)
    enterprise = world.enterprise["id"] if world.enterprise else None
    wrapped: Json = {
        "token": "playground",
        "team_id": world.team,
        "context_team_id": world.team,
        "context_enterprise_id": enterprise,
        "api_app_id": world.app,
        "event": event,
        "type": "event_callback",
        "event_id": world.ids.new("Ev"),
        "event_time": int(world.clock.now().timestamp()),
        "authorizations": [authorization(world)],
        "is_ext_shared_channel": is_ext_shared,
        "event_context": context,
    }
    world.courier.enqueue(wrapped | ({"enterprise_id": enterprise} if enterprise else {}))


def authorization(world: World) -> Json:
    """Return the installation of a workspace as events and apps.event.authorizations.list name it."""
    return {
        "enterprise_id": world.enterprise["id"] if world.enterprise else None,
        "team_id": None if world.is_org_install else world.team,
        "user_id": world.bot.id,
        "is_bot": True,
        "is_enterprise_install": world.is_org_install,
    }


def message_posted(world: World, message: Message) -> None:
    """Tell of a message, and of the mention of the app in it; an ephemeral one is never told."""
    world = world.app_side(world.channels[message.channel])
    channel = world.channels[message.channel]
    if message.ephemeral_to:
        return
    said = world.describe(message, with_metadata=True) | {"channel": channel.id, "event_ts": message.ts}
    announce_in(world, channel, said | {"channel_type": channel.kind}, MESSAGE_EVENTS)
    bots = {side.bot.id for side in world.sides(channel)}
    if channel.kind != "im" and message.user not in bots and any(f"<@{bot}>" in message.text for bot in bots):
        announce_in(world, channel, said | {"type": "app_mention"})


def message_changed(world: World, message: Message, previous: Json) -> None:
    """Tell that a message reads differently now."""
    _hidden(world, message, "message_changed", {"message": world.describe(message), "previous_message": previous})


def message_deleted(world: World, message: Message, previous: Json) -> None:
    """Tell that a message is gone."""
    _hidden(world, message, "message_deleted", {"deleted_ts": message.ts, "previous_message": previous})


def _hidden(world: World, message: Message, subtype: str, parts: Json) -> None:
    if message.ephemeral_to:
        return
    channel = world.channels[message.channel]
    stamp = world.clock.stamp()
    event: Json = {"type": "message", "subtype": subtype, "hidden": True, "channel": channel.id, "ts": stamp}
    event |= parts | {"event_ts": stamp, "channel_type": channel.kind}
    announce_in(world, channel, event, MESSAGE_EVENTS)


def home_opened(world: World, user: str, tab: str) -> None:
    """Tell that a person looks at the app's home or messages."""
    event: Json = {"type": "app_home_opened", "user": user, "channel": world.direct(user, world.bot.id).id, "tab": tab}
    home = world.views.homes.get(user)
    if tab == "home" and home:
        event["view"] = home.as_slack(team=world.team, app=world.app, bot=world.bot_id)
    announce(world, event | {"event_ts": world.clock.stamp()})


def member_joined(world: World, channel: Channel, user: str, inviter: str | None) -> None:
    """Tell that a person or the app itself has come into a channel of the app."""
    event = _membership(world, channel, user, "member_joined_channel")
    told = event | ({"inviter": inviter} if inviter else {})
    announce_in(world, channel, told, _by_kind("member_joined_channel"))


def member_left(world: World, channel: Channel, user: str) -> None:
    """Tell that a person has gone out of a channel of the app."""
    event = _membership(world, channel, user, "member_left_channel")
    announce_in(world, channel, event, _by_kind("member_left_channel"))


def _membership(world: World, channel: Channel, user: str, kind: str) -> Json:
    letter = "C" if channel.kind == "channel" else "G"
    event: Json = {"type": kind, "user": user, "channel": channel.id, "channel_type": letter}
    return event | {"team": world.team_of(user), "event_ts": world.clock.stamp()}


def _by_kind(event: str) -> Mapping[str, str]:
    return {kind: f"{event}.{kind}" for kind in MESSAGE_EVENTS}


def reaction(world: World, message: Message, user: str, name: str, kind: str) -> None:
    """Tell of a reaction; `kind` is reaction_added or reaction_removed."""
    if not message.ephemeral_to:
        item = {"type": "message", "channel": message.channel, "ts": message.ts}
        event: Json = {"type": kind, "user": user, "reaction": name, "item": item, "item_user": message.user}
        announce_in(world, world.channels[message.channel], event | {"event_ts": world.clock.stamp()})


def person_event(world: World, member: Member, kind: str) -> None:
    """Tell that a person has come (team_join) or changed (user_change)."""
    person = world.describe_member(member, with_locale=True)
    announce(world, {"type": kind, "user": person, "cache_ts": member.updated, "event_ts": world.clock.stamp()})

"""What the page reads: who I am, which channels I have, what is in them, what is open."""

from datetime import datetime, timedelta

from playground.interactions import describe
from playground.messages import Channel, Message, reactions_of
from playground.people import Member
from playground.permits import may_join
from playground.reading import read_up_to, unread_replies
from playground.shapes import Json
from playground.world import SLACKBOT, World


def _person(world: World, member: Member) -> Json:
    keys = ("id", "name", "real_name", "title", "language", "zone", "color", "is_bot", "is_admin")
    marks = {
        "away": member.is_away,
        "guest": member.is_guest,
        "gone": member.is_deactivated,
        "company": world.ground.worlds[member.home_team].name if member.home_team else None,
    }
    return {key: getattr(member, key) for key in keys} | marks


def _channel(world: World, channel: Channel, me: str) -> Json:
    other = next((user for user in channel.members if user != me), me)
    kind = "channel" if channel.kind != "im" else "app" if other == world.bot.id else "dm"
    unread = world.timelines[channel.id].unread(me, read_up_to(channel, me))
    return {
        "id": channel.id,
        "name": channel.name or world.people[other].real_name,
        "kind": kind,
        "unread": unread,
        "unread_threads": len(unread_replies(world, channel, me)),
        "topic": channel.topic,
        "members": channel.members,
        "is_archived": channel.is_archived,
    }


def _bot(world: World) -> Json:
    return {
        "id": world.bot.id,
        "bot_id": world.bot_id,
        "name": world.bot.real_name,
        "connected": world.courier.is_reached,
        "installed": world.installation is not None,
    }


def _places(world: World, me: str) -> Json:
    """Return the channels of a person, the conversation with the app among them, and those that they may join."""
    if world.installation is not None:
        world.direct(me, world.bot.id)
    mine = [channel for channel in world.channels.values() if me in channel.members]
    others = [channel for channel in world.channels.values() if me not in channel.members]
    return {
        "channels": [_channel(world, channel, me) for channel in mine],
        "joinable": [{"id": each.id, "name": each.name} for each in others if may_join(world, me, each) is None],
    }


def state(world: World, me: str) -> Json:
    """Return everything around the messages for one person."""
    with world.lock:
        member, home = world.people[me], world.views.homes.get(me)
        return _places(world, me) | {
            "now": world.clock.now().isoformat(),
            "zone": member.zone,
            "team": world.team,
            "teams": [{"id": each.team, "name": each.name} for each in world.ground.worlds.values()],
            "me": _person(world, member),
            "people": [_person(world, each) for each in world.people.values()],
            "bot": _bot(world),
            "views": [describe(world, view) for view in world.views.stack(me)],
            "home": describe(world, home) if home else None,
            "commands": world.manifest.commands,
            "shortcuts": world.manifest.shortcuts,
        }


def _message(world: World, message: Message) -> Json:
    author = world.people.get(message.user)
    return {
        "ts": message.ts,
        "thread_ts": message.thread_ts,
        "user": message.user,
        "name": author.real_name if author else "Slackbot",
        "text": "" if message.is_deleted else message.text,
        "blocks": [] if message.is_deleted else message.blocks,
        "state": {"values": message.state},
        "ephemeral": message.ephemeral_to is not None,
        "edited": message.edited is not None and not message.blocks,  # as Slack shows it
        "deleted": message.is_deleted,
        "reactions": reactions_of(message),
        "reply_count": len(world.timelines[message.channel].replies(message.ts)),
        "is_bot": message.bot_id is not None or message.user == SLACKBOT,
        "metadata": message.metadata,
        "files": message.files,
        "attachments": [] if message.is_deleted else message.attachments,
        "subtype": message.subtype,
    }


def _visible(world: World, place: Channel, me: str) -> list[Message]:
    timeline = world.timelines[place.id]
    if me not in place.members:
        return []
    return [each for each in timeline if each.visible_to(me) or (each.is_deleted and timeline.replies(each.ts))]


def messages(world: World, me: str, place: Channel, thread: str | None = None) -> Json:
    """Return what one person sees in a channel or in one thread of it, and how far they have read there."""
    with world.lock:
        visible, news = _visible(world, place, me), unread_replies(world, place, me)
        if thread:
            shown = [each for each in visible if thread in (each.ts, each.thread_ts)]
        else:
            shown = [each for each in visible if not each.is_reply or each.is_broadcast]
        said = [_message(world, each) | {"unread_replies": news.get(each.ts, 0)} for each in shown]
        return {"messages": said, "read_up_to": read_up_to(place, me, thread)}


def destination(world: World, me: str, to: str) -> datetime:
    """Return the moment that a jump aims at; raises ValueError when it is none."""
    zone, clock = world.people[me].zone, world.clock
    name, _, amount = to.partition(":")
    match name:
        case "next_morning":
            return clock.next_morning(zone)
        case "next_monday":
            return clock.next_monday(zone)
        case "days":
            return clock.in_days(int(amount))
        case "hours":
            return clock.now() + timedelta(hours=float(amount))
        case _:
            return datetime.fromisoformat(to)

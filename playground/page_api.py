"""What the page reads: who I am, which channels I have, what is in them, what is open."""

from datetime import datetime, timedelta

from playground.interactions import describe
from playground.messages import Channel, Message, reactions_of
from playground.people import Member
from playground.reading import read_up_to, unread_replies
from playground.shapes import Json
from playground.workspace import Workspace
from playground.world import SLACKBOT


def _person(member: Member) -> Json:
    keys = ("id", "name", "real_name", "title", "language", "zone", "color", "is_bot", "is_admin")
    return {key: getattr(member, key) for key in keys}


def _channel(workspace: Workspace, channel: Channel, me: str) -> Json:
    other = next((user for user in channel.members if user != me), me)
    kind = "channel" if channel.kind != "im" else "app" if other == workspace.bot.id else "dm"
    unread = workspace.timelines[channel.id].unread(me, read_up_to(channel, me))
    return {
        "id": channel.id,
        "name": channel.name or workspace.people[other].real_name,
        "kind": kind,
        "unread": unread,
        "unread_threads": len(unread_replies(workspace, channel, me)),
        "topic": channel.topic,
        "members": channel.members,
        "is_archived": channel.is_archived,
    }


def state(workspace: Workspace, me: str) -> Json:
    """Return everything around the messages for one person."""
    with workspace.lock:
        member, home = workspace.people[me], workspace.views.homes.get(me)
        workspace.direct(me, workspace.bot.id)
        mine = [channel for channel in workspace.channels.values() if me in channel.members]
        bot = {
            "id": workspace.bot.id,
            "bot_id": workspace.bot_id,
            "name": workspace.bot.real_name,
            "connected": workspace.is_connected,
        }
        return {
            "now": workspace.clock.now().isoformat(),
            "zone": member.zone,
            "me": _person(member),
            "people": [_person(each) for each in workspace.people.values()],
            "channels": [_channel(workspace, channel, me) for channel in mine],
            "bot": bot,
            "views": [describe(workspace, view) for view in workspace.views.stack(me)],
            "home": describe(workspace, home) if home else None,
            "commands": workspace.manifest.commands,
            "shortcuts": workspace.manifest.shortcuts,
        }


def _message(workspace: Workspace, message: Message) -> Json:
    author = workspace.people.get(message.user)
    return {
        "ts": message.ts,
        "thread_ts": message.thread_ts,
        "user": message.user,
        "name": author.real_name if author else "Slackbot",
        "text": "" if message.is_deleted else message.text,
        "blocks": [] if message.is_deleted else message.blocks,
        "state": {"values": message.state},
        "ephemeral": message.ephemeral_to is not None,
        "edited": message.edited is not None,
        "deleted": message.is_deleted,
        "reactions": reactions_of(message),
        "reply_count": len(workspace.timelines[message.channel].replies(message.ts)),
        "is_bot": message.bot_id is not None or message.user == SLACKBOT,
        "metadata": message.metadata,
        "files": message.files,
        "subtype": message.subtype,
    }


def _visible(workspace: Workspace, place: Channel, me: str) -> list[Message]:
    timeline = workspace.timelines[place.id]
    if me not in place.members:
        return []
    return [each for each in timeline if each.visible_to(me) or (each.is_deleted and timeline.replies(each.ts))]


def messages(workspace: Workspace, me: str, place: Channel, thread: str | None = None) -> Json:
    """Return what one person sees in a channel or in one thread of it, and how far they have read there."""
    with workspace.lock:
        visible, news = _visible(workspace, place, me), unread_replies(workspace, place, me)
        if thread:
            shown = [each for each in visible if thread in (each.ts, each.thread_ts)]
        else:
            shown = [each for each in visible if not each.is_reply or each.is_broadcast]
        said = [_message(workspace, each) | {"unread_replies": news.get(each.ts, 0)} for each in shown]
        return {"messages": said, "read_up_to": read_up_to(place, me, thread)}


def destination(workspace: Workspace, me: str, to: str) -> datetime:
    """Return the moment that a jump aims at; raises ValueError when it is none."""
    zone, clock = workspace.people[me].zone, workspace.clock
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

"""How people come and go: into the workspace and out of it, into channels and out of them."""

from dataclasses import replace
from typing import Any

from playground import events, talk, tidings
from playground.messages import Channel, Message
from playground.people import Member
from playground.permits import may_act, may_invite, may_join, may_use
from playground.shapes import DONE, Outcome
from playground.sharing import acquaint
from playground.voice import say as voice
from playground.world import World

GENERAL = "general"


def refused(world: World, user: str, key: str, **details: str) -> Outcome:
    """Return the outcome of an act that Slack does not allow, with its sentence."""
    return Outcome(ok=False, error=voice(world.people[user].language, key, **details))


def arrive(world: World, member: Member, *places: Channel) -> None:
    """Let somebody new into the workspace and into these channels; whoever is no guest begins in #general."""
    with world.lock:
        world.add_person(member)
        events.person_event(world, member, "team_join")
        first = () if member.is_guest else (world.channel_named(GENERAL, member.id),)
        for place in places or first:
            come_in(world, place, member.id)


def renew(world: World, user: str, **changes: Any) -> Member:  # noqa: ANN401 - the fields of a member
    """Change what is known of somebody, in every workspace that knows them, and tell the app of it."""
    with world.lock:
        stamped = changes | {"updated": int(world.clock.now().timestamp())}
        told: list[object] = []
        for side in world.ground.worlds.values():
            if user not in side.people:
                continue
            side.people[user] = replace(side.people[user], **stamped)
            if side.installation not in told:
                events.person_event(side, side.people[user], "user_change")
            told.append(side.installation)
        world.changes.tell("people")
        return world.people[user]


def deactivate(world: World, user: str) -> None:
    """Take somebody's account away; whatever they have open closes."""
    with world.lock:
        for side in world.ground.worlds.values():
            side.views.clear(user)
        renew(world, user, is_deactivated=True)


def reactivate(world: World, user: str) -> None:
    """Give somebody's account back."""
    renew(world, user, is_deactivated=False)


def be_away(world: World, user: str, *, is_away: bool) -> Outcome:
    """Be seen as away, or as present; no event tells of it."""
    if refusal := may_act(world, user):
        return refused(world, user, refusal)
    with world.lock:
        world.people[user] = replace(world.people[user], is_away=is_away)
        world.changes.tell("people")
    return DONE


def join(world: World, user: str, channel: Channel) -> Outcome:
    """Come into a public channel by oneself."""
    with world.lock:
        if refusal := may_join(world, user, channel):
            return refused(world, user, refusal)
        come_in(world, channel, user)
    return DONE


def leave(world: World, user: str, channel: Channel) -> Outcome:
    """Go out of a channel; nobody leaves #general or a conversation of two."""
    with world.lock:
        if refusal := may_use(world, user, channel):
            return refused(world, user, refusal)
        if channel.kind == "im" or (channel.name == GENERAL and not world.people[user].is_guest):
            return refused(world, user, "cannot-leave")
        go_out(world, channel, user, "left", user)
    return DONE


def invite(world: World, user: str, channel: Channel, other: str) -> Outcome:
    """Bring a person or the app into a channel."""
    with world.lock:
        if refusal := may_invite(world, user, channel) or uninvitable(world, channel, other):
            return refused(world, user, refusal, who=world.people[other].real_name)
        come_in(world, channel, other, user)
    return DONE


def uninvitable(world: World, channel: Channel, other: str) -> str | None:
    """Say why somebody cannot be brought into a channel, as a message id."""
    member = world.people[other]
    if other in channel.members:
        return "already-there"
    if member.is_deactivated or channel.kind == "im" or not _belongs(world, member, channel):
        return "cannot-add"
    return "guest-full" if member.is_single_channel and _places(world, other) else None


def _belongs(world: World, member: Member, channel: Channel) -> bool:
    return member.home_team is None or member.home_team in {side.team for side in world.sides(channel)}


def _places(world: World, user: str) -> list[Channel]:
    return [channel for channel in world.channels.values() if channel.kind != "im" and user in channel.members]


def kick(world: World, user: str, channel: Channel, other: str) -> Outcome:
    """Take somebody else, or the app, out of a channel."""
    with world.lock:
        if refusal := may_invite(world, user, channel):
            return refused(world, user, refusal)
        if other not in channel.members or channel.kind == "im" or channel.name == GENERAL or other == user:
            return refused(world, user, "cannot-remove", who=world.people[other].real_name)
        go_out(world, channel, other, "removed", user)
    return DONE


def come_in(world: World, channel: Channel, user: str, inviter: str | None = None) -> None:
    """Let somebody into a channel, which says so; other companies in it learn who they are."""
    talk.join(world, channel, user, inviter=inviter)
    acquaint(world, channel)


def go_out(world: World, channel: Channel, user: str, key: str, actor: str) -> None:
    """Take somebody out of a channel, which says so; `key` is `left` or `removed`."""
    channel.members.remove(user)
    member = world.people[user]
    text = voice(member.language, key, who=f"<@{user}>")
    talk.post(world, Message(ts=world.clock.stamp(), channel=channel.id, user=user, text=text, subtype="channel_leave"))
    events.member_left(world, channel, user)
    if user == world.bot.id:
        tidings.channel_left(world, channel, actor)
    world.changes.tell("people", channel.id)

"""Slack Connect: one channel in the workspaces of two companies, and what each learns of the other's people."""

from dataclasses import replace

from playground import tidings
from playground.messages import Channel, Kind
from playground.world import World


def share(of: World, with_: World, channel: Channel, *, name: str | None = None, kind: Kind | None = None) -> Channel:
    """Share a channel with another company, under a name and of a kind of its own there; return it as it is there.

    Its people and its messages are those of both; a private channel gets another id when it is shared first.
    """
    with of.lock:
        if not channel.is_ext_shared:
            channel.host = of.team
            _renumber(of, channel)
        channel.is_ext_shared = True
        theirs = replace(channel, name=name or channel.name, kind=kind or channel.kind, read_up_to={})
        theirs.members = channel.members
        with_.channels[channel.id], with_.timelines[channel.id] = theirs, of.timelines[channel.id]
        acquaint(of, channel)
        for side, other in ((of, with_), (with_, of)):
            tidings.channel_shared(side, side.channels[channel.id], other.team)
            side.changes.tell("people", channel.id)
        return theirs


def _renumber(world: World, channel: Channel) -> None:
    if channel.kind != "group":
        return
    before, channel.id = channel.id, world.ids.new("C")
    del world.channels[before]
    world.channels[channel.id] = channel
    world.timelines[channel.id] = world.timelines.pop(before)
    for message in world.timelines[channel.id]:
        message.channel = channel.id
    tidings.channel_id_changed(world, channel, before)


def acquaint(world: World, channel: Channel) -> None:
    """Let every workspace of a channel know its members, those of other companies as outsiders."""
    sides = world.sides(channel)
    for user in channel.members:
        home = next(side for side in sides if user in side.people and side.people[user].home_team is None)
        for side in sides:
            if user not in side.people:
                side.add_person(replace(home.people[user], home_team=home.team))


def unshare(of: World, with_: World, channel: Channel) -> None:
    """Take a channel back from another company: its people are out of it, and keep nothing of it."""
    with of.lock:
        theirs = with_.channels.pop(channel.id)
        del with_.timelines[channel.id]
        channel.members[:] = [user for user in channel.members if of.team_of(user) != with_.team]
        channel.is_ext_shared, theirs.is_ext_shared = len(of.sides(channel)) > 1, False
        tidings.channel_unshared(of, channel, with_.team)
        tidings.channel_unshared(with_, theirs, of.team)
        for side in (of, with_):
            side.changes.tell("people", channel.id)

"""What the app hears of its places and of its own installation: archived, renamed, shared, left, uninstalled."""

from playground.events import announce, announce_in
from playground.messages import Channel
from playground.shapes import Json
from playground.world import World


def _kind(channel: Channel, happened: str) -> str:
    return f"{'group' if channel.kind == 'group' else 'channel'}_{happened}"


def channel_archived(world: World, channel: Channel, user: str) -> None:
    """Tell that a channel was archived, or with `is_archived` false that it is back."""
    kind = _kind(channel, "archive" if channel.is_archived else "unarchive")
    event: Json = {"type": kind, "channel": channel.id, "user": user}
    announce_in(world, channel, event | {"event_ts": world.clock.stamp()})


def channel_renamed(world: World, channel: Channel) -> None:
    """Tell that a channel has a new name, which is the business of one workspace alone."""
    named = {"id": channel.id, "name": channel.name, "created": channel.created}
    if world.bot.id in channel.members:
        announce(world, {"type": _kind(channel, "rename"), "channel": named, "event_ts": world.clock.stamp()})


def channel_left(world: World, channel: Channel, actor: str) -> None:
    """Tell the app that it is no longer in a channel."""
    event: Json = {"type": _kind(channel, "left"), "channel": channel.id, "actor_id": actor}
    announce(world, event | {"event_ts": world.clock.stamp()})


def channel_id_changed(world: World, channel: Channel, before: str) -> None:
    """Tell that a channel has another id, as when a private one is shared with another company."""
    ids = {"old_channel_id": before, "new_channel_id": channel.id}
    if world.bot.id in channel.members:
        announce(world, {"type": "channel_id_changed", **ids, "event_ts": world.clock.stamp()})


def channel_shared(world: World, channel: Channel, other: str) -> None:
    """Tell that a channel connects with another company's workspace now."""
    event: Json = {"type": "channel_shared", "connected_team_id": other, "channel": channel.id}
    announce(world, event | {"event_ts": world.clock.stamp()}, f"channel_shared.{channel.kind}")


def channel_unshared(world: World, channel: Channel, other: str) -> None:
    """Tell that a channel connects with another company's workspace no longer."""
    event: Json = {"type": "channel_unshared", "previously_connected_team_id": other, "channel": channel.id}
    told = event | {"is_ext_shared": channel.is_ext_shared, "event_ts": world.clock.stamp()}
    announce(world, told, f"channel_unshared.{channel.kind}")


def team_access_granted(world: World) -> None:
    """Tell the app of an organisation that it has one more workspace of it."""
    announce(world, {"type": "team_access_granted", "team_ids": [world.team]})


def tokens_revoked(world: World) -> None:
    """Tell that the tokens of an installation are dead; it names users, never tokens."""
    announce(world, {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [world.bot.id]}})


def app_uninstalled(world: World) -> None:
    """Tell that a workspace has the app no longer."""
    announce(world, {"type": "app_uninstalled"})

"""Who may do what where: each asks for one act and answers the id of Slack's refusal, or None.

The ids are messages in `locales/`.
"""

from playground.messages import Channel
from playground.world import World


def may_act(world: World, user: str) -> str | None:
    """Say why a person can do nothing at all: their account is gone."""
    return "account-off" if world.people[user].is_deactivated else None


def may_see(world: World, user: str, channel: Channel) -> str | None:
    """Say why a person cannot look into a channel: only members do."""
    return may_act(world, user) or (None if user in channel.members else "not-in-channel")


def may_use(world: World, user: str, channel: Channel) -> str | None:
    """Say why a person cannot press, react or run a command in a channel."""
    return may_see(world, user, channel) or ("channel-archived" if channel.is_archived else None)


def may_write(world: World, user: str, channel: Channel, thread_ts: str | None = None) -> str | None:
    """Say why a person cannot write in a channel or in a thread of it."""
    if refusal := may_use(world, user, channel):
        return refusal
    if channel.kind == "im" and world.bot.id in channel.members and not world.manifest.messages_tab():
        return "messages-off"
    return _restricted(world, user, channel, thread_ts)


def _restricted(world: World, user: str, channel: Channel, thread_ts: str | None) -> str | None:
    if channel.posting == "all" or world.people[user].is_admin:
        return None
    if channel.posting == "threads":
        return None if thread_ts else "threads-only"
    return "read-only"


def may_command(world: World, user: str, channel: Channel) -> str | None:
    """Say why a person cannot run the app's commands and shortcuts there: they are for its own team."""
    return may_use(world, user, channel) or ("outsider" if world.people[user].home_team else None)


def may_join(world: World, user: str, channel: Channel) -> str | None:
    """Say why a person cannot come into a channel by themselves: a guest waits for an invitation."""
    if refusal := may_act(world, user):
        return refusal
    if channel.is_archived:
        return "channel-archived"
    member = world.people[user]
    if channel.kind != "channel" or member.home_team:
        return "not-in-channel"
    return "guest-uninvited" if member.is_guest else None


def may_invite(world: World, user: str, channel: Channel) -> str | None:
    """Say why a person cannot bring anybody into a channel: guests and other companies' people do not."""
    member = world.people[user]
    return may_use(world, user, channel) or ("guest-cannot-invite" if member.is_guest or member.home_team else None)

"""Messages that the app has written for later: each is posted when its moment comes, unless it was deleted before."""

from datetime import UTC, datetime, timedelta
from functools import partial

from playground import talk
from playground.messages import Channel, Waiting
from playground.shapes import Json, SlackError
from playground.world import World

FARTHEST = timedelta(days=120)
MOST_IN_WINDOW = 30
WINDOW = 300
LAST_MINUTE = 60
"""In seconds: what is to be posted so soon cannot be deleted any more."""


def add(world: World, channel: Channel, content: Json, post_at: int, thread_ts: str | None = None) -> Waiting:
    """Keep a message for its moment.

    Raises `time_in_past`, `time_too_far` and `restricted_too_many`. One with metadata is kept and never posted, as
    Slack's own page of the method says.
    """
    _check_moment(world, channel, post_at)
    key, created = world.ids.new("Q"), int(world.clock.now().timestamp())
    waiting = Waiting(
        id=key, channel=channel.id, post_at=post_at, created=created, content=content, thread_ts=thread_ts
    )
    world.scheduled[key] = waiting
    world.clock.at(datetime.fromtimestamp(post_at, UTC), partial(_post, world, waiting))
    return waiting


def _check_moment(world: World, channel: Channel, post_at: int) -> None:
    now, when = world.clock.now(), datetime.fromtimestamp(post_at, UTC)
    if when <= now:
        raise SlackError("time_in_past")
    if when - now > FARTHEST:
        raise SlackError("time_too_far")
    moments = sorted([post_at, *(each.post_at for each in of(world, channel.id))])
    if any(last - first < WINDOW for first, last in zip(moments, moments[MOST_IN_WINDOW:], strict=False)):
        raise SlackError("restricted_too_many")


def of(world: World, channel: str | None = None) -> list[Waiting]:
    """Return what waits for one channel or for all, the next first."""
    found = [each for each in world.scheduled.values() if channel in (None, each.channel)]
    return sorted(found, key=lambda each: each.post_at)


def cancel(world: World, key: str, channel: str) -> None:
    """Delete a message before it is posted; raises `invalid_scheduled_message_id` from a minute before on."""
    waiting = world.scheduled.get(key)
    left = waiting.post_at - world.clock.now().timestamp() if waiting and waiting.channel == channel else 0
    if left <= LAST_MINUTE:
        raise SlackError("invalid_scheduled_message_id")
    del world.scheduled[key]


def _post(world: World, waiting: Waiting) -> None:
    with world.lock:
        if world.scheduled.pop(waiting.id, None) is None:
            return
        channel = world.channels[waiting.channel]
        is_open = world.bot.id in channel.members and not channel.is_archived
        if is_open and "metadata" not in waiting.content:
            talk.post_as_bot(world, channel.id, waiting.content, thread_ts=waiting.thread_ts)

"""Which thread a message of the app is for."""

from playground.messages import Channel
from playground.shapes import Json, SlackError
from playground.world import World


def thread_of(world: World, channel: Channel, params: Json) -> str | None:
    """Return the beginning of the thread that `thread_ts` names, if it is there; raises `thread_not_found`."""
    ts = params.get("thread_ts")
    if not ts:
        return None
    parent = world.timelines[channel.id].get(str(ts))
    if parent is None or parent.ephemeral_to:
        raise SlackError("thread_not_found")
    return parent.thread_ts or parent.ts

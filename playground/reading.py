"""What a person has read: a channel up to a message, and each thread in it likewise."""

from collections import defaultdict
from collections.abc import Iterable

from playground.messages import Channel, Message
from playground.world import World


def _key(me: str, thread: str | None) -> str:
    return f"{me}/{thread}" if thread else me


def read_up_to(channel: Channel, me: str, thread: str | None = None) -> str:
    """Return the timestamp of the last message that a person has read in a channel or a thread; empty for none."""
    return channel.read_up_to.get(_key(me, thread), "")


def read(channel: Channel, me: str, ts: str, thread: str | None = None) -> None:
    """Remember that a person has read up to a message; what was read stays read."""
    channel.read_up_to[_key(me, thread)] = max(ts, read_up_to(channel, me, thread))


def unread_replies(world: World, channel: Channel, me: str) -> dict[str, int]:
    """Count, by thread, what others wrote in the threads that a person follows and has not read yet."""
    threads = _threads(world, channel, me)
    followed = {ts: each for ts, each in threads.items() if channel.kind == "im" or _follows(each, me)}
    counts = {ts: sum(_is_news(one, channel, me) for one in each) for ts, each in followed.items()}
    return {ts: count for ts, count in counts.items() if count}


def _threads(world: World, channel: Channel, me: str) -> dict[str, list[Message]]:
    threads = defaultdict(list)
    for message in world.timelines[channel.id]:
        if message.visible_to(me):
            threads[message.thread_ts or message.ts].append(message)
    return threads


def _follows(thread: Iterable[Message], me: str) -> bool:
    return any(message.user == me or f"<@{me}>" in message.text for message in thread)


def _is_news(message: Message, channel: Channel, me: str) -> bool:
    return message.is_reply and message.user != me and message.ts > read_up_to(channel, me, message.thread_ts)

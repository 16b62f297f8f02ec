"""Global and message shortcuts."""

from playground.interactions import ask, base, named, response_url, with_trigger
from playground.messages import Message
from playground.permits import may_act, may_command
from playground.shapes import DONE, Json, Outcome, Undelivered
from playground.voice import say as voice
from playground.world import World


def global_shortcut(world: World, user: str, callback_id: str) -> Outcome:
    """Start a shortcut that belongs to no message; there is no address to answer it at."""
    if refusal := may_act(world, user):
        return _refused(world, user, refusal)
    return _start(world, user, callback_id, "global", base(world, user, "shortcut"))


def message_shortcut(world: World, user: str, callback_id: str, message: Message) -> Outcome:
    """Start a shortcut from a message's menu."""
    if refusal := may_command(world, user, world.channels[message.channel]):
        return _refused(world, user, refusal)
    payload = base(world, user, "message_action")
    payload |= {"channel": named(world.channels[message.channel]), "message_ts": message.ts}
    payload |= {"message": world.describe(message), "response_url": response_url(world, user, message.channel)}
    return _start(world, user, callback_id, "message", payload)


def _start(world: World, user: str, callback_id: str, kind: str, payload: Json) -> Outcome:
    if not world.manifest.shortcut(callback_id, kind):
        return _refused(world, user, "shortcut-unknown")
    channel = payload.get("channel", {}).get("id")
    payload |= {"callback_id": callback_id, "action_ts": world.clock.stamp()}
    payload |= with_trigger(world, user, channel=channel)
    try:
        ask(world, callback_id, payload)
    except Undelivered as error:
        return _refused(world, user, "shortcut-failed", reason=str(error))
    return DONE


def _refused(world: World, user: str, key: str, **details: str) -> Outcome:
    return Outcome(ok=False, error=voice(world.people[user].language, key, **details))

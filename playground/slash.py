"""Slash commands: what is sent, and how the answer in the acknowledgement is shown."""

from playground import talk
from playground.contents import accepted, is_public
from playground.interactions import org_fields, response_url, with_trigger
from playground.messages import Channel, Message
from playground.permits import may_command
from playground.shapes import DONE, Json, Outcome, SlackError, Undelivered
from playground.voice import say as voice
from playground.wording import encode
from playground.world import World

SILENT = frozenset({"timeout", "http_timeout"})


def command(world: World, user: str, typed: str, channel: Channel, thread_ts: str | None = None) -> Outcome:
    """Run what a person typed after a slash; whatever goes wrong is shown to that person alone."""
    name, _, text = typed.strip().partition(" ")
    if refusal := may_command(world, user, channel):
        return Outcome(ok=False, error=voice(world.people[user].language, refusal))
    if thread_ts:
        return _refuse(world, user, channel, "command-in-thread", thread_ts, command=name)
    declared = world.manifest.command(name)
    if declared is None:
        return _refuse(world, user, channel, "command-unknown", command=name)
    payload = _payload(world, user, declared, text.strip(), channel)
    try:
        answer = world.courier.ask("slash_commands", typed, payload)
    except Undelivered as error:
        reason = "operation_timeout" if error.reason in SILENT else "dispatch_failed"
        return _refuse(world, user, channel, "command-failed", command=name, reason=reason)
    with world.lock:
        return _show(world, user, typed, channel, answer)


def _payload(world: World, user: str, declared: Json, text: str, channel: Channel) -> Json:
    return {
        "token": "playground",
        "team_id": world.team,
        "team_domain": world.domain,
        "channel_id": channel.id,
        "channel_name": "directmessage" if channel.kind == "im" else channel.name,
        "user_id": user,
        "user_name": world.people[user].name,
        "command": declared["command"],
        "text": encode(world, text, with_names=True, by=user) if declared.get("should_escape") else text,
        "api_app_id": world.app,
        **org_fields(world),
        "response_url": response_url(world, user, channel.id),
        **with_trigger(world, user, channel=channel.id),
    }


def _refuse(
    world: World, user: str, channel: Channel, key: str, thread_ts: str | None = None, **details: str
) -> Outcome:
    with world.lock:
        return Outcome(ok=False, error=talk.tell(world, user, channel.id, key, thread_ts, **details))


def _show(world: World, user: str, typed: str, channel: Channel, answer: Json) -> Outcome:
    if not (answer.get("text") or answer.get("blocks") or answer.get("attachments")):
        return DONE
    name = typed.split(maxsplit=1)[0]
    try:
        content, for_all = accepted(world, answer), is_public(answer)
    except SlackError as error:
        return _refuse(world, user, channel, "command-refused", command=name, reason=error.sentence)
    if for_all:
        talk.show(world, Message(ts=world.clock.stamp(), channel=channel.id, user=user, text=typed))
    shown = talk.post_as_bot(world, channel.id, content, ephemeral_to=None if for_all else user)
    return Outcome(ts=shown.ts)

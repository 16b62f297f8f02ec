"""What commands, presses and submissions have in common: who, where, and the right to answer."""

from playground.messages import Channel, Message
from playground.shapes import Json, Undelivered
from playground.values import elements_of
from playground.views import View
from playground.world import World

ANSWERED = frozenset({"view_submission", "block_suggestion"})
"""The interactions whose acknowledgement may say something; what that of another says is dropped."""


def base(world: World, user: str, kind: str) -> Json:
    """Return the fields that every interaction payload begins with; the person is named with their own team."""
    member = world.people[user]
    team: Json = {"id": world.team, "domain": world.domain}
    org = world.enterprise
    return {
        "type": kind,
        "token": "playground",
        "api_app_id": world.app,
        "team": team | ({"enterprise_id": org["id"], "enterprise_name": org["name"]} if org else {}),
        "user": {"id": user, "username": member.name, "name": member.name, "team_id": world.team_of(user)},
        "enterprise": org,
        "is_enterprise_install": world.is_org_install,
    }


def org_fields(world: World) -> Json:
    """Return what a slash command says of the organisation, all of it as text."""
    org = world.enterprise
    named: Json = {"enterprise_id": org["id"], "enterprise_name": org["name"]} if org else {}
    return named | {"is_enterprise_install": "true" if world.is_org_install else "false"}


def with_trigger(world: World, user: str, view_id: str | None = None, channel: str | None = None) -> Json:
    """Return a fresh trigger id as a payload carries it; it remembers where the person was."""
    return {"trigger_id": world.tickets.trigger(user, view_id, channel, world.team)}


def response_url(world: World, user: str, channel: str, message: Message | None = None) -> str:
    """Return a fresh address for answering; with a message, the answer may replace it."""
    thread_ts = message.thread_ts if message else None
    key = world.tickets.response(user, channel, message.ts if message else None, thread_ts, world.team)
    return f"{world.base_url}/response/{key}"


def named(channel: Channel) -> Json:
    """Return a channel as interaction payloads name it."""
    return {"id": channel.id, "name": "directmessage" if channel.kind == "im" else channel.name}


def in_message(world: World, user: str, message: Message, block_id: str | None = None) -> Json:
    """Return the part of a payload that says which message was used; an ephemeral one is not shown to the app.

    The block says whether it was the message itself or something that hangs under it.
    """
    container: Json = {"type": "message", "message_ts": message.ts, "channel_id": message.channel}
    container["is_ephemeral"] = message.ephemeral_to is not None
    if message.thread_ts:
        container["thread_ts"] = message.thread_ts
    container |= _attachment(message, block_id)
    place: Json = {"container": container, "channel": named(world.channels[message.channel])}
    place["response_url"] = response_url(world, user, message.channel, message)
    return place if message.ephemeral_to else place | {"message": world.describe(message, with_metadata=True)}


def _attachment(message: Message, block_id: str | None) -> Json:
    for n, each in enumerate(message.attachments, start=1):
        if any(block["block_id"] == block_id for block, _ in elements_of(each.get("blocks", []))):
            is_unfurl = bool(each.get("is_app_unfurl"))
            unfurl = {"is_app_unfurl": is_unfurl, "app_unfurl_url": each["app_unfurl_url"]} if is_unfurl else {}
            return {"type": "message_attachment", "attachment_id": n, **unfurl}
    return {}


def in_view(world: World, view: View) -> Json:
    """Return the part of a payload that says which modal or home was used."""
    return {"container": {"type": "view", "view_id": view.id}, "view": describe(world, view)}


def describe(world: World, view: View) -> Json:
    """Return a view object as the app receives it."""
    installed = {"app_installed_team_id": world.enterprise["id"]} if world.enterprise and world.is_org_install else {}
    return view.as_slack(team=world.team, app=world.app, bot=world.bot_id) | installed


def ask(world: World, name: str, payload: Json) -> Json:
    """Carry an interaction to the app and return what the acknowledgement holds; raises Undelivered."""
    if not world.manifest.interactive:
        raise Undelivered("interactivity_disabled")
    return world.courier.ask("interactive", name, payload, answerable=payload["type"] in ANSWERED)

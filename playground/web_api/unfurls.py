"""chat.unfurl: what the app shows for links of its own domains."""

from collections.abc import Mapping
from typing import cast

from playground.attachments import ATTACHMENTS
from playground.links import Shared
from playground.shapes import Json, SlackError, refuse_arguments
from playground.unfurls import domain_of, show
from playground.web_api.method import Method
from playground.world import World

IN_COMPOSER = frozenset({"preview", "hide_color"})
"""What an unfurl may have besides the fields of an attachment."""


def unfurl(world: World, params: Json) -> Json:
    """Show what is behind the links of a message, by its channel and timestamp or by the id of the event."""
    if not params.get("unfurls"):
        raise SlackError("missing_unfurls")
    unfurls = cast("Json", params["unfurls"])
    shared = _by_id(world, params) if params.get("unfurl_id") else _by_place(world, params)
    for address in unfurls:
        if address not in shared.urls:
            raise SlackError("cannot_unfurl_message" if domain_of(world, address) else "cannot_unfurl_url")
    _check(unfurls)
    show(world, shared, unfurls)
    return {}


def _by_id(world: World, params: Json) -> Shared:
    shared = world.links.get(str(params["unfurl_id"]))
    source = "composer" if shared and shared.message is None else "conversations_history"
    if shared is None or params.get("source") != source:
        raise SlackError("cannot_find_message")
    return shared


def _by_place(world: World, params: Json) -> Shared:
    for key in ("channel", "ts"):
        if not params.get(key):
            raise SlackError(f"missing_{key}")
    if params["channel"] not in world.channels:
        raise SlackError("cannot_find_channel")
    message = world.timelines[params["channel"]].get(str(params["ts"]))
    if message is None:
        raise SlackError("cannot_find_message")
    found = [shared for shared in world.links.values() if shared.message is message]
    if not found:
        raise SlackError("cannot_unfurl_url")
    return found[0]


def _check(unfurls: Json) -> None:
    if not all(isinstance(each, dict) for each in unfurls.values()):
        raise SlackError("cannot_parse_attachment")
    plain = [{key: each[key] for key in each.keys() - IN_COMPOSER} for each in unfurls.values()]
    if problems := [*ATTACHMENTS(plain, "/unfurls")]:
        raise refuse_arguments("cannot_parse_attachment", problems)


METHODS: Mapping[str, Method] = {
    "chat.unfurl": Method(run=unfurl, scopes=("links:write",)),
}

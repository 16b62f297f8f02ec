"""What the method tables are made of, and the look-ups that most methods share."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from playground.messages import Channel
from playground.shapes import Json, SlackError
from playground.world import World

Thing = TypeVar("Thing")
NUMBER = re.compile(r"[0-9]{1,9}")
MOMENT = re.compile(r"[0-9]{1,12}(\.[0-9]{1,9})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """One Web API method."""

    run: Callable[[World, Json], Json]
    scopes: tuple[str, ...] = ()
    """Any one of them is enough."""
    caller: Literal["bot", "app"] | None = "bot"
    """Whose token it takes; None takes any or none."""
    needs_team: bool = False
    """Whether an organisation's token must be told which workspace is meant."""
    sees_token: bool = False
    """Whether the parameters hold the token of the call."""


READ_SCOPES = {"channel": "channels:read", "group": "groups:read", "im": "im:read"}
HISTORY_SCOPES = {"channel": "channels:history", "group": "groups:history", "im": "im:history"}


def required(params: Json, key: str, code: str = "invalid_arguments") -> str:
    """Return a parameter that must be there, as text."""
    value = params.get(key)
    if value in (None, ""):
        sentence = f"[ERROR] missing required field: {key}"
        raise SlackError(code, response_metadata={"messages": [sentence]})
    return str(value)


def visible_channel(world: World, reference: str) -> Channel:
    """Return a channel that the app may know of: a public one, or one that it is in."""
    channel = world.channels.get(reference)
    if channel is None or (channel.kind != "channel" and world.bot.id not in channel.members):
        raise SlackError("channel_not_found")
    return channel


def posting_channel(world: World, params: Json) -> Channel:
    """Return where a message may be posted; a user id stands for the person's conversation with the app."""
    reference = required(params, "channel", "channel_not_found")
    if reference in world.people:
        return _person(world, reference)
    named = next((each.id for each in world.channels.values() if f"#{each.name}" == reference), reference)
    channel = visible_channel(world, named)
    if world.bot.id not in channel.members and not _may_post_anywhere(world, channel):
        raise SlackError("not_in_channel")
    if channel.is_archived:
        raise SlackError("is_archived")
    if channel.posting == "nobody":
        raise SlackError("restricted_action_read_only_channel")
    if channel.posting == "threads" and not params.get("thread_ts"):
        raise SlackError("restricted_action_thread_only_channel")
    return channel


def _person(world: World, user: str) -> Channel:
    person = world.people[user]
    if person.is_deactivated or person.home_team or user == world.bot.id:
        raise SlackError("channel_not_found")
    if not world.manifest.takes_messages():
        raise SlackError("messages_tab_disabled")
    return world.direct(user, world.bot.id)


def _may_post_anywhere(world: World, channel: Channel) -> bool:
    return channel.kind == "channel" and "chat:write.public" in world.manifest.scopes.split(",")


def page(items: Sequence[Thing], params: Json, most: int = 1000, default: int = 100) -> tuple[list[Thing], str]:
    """Return one page of a list and the cursor of the next, empty at the end."""
    limit = min(_digits(params, "limit", default), most)
    if limit == 0:
        raise SlackError("invalid_limit")
    start = _digits(params, "cursor", 0)
    following = str(start + limit) if start + limit < len(items) else ""
    return list(items[start : start + limit]), following


def _digits(params: Json, key: str, default: int) -> int:
    given = params.get(key)
    if given in (None, ""):
        return default
    if not NUMBER.fullmatch(str(given)):
        raise SlackError(f"invalid_{key}")
    return int(str(given))


def moment(params: Json, key: str, default: float) -> float:
    """Return a timestamp among the parameters as a number; raises `invalid_ts_oldest` and the like."""
    given = params.get(key)
    if given in (None, ""):
        return default
    if not MOMENT.fullmatch(str(given)):
        raise SlackError(f"invalid_ts_{key}")
    return float(str(given))


def paged(key: str, items: list[Json], cursor: str) -> Json:
    """Return a page in the shape that list methods answer with."""
    return {key: items, "response_metadata": {"next_cursor": cursor}}

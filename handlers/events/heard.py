"""What a message says to the bot, where, and about which opportunity; nothing where it is none of its business."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from handlers import origins
from handlers.counter import Counter
from handlers.turn import Origin
from sales.opportunity import Place
from services.morning import only_one_on

Body = Mapping[str, Any]
SAID: Final = frozenset({None, "file_share", "thread_broadcast"})
"""Subtypes of messages that a person wrote; all others are the workspace's own."""
AFTER_NAME: Final = re.compile("^[ ,:\uff0c\uff1a]+")
DM: Final = "im"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Words that are the bot's business."""

    origin: Origin
    text: str
    about: int | None
    """Number of the opportunity whose card stands above in the thread."""
    body: Body


def heard(counter: Counter, body: Body, message: Body, *, mentioned: bool = False) -> Heard | None:
    """Return what a message says to the bot; None where nobody speaks to it and no card stands above."""
    channel = str(body["event"]["channel"])
    if message.get("subtype") not in SAID or "user" not in message or message.get("bot_id"):
        return None
    above = _number_above(counter, body["team_id"], channel, message)
    if is_dm(body):
        place = Place.DM
    elif above:
        place = Place.THREAD
    elif mentioned:
        place = Place.MENTION
    else:
        return None
    said = {**body, "event": {**message, "channel": channel}}
    return Heard(origin=origins.of_message(said, place), text=words_of(body, message), about=above, body=body)


def is_dm(body: Body) -> bool:
    """Say whether the message stands in a conversation with the bot alone; changes name only the channel."""
    event = body["event"]
    return event.get("channel_type") == DM or str(event["channel"]).startswith("D")


def names_bot(body: Body, message: Body) -> bool:
    """Say whether a message mentions the bot."""
    pattern = _bot(body)
    return bool(pattern and pattern.search(str(message.get("text", ""))))


def words_of(body: Body, message: Body) -> str:
    """Return the text less the mentions of the bot, wherever they stand."""
    text, pattern = str(message.get("text", "")), _bot(body)
    bare = pattern.sub(" ", text) if pattern else text
    return AFTER_NAME.sub("", bare).strip() if bare != text else text


def _bot(body: Body) -> re.Pattern[str] | None:
    users = [re.escape(str(a["user_id"])) for a in body.get("authorizations") or [] if a.get("user_id")]
    return re.compile(rf"\s*<@(?:{'|'.join(users)})(?:\|[^>]*)?>\s*") if users else None


def _number_above(counter: Counter, workspace: str, channel: str, message: Body) -> int | None:
    """Return the number of the one opportunity that the message above in the thread shows."""
    thread = message.get("thread_ts")
    if not thread or thread == message["ts"]:
        return None
    with counter.store.read(workspace) as work:
        card = work.cards.at(channel, thread)
        return card.opportunity_id if card else only_one_on(work, str(message["user"]), channel, str(thread))

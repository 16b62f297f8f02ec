"""Plain words: in a DM to the bot, in the thread under a card, and where the bot is mentioned."""

import re
from collections.abc import Mapping
from typing import Any, Final

from slack_sdk import WebClient

from handlers import origins
from handlers.commands import respond
from handlers.counter import Counter
from sales.letters import Card
from sales.opportunity import Place

SAID: Final = frozenset({None, "file_share", "thread_broadcast"})
"""Subtypes of messages that a person wrote; all others are the workspace's own."""
AFTER_NAME: Final = re.compile("^[ ,:\uff0c\uff1a]+")
MENTION: Final = re.compile(r"<@[UW][A-Z0-9]+(?:\|[^>]*)?>")


def on_message(counter: Counter, slack: WebClient, body: Mapping[str, Any]) -> None:
    """File words said to the bot or under a card; everything else said in channels is dropped unread and unlogged."""
    event = body["event"]
    if event.get("subtype") not in SAID or "user" not in event or event.get("bot_id"):
        return
    card = _card_above(counter, body)
    if event.get("channel_type") != "im" and card is None:
        return
    place = Place.DM if event.get("channel_type") == "im" else Place.THREAD
    about = card.opportunity_id if card else None
    counter.serve(slack, origins.of_message(body, place), respond, text=_words(body), about=about, payload=body)


def on_mention(counter: Counter, slack: WebClient, body: Mapping[str, Any]) -> None:
    """Serve a mention in a channel like a command, in its thread."""
    card = _card_above(counter, body)
    place = Place.THREAD if card else Place.MENTION
    about = card.opportunity_id if card else None
    counter.serve(slack, origins.of_message(body, place), respond, text=_words(body), about=about, payload=body)


def _card_above(counter: Counter, body: Mapping[str, Any]) -> Card | None:
    event = body["event"]
    thread = event.get("thread_ts")
    if not thread or thread == event["ts"]:
        return None
    with counter.store.read(body["team_id"]) as work:
        return work.cards.at(event["channel"], thread)


def _words(body: Mapping[str, Any]) -> str:
    """Return the text without the mention of the bot that opens it."""
    text = str(body["event"].get("text", ""))
    bots = {a.get("user_id") for a in body.get("authorizations", [])}
    opening = MENTION.match(text.lstrip())
    if opening and (not bots or any(bot and bot in opening.group() for bot in bots)):
        return AFTER_NAME.sub("", text.lstrip()[opening.end() :])
    return text

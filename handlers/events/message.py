"""Plain words: in a DM to the bot, in the thread under a card, and where the bot is mentioned."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from slack_sdk import WebClient

from handlers.acted import noted
from handlers.converse import converse
from handlers.counter import Counter, Handler
from handlers.events.heard import Heard, heard, names_bot
from handlers.events.second_thoughts import say_again, withdraw
from handlers.origins import after
from handlers.turn import Turn
from sales.opportunity import Place
from services.outsiders import note_envelope

Body = Mapping[str, Any]
GONE: Final = "tombstone"
"""What Slack leaves of a deleted message that has replies."""


def on_message(counter: Counter, slack: WebClient, body: Body) -> None:
    """File words said to the bot or under a card; everything else said in channels is dropped unread and unlogged."""
    event = body["event"]
    if event.get("subtype") == "message_changed":
        on_changed(counter, slack, body)
    elif event.get("subtype") == "message_deleted":
        on_deleted(counter, slack, body)
    elif words := heard(counter, body, event):
        _serve(counter, slack, words, converse)


def on_mention(counter: Counter, slack: WebClient, body: Body) -> None:
    """Serve a mention in a channel like a command, in its thread.

    One that an edit brought in is the edited message over again, and counts once with the report of the edit.
    """
    event = body["event"]
    edit = (event.get("edited") or {}).get("ts")
    if words := heard(counter, body, event, mentioned=True):
        if edit:
            _serve(counter, slack, _done(words, "edited", event, edit), say_again)
        else:
            _serve(counter, slack, words, converse)


def on_changed(counter: Counter, slack: WebClient, body: Body) -> None:
    """Take back what an edited message said before, and read what it says now."""
    event = body["event"]
    now, before = event["message"], event.get("previous_message") or {}
    if now.get("subtype") == GONE:
        on_deleted(counter, slack, body)
    elif now.get("text") != before.get("text"):
        edit = (now.get("edited") or event)["ts"]
        if words := heard(counter, body, now, mentioned=names_bot(body, before) or names_bot(body, now)):
            _serve(counter, slack, _done(words, "edited", now, edit), say_again)


def on_deleted(counter: Counter, slack: WebClient, body: Body) -> None:
    """Take back what a deleted message said; the answer goes to the thread, or to the writer where it began one."""
    before = body["event"].get("previous_message") or {}
    if words := heard(counter, body, before, mentioned=names_bot(body, before)):
        began = before.get("thread_ts") in {None, before["ts"]} and words.origin.place is not Place.DM
        origin = replace(words.origin, reply_to={"channel": words.origin.user}) if began else words.origin
        gone = _done(replace(words, origin=origin), "deleted", before, body["event"].get("event_ts") or before["ts"])
        _serve(counter, slack, gone, withdraw)


def _done(words: Heard, act: str, message: Body, stamp: str) -> Heard:
    """Return the words of a message to which something was done at the moment of a stamp."""
    at = after(message, stamp)
    return replace(words, origin=replace(words.origin, key=f"{act}:{stamp}:{words.origin.key}", at=at))


def _serve(counter: Counter, slack: WebClient, words: Heard, handler: Handler) -> None:
    counter.serve(slack, words.origin, _aware(noted(handler)), text=words.text, about=words.about, payload=words.body)


def _aware(handler: Handler) -> Handler:
    """Return the handler that first takes up from the event whether people of another company read the channel."""

    def _heard(turn: Turn) -> None:
        note_envelope(turn.work, turn.origin.channel, shared=bool(turn.payload.get("is_ext_shared_channel")))
        handler(turn)

    return _heard

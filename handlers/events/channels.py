"""Channels that are shared with another company, get another id by it, and are no longer."""

from collections.abc import Mapping
from typing import Any

from slack_sdk import WebClient

from handlers.counter import Counter
from services.outsiders import note_readers, renumber


def on_shared(counter: Counter, slack: WebClient, body: Mapping[str, Any]) -> None:
    """Keep that people of another company read a channel now, and hide what stands there."""
    del slack
    _note(counter, body, shared=True)


def on_unshared(counter: Counter, slack: WebClient, body: Mapping[str, Any]) -> None:
    """Keep that a company has left a channel; others may still be in it."""
    del slack
    _note(counter, body, shared=bool(body["event"].get("is_ext_shared", True)))


def on_renumbered(counter: Counter, slack: WebClient, body: Mapping[str, Any]) -> None:
    """Follow a channel to its new id."""
    del slack
    with counter.store.begin(body["team_id"]) as work:
        if work.inbox.admit(f"event:{body['event_id']}"):
            renumber(work, str(body["event"]["old_channel_id"]), str(body["event"]["new_channel_id"]))


def _note(counter: Counter, body: Mapping[str, Any], *, shared: bool) -> None:
    with counter.store.begin(body["team_id"]) as work:
        if work.inbox.admit(f"event:{body['event_id']}"):
            note_readers(work, str(body["event"]["channel"]), shared=shared)

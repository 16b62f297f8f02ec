"""Somebody looks at the bot's home."""

from collections.abc import Mapping
from typing import Any

from slack_sdk import WebClient

from handlers import origins
from handlers.counter import Counter
from handlers.turn import Turn


def on_home_opened(counter: Counter, slack: WebClient, body: Mapping[str, Any]) -> None:
    """Owe the person a fresh page; the messages tab needs none."""
    if body["event"].get("tab") == "home":
        counter.serve(slack, origins.of_event(body, body["event"]["user"]), owe_home)


def owe_home(turn: Turn) -> None:
    """Owe the page of whoever it is."""
    turn.work.outbox.owe(f"home:{turn.me.id}:{turn.origin.key}", "home", to_member=turn.me.id)

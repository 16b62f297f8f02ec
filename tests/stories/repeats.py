"""Bringing the bot something once more, as Slack does when an answer was late or a finger was quick."""

from typing import Any

from playground.journal import TO_APP
from tests.stories.town import Town


def brought(town: Town, name: str) -> dict[str, Any]:
    """Return the latest envelope about a command, an action or something that a person said."""
    sent = [entry.payload for entry in town.workspace.journal.named(name) if entry.direction == TO_APP]
    found = [envelope for envelope in sent if not _is_own(envelope["payload"].get("event", {}))]
    assert found, f"nothing called {name} was brought"
    return dict(found[-1])


def _is_own(event: dict[str, Any]) -> bool:
    """Say whether an event tells the bot of its own message, or of one of those that it edited."""
    return bool(event.get("bot_id") or event.get("message", {}).get("bot_id"))


def again(town: Town, name: str) -> None:
    """Bring the latest of a kind once more and let the bot settle."""
    town.bring(brought(town, name))

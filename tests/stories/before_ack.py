"""What the bot asks of Slack while Slack still waits for its answer."""

from collections.abc import Iterator, Mapping

from tests.stories.town import Town

CALLS = frozenset({"web_api", "response_url"})
ENDS = frozenset({"ack", "unanswered"})
OPENS = frozenset({"views.open", "views.push"})
MAY_OPEN = ("block_actions", "command")


def early_calls(town: Town) -> Iterator[tuple[str, list[str]]]:
    """Yield everything that Slack brought, with the calls that the bot made before it answered."""
    entries = town.workspace.journal.after()
    for end in entries:
        if end.kind in ENDS and end.pair:
            brought = entries[end.pair - 1]
            called = [entry.name for entry in entries[end.pair : end.n - 1] if entry.kind in CALLS]
            yield f"{_kind(brought.payload)} {brought.name}", called


def hasty_calls(town: Town) -> list[tuple[str, list[str]]]:
    """Return what was answered late for a call: all but one window that a press or a command asks for."""
    return [
        (brought, called)
        for brought, called in early_calls(town)
        if called and not (brought.startswith(MAY_OPEN) and len(called) == 1 and OPENS.issuperset(called))
    ]


def _kind(envelope: Mapping[str, Mapping[str, str]]) -> str:
    payload = envelope["payload"]
    return "command" if "command" in payload else str(payload.get("type"))

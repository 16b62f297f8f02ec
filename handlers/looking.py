"""Looking for a message that may have been posted already: Slack has no way to say "only once"."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from handlers.line import Line
from handlers.outgoing import POST, Outgoing, is_channel
from sales.letters import ANSWER, Letter, Undeliverable

MARK: Final = "oppbot_letter"
"""The type of the metadata that names the letter of a message."""
BEFORE: Final = 300
"""Seconds before a letter was written from which its message is looked for: clocks differ."""
LOOKS: Final = ("conversations.open", "conversations.history", "conversations.replies")
"""The methods that it may take."""
TO_LOOK_IN_CHANNELS: Final = frozenset({"channels:history", "groups:history"})
TO_LOOK_AT_PEOPLES: Final = frozenset({"im:history", "im:write"})
"""Scopes without which a message is not found: in channels, and in the conversations with one person."""
PAGE: Final = 200
MOST_PAGES: Final = 5


def is_beyond_looking(letter: Letter, denied: Collection[str]) -> bool:
    """Say whether a letter, once posted, cannot be found again: for want of a scope, or as one person alone sees it."""
    to = letter.data.get("to")
    if not letter.place:
        return (
            letter.kind == ANSWER
            and isinstance(to, Mapping)
            and "response_url" in to
            and not letter.data.get("replace")
        )
    needed = TO_LOOK_IN_CHANNELS if is_channel(letter.place) else TO_LOOK_AT_PEOPLES
    return not needed.isdisjoint(denied)


def marked(outgoing: Outgoing, letter: Letter) -> Mapping[str, Any]:
    """Return the arguments of a message with a mark by which it is found again."""
    if outgoing.method != POST:
        return outgoing.args
    return {**outgoing.args, "metadata": {"event_type": MARK, "event_payload": {"letter": str(letter.id)}}}


def already_posted(line: Line, outgoing: Outgoing) -> Mapping[str, Any] | None:
    """Return Slack's answer to a letter that arrived before, as far as the bot may read where it was to go."""
    if outgoing.method != POST:
        return None
    try:
        channel = _conversation(line, str(outgoing.args["channel"]))
        found = next((m for m in _messages(line, channel, outgoing.args.get("thread_ts")) if _is_of(m, line)), None)
    except Undeliverable:  # no scope for it, or the channel is gone: then sending again tells
        return None
    return {"ok": True, "channel": channel, "ts": found["ts"], "message": found} if found else None


def _conversation(line: Line, place: str) -> str:
    if is_channel(place) or place.startswith("D"):
        return place
    opened = line.ask(Outgoing(method="conversations.open", args={"users": place}))
    return str(opened["channel"]["id"])


def _messages(line: Line, channel: str, thread: str | None) -> Iterator[Mapping[str, Any]]:
    """Yield what has been posted since the letter was written, the newest first outside threads."""
    method = "conversations.replies" if thread else "conversations.history"
    since = str(line.letter.written_at.timestamp() - BEFORE)
    args = {"channel": channel, "oldest": since, "limit": PAGE, "include_all_metadata": True}
    args |= {"ts": thread} if thread else {}
    for _ in range(MOST_PAGES):
        answer = line.ask(Outgoing(method=method, args=args))
        yield from answer.get("messages", ())
        args["cursor"] = str(answer.get("response_metadata", {}).get("next_cursor") or "")
        if not args["cursor"]:
            return


def _is_of(message: Mapping[str, Any], line: Line) -> bool:
    mark = message.get("metadata") or {}
    said: Mapping[str, Any] = mark.get("event_payload") or {}
    return mark.get("event_type") == MARK and str(said.get("letter")) == str(line.letter.id)

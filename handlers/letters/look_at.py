"""Asking Slack who reads a channel."""

from collections.abc import Mapping
from typing import Any

from handlers.outgoing import Outgoing
from sales.letters import Letter
from services.outsiders import note_answer
from storage.work import Work


def look_at(work: Work, letter: Letter) -> Outgoing:
    """Ask who reads a channel and keep it; where the bot may not look, it asks again before it posts."""
    channel, asked_at = str(letter.channel), work.now

    def _keep(work: Work, answer: Mapping[str, Any]) -> None:
        note_answer(work, channel, shared=is_read_by_outsiders(answer["channel"]), asked_at=asked_at)

    return Outgoing(method="conversations.info", args={"channel": channel}, then=_keep, gone=lambda _: None)


def is_read_by_outsiders(channel: Mapping[str, Any]) -> bool:
    """Say whether people of another company read a channel, or are invited to."""
    return bool(channel.get("is_ext_shared") or channel.get("is_pending_ext_shared"))

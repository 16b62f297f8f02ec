"""Posting a message as a card of an opportunity, and remembering it so that it is rewritten when that changes."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from handlers.blocks.denied import mention_hint
from handlers.blocks.kit import Block, context
from handlers.outgoing import Outgoing
from handlers.turn import Message
from handlers.voice import Voice
from sales.letters import THREAD, Card, Letter
from services.changes import owe_rewrite
from storage.work import Work

OPPORTUNITY: Final = "opportunity"
"""The kind of a card that people are to reply under."""
Keep = Callable[[Work, Mapping[str, Any]], None]
"""Keeps what became of a letter, given Slack's answer to it."""


def posted(channel: str, message: Message, version: int, letter: Letter) -> Outgoing:
    """Return the posting of a message; where it shows an opportunity it becomes a card of that version."""
    said = {"channel": channel, "text": message.text, "blocks": message.blocks}
    keep = keep_card(*message.card, version, letter.id) if message.card else None
    return Outgoing(method="chat.postMessage", args={**said, "unfurl_links": False, "unfurl_media": False}, then=keep)


def how_to_reply(work: Work, channel: str, t: Voice) -> list[Block]:
    """Return the small print under a card in a channel where plain replies are not heard; nothing elsewhere."""
    own = work.workspaces.get()
    hint = mention_hint(own.denied, channel, own.bot_user or "", t) if own else None
    return [context(hint)] if hint else []


def keep_card(kind: str, number: int, version: int, letter_id: int | None, thread: str | None = None) -> Keep:
    """Return what remembers a posted message as a card; one that was overtaken on its way is rewritten.

    Where the card stands in a thread, what is said there is about its opportunity.
    """

    def _keep(work: Work, answer: Mapping[str, Any]) -> None:
        place = {"channel": str(answer["channel"]), "ts": str(answer["ts"])}
        card = Card(**place, opportunity_id=number, version=version, kind=kind, letter_id=letter_id)
        work.cards.keep(card)
        _keep_thread(work, card, thread)
        newest = work.opportunities.get(number).version
        if newest > version:
            owe_rewrite(work, card, newest)

    return _keep


def _keep_thread(work: Work, card: Card, thread: str | None) -> None:
    above = work.cards.at(card.channel, thread) if thread else None
    if thread and (above is None or above.kind == THREAD):
        work.cards.keep(replace(card, ts=thread, kind=THREAD, letter_id=None))

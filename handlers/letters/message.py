"""An answer to a person, rendered when it was given."""

from collections.abc import Callable, Mapping
from typing import Any

from handlers.outgoing import Outgoing
from sales.letters import Card, Letter
from storage.work import Work


def message(work: Work, letter: Letter) -> Outgoing:
    """Post the answer where it was asked; an answer that shows an opportunity becomes a card."""
    del work
    to: Mapping[str, Any] = letter.data["to"]  # type: ignore[assignment]
    said = {"text": letter.data["text"], "blocks": letter.data["blocks"]}
    if "response_url" in to:
        shown = {**said, "replace_original": bool(letter.data.get("replace")), "response_type": "ephemeral"}
        return Outgoing(method="response", args={"url": to["response_url"], "body": shown})
    kind, number = letter.data.get("card"), letter.opportunity_id
    keep = keep_card(str(kind), number, letter.id) if kind and number else None
    return Outgoing(
        method="chat.postMessage", args={**to, **said, "unfurl_links": False, "unfurl_media": False}, then=keep
    )


def keep_card(kind: str, number: int, letter_id: int) -> Callable[[Work, Mapping[str, Any]], None]:
    """Return what remembers a posted message as a card of the opportunity."""

    def keep(work: Work, answer: Mapping[str, Any]) -> None:
        version = work.opportunities.get(number).version
        card = Card(
            channel=answer["channel"],
            ts=answer["ts"],
            opportunity_id=number,
            version=version,
            kind=kind,
            letter_id=letter_id,
        )
        work.cards.keep(card)

    return keep

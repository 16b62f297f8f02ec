"""An answer to a person, rendered when it was given."""

from collections.abc import Mapping
from typing import Any

from handlers.letters.cards import Keep, keep_card
from handlers.outgoing import Outgoing
from sales.letters import Letter
from storage.work import Work


def message(work: Work, letter: Letter) -> Outgoing:
    """Post the answer where it was asked; an answer that shows an opportunity becomes a card."""
    del work
    to: Mapping[str, Any] = letter.data["to"]  # type: ignore[assignment]
    said = {"text": letter.data["text"], "blocks": letter.data["blocks"]}
    if "response_url" in to:
        shown = {**said, "replace_original": bool(letter.data.get("replace")), "response_type": "ephemeral"}
        return Outgoing(method="response", args={"url": to["response_url"], "body": shown})
    if "ts" in to:
        return Outgoing(method="chat.update", args={**to, **said}, then=_keep(letter, to))
    return Outgoing(
        method="chat.postMessage",
        args={**to, **said, "unfurl_links": False, "unfurl_media": False},
        then=_keep(letter, to),
    )


def _keep(letter: Letter, to: Mapping[str, Any]) -> Keep | None:
    kind, number, version = letter.data.get("card"), letter.opportunity_id, letter.data.get("version")
    if not kind or not number:
        return None
    return keep_card(str(kind), number, int(str(version)), letter.id, to.get("thread_ts"))

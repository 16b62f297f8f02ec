"""What a gate missed, filled in: the fields, the ticks, the evidence and the move are saved together."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from handlers.blocks import ids
from handlers.gates import answer_filed
from handlers.pressed import submitted_opportunity
from handlers.turn import Turn
from handlers.views.entered import entered
from handlers.views.new import money_of
from parsing import UpdateDraft
from parsing.permalinks import read_permalink
from sales.errors import FormError, SalesError
from sales.gates import Proof
from sales.stages import Asked, Tick
from services.filling import Answers, fill_in


def gate_submitted(turn: Turn) -> None:
    """Keep what was filled in and make the move; say field by field what is still missing."""
    view = turn.payload["view"]
    carried, filled = ids.carried(view), entered(view)
    opportunity = submitted_opportunity(turn)
    filed = fill_in(turn.work, turn.me, opportunity, carried["stage"], answers_of(filled), turn.said)
    answer_filed(turn, filed, instead=carried["instead"])


def answers_of(filled: Mapping[str, Any]) -> Answers:
    """Return what the form says."""
    amount, currency = money_of(filled.get("amount") or "")
    day = filled.get("close_on")
    draft = UpdateDraft(
        amount=amount,
        currency=currency,
        close_on=date.fromisoformat(day) if day else None,
        product=_words(filled, "product_id"),
        source=_words(filled, "source"),
    )
    return Answers(
        draft=draft,
        ticks=tuple(Tick(code) for code in filled.get("ticks") or ()),
        decides=_words(filled, "decides") or filled.get("known"),
        proofs=_proofs(filled),
        reason=_words(filled, "reason") or "",
    )


def _words(filled: Mapping[str, Any], name: str) -> str | None:
    """Return what stands in a line, as long as such a word can be."""
    return (filled.get(name) or "").strip()[:100] or None


def _proofs(filled: Mapping[str, Any]) -> dict[str, Proof]:
    """Return what was pointed at, by what it proves; refuses what is no link to a file or a message in Slack."""
    opening = f"{Asked.EVIDENCE.value}:"
    links = {name: link for name, link in filled.items() if name.startswith(opening) and link}
    read = {name: read_permalink(link) for name, link in links.items()}
    if wrong := [name for name, proof in read.items() if proof is None]:
        raise FormError({name: [SalesError("gate-link-unread")] for name in wrong})
    return {name.removeprefix(opening): proof for name, proof in read.items() if proof}

"""A new opportunity, filled into a form."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from handlers.blocks.filed import filed_message
from handlers.turn import Turn
from handlers.views.entered import entered
from parsing import OpportunityRef, UpdateDraft, find_amounts
from sales.errors import SalesError
from sales.vocabulary import Grade
from services.updates import create_opportunity

FIGURE: Final = re.compile(r"\d{1,12}(\.\d{1,2})?")


def new_submitted(turn: Turn) -> None:
    """Open the opportunity and answer in the DM with what was understood."""
    filed = create_opportunity(turn.work, turn.me, draft_of(entered(turn.payload["view"])), turn.said)
    turn.answer(filed_message(filed, turn.t, turn.now.date()))


def draft_of(chosen: Mapping[str, Any]) -> UpdateDraft:
    """Return what the form says."""
    day, (amount, currency) = chosen["day"], money_of(chosen["amount"] or "")
    return UpdateDraft(
        opportunity=OpportunityRef(name=chosen["name"]),
        amount=amount,
        currency=currency,
        grade=Grade(chosen["grade"]) if chosen["grade"] else None,
        stage=chosen["stage"],
        follow_up_at=date.fromisoformat(day) if day else None,
    )


def money_of(words: str) -> tuple[Decimal | None, str | None]:
    """Return an amount as a sentence would have it, or a bare figure, which a field for amounts may hold."""
    if found := find_amounts(words):
        return found[0].value, found[0].currency
    figure = words.replace(",", "").replace(" ", "")
    if figure and not FIGURE.fullmatch(figure):
        raise SalesError("new-amount-unread", words=words)
    return (Decimal(figure) if figure else None), None

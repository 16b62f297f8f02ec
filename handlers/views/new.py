"""A new opportunity, filled into a form."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from handlers.blocks.filed import filed_message
from handlers.turn import Turn
from handlers.views.entered import entered
from parsing import OpportunityRef, UpdateDraft, read_new
from sales.errors import SalesError
from sales.vocabulary import Grade
from services.updates import create_opportunity


def new_submitted(turn: Turn) -> None:
    """Open the opportunity and answer in the DM with what was understood."""
    filed = create_opportunity(turn.work, turn.me, draft_of(turn, entered(turn.payload["view"])), turn.said)
    turn.answer(filed_message(filed, turn.t, turn.now.date()))


def draft_of(turn: Turn, chosen: Mapping[str, Any]) -> UpdateDraft:
    """Return what the form says; an amount is read as it would be in a sentence."""
    words, day = chosen["amount"], chosen["day"]
    money = read_new(words, turn.now, turn.known) if words else UpdateDraft()
    if words and money.amount is None:
        raise SalesError("new-amount-unread", words=words)
    return UpdateDraft(
        opportunity=OpportunityRef(name=chosen["name"]),
        amount=money.amount,
        currency=money.currency,
        grade=Grade(chosen["grade"]) if chosen["grade"] else None,
        stage=chosen["stage"],
        follow_up_at=date.fromisoformat(day) if day else None,
    )

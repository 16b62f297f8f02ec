"""What was meant, filled in to put right what was understood."""

from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal, InvalidOperation
from typing import Any

from handlers.blocks import ids
from handlers.blocks.filed import filed_message
from handlers.blocks.learnt import learnt_message
from handlers.pressed import submitted_opportunity
from handlers.turn import Turn
from handlers.views.entered import entered
from parsing import UpdateDraft
from sales.errors import SalesError
from sales.vocabulary import Feedback, Grade, LossReason
from services.corrections import correct, fixable


def fix_submitted(turn: Turn) -> None:
    """File the change again as it was meant, and read it back in the same message."""
    view = turn.payload["view"]
    filled, found = entered(view), fixable(turn.work, turn.me, int(ids.carried(view)["event"]))
    submitted_opportunity(turn)
    number = int(filled.get("opportunity") or found.opportunity.id)
    filed = correct(turn.work, turn.me, found, number, filled.get("name"), meant(filled), turn.said)
    turn.postscript = learnt_message(turn.work.corrections.behind(filed.event.id), turn.t)
    turn.answer(filed_message(filed, turn.t, turn.now.date()), replace=True)


def meant(filled: Mapping[str, Any]) -> UpdateDraft:
    """Return what was filled in as if it had been said."""
    words = (filled.get("words") or "").strip()
    hour, amount = filled.get("hour"), _amount(filled.get("amount"))
    return UpdateDraft(
        text=words,
        note=words,
        feedback=tuple(Feedback(code) for code in filled.get("feedback") or ()),
        stage=filled.get("stage"),
        grade=Grade(filled["grade"]) if filled.get("grade") else None,
        amount=amount,
        currency=filled.get("currency") if amount is not None else None,
        close_on=_day(filled.get("close")),
        follow_up_at=_day(filled.get("next")),
        follow_up_time=time.fromisoformat(hour) if hour and filled.get("next") else None,
        loss_reason=LossReason(filled["reason"]) if filled.get("reason") else None,
        loss_detail=_detail(filled),
    )


def _detail(filled: Mapping[str, Any]) -> str | None:
    """Return what lies below the reason; one of another reason is left over from before that was changed."""
    reason, _, code = (filled.get("detail") or "").partition(":")
    return code if code and reason == filled.get("reason") else None


def _amount(typed: str | None) -> Decimal | None:
    """Read a plain number; a form has no room for guesses."""
    if not typed or not typed.strip():
        return None
    try:
        amount = Decimal(typed.strip().replace(",", "").replace(" ", ""))
    except InvalidOperation:
        raise SalesError("fix-amount-unread") from None
    if not amount.is_finite() or amount < 0:
        raise SalesError("fix-amount-unread")
    return amount


def _day(chosen: str | None) -> date | None:
    return date.fromisoformat(chosen) if chosen else None

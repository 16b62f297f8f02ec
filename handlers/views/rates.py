"""The form of the base currency and a rate, filled in."""

from datetime import date
from decimal import Decimal, InvalidOperation
from functools import reduce

from handlers.blocks.rates import base_set_message, rate_set_message
from handlers.turn import Message, Turn
from handlers.views.entered import entered
from sales.errors import FormError, SalesError
from sales.rates import PLACES
from services.rates import base_of, choose_base, ensure_may_set_rates, set_rate


def rates_submitted(turn: Turn) -> None:
    """Keep the base currency where it is another one, and the rate where one was entered."""
    ensure_may_set_rates(turn.work, turn.me)
    given = entered(turn.payload["view"])
    rate, currency, base = _rate(given["rate"]), given["currency"], given["base"]
    if (rate is None) != (currency is None):
        raise FormError({"rate" if rate is None else "currency": [SalesError("rates-both")]})
    is_other = turn.work.rates.base() is None or base != base_of(turn.work)
    said = [base_set_message(choose_base(turn.work, turn.me, base), turn.t)] if is_other else []
    if rate is not None and currency:
        said.append(_set(turn, currency, rate, date.fromisoformat(given["day"])))
    if said:
        turn.answer(reduce(Message.above, said))


def _set(turn: Turn, currency: str, rate: Decimal, first_on: date) -> Message:
    try:
        change = set_rate(turn.work, turn.me, currency, rate, first_on)
    except SalesError as wrong:
        raise FormError({"currency" if wrong.code == "rates-of-base" else "rate": [wrong]}) from None
    return rate_set_message(change, turn.now.date(), turn.t)


def _rate(typed: str | None) -> Decimal | None:
    if not (typed or "").strip():
        return None
    try:
        found = Decimal((typed or "").strip())
    except InvalidOperation:
        found = Decimal("NaN")
    if not found.is_finite():
        raise FormError({"rate": [SalesError("rates-not-a-rate", said=typed, places=PLACES)]})
    return found

"""`/opp rates`, `rates USD 7.1 from 1 Nov`, `rates base CNY`: exchange rates and the currency that they lead to."""

from handlers.blocks.rates import base_set_message, rate_set_message, rates_message
from handlers.turn import Turn
from parsing.rates import RatesAsked, read_rates
from sales.errors import SalesError
from services.rates import base_of, choose_base, ensure_may_set_rates, rate_lines, set_rate


def rates(turn: Turn) -> None:
    """Show the rates, or set what is said."""
    asked = read_rates(turn.text, turn.now)
    if not turn.text.strip():
        show_rates(turn)
        return
    ensure_may_set_rates(turn.work, turn.me)
    if asked.rest or not (asked.base or asked.currency):
        raise SalesError("rates-unread", said=turn.text.strip()[:100])
    if asked.base:
        turn.answer(base_set_message(choose_base(turn.work, turn.me, asked.base), turn.t))
        return
    _set(turn, asked)


def show_rates(turn: Turn) -> None:
    """Show the rates that hold today, and those that are to come."""
    today = turn.now.date()
    lines, base = rate_lines(turn.work, today), base_of(turn.work)
    turn.answer(rates_message(base, lines, turn.me.zone, today, turn.t, may_change=turn.me.is_admin))


def _set(turn: Turn, asked: RatesAsked) -> None:
    today, base = turn.now.date(), base_of(turn.work)
    if asked.into not in {None, base}:
        raise SalesError("rates-other-base", base=base, said=asked.into)
    change = set_rate(turn.work, turn.me, asked.currency or base, asked.rate, asked.first_on or today)
    turn.answer(rate_set_message(change, today, turn.t))

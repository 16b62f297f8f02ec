"""[Set a rate] under the exchange rates, and [Undo] under what was just set."""

from handlers.blocks import ids
from handlers.blocks.rates import base_set_message, rate_set_message, rates_form
from handlers.turn import Turn
from services.rates import RateChange, base_of, change_named, ensure_may_set_rates, take_back_base, take_back_rate


def rates_pressed(turn: Turn) -> None:
    """Open the form, for admins."""
    ensure_may_set_rates(turn.work, turn.me)
    private = ids.carry(to=turn.origin.address)
    turn.open(rates_form(base_of(turn.work), turn.now.date(), turn.t, private))


def rates_undo_pressed(turn: Turn) -> None:
    """Put a rate or the base currency back to what it was, in its place; refuses where it was set otherwise since."""
    change = change_named(turn.value)
    if isinstance(change, RateChange):
        back = take_back_rate(turn.work, turn.me, change)
        turn.answer(rate_set_message(back, turn.now.date(), turn.t, is_undone=True), replace=True)
        return
    put = take_back_base(turn.work, turn.me, change)
    turn.answer(base_set_message(put, turn.t, is_undone=True), replace=True)

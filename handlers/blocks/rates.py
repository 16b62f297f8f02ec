"""Exchange rates: those that hold, with who set them when, what was set just now, and the form to set one."""

from collections.abc import Sequence
from datetime import date

from handlers.blocks import ids
from handlers.blocks.forms import day_input
from handlers.blocks.kit import (
    Block,
    actions,
    button,
    context,
    cut,
    esc,
    field,
    header,
    modal,
    option,
    section,
    static_input,
    text_input,
)
from handlers.choices import CURRENCIES, with_own
from handlers.turn import Message
from handlers.voice import Voice
from sales.rates import Rate, number
from services.rates import BaseChange, RateChange, named_base, named_rate

OPTION = 75
"""Characters of an option."""
FORM = "form"
"""What the button carries that opens the form."""


def rates_message(
    base: str, lines: Sequence[tuple[Rate, str | None]], zone: str, today: date, t: Voice, *, may_change: bool
) -> Message:
    """Return the rates into the base currency, one to a line, and for whoever may the button that sets one."""
    title = t("rates-title", base=base)
    rows = [_line(rate, who, zone, today, t) for rate, who in lines] or [t("rates-none", base=base)]
    how = t("rates-how" if may_change else "rates-whose")
    shown = "\n".join(rows)
    blocks = [header(title), section(shown), context(how)]
    blocks += [actions(button(t("button-rates"), ids.RATES, FORM))] if may_change else []
    return Message(text=f"*{esc(title)}*\n{shown}\n{how}", blocks=blocks)


def rate_set_message(change: RateChange, today: date, t: Voice, *, is_undone: bool = False) -> Message:
    """Return what a rate is now and what it was, with [Undo]."""
    words = {
        "currency": change.currency,
        "base": change.base,
        "day": t.day(change.first_on, today),
        "before": number(change.before) if change.before else t("rates-nothing"),
    }
    if change.now is None:
        said = t("rates-gone", **words)
    else:
        said = t("rates-back" if is_undone else "rates-set", rate=number(change.now), **words)
    undo = [] if is_undone else [actions(button(t("button-undo"), ids.RATES_UNDO, named_rate(change)))]
    return Message(text=said, blocks=[section(said), *undo])


def base_set_message(change: BaseChange, t: Voice, *, is_undone: bool = False) -> Message:
    """Return what the base currency is now and what it was, with [Undo]."""
    said = t("rates-base-none") if change.now is None else t("rates-base-set", base=t.currency(change.now))
    undo = [] if is_undone else [actions(button(t("button-undo"), ids.RATES_UNDO, named_base(change)))]
    return Message(text=said, blocks=[section(said), *undo])


def rates_form(base: str, today: date, t: Voice, private: str) -> Block:
    """Return the form for the base currency and one rate."""
    codes = {code: option(cut(t.currency(code), OPTION), code) for code in with_own(CURRENCIES, base)}
    others = [shown for code, shown in codes.items() if code != base]
    blocks = [
        field("base", t("rates-form-base"), static_input(codes.values(), base), optional=False),
        field("currency", t("rates-form-currency"), static_input(others)),
        field("rate", t("rates-form-rate"), text_input(placeholder="7.1"), hint=t("rates-form-hint", base=base)),
        field("day", t("rates-form-day"), day_input(today), optional=False),
    ]
    return modal(ids.RATES, t("rates-form-title"), t("button-save"), t("button-cancel"), blocks, private)


def _line(rate: Rate, who: str | None, zone: str, today: date, t: Voice) -> str:
    by = esc(who) if who else t("rates-by-command")
    words = {
        "currency": rate.currency,
        "rate": number(rate.rate),
        "base": rate.base,
        "day": t.day(rate.first_on, today),
    }
    return t("rates-line", who=by, at=t.moment(rate.set_at, zone), **words)

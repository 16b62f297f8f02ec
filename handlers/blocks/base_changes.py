"""What changed in a pipeline, in each currency and in the base, and the line of what the rates did."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from handlers.blocks.base import beside, left_out_note, rate_told
from handlers.voice import Voice
from sales.base_bridge import BaseBridge
from sales.bridge import Term
from sales.bridges import Bridges, Moved
from sales.funnel import Tally
from sales.rates import Rate, number

Sums = Mapping[str, Decimal]


def signed(sums: Sums, t: Voice) -> str:
    """Return what is added or taken away, by currency."""
    return t.listed(_signed(amount, code, t) for code, amount in sums.items()) or t("no-amount")


def ends_told(found: Bridges, base: BaseBridge | None, t: Voice) -> tuple[str, str]:
    """Return what was there at the start and at the end."""
    totals = (base.start, base.end) if base else (None, None)
    start, end = (_end(tally, base, total, t) for tally, total in zip((found.start, found.end), totals, strict=True))
    return start, end


def term_told(found: Bridges, base: BaseBridge | None, term: Term, t: Voice) -> str:
    """Return what a kind of change adds or takes away."""
    sums = found.tally(term).sums
    return _in_base(signed(sums, t), sums, base, _signed(base.total(term), base.currency, t) if base else "", t)


def deal_told(each: Moved, base: BaseBridge | None, term: Term, t: Voice) -> str:
    """Return what one deal adds or takes away."""
    total = _signed(base.steps[term][each.id], base.currency, t) if base else ""
    return _in_base(signed(each.sums, t), each.sums, base, total, t)


def rates_told(base: BaseBridge | None, t: Voice) -> str:
    """Return what the change of the rates did, currency by currency; nothing where it did nothing."""
    if base is None or not base.rates:
        return ""
    each = t.listed(f"{code} {_signed(amount, base.currency, t)}" for code, amount in base.rates.items())
    total = _signed(base.by_rates, base.currency, t)
    return t("base-changed", total=total, each=each)


def bridge_notes(base: BaseBridge | None, t: Voice) -> Iterator[str]:
    """Yield by which rates a pipeline is told at its start and at its end, and what is left out of that."""
    if base is None:
        return
    if base.used:
        pairs = [base.used[code] for code in sorted(base.used)]
        told = t.listed(rate_told(now, t) if then == now else _change(then, now, t) for then, now in pairs)
        yield t("base-bridge", base=base.currency, first=t.day(base.first), last=t.day(base.last), rates=told)
    if base.left_out:
        yield left_out_note(base.currency, base.left_out, f"{t.day(base.first)} / {t.day(base.last)}", t)


def _end(tally: Tally, base: BaseBridge | None, total: Decimal | None, t: Voice) -> str:
    shown = t.money(total, base.currency) if base else ""
    sums = _in_base(t.sums(tally.sums), tally.sums, base, shown, t)
    return t("digest-tally", count=tally.count, money=t("digest-money", sums=sums) if tally.sums else "")


def _in_base(told: str, sums: Sums, base: BaseBridge | None, total: str, t: Voice) -> str:
    """Return money in each currency, with what it comes to in the base where it is not in that anyway."""
    if base is None or not any(code in base.used for code in sums):
        return told
    return beside(told, total, [code for code in sums if code in base.left_out], t)


def _signed(amount: Decimal, currency: str, t: Voice) -> str:
    return f"{'+' if amount > 0 else ''}{t.money(amount, currency)}"


def _change(then: Rate, now: Rate, t: Voice) -> str:
    words = {"base": now.base, "then": number(then.rate), "now": number(now.rate), "day": t.day(now.first_on)}
    return t("base-rate-change", currency=now.currency, **words)

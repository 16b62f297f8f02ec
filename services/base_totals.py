"""The totals of a book in the base currency, where it has money in several, by the rates of the day they are of."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from sales.base_bridge import BaseBridge, in_base
from sales.breakdown import Dimension, Portion, whole
from sales.bridge import Pipeline, Term
from sales.bridges import Bridges, together
from sales.rates import Rate, Rates, Sums, rounded, shared_out
from sales.rounding import mean
from services.bridge import what_changed
from services.changed import currencies_of
from services.rates import rates_in
from services.totals import book_of, end_of, labels, today_in
from storage.work import Work

_MONEY: Final = {"won_value": "won_value", "open_list_value": "open_listed", "lost_list_value": "lost_listed"}
"""What is told, and where a portion has it."""


def totals_in_base(
    work: Work, dimension: Dimension | None, team_id: int | None, day: date | None
) -> Mapping[str | None, Mapping[str, Any]] | None:
    """Return the money of every part, by its name; the parts add up to the whole, which is the one without a name.

    None where there is no money in another currency, or where nobody has chosen a base.
    """
    rates, on = rates_in(work), day or today_in(work, team_id)
    book = book_of(work, team_id, None, day)
    codes = book.currencies() if rates else ()
    by_code = {code: book_of(work, team_id, code, day, is_strict=True).portions(dimension) for code in codes}
    found = {code: portions for code, portions in by_code.items() if any(map(_has_money, portions.values()))}
    if rates is None or not rates.needed(found):
        return None
    named = labels(book, dimension, found[next(iter(found))]) if dimension else {None: None}
    said = _said(rates, found, on)
    return {named[part]: {**numbers, **said} for part, numbers in _parts(rates, found, list(named), on).items()}


def _parts(
    rates: Rates, found: Mapping[str, Mapping[Any, Portion]], parts: Sequence[Any], on: date
) -> Mapping[Any, Mapping[str, Any]]:
    told: dict[Any, dict[str, Any]] = {part: {} for part in parts}
    for name, field in _MONEY.items():
        sums = [{code: getattr(of.get(part, Portion()), field) for code, of in found.items()} for part in parts]
        for part, amount in zip(parts, _told(rates, sums, on), strict=True):
            told[part][name] = whole(amount)
    known = [of for code, of in found.items() if _is_known(rates, code, on)]
    for part, numbers in told.items():
        priced = sum(of.get(part, Portion()).won_priced for of in known)
        numbers["avg_won_value"] = mean(Decimal(numbers["won_value"]), priced)
    return told


def changes_in_base(work: Work, since: date, until: date | None, team_id: int | None) -> Mapping[str, Any] | None:
    """Return what changed from the end of one day to that of another, or to now, each side by its own day's rates."""
    rates, begins = rates_in(work), end_of(work, since, team_id)
    at = min(end_of(work, until, team_id), work.now) if until else work.now
    codes = sorted(currencies_of(work, team_id, None, begins))
    if rates is None or not rates.needed(codes):
        return None
    pipelines = {code: Pipeline(currency=code, team_id=team_id) for code in codes}
    found = together({code: what_changed(work, pipeline, begins, at) for code, pipeline in pipelines.items()})
    return _changes(found, in_base(found, rates, since, min(until or today_in(work, team_id), today_in(work, team_id))))


def _changes(found: Bridges, base: BaseBridge) -> Mapping[str, Any]:
    by_rates = [
        {"currency": code, "amount": whole(amount), "then": base.used[code][0].rate, "now": base.used[code][1].rate}
        for code, amount in base.rates.items()
    ]
    return {
        "currency": base.currency,
        "start": {"total": whole(base.start), "count": found.start.count},
        **{term.value: _term(found, base, term) for term in Term},
        "rates": {"total": whole(base.by_rates), "currencies": by_rates},
        "end": {"total": whole(base.end), "count": found.end.count},
        "left_out": list(base.left_out),
    }


def _term(found: Bridges, base: BaseBridge, term: Term) -> Mapping[str, Any]:
    steps = base.steps[term]
    deals = [{"id": each.id, "name": each.name, "amount": whole(steps[each.id])} for each in found.terms[term]]
    return {"total": whole(base.total(term)), "count": len(deals), "deals": deals}


def _told(rates: Rates, parts: Sequence[Sums], on: date) -> Sequence[Decimal]:
    """Return what each part comes to, in whole hundredths that add up to what all of them do."""
    factors = {code: rates.factor(code, rates.base, on) or Fraction(0) for sums in parts for code in sums}
    exact = [sum((Fraction(amount) * factors[code] for code, amount in sums.items()), Fraction(0)) for sums in parts]
    return shared_out(exact, rounded(sum(exact, Fraction(0))))


def _said(rates: Rates, codes: Mapping[str, Any], on: date) -> Mapping[str, Any]:
    used = [_rate(rate) for rate in rates.used(codes, on)]
    left_out = sorted(code for code in codes if not _is_known(rates, code, on))
    return {"currency": rates.base, "rates": used, "left_out": left_out}


def _rate(rate: Rate) -> Mapping[str, Any]:
    return {"currency": rate.currency, "rate": rate.rate, "from": rate.first_on.isoformat()}


def _is_known(rates: Rates, code: str, on: date) -> bool:
    return rates.factor(code, rates.base, on) is not None


def _has_money(portion: Portion) -> bool:
    return any(getattr(portion, field) for field in _MONEY.values())

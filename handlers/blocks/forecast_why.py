"""The arithmetic of a forecast: each grade and age with its cases, new business, the leaning on the average."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from handlers.blocks.base import rates_listed
from handlers.blocks.forecast import deals_button, title_of, told
from handlers.blocks.kit import actions, context, esc, header, section
from handlers.turn import Message
from handlers.voice import Voice
from sales.forecast import Line
from sales.hazard import EDGES
from sales.odds import MILLION
from sales.outcomes import Deal
from sales.own_outlook import own_deals, won_abroad
from sales.rates import Exchange, Rate
from sales.vocabulary import Grade
from services.prospects import Prospect


def why_message(found: Prospect, t: Voice) -> Message:
    """Return how the figure comes about, term by term; the terms add up to it."""
    title = t("forecast-why-title", title=title_of(found, t))
    lines = [*_grades(found, t), *_ages(found, t), _new(found, t), _sum(found, t), *_lean(found, t)]
    lines += _currencies(found, t)
    rule = t("forecast-why-rule")
    more = [actions(deals_button(found, t))] if found.counted else []
    blocks = [header(title), section("\n".join(lines)), context(rule), *more]
    return Message(text="\n".join([f"*{esc(title)}*", *lines, rule]), blocks=blocks)


def _grades(found: Prospect, t: Voice) -> Iterator[str]:
    for grade in Grade:
        lines = [line for line in found.outlook.lines if line.odds and line.deal.grade is grade]
        if lines:
            known = found.forecast.grades[grade]
            yield t("forecast-why-grade", grade=grade.value, **_added(found, lines, t))
            yield t(
                "forecast-why-odds", grade=grade.value, odds=t.odds(known.odds / MILLION), won=known.won,
                ended=known.ended, start=t.odds(known.start / MILLION), cases=known.weights.cases, cycle=known.cycle,
            )  # fmt: skip


def _ages(found: Prospect, t: Voice) -> Iterator[str]:
    by_age = [line for line in found.outlook.lines if line.odds and line.deal.grade is None]
    for first, after in pairwise(EDGES):
        lines = [line for line in by_age if first <= max((found.as_of - line.deal.opened).days, 0) < after]
        if lines:
            last = after - 1 if after != EDGES[-1] else 0
            yield t("forecast-why-age", first=first, last=last, **_added(found, lines, t))


def _currencies(found: Prospect, t: Voice) -> Iterator[str]:
    """Yield what deals in other currencies add, and by which rates."""
    for currency, lines in sorted(found.turned.items()):
        added = told(found, sum(line.expected for line in lines), t)
        yield t("forecast-why-currency", currency=currency, count=len(lines), sum=added)
    won = won_abroad(own_deals(found.forecast, found.owner.id) if found.owner else found.forecast.deals, found.asked)
    for currency, deals in sorted(won.items()):
        brought = told(found, sum(deal.cents or 0 for deal in deals), t)
        yield t("forecast-why-won-currency", currency=currency, count=len(deals), sum=brought)
    if found.turned or won:
        yield t("forecast-why-rates", rates=rates_listed({*found.used, *_rates_of(found, won)}, t))


def _rates_of(found: Prospect, won: Mapping[str, Sequence[Deal]]) -> Iterator[Rate]:
    """Yield the rates of the days on which deals in other currencies were won."""
    exchange = Exchange(rates=found.rates, to=found.team.currency)
    for currency, deals in won.items():
        for deal in deals:
            yield from exchange.used([currency], deal.ended or found.as_of)


def _added(found: Prospect, lines: Sequence[Line], t: Voice) -> dict[str, object]:
    odds = sum(line.odds for line in lines) / len(lines) / MILLION
    return {"count": len(lines), "mean": t.odds(odds), "sum": told(found, sum(line.expected for line in lines), t)}


def _new(found: Prospect, t: Voice) -> str:
    new = found.outlook.new
    return t(
        "forecast-why-new", opened=new.arrivals.opened, days=new.arrivals.days, deals=t.tenth(new.millionths / MILLION),
        each=told(found, new.cents, t), sum=told(found, new.expected, t), won=len(found.outlook.spread),
    )  # fmt: skip


def _sum(found: Prospect, t: Voice) -> str:
    outlook = found.outlook
    parts = {"known": told(found, outlook.known, t), "new": told(found, outlook.new.expected, t)}
    return t("forecast-why-sum", sum=told(found, outlook.expected, t), **parts)


def _lean(found: Prospect, t: Voice) -> Iterator[str]:
    lean = found.outlook.lean
    if lean.trials:
        errors = {"ours": t.percent(lean.rates_error), "plain": t.percent(lean.plain_error)}
        yield t(
            "forecast-why-lean",
            trials=lean.trials,
            weight=t.percent(lean.weight),
            factor=f"{lean.factor:.2f}",
            **errors,
        )

"""One owner's part of a team's outlook: the same odds, so that the parts of all owners add up to the team's."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from sales.forecast import Forecast, Outlook
from sales.leaning import Arrivals, Average, Record
from sales.outcomes import DAY, Deal, Span, Taken, Wins


def outlook_of(forecast: Forecast, outlook: Outlook, owner: int, *, monthly: bool) -> Outlook:
    """Return what an owner's deals add to an outlook; of the new ones, as many as they opened of late."""
    own = own_deals(forecast, owner)
    everybodys, theirs = outlook.new.arrivals, _arrivals(forecast, own)
    part = outlook.new.millionths * theirs.opened // everybodys.opened if everybodys.opened else 0
    return replace(
        outlook,
        lines=tuple(line for line in outlook.lines if line.deal.owner == owner),
        new=replace(outlook.new, millionths=part, arrivals=theirs),
        plain=_average(forecast, own, outlook.span, monthly=monthly),
    )


def won_in_span(deals: tuple[Deal, ...], span: Span) -> Taken:
    """Return what some deals have brought in a span so far."""
    return Wins(deals).within(span)


def won_abroad(deals: Iterable[Deal], span: Span) -> Mapping[str, Sequence[Deal]]:
    """Return what was won in a span in another currency and is in the money by the rate of its day, by currency."""
    found: dict[str, list[Deal]] = {}
    for deal in deals:
        if deal.won and deal.turned and deal.ended and span.start <= deal.ended <= span.end:
            found.setdefault(deal.turned, []).append(deal)
    return found


def own_deals(forecast: Forecast, owner: int) -> tuple[Deal, ...]:
    """Return the deals of an owner."""
    return tuple(deal for deal in forecast.deals if deal.owner == owner)


def _record(forecast: Forecast, own: tuple[Deal, ...], since: date) -> Record:
    return Record(own, since, forecast.today)


def _arrivals(forecast: Forecast, own: tuple[Deal, ...]) -> Arrivals:
    """Return how often the owner opened deals, over as many days as everybody."""
    days = forecast.record.arrivals(forecast.today).days
    opened = _record(forecast, own, forecast.today).arrivals(forecast.today).opened
    return Arrivals(opened=opened, days=days)


def _average(forecast: Forecast, own: tuple[Deal, ...], span: Span, *, monthly: bool) -> Average:
    """Return the owner's own plain average, of the spans of which the team's is."""
    since = forecast.since or forecast.today + DAY
    return _record(forecast, own, since).average(forecast.today, span, monthly=monthly)

"""The forecast of a team or the workspace, as any day knew it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from zoneinfo import ZoneInfo

from sales.calibration import Weights, weights_of
from sales.forecast import Forecast, Outlook
from sales.outcomes import Deal, months_after
from sales.playbook import Playbook
from sales.rates import Exchange, Rate
from sales.receipts import Receipts, receipts_in
from sales.snapshot import Snapshot
from sales.vocabulary import Status
from services.rates import rates_in
from services.totals import currency_of, end_of, last_moment, today_in, zone_of
from storage.as_of import AsOf
from storage.breakdown import currencies_used
from storage.grading import Grading
from storage.playbooks import WORKSPACE
from storage.rewind import Rewind
from storage.work import Work

QUOTE = "quote"
"""The stage from which on a deal counts as quoted, where the playbook has it; else the later half of the stages."""
CENTS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Foretold:
    """What the coming months bring, as a day knew it."""

    as_of: date
    currency: str
    outlooks: tuple[Outlook, ...]
    receipts: tuple[Receipts, ...]
    """What is expected to be paid in the days of each."""
    foreign: int
    """How many open deals have an amount in another currency for which there is no rate; it is not in the money."""
    turned: int = 0
    """How many open deals have an amount in another currency that is in the money, by the rates"""
    rates: Sequence[Rate] = ()
    """of that day."""
    left_out: Sequence[str] = ()
    """The currencies of the foreign ones."""


def foretell(
    work: Work, as_of: date | None = None, months: int = 3, team_id: int | None = None, currency: str | None = None
) -> Foretold:
    """Return the outlook on the coming months; the first is what is left of the day's own."""
    day = as_of or today_in(work, team_id)
    told = (currency or told_in(work, day, team_id)).upper()
    deals = deals_on(work, day, told, team_id)
    rules = playbook_on(work, day, team_id)
    forecast = Forecast(deals, day, weights_of(rules))
    outlooks = forecast.outlooks(months_after(day, months), monthly=True)
    foreign = [deal.foreign for deal in deals if deal.is_open and deal.foreign]
    turned = [deal.turned for deal in deals if deal.is_open and deal.turned]
    return Foretold(
        as_of=day,
        currency=told,
        outlooks=tuple(outlooks),
        receipts=tuple(receipts_in(forecast, forecast.deals, each, rules.payment_days) for each in outlooks),
        foreign=len(foreign),
        turned=len(turned),
        rates=Exchange(rates=rates_in(work), to=told).used(turned, day),
        left_out=sorted(set(foreign)),
    )


def told_in(work: Work, day: date, team_id: int | None = None) -> str:
    """Return the currency in which a forecast is told: a team's own, else the base where amounts are in several.

    Where most amounts have no rate into the base on that day, they stay in their own.
    """
    usual, rates = currency_of(work, team_id), rates_in(work)
    if team_id is not None or rates is None or len(currencies_used(work.scope)) <= 1:
        return usual
    return rates.base if rates.factor(usual, rates.base, day) else usual


def weights_on(work: Work, day: date, team_id: int | None = None) -> Weights:
    """Return the start weights that held at the end of a day."""
    return weights_of(playbook_on(work, day, team_id))


def playbook_on(work: Work, day: date, team_id: int | None = None) -> Playbook:
    """Return the rules that held at the end of a day, by the versions of the playbook."""
    at = end_of(work, day, team_id)
    if at >= work.now:
        return work.playbook_of(team_id)
    playbook = Playbook.from_data(work.playbooks.body_at(WORKSPACE, at))
    return playbook.over(work.playbooks.body_at(team_id, at)) if team_id else playbook


def deals_on(work: Work, day: date, currency: str, team_id: int | None = None) -> list[Deal]:
    """Return the deals as they stood at the end of a day; nothing that came later is in them."""
    return next(deals_through(work, [day], currency, team_id))


def deals_through(work: Work, days: Sequence[date], currency: str, team_id: int | None = None) -> Iterator[list[Deal]]:
    """Yield the deals as they stood at the end of each of some days, the latest first."""
    name = zone_of(work, team_id)
    zone, ends = ZoneInfo(name), [last_moment(day, name) for day in days]
    among = AsOf(work.scope).ever(team_id, ends[-1]) if team_id and ends else None
    undated = Grading(work.scope).undated(among)
    exchange = Exchange(rates=rates_in(work), to=currency)
    quoted = cache(lambda team, stage: _is_quoted(work.playbook_of(team), stage))
    for moment, (snapshots, assumed) in Rewind(work.scope).through(ends, team_id):
        day = moment.astimezone(zone).date()
        yield [
            _deal(
                then,
                day,
                exchange,
                zone,
                quoted=quoted(then.team_id, then.stage),
                is_graded=then.id not in assumed,
                dated=then.id not in undated,
            )
            for then in snapshots
            if _counts(then) and team_id in {None, then.team_id}
        ]


def _counts(then: Snapshot) -> bool:
    """What ended on a day that nobody knows cannot be looked at as of any day."""
    return then.status in {Status.OPEN, Status.ASLEEP} or (
        then.closed_on is not None and then.status is not Status.VOID
    )


def _deal(
    then: Snapshot, day: date, exchange: Exchange, zone: ZoneInfo, *, quoted: bool, is_graded: bool, dated: bool
) -> Deal:
    """Return a deal; what ended is worth what it was on its day, everything else what it is on the day of asking."""
    ended = min(then.closed_on, day) if then.closed_on else None
    worth = exchange.cents(then.amount, then.currency, ended or day)
    other = then.currency if then.amount and then.currency != exchange.to else None
    return Deal(
        id=then.id,
        opened=then.created_at.astimezone(zone).date(),
        ended=ended,
        dated=dated,
        won=then.status is Status.WON,
        cents=worth,
        foreign=other if worth is None else None,
        turned=other if worth is not None else None,
        product=then.product_id,
        listed=exchange.cents(then.listed, then.listed_currency, ended or day),
        grade=then.grade if is_graded else None,
        quoted=quoted,
        touched=then.last_touch_at.astimezone(zone).date() if then.last_touch_at else None,
        expected=then.close_on,
        asleep=then.status is Status.ASLEEP,
        owner=then.owner_id,
        stage=then.stage,
    )


def _is_quoted(playbook: Playbook, stage: str) -> bool:
    from_rank = playbook.rank(QUOTE) if QUOTE in playbook.stage_codes else (len(playbook.stages) + 1) // 2
    return playbook.rank(stage) >= from_rank > 0


def cents(amount: Decimal | None) -> int | None:
    """Return an amount in whole hundredths."""
    return None if amount is None else int((amount * CENTS).to_integral_value())


def money(amount: int) -> Decimal:
    """Return whole hundredths as an amount."""
    return Decimal(amount) / CENTS

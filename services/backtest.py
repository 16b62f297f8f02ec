"""Makes the forecasts of earlier days again, each from what that day knew, and holds them against what came."""

from dataclasses import dataclass
from datetime import date

from sales.backtest import Check, Series, Trust, checked, month_ends, origins, trust_in, won_in
from sales.forecast import Forecast, Outlook
from sales.outcomes import DAY, Deal, Span, Wins, month_after
from services.forecasting import deals_on, deals_through, told_in, weights_on
from services.totals import today_in
from storage.work import Work

LENGTHS = (30, 90)
"""Days ahead that are held against what came, besides whole months."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """How far the forecasts of the past were off."""

    currency: str
    series: tuple[Series, ...]
    trust: Trust


def backtest(work: Work, team_id: int | None = None, currency: str | None = None) -> Report:
    """Return the errors of forecasts of 30 and 90 days and of whole months, and whether the odds came true."""
    today = today_in(work, team_id)
    told = (currency or told_in(work, today, team_id)).upper()
    deals = deals_on(work, today, told, team_id)
    wins = Wins(deals)
    by_length = {days: origins(deals, days, today) for days in LENGTHS}
    ends = month_ends(deals, today)
    wanted = sorted({*ends, *(day for days in by_length.values() for day in days)}, reverse=True)
    checks: dict[int, list[Check]] = {days: [] for days in LENGTHS}
    monthly: list[tuple[date, Outlook]] = []
    for day, known in zip(wanted, deals_through(work, wanted, told, team_id), strict=True):
        forecast = Forecast(known, day, weights_on(work, day, team_id))
        for days in LENGTHS:
            if day in by_length[days]:
                span = Span(start=day + DAY, end=day + days * DAY)
                checks[days].append(checked(day, forecast.outlooks([span])[0], wins))
        if day in ends:
            monthly.append((day, forecast.outlooks([month_after(day)], monthly=True)[0]))
    by_days = [Series(days=days, checks=tuple(reversed(checks[days]))) for days in LENGTHS]
    months = Series(days=None, checks=tuple(checked(day, outlook, wins) for day, outlook in reversed(monthly)))
    return Report(currency=told, series=(*by_days, months), trust=_trust([o for _, o in monthly], deals))


def _trust(outlooks: list[Outlook], deals: list[Deal]) -> Trust:
    return trust_in((outlook, won_in(deals, outlook.span)) for outlook in outlooks)

"""Reads the forecast and the errors of earlier ones for the command line, and writes them for programs."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Any, Final

from bot.archive import open_to_read
from bot.settings import read_settings
from bot.totals import team_number
from bot.workspaces import choose_workspace
from sales.backtest import Series, Trust
from sales.odds import MILLION
from sales.rates import Rate
from services.backtest import Report, backtest
from services.forecasting import Foretold, foretell, money
from storage.work import Work

SHARE: Final = Decimal("0.000001")


@dataclass(frozen=True, slots=True, kw_only=True)
class Whose:
    """Whose book is meant, and in which currency its money is told."""

    team: str | None = None
    currency: str | None = None
    workspace: str | None = None


def read_forecast(whose: Whose, as_of: date | None, months: int) -> Foretold:
    """Return the outlook of a team or the workspace; reads beside a running bot."""
    with _work(whose) as (work, team):
        return foretell(work, as_of, months, team, whose.currency)


def read_backtest(whose: Whose) -> Report:
    """Return the errors of earlier forecasts of a team or the workspace; reads beside a running bot."""
    with _work(whose) as (work, team):
        return backtest(work, team, whose.currency)


def forecast_data(found: Foretold) -> Mapping[str, Any]:
    """Return the outlook as plain data; money and counts are exact."""
    periods = [
        {
            "start": each.span.start.isoformat(),
            "end": each.span.end.isoformat(),
            "expected": money(each.expected),
            "p10": money(each.range[0]),
            "p90": money(each.range[1]),
            "count": Decimal(int(each.count * MILLION)) / MILLION,
            "plain_average": money(each.plain.cents),
            "receipts": money(paid.expected),
        }
        for each, paid in zip(found.outlooks, found.receipts, strict=True)
    ]
    told = {"as_of": found.as_of.isoformat(), "currency": found.currency, "periods": periods}
    return {**told, **(rates_data(found.rates, found.left_out) if found.rates or found.left_out else {})}


def rates_data(rates: Sequence[Rate], left_out: Sequence[str]) -> Mapping[str, Any]:
    """Return the rates that money was told by, and the currencies that no rate brought into it."""
    used = [{"currency": each.currency, "rate": each.rate, "from": each.first_on.isoformat()} for each in rates]
    return {"rates": used, "left_out": list(left_out)}


def backtest_data(found: Report) -> Mapping[str, Any]:
    """Return the errors as plain data; a share is rounded to six places."""
    return {
        "currency": found.currency,
        "series": [_series_data(each) for each in found.series],
        "month_after_month_end": _trust_data(found.trust),
    }


def share(part: Fraction | None) -> Decimal | None:
    """Return a share to six places."""
    return None if part is None else (Decimal(part.numerator) / part.denominator).quantize(SHARE)


def _series_data(series: Series) -> Mapping[str, Any]:
    checks = series.checks
    return {
        "horizon": f"{series.days} days" if series.days else "calendar month",
        "origins": len(checks),
        "first_origin": checks[0].origin.isoformat() if checks else None,
        "last_origin": checks[-1].origin.isoformat() if checks else None,
        "wape": share(series.forecast.wape),
        "bias": share(series.forecast.bias),
        "plain_average_wape": share(series.plain.wape),
        "plain_average_bias": share(series.plain.bias),
        "count_wape": share(series.counts.wape),
        "count_bias": share(series.counts.bias),
        "within_p10_p90": series.within,
        "plain_average_is_better": series.is_plain_better,
        "forecasts": [
            {
                "origin": check.origin.isoformat(),
                "start": check.span.start.isoformat(),
                "end": check.span.end.isoformat(),
                "expected": money(check.expected),
                "p10": money(check.low),
                "p90": money(check.high),
                "plain_average": money(check.plain) if check.is_plain_known else None,
                "won": money(check.won),
            }
            for check in checks
        ],
    }


def _trust_data(trust: Trust) -> Mapping[str, Any]:
    return {
        "cases": trust.cases,
        "won": trust.won,
        "brier": share(trust.brier),
        "base_rate_brier": share(trust.base),
        "mean_prediction": share(trust.mean),
        "base_rate": share(trust.observed),
    }


@contextmanager
def _work(whose: Whose) -> Iterator[tuple[Work, int | None]]:
    with (
        open_to_read(read_settings(), partial(datetime.now, UTC)) as store,
        store.read(choose_workspace(store, whose.workspace)) as work,
    ):
        yield work, team_number(work, whose.team) if whose.team else None

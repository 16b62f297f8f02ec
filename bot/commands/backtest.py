"""`oppbot backtest`: how far the forecasts of earlier days were off, beside the plain average."""

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

import click

from bot.spoken import Command, command
from handlers.voice import Voice

if TYPE_CHECKING:
    from sales.backtest import Errors, Series, Trust
    from services.backtest import Report

INDENT = "  "


def backtest(t: Voice) -> Command:
    """Build the command."""
    options = [
        click.Option(["--json", "as_json"], is_flag=True, help=t("help-backtest-json")),
        click.Option(["--team"], metavar=t("help-import-name"), help=t("help-funnel-team")),
        click.Option(["--currency"], metavar="ISO", help=t("help-forecast-currency")),
        click.Option(["--workspace"], metavar="ID", help=t("help-import-workspace")),
    ]

    def _do(*, as_json: bool, **whose: str | None) -> None:
        from bot.json_text import as_json as written
        from bot.outlook import Whose, backtest_data, read_backtest

        found = read_backtest(Whose(**whose))
        for line in [written(backtest_data(found))] if as_json else tell(t, found):
            click.echo(line)

    return command(t, "backtest", _do, *options)


def tell(t: Voice, found: "Report") -> Iterator[str]:
    """Yield the errors of each series, and whether the odds came true."""
    yield t("backtest-head", currency=found.currency)
    for series in found.series:
        yield from _series(t, series)
    if found.trust.cases:
        yield _trust(t, found.trust)


def _series(t: Voice, series: "Series") -> Iterator[str]:
    length = t("backtest-days", days=series.days) if series.days else t("backtest-month")
    if not series.checks or series.forecast.wape is None:
        yield t("backtest-none", length=length)
        return
    counter = Voice(t.language)
    days = {"first": counter.day(series.checks[0].origin), "last": counter.day(series.checks[-1].origin)}
    yield t("backtest-series", length=length, origins=len(series.checks), **days)
    yield INDENT + t("backtest-errors", **_errors(t, series.forecast), within=series.within, origins=len(series.checks))
    if series.plain.wape is not None:
        better = "plain" if series.is_plain_better else "forecast"
        yield INDENT + t(f"backtest-plain-{better}", **_errors(t, series.plain))


def _errors(t: Voice, errors: "Errors") -> dict[str, str]:
    return {"wape": _percent(t, errors.wape), "bias": _percent(t, errors.bias)}


def _trust(t: Voice, trust: "Trust") -> str:
    return t(
        "backtest-odds",
        cases=trust.cases,
        mean=_percent(t, trust.mean),
        observed=_percent(t, trust.observed),
        brier=f"{float(trust.brier or 0):.4f}",
        base=f"{float(trust.base or 0):.4f}",
    )


def _percent(t: Voice, part: Fraction | None) -> str:
    return Voice(t.language).percent(float(part or 0))

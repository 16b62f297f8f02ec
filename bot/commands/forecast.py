"""`oppbot forecast`: what the coming months bring, as of today or a past day, for people or as JSON."""

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

import click

from bot.spoken import Command, command
from handlers.blocks.base import money_abroad
from handlers.voice import Voice

if TYPE_CHECKING:
    from sales.forecast import Outlook
    from services.forecasting import Foretold

MOST_MONTHS = 24
INDENT = "  "


def forecast(t: Voice) -> Command:
    """Build the command."""
    options = [
        click.Option(["--json", "as_json"], is_flag=True, help=t("help-forecast-json")),
        click.Option(["--as-of", "as_of"], type=click.DateTime(["%Y-%m-%d"]), help=t("help-forecast-as-of")),
        click.Option(["--months"], type=click.IntRange(1, MOST_MONTHS), default=3, help=t("help-forecast-months")),
        click.Option(["--team"], metavar=t("help-import-name"), help=t("help-funnel-team")),
        click.Option(["--currency"], metavar="ISO", help=t("help-forecast-currency")),
        click.Option(["--workspace"], metavar="ID", help=t("help-import-workspace")),
    ]

    def _do(*, as_json: bool, as_of: datetime | None, months: int, **whose: str | None) -> None:
        from bot.json_text import as_json as written
        from bot.outlook import Whose, forecast_data, read_forecast

        found = read_forecast(Whose(**whose), as_of.date() if as_of else None, months)
        for line in [written(forecast_data(found))] if as_json else tell(t, found):
            click.echo(line)

    return command(t, "forecast", _do, *options)


def tell(t: Voice, found: "Foretold") -> Iterator[str]:
    """Yield what each month brings, of what that is made, and the plain average beside it."""
    counter = Voice(t.language)
    yield t("forecast-head", day=counter.day(found.as_of), currency=found.currency)
    for outlook in found.outlooks:
        yield from _month(t, counter, found.currency, outlook)
    abroad = (found.turned, found.rates, found.foreign, found.left_out)
    yield from money_abroad(*abroad, found.currency, counter)


def _month(t: Voice, counter: Voice, currency: str, outlook: "Outlook") -> Iterator[str]:
    told = partial(_told, counter, currency)
    low, high = outlook.range
    days = {"start": counter.day(outlook.span.start), "end": counter.day(outlook.span.end)}
    yield t("forecast-month", **days, expected=told(outlook.expected), low=told(low), high=told(high))
    least = max(outlook.counts.percentile(0.1), 1)
    odds = counter.percent(outlook.counts.at_least(least))
    yield INDENT + t("forecast-count", count=f"{float(outlook.count):.1f}", least=least, odds=odds)
    known = sum(line.odds > 0 for line in outlook.lines)
    pipeline, new = told(outlook.expected - outlook.new.expected), told(outlook.new.expected)
    yield INDENT + t("forecast-parts", pipeline=pipeline, known=known, new=new)
    if not outlook.plain.spans:
        yield INDENT + t("forecast-no-plain")
        return
    yield INDENT + t("forecast-plain", plain=told(outlook.plain.cents), spans=outlook.plain.spans)
    if outlook.lean.trials:
        errors = (counter.percent(error) for error in (outlook.lean.error_so_far, outlook.lean.plain_error))
        ours, plain = errors
        yield INDENT + t("forecast-errors", trials=outlook.lean.trials, ours=ours, plain=plain)


def _told(counter: Voice, currency: str, amount: int) -> str:
    from services.forecasting import money

    return counter.money(money(amount), currency)

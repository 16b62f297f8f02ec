"""`oppbot funnel`: the totals of the book, for people or as JSON."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from bot.spoken import Command, command
from handlers.voice import Voice

if TYPE_CHECKING:
    from bot.totals import Totals

MONEY = ("won_value", "avg_won_value", "median_won_value", "open_list_value", "lost_list_value")
DAYS = ("avg_cycle_days_won", "avg_cycle_days_lost", "avg_cycle_days_closed", "median_cycle_days_won")


def funnel(t: Voice) -> Command:
    """Build the command."""
    options = [
        click.Option(["--json", "as_json"], is_flag=True, help=t("help-funnel-json")),
        click.Option(["--team"], metavar=t("help-import-name"), help=t("help-funnel-team")),
        click.Option(["--currency"], metavar="ISO", help=t("help-funnel-currency")),
        click.Option(["--workspace"], metavar="ID", help=t("help-import-workspace")),
    ]

    def _do(*, as_json: bool, team: str | None, currency: str | None, workspace: str | None) -> None:
        from bot.totals import read_totals

        found = read_totals(team, currency, workspace)
        for line in [json.dumps(found.numbers, indent=2)] if as_json else tell(t, found):
            click.echo(line)

    return command(t, "funnel", _do, *options)


def tell(t: Voice, found: "Totals") -> Iterator[str]:
    """Yield the totals, one to a line; what is unknown is left out."""
    from decimal import Decimal

    counter = Voice(t.language)
    for key, number in found.numbers.items():
        if number is None:
            continue
        if key in MONEY:
            value = counter.money(Decimal(str(number)), found.currency)
        elif key in DAYS:
            value = t("funnel-days", count=f"{number:.0f}")
        elif key == "win_rate":
            value = t("funnel-win-rate-of", share=counter.percent(number))
        else:
            value = str(number)
        name = f"funnel-{key.replace('_', '-')}"
        label = t(name) if t.knows(name) else counter.term("stage", key, found.own_names.get(key))
        yield t("funnel-line", label=label, value=value)

"""`oppbot rates`: exchange rates shown, set one by one, or brought in from a file."""

from datetime import datetime
from pathlib import Path

import click

from bot.spoken import Command, command
from handlers.voice import Voice
from sales.errors import SalesError

ACTS = {"show": 0, "import": 1, "set": 2, "base": 1}
"""What can be done, and how many words it takes."""


def rates(t: Voice) -> Command:
    """Build the command."""

    def _do(*, act: str, words: tuple[str, ...], first_on: datetime | None, workspace: str | None) -> None:
        if len(words) != ACTS[act] or (first_on and act != "set"):
            raise SalesError("rates-usage")
        for line in run(t, act, words, first_on, workspace):
            click.echo(line)

    made = command(
        t,
        "rates",
        _do,
        click.Argument(["act"], type=click.Choice(list(ACTS)), default="show"),
        click.Argument(["words"], nargs=-1, metavar=t("help-rates-words")),
        click.Option(["--from", "first_on"], type=click.DateTime(["%Y-%m-%d"]), help=t("help-rates-from")),
        click.Option(["--workspace"], metavar="ID", help=t("help-import-workspace")),
    )
    made.epilog = t("rates-example")
    return made


def run(t: Voice, act: str, words: tuple[str, ...], first_on: datetime | None, workspace: str | None) -> list[str]:
    """Do what is asked, and return what there is to say."""
    from bot.rates import bring_in, choose, keep, shown

    match act:
        case "import":
            return [bring_in(t, Path(words[0]), workspace)]
        case "set":
            currency, rate = words
            return [keep(t, currency, rate, first_on.date() if first_on else None, workspace)]
        case "base":
            return [choose(t, words[0], workspace)]
        case _:
            return list(shown(t, workspace))

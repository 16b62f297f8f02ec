"""`oppbot corrections`: what people have put right, as JSON lines for `oppbot parse` and for tests."""

import json

import click

from bot.spoken import Command, command
from handlers.voice import Voice


def corrections(t: Voice) -> Command:
    """Build the command."""

    def _do(*, workspace: str | None) -> None:
        from bot.keeping import read_corrections

        for line in read_corrections(workspace):
            click.echo(json.dumps(line, ensure_ascii=False).encode("utf-8", "replace"))

    made = command(t, "corrections", _do, click.Option(["--workspace"], metavar="ID", help=t("help-import-workspace")))
    made.epilog = t("corrections-example")
    return made

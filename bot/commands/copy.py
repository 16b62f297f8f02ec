"""`oppbot copy`: move the book from one database to another, of whichever kind."""

import click

from bot.spoken import Command, command
from handlers.voice import Voice


def copy(t: Voice) -> Command:
    """Build the command."""

    def _do(*, source: str, target: str) -> None:
        from bot.backups import copy_book

        rows = 0
        for copied in copy_book(source, target):
            rows += copied.rows
            checksum = f"{copied.checksum:032x}"
            click.echo(t("copy-line", table=copied.table, count=copied.rows, checksum=checksum))
        click.echo(t("copy-done", count=rows))

    ends = [click.Argument([name], metavar=t(f"help-copy-{name}")) for name in ("source", "target")]
    made = command(t, "copy", _do, *ends)
    made.epilog = t("copy-example")
    return made

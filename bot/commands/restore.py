"""`oppbot restore`: put a backup where the book is, and keep the book that was there."""

from datetime import UTC, datetime
from pathlib import Path

import click

from bot.spoken import Command, command, in_utc
from handlers.voice import Voice


def restore(t: Voice) -> Command:
    """Build the command."""

    def _do(*, path: Path) -> None:
        from bot import backups
        from bot.settings import read_settings

        held, aside = backups.restore(read_settings(), path, datetime.now(UTC))
        click.echo(t("restore-done", path=str(path), count=held.opportunities, last=in_utc(held.last_change)))
        if aside:
            click.echo(t("restore-aside", path=str(aside)))
        if held.unsure:
            click.echo(t("restore-unsure", count=held.unsure))

    file = click.Argument(["path"], type=click.Path(path_type=Path), metavar=t("help-backup-path"))
    return command(t, "restore", _do, file)

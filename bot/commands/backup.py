"""`oppbot backup`: the whole book in one file, beside a running bot."""

from datetime import UTC, datetime
from pathlib import Path

import click

from bot.spoken import Command, command, in_utc
from handlers.voice import Voice


def backup(t: Voice) -> Command:
    """Build the command."""

    def _do(*, path: Path, force: bool) -> None:
        from bot.backups import back_up
        from bot.settings import read_settings

        held = back_up(read_settings(), path, datetime.now(UTC), force=force)
        click.echo(t("backup-done", path=str(path), count=held.opportunities, last=in_utc(held.last_change)))

    file = click.Argument(["path"], type=click.Path(path_type=Path), metavar=t("help-backup-path"))
    made = command(t, "backup", _do, file, click.Option(["--force"], is_flag=True, help=t("help-backup-force")))
    made.epilog = t("backup-example")
    return made

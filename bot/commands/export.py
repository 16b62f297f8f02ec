"""`oppbot export FILE`: the book, or what a list asks for, as a table for a spreadsheet."""

from pathlib import Path

import click

from bot.spoken import Command, command
from handlers.voice import Voice


def export(t: Voice) -> Command:
    """Build the command."""

    def _do(*, path: Path, words: str | None, workspace: str | None, force: bool) -> None:
        from bot.exports import export as write

        count, unread = write(path, words, workspace, force=force)
        if unread:
            click.echo(t("export-words", words=unread), err=True)
        click.echo(t("export-done", path=str(path), count=count))

    options = [
        click.Argument(["path"], type=click.Path(path_type=Path, dir_okay=False), metavar=t("help-export-path")),
        click.Option(["--list", "words"], metavar=t("help-export-filters"), help=t("help-export-list")),
        click.Option(["--workspace"], metavar="ID", help=t("help-import-workspace")),
        click.Option(["--force"], is_flag=True, help=t("help-export-force")),
    ]
    return command(t, "export", _do, *options)

"""`oppbot migrate`: bring the database to the shape that this version expects."""

import click

from bot.spoken import Command, command
from handlers.voice import Voice


def migrate(t: Voice) -> Command:
    """Build the command."""

    def _do() -> None:
        from bot.settings import read_settings
        from storage.engine import open_engine
        from storage.lock import only_writer
        from storage.ready import migrate

        settings = read_settings()
        with only_writer(settings.database_url):
            engine = open_engine(settings.database_url)
            applied = migrate(engine)
            engine.dispose()
        click.echo(t("migrate-done", count=len(applied)) if applied else t("migrate-nothing"))

    return command(t, "migrate", _do)

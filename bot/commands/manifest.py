"""`oppbot manifest`: print the Slack manifest, ready to be pasted."""

import click

from bot.spoken import Command, command
from handlers.voice import Voice
from sales.errors import SalesError


def _print(name: str, http: str | None) -> None:
    import re

    from bot.manifest import manifest_text

    if not re.fullmatch(r"/[a-z0-9_-]{1,31}", name):
        raise SalesError("manifest-command-wrong", said=name)
    if http and not re.fullmatch(r"https://[^\s\"'#]+", http):
        raise SalesError("manifest-url-wrong", said=http)
    click.echo(manifest_text(name, http), nl=False)


def manifest(t: Voice) -> Command:
    """Build the command."""
    name = click.Option(["--command", "name"], default="/opp", help=t("help-manifest-command"))
    http = click.Option(["--http"], metavar="URL", help=t("help-manifest-http"))
    return command(t, "manifest", _print, name, http)

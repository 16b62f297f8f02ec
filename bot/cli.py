"""The program `oppbot`: one module per command in bot/commands."""

import sys
from collections.abc import Sequence
from typing import Final

import click

from bot.commands import (
    backtest,
    backup,
    copy,
    corrections,
    demo,
    doctor,
    export,
    forecast,
    funnel,
    import_,
    manifest,
    migrate,
    parse,
    playbook,
    rates,
    restore,
    run,
)
from bot.spoken import LANG, Group, run_spoken, voice_of
from handlers.voice import LANGUAGES, Voice

COMMANDS: Final = (
    demo.demo,
    manifest.manifest,
    doctor.doctor,
    run.run,
    import_.import_,
    funnel.funnel,
    forecast.forecast,
    backtest.backtest,
    export.export,
    playbook.playbook,
    rates.rates,
    parse.parse,
    corrections.corrections,
    migrate.migrate,
    backup.backup,
    restore.restore,
    copy.copy,
)
"""In the order in which somebody who installs the bot meets them."""


def main(words: Sequence[str] | None = None) -> None:
    """Run the program and leave with its exit code."""
    said = list(sys.argv[1:] if words is None else words) or ["--help"]
    t = voice_of(said)
    sys.exit(run_spoken(build(t), t, said))


def build(t: Voice) -> Group:
    """Return the command line in one language."""
    lang = click.Option([LANG], type=click.Choice(LANGUAGES), expose_value=False, help=t("help-lang"))
    version = click.version_option(package_name="oppbot", prog_name="oppbot", help=t("help-version"))
    group = Group(
        "oppbot",
        params=[lang],
        help=t("help-oppbot"),
        options_metavar=t("help-metavar-options"),
        subcommand_metavar=t("help-metavar-command"),
    )
    for make in COMMANDS:
        group.add_command(make(t))
    return version(group)

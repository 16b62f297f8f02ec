"""`oppbot doctor`: look everything over and say in a line each what to do."""

from typing import Final

import click

from bot.spoken import Command, command, word_refusal
from handlers.voice import Voice
from sales.errors import SalesError

SIGNS: Final = {"good": "✓", "warning": "!", "bad": "✗"}


def doctor(t: Voice) -> Command:
    """Build the command."""

    def _do() -> int:
        from bot.checkup import look_over
        from bot.logs import configure_logs

        configure_logs("ERROR", "console")
        findings = list(look_over())
        for found in findings:
            click.echo(f"{SIGNS[found.state]} {word_refusal(t, SalesError(found.code, **found.words))}")
        bad = any(found.state == "bad" for found in findings)
        click.echo(t("doctor-bad" if bad else "doctor-good"))
        return int(bad)

    return command(t, "doctor", _do)

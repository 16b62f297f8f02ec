"""`oppbot parse`: what is understood of a sentence, for a person, or of many, as JSON lines for programs."""

import sys

import click

from bot.spoken import Command, command
from handlers.voice import Voice


def parse(t: Voice) -> Command:
    """Build the command."""
    options = [
        click.Argument(["words"], nargs=-1, metavar=t("help-parse-sentence")),
        click.Option(["--known"], multiple=True, metavar=t("help-import-name"), help=t("help-parse-known")),
        click.Option(["--now"], metavar="ISO", help=t("help-parse-now")),
        click.Option(["--tz"], metavar=t("help-parse-zone"), help=t("help-parse-tz")),
    ]

    def _do(*, words: tuple[str, ...], known: tuple[str, ...], now: str | None, tz: str | None) -> int:
        from bot.reading import answer_lines, in_plain_words, moment_of, tell
        from parsing import read_update

        if not words:
            return int(answer_lines(t, sys.stdin.buffer))
        at = moment_of(now, tz)
        draft = read_update(" ".join(words), at, known)
        for line in (*tell(t, draft, at.date()), *in_plain_words(t, draft, at, known)):
            click.echo(line)
        return 0

    made = command(t, "parse", _do, *options)
    made.epilog = t("parse-example")
    return made

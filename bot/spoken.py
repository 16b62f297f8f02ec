"""The command line in the reader's language: click's own words, and the door for refusals."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from typing import Final

import click

from bot.settings import language_wanted
from handlers.voice import Voice, language_of
from sales.errors import SalesError

LOCALES: Final = Path(__file__).parent / "locales"
LANG: Final = "--lang"
_SECTIONS: Final = {"Options": "help-options", "Commands": "help-commands", "Arguments": "help-arguments"}


def voice_of(words: list[str]) -> Voice:
    """Return the voice that a command line asks for: by --lang, else by the surroundings."""
    said = [word.removeprefix(f"{LANG}=") for word in words if word.startswith(f"{LANG}=")]
    said += [after for word, after in pairwise(words) if word == LANG]
    return Voice(language_of(said[0] if said else language_wanted()), LOCALES)


def word_refusal(t: Voice, refused: SalesError) -> str:
    """Return the sentence of a refusal: the command line's own, else the one that the counter has for it."""
    speaker = t if t.knows(refused.code) else Voice(t.language)
    return speaker(refused.code, **refused.words)


class Formatter(click.HelpFormatter):
    """Writes help with headings in the reader's language."""

    def __init__(self, t: Voice, max_width: int | None = None) -> None:
        """Keep the voice."""
        super().__init__(max_width=max_width)
        self.t = t

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line that shows how to call a command."""
        super().write_usage(prog, args, prefix or f"{self.t('help-usage')} ")

    @contextmanager
    def section(self, name: str) -> Generator[None]:
        """Begin a section under a heading."""
        with super().section(self.t(_SECTIONS[name]) if name in _SECTIONS else name):
            yield


class Context(click.Context):
    """Carries the voice as its object, from the group down to every command."""

    def make_formatter(self) -> click.HelpFormatter:
        """Return a formatter that speaks."""
        return Formatter(self.find_object(Voice) or Voice("en", LOCALES), self.max_content_width)


class Command(click.Command):
    """A command whose help speaks."""

    context_class = Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return --help with words of ours."""
        return _spoken_help(super().get_help_option(ctx), ctx)


class Group(click.Group):
    """A group of commands whose help speaks."""

    context_class = Context
    command_class = Command

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return --help with words of ours."""
        return _spoken_help(super().get_help_option(ctx), ctx)


def _spoken_help(option: click.Option | None, ctx: click.Context) -> click.Option | None:
    t = ctx.find_object(Voice)
    if option and t:
        option.help = t("help-help")
    return option


def command(t: Voice, name: str, do: Callable[..., int | None], *options: click.Parameter) -> Command:
    """Build a command whose help stands in the locales under its name."""
    built = Command(name, callback=do, params=list(options), help=t(f"help-{name}"), short_help=t(f"short-{name}"))
    built.options_metavar = t("help-metavar-options")
    return built


def in_utc(at: datetime | None) -> str:
    """Return a moment as somebody who runs a machine reads it, in either language."""
    return f"{at:%Y-%m-%d %H:%M} UTC" if at else "–"


def run_spoken(group: Group, t: Voice, words: list[str]) -> int:
    """Run a command line and return its exit code; a refusal is one sentence on standard error."""
    try:
        code = group.main(words, prog_name="oppbot", standalone_mode=False, obj=t)
    except SalesError as refused:
        click.echo(word_refusal(t, refused), err=True)
        return 1
    except click.UsageError as wrong:
        usage = wrong.ctx.get_usage() if wrong.ctx else ""
        click.echo(f"{usage}\n{t('help-wrong', said=wrong.format_message())}", err=True)
        return 2
    except click.Abort:
        return 130
    return code if isinstance(code, int) else 0

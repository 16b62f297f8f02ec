"""`oppbot import`: bring in a book of opportunities; first only say what would happen."""

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bot.spoken import Command, command
from handlers.voice import Voice
from sales.errors import SalesError

if TYPE_CHECKING:
    from services.imports.records import Wishes


def import_(t: Voice) -> Command:
    """Build the command."""
    made = command(t, "import", lambda **said: run_import(t, **said), *_options(t))
    made.epilog = t("import-example")
    return made


def _options(t: Voice) -> list[click.Parameter]:
    def _option(*names: str, **kind: Any) -> click.Option:  # noqa: ANN401 - click's own keywords
        return click.Option(names, help=t(f"help-import-{names[0].removeprefix('--')}"), **kind)

    return [
        click.Argument(["path"], type=click.Path(path_type=Path), metavar=t("help-import-path")),
        _option("--apply", is_flag=True),
        _option("--stage", "stages", multiple=True, metavar=t("help-import-stage-shape")),
        _option("--keep-stages", is_flag=True),
        _option("--team", metavar=t("help-import-name")),
        _option("--owner", metavar=t("help-import-name")),
        _option("--currency", default="USD", metavar="ISO"),
        _option("--day-first", is_flag=True),
        _option("--month-first", is_flag=True),
        _option("--workspace", metavar="ID"),
        _option("--errors", type=click.Path(path_type=Path), metavar=t("help-import-file")),
    ]


def run_import(t: Voice, path: Path, *, apply: bool, workspace: str | None, errors: Path | None, **said: Any) -> None:  # noqa: ANN401 - click's own keywords
    """Read the files, say what would happen, and do it where that is asked for."""
    from bot.importing import bring_in, look_at, tell, write_faults
    from services.imports.books import read_book

    wishes = wishes_of(**said)
    book = read_book(path, wishes)
    plan = (bring_in if apply else look_at)(book, wishes, workspace)
    returned = write_faults(t, plan, errors or Path(f"{path.stem}-errors.csv")) if plan.faults else None
    for line in tell(t, plan, returned, done=apply):
        click.echo(line)
    if not apply and plan.new:
        words = _words(path, workspace, errors, **said)
        click.echo(t("import-to-apply", command=shlex.join(["oppbot", "import", *words, "--apply"])))


def wishes_of(
    *, stages: tuple[str, ...], keep_stages: bool, team: str | None, owner: str | None, currency: str, **days: bool
) -> "Wishes":
    """Return what the options ask for; refuses those that contradict each other or have no shape."""
    from services.imports.records import Wishes

    if days["day_first"] and days["month_first"]:
        raise SalesError("import-both-orders")
    if not (len(currency) == 3 and currency.isascii() and currency.isalpha()):  # noqa: PLR2004 - as ISO 4217 has it
        raise SalesError("import-currency-shape", said=currency)
    return Wishes(
        stages=dict(_stage(said) for said in stages),
        keep_stages=keep_stages,
        team=team,
        owner=owner,
        currency=currency.upper(),
        day_first=days["day_first"] if any(days.values()) else None,
    )


def _stage(said: str) -> tuple[str, str]:
    word, equals, code = said.rpartition("=")
    if not (equals and word.strip() and code.strip()):
        raise SalesError("import-stage-shape", said=said)
    return word.strip(), code.strip()


def _words(path: Path, workspace: str | None, errors: Path | None, **said: Any) -> list[str]:  # noqa: ANN401
    """Return the words that ask for the same again."""
    named = {"team": said["team"], "owner": said["owner"], "workspace": workspace, "errors": errors}
    flags = [f"--{name.replace('_', '-')}" for name in ("keep_stages", "day_first", "month_first") if said[name]]
    currency = ["--currency", said["currency"]] if said["currency"] != "USD" else []
    stages = [word for stage in said["stages"] for word in ("--stage", stage)]
    return [str(path), *stages, *flags, *currency, *(w for n, v in named.items() if v for w in (f"--{n}", str(v)))]

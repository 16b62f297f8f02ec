"""`oppbot playbook`: the rules as a file: written, checked, and applied after saying what they would do."""

from pathlib import Path
from typing import Final

import click

from bot.spoken import Command, command
from handlers.voice import Voice
from sales.errors import SalesError

ACTS: Final = ("export", "check", "apply")


def playbook(t: Voice) -> Command:
    """Build the command."""

    def _do(*, act: str, path: Path | None, team: str | None, workspace: str | None, save: bool) -> int:
        return run(t, act, path, team, workspace, save=save)

    made = command(
        t,
        "playbook",
        _do,
        click.Argument(["act"], type=click.Choice(ACTS)),
        click.Argument(["path"], required=False, type=click.Path(path_type=Path), metavar=t("help-playbook-path")),
        click.Option(["--team"], metavar=t("help-import-name"), help=t("help-playbook-team")),
        click.Option(["--save"], is_flag=True, help=t("help-playbook-save")),
        click.Option(["--workspace"], metavar="ID", help=t("help-import-workspace")),
    )
    made.epilog = t("playbook-example")
    return made


def run(t: Voice, act: str, path: Path | None, team: str | None, workspace: str | None, *, save: bool) -> int:
    """Write the rules, or read a file of them; return 1 where the file is wrong."""
    from bot.playbooks import apply_file, export_text

    if (path is None) != (act == "export") or (save and act != "apply"):
        raise SalesError("playbook-usage")
    lines, wrong = (
        ([export_text(team, workspace)], False) if path is None else apply_file(t, path, team, workspace, save=save)
    )
    for line in lines:
        click.echo(line)
    if act == "apply" and not save and not wrong:
        click.echo(t("playbook-to-save"))
    return int(wrong)

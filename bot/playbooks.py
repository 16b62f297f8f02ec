"""What `oppbot playbook` does with the archive, and what it says."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

from bot.archive import open_to_read, open_to_write
from bot.settings import read_settings
from bot.totals import team_number
from bot.workspaces import choose_workspace
from handlers.blocks.kit import unesc
from handlers.blocks.rules import change_lines, effect_lines, worded
from handlers.voice import Voice
from sales.errors import FormError, SalesError
from services.playbook_text import LONGEST, read_text, write_text
from services.playbooks import Proposal, Sheet, keep, sheet_of, weigh
from storage.work import Work

NOW: Final = partial(datetime.now, UTC)


def export_text(team: str | None, workspace: str | None) -> str:
    """Return the rules of the workspace, or a team's own, as YAML; reads beside a running bot."""
    with _reading(workspace) as work:
        sheet = _sheet(work, team)
        return write_text(sheet.own, sheet.playbook, of_team=sheet.team is not None)


def apply_file(
    t: Voice, path: Path, team: str | None, workspace: str | None, *, save: bool
) -> tuple[Sequence[str], bool]:
    """Return what a file of rules would do, or all that is wrong with it; keeps them where that is asked for."""
    said = read_text(_text(path))
    with (_writing if save else _reading)(workspace) as work:
        sheet = _sheet(work, team)
        try:
            proposal = weigh(work, sheet, said)
        except FormError as wrong:
            return list(_worded(t, wrong.faults)), True
        if save and proposal.changes:
            keep(work, None, sheet, proposal.own, sheet.version)
        return list(_told(t, proposal, saved=save)), False


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LONGEST * 4:
            raise SalesError("playbook-text-long", most=LONGEST)
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise SalesError("playbook-unreadable", path=str(path)) from None


def _sheet(work: Work, team: str | None) -> Sheet:
    return sheet_of(work, work.teams.get(team_number(work, team)) if team else None)


def _told(t: Voice, proposal: Proposal, *, saved: bool) -> Iterator[str]:
    counter = Voice(t.language)
    if not proposal.changes:
        yield t("playbook-nothing")
        return
    yield t("playbook-saved" if saved else "playbook-would")
    yield from map(unesc, change_lines(proposal.changes, counter))
    yield from (line.replace("*", "") for line in effect_lines(proposal.effect, counter))


def _worded(t: Voice, faults: Mapping[str, Sequence[SalesError]]) -> Iterator[str]:
    counter = Voice(t.language)
    for place, found in faults.items():
        yield from (t("playbook-fault", place=place or "–", said=worded(each, counter)) for each in found)


@contextmanager
def _reading(workspace: str | None) -> Iterator[Work]:
    with open_to_read(read_settings(), NOW) as store, store.read(choose_workspace(store, workspace)) as work:
        yield work


@contextmanager
def _writing(workspace: str | None) -> Iterator[Work]:
    with open_to_write(read_settings(), NOW) as store, store.begin(choose_workspace(store, workspace)) as work:
        yield work

"""What `oppbot import` does with the archive, and what it says."""

import csv
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

from bot.archive import open_to_read, open_to_write
from bot.settings import read_settings
from bot.workspaces import choose_workspace
from handlers.voice import Voice
from sales.errors import SalesError
from sales.opportunity import NOBODY
from sales.vocabulary import Status
from services.imports.apply import apply
from services.imports.plan import Plan, StageChoice, make_plan
from services.imports.records import Book, Wishes
from storage.engine import open_engine
from storage.lock import database_file
from storage.ready import make_ready
from storage.store import Store

NOW: Final = partial(datetime.now, UTC)
FORMULA: Final = frozenset("=+-@")
"""What a spreadsheet takes for the beginning of a formula."""
NUMBER: Final = re.compile(r"[-+]?[\d.,]*%?")
_NAMED: Final = 12
"""Names that a line lists; more are counted."""


def look_at(book: Book, wishes: Wishes, workspace: str | None) -> Plan:
    """Return what an import would do; reads beside a running bot, and needs no database yet."""
    settings = read_settings()
    path = database_file(settings.database_url)
    opened = _open_empty() if path and not path.exists() else open_to_read(settings, NOW)
    with opened as store, store.read(choose_workspace(store, workspace)) as work:
        return make_plan(work, book, wishes)


def bring_in(book: Book, wishes: Wishes, workspace: str | None) -> Plan:
    """Import a book and return what was done; refuses beside a running bot on SQLite."""
    with open_to_write(read_settings(), NOW) as store, store.begin(choose_workspace(store, workspace)) as work:
        if work.workspaces.get() is None:
            work.workspaces.keep("", None, None)
        plan = make_plan(work, book, wishes)
        apply(work, plan)
        return plan


@contextmanager
def _open_empty() -> Iterator[Store]:
    """Stand in for the database that the first import will make."""
    store = Store(open_engine("sqlite:///:memory:"), NOW)
    make_ready(store.engine)
    yield store
    store.close()


def write_faults(t: Voice, plan: Plan, path: Path) -> Path:
    """Write the rows that are not taken to a file that spreadsheets open, each with its reason."""
    try:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([t("import-column-row"), t("import-column-reason"), *map(inert, plan.book.header)])
            for fault in plan.faults:
                writer.writerow([fault.row, inert(t(fault.code, said=fault.said)), *map(inert, fault.cells)])
    except OSError as fault:
        raise SalesError("import-errors-unwritable", path=str(path), fault=fault.strerror or str(fault)) from fault
    return path


def inert(cell: str) -> str:
    """Return a cell's text so that no spreadsheet computes it; a number stays a number."""
    bare = cell.lstrip()
    begins = bare[:1] in FORMULA or cell[:1] in {"\t", "\r", "\n"}
    return f"'{cell}" if begins and not NUMBER.fullmatch(bare.strip()) else cell


def tell(t: Voice, plan: Plan, returned: Path | None, *, done: bool) -> Iterator[str]:
    """Yield what is or would be done, a line for each thing that a person may want to change."""
    rows = len(plan.book.lines) + len(plan.faults)
    yield t("import-read", count=rows, source=plan.book.source)
    counts = {status.value: plan.count(status) for status in (Status.OPEN, Status.WON, Status.LOST, Status.DROPPED)}
    yield t("import-new-done" if done else "import-new", count=len(plan.new), **counts)
    if plan.known:
        yield t("import-known", count=plan.known)
    if returned:
        yield t("import-faults", count=len(plan.faults), path=str(returned))
    yield from (_stage(t, choice) for choice in plan.stages)
    yield from _people(t, plan)
    yield from _doubts(t, plan)


def _stage(t: Voice, choice: StageChoice) -> str:
    counter = Voice(t.language)
    if not choice.kept:
        name = counter.term("stage", choice.code)
        return t("import-stage-read", word=choice.word, count=choice.count, stage=name)
    if choice.after:
        return t("import-stage-after", word=choice.word, count=choice.count, stage=counter.term("stage", choice.after))
    return t("import-stage-kept", word=choice.word, count=choice.count)


def _people(t: Voice, plan: Plan) -> Iterator[str]:
    fresh = [choice.name for choice in plan.owners if not choice.known and choice.name != NOBODY]
    nobody = sum(choice.count for choice in plan.owners if choice.name == NOBODY)
    if plan.teams:
        yield t("import-teams", count=len(plan.teams), names=_listed(t, plan.teams))
    if fresh:
        yield t("import-owners", count=len(fresh), names=_listed(t, fresh))
    if nobody:
        yield t("import-nobody", count=nobody)
    if plan.without_team:
        yield t("import-without-team", count=plan.without_team)


def _doubts(t: Voice, plan: Plan) -> Iterator[str]:
    if plan.undated:
        yield t("import-undated", count=plan.undated)
    if not plan.book.day_order_sure:
        yield t("import-day-first" if plan.book.day_first else "import-month-first")
    if plan.book.unread:
        yield t("import-unread", names=_listed(t, plan.book.unread))


def _listed(t: Voice, names: tuple[str, ...] | list[str]) -> str:
    shown = ("、" if t.language == "zh" else ", ").join(names[:_NAMED])
    return t("import-and-more", names=shown, count=len(names) - _NAMED) if len(names) > _NAMED else shown

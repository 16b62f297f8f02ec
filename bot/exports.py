"""Writes the book, or what a list asks for, to a file for a spreadsheet."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.archive import open_to_read
from bot.settings import read_settings
from bot.workspaces import choose_workspace
from parsing import ListFilters, read_list_filters
from sales.errors import SalesError
from services.exporting import exported
from services.sheets import write_csv, write_workbook
from services.totals import zone_of
from storage.work import Work


def export(path: Path, words: str | None, workspace: str | None, *, force: bool = False) -> tuple[int, str]:
    """Write the file; returns how many opportunities it holds, and the words that were looked for in names."""
    if path.exists() and not force:
        raise SalesError("export-exists", path=str(path))
    if path.suffix.lower() not in {".csv", ".xlsx"}:
        raise SalesError("export-kind-unknown", path=str(path))
    with _work(workspace) as work:
        filters = _filters(work, words) if words else None
        rows = exported(work, filters)
        write = write_csv if path.suffix.lower() == ".csv" else write_workbook
        with path.open("wb") as file:
            return write(file, rows), filters.words if filters else ""


def _filters(work: Work, words: str) -> ListFilters:
    return read_list_filters(words, work.now.astimezone(ZoneInfo(zone_of(work))))


@contextmanager
def _work(workspace: str | None) -> Iterator[Work]:
    with (
        open_to_read(read_settings(), partial(datetime.now, UTC)) as store,
        store.read(choose_workspace(store, workspace)) as work,
    ):
        yield work

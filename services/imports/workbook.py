"""Reads XLSX workbooks; needs the extra `files`."""

import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from sales.errors import SalesError
from services.imports.reading import MOST_COLUMNS, MOST_ROWS, Sheet

MOST_UNPACKED: Final = 512 * 1024 * 1024
"""A workbook of 200,000 rows unpacks to less; a file made to exhaust memory unpacks to more."""
_SHEETS: Final = 10


def read_workbook(path: Path) -> list[Sheet]:
    """Return the sheets of a workbook as text; formulas as the values that Excel saw last."""
    insist_on_size(path)
    try:
        from openpyxl import load_workbook  # noqa: PLC0415 - the extra may be missing
        from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415
    except ImportError:
        raise SalesError("import-needs-extra") from None
    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except (InvalidFileException, KeyError, ValueError, zipfile.BadZipFile):
        raise SalesError("import-unreadable", path=path.name) from None
    try:
        return [_sheet(path.name, _rows(sheet)) for sheet in book.worksheets[:_SHEETS]]
    finally:
        book.close()


def insist_on_size(path: Path) -> None:
    """Refuse a workbook that would unpack to more than a workbook of the allowed rows can."""
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
    except zipfile.BadZipFile:
        raise SalesError("import-unreadable", path=path.name) from None
    if unpacked > MOST_UNPACKED:
        raise SalesError("import-too-large", path=path.name)


def _rows(sheet: Any) -> Iterable[Sequence[object]]:  # noqa: ANN401 - openpyxl's read-only sheet has no public type
    sheet.reset_dimensions()  # some writers leave a wrong size in the file
    rows: Iterable[Sequence[object]] = sheet.iter_rows(values_only=True)
    return rows


def _sheet(name: str, rows: Iterable[Sequence[object]]) -> Sheet:
    kept: list[tuple[str, ...]] = []
    for cells in rows:
        if len(kept) >= MOST_ROWS or len(cells) > MOST_COLUMNS:
            raise SalesError("import-too-large", path=name)
        kept.append(tuple(_text(cell) for cell in cells))
    return Sheet(name=name, rows=tuple(kept))


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    return str(cell).strip()

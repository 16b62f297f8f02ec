"""Rows as a file for a spreadsheet: CSV that Excel reads as UTF-8, or a workbook."""

import csv
from collections.abc import Iterable
from decimal import Decimal
from importlib.util import find_spec
from io import TextIOWrapper
from typing import BinaryIO, Final

from sales.errors import SalesError
from services.exporting import FIELDS, Row

AMOUNT: Final = FIELDS.index("amount")


def write_csv(file: BinaryIO, rows: Iterable[Row]) -> int:
    """Write UTF-8 with a mark by which Excel knows it; returns how many rows there were."""
    words = TextIOWrapper(file, encoding="utf-8-sig", newline="", write_through=True)
    writer, count = csv.writer(words), 0
    writer.writerow(FIELDS)
    for row in rows:
        writer.writerow(row)
        count += 1
    words.detach()
    return count


def write_workbook(file: BinaryIO, rows: Iterable[Row]) -> int:
    """Write a workbook in which amounts are numbers, with all their digits, and everything else is text."""
    try:
        from openpyxl import Workbook  # noqa: PLC0415 - the extra may be missing
    except ImportError:
        raise SalesError("import-needs-extra") from None
    book = Workbook(write_only=True)
    sheet, count = book.create_sheet("opportunities"), 0
    sheet.append(FIELDS)
    for row in rows:
        sheet.append([Decimal(cell) if at == AMOUNT and cell else cell for at, cell in enumerate(row)])
        count += 1
    book.save(file)
    return count


def makes_workbooks() -> bool:
    """Say whether the extra that writes workbooks is there."""
    return find_spec("openpyxl") is not None

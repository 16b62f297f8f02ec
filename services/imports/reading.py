"""Reads a CSV or a workbook into rows of text, whatever program wrote it."""

import csv
import io
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sales.errors import SalesError

LARGEST_FILE: Final = 64 * 1024 * 1024
MOST_ROWS: Final = 200_000
MOST_COLUMNS: Final = 400
_TEXT: Final = frozenset({".csv", ".txt", ".tsv", ".tab"})
_DELIMITERS: Final = ",;\t|"
_OLD_EXCEL: Final = b"\xd0\xcf\x11\xe0"
_ZIP: Final = b"PK\x03\x04"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Rows of cells as text, as they stand in the file; the first row has number 1."""

    name: str
    rows: tuple[tuple[str, ...], ...]
    delimiter: str = ""
    """What parts the columns; empty in a workbook."""


def is_readable(path: Path) -> bool:
    """Say whether the name is that of a file which may hold rows."""
    return path.suffix.lower() in {*_TEXT, ".xlsx", ".xlsm", ".xls"} and not path.name.startswith(("~$", "."))


def read_sheets(path: Path) -> list[Sheet]:
    """Return the sheets of a file; refuses what is too large, too old or no table."""
    if not path.is_file():
        raise SalesError("import-no-file", path=str(path))
    if path.stat().st_size > LARGEST_FILE:
        raise SalesError("import-too-large", path=path.name)
    content = path.read_bytes()
    if content.startswith(_OLD_EXCEL):
        raise SalesError("import-old-excel", path=path.name)
    if content.startswith(_ZIP):
        from services.imports.workbook import read_workbook  # noqa: PLC0415 - openpyxl is slow to load

        return read_workbook(path)
    return [read_text(path.name, content)]


def read_text(name: str, content: bytes) -> Sheet:
    """Return the rows of a text file in the encoding and with the delimiter that fit it."""
    text = decoded(name, content)
    if sep := re.match(r"sep=(.)\r?\n", text):  # Excel's own hint
        text = text[sep.end() :]
    try:
        delimiter = sep[1] if sep else _delimiter(text)
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        rows = [tuple(cell.strip() for cell in row) for row in reader]
    except csv.Error:
        raise SalesError("import-unreadable", path=name) from None
    if len(rows) > MOST_ROWS or any(len(row) > MOST_COLUMNS for row in rows):
        raise SalesError("import-too-large", path=name)
    return Sheet(name=name, rows=tuple(rows), delimiter=delimiter)


def decoded(name: str, content: bytes) -> str:
    """Return a file's text: by its mark, else as UTF-8, else as Chinese or Western bytes, whichever it looks like."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if b"\0" in content[:2000]:
        return _without_mark(name, content)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("gb18030" if _looks_chinese(content) else "cp1252", errors="replace")


def _without_mark(name: str, content: bytes) -> str:
    """Read UTF-16 without a mark: in Western text every second byte is zero, and which one tells the order."""
    head = content[:2000]
    if head[::2].count(0) + head[1::2].count(0) < len(head) // 8:
        raise SalesError("import-unreadable", path=name)
    return content.decode("utf-16-be" if head[::2].count(0) > head[1::2].count(0) else "utf-16-le", errors="replace")


def _looks_chinese(content: bytes) -> bool:
    """GBK's characters are pairs of which the first byte is high; accents of Western text stand alone among letters."""
    try:
        content.decode("gb18030")
    except UnicodeDecodeError:
        return False
    high = sum(byte > 0x7F for byte in content)  # noqa: PLR2004 - the end of ASCII
    paired = 2 * len(re.findall(rb"[\x81-\xfe][\xa1-\xfe]", content))
    return paired >= high * 0.6


def _delimiter(text: str) -> str:
    """Return the delimiter that parts the first lines into the most columns, alike in each."""
    lines = [line for line in text.splitlines()[:30] if line.strip()]
    best, most = ",", 0
    for delimiter in _DELIMITERS:
        widths = [len(row) for row in csv.reader(lines, delimiter=delimiter) if row]
        common = max(set(widths), key=widths.count) if widths else 0
        score = common * widths.count(common) if common > 1 else 0
        if score > most:
            best, most = delimiter, score
    return best

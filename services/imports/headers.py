"""Finds the row of headers and says which column holds what."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Final

from services.imports.aliases import HEADERS
from services.imports.reading import Sheet
from services.imports.values import factor_of, read_currency
from services.imports.words import bare

_SHIELD: Final = re.compile(r"^'(?=\s*[=+\-@])")
_FIRST_ROWS: Final = 10
_UNIT: Final = re.compile(r"[(（\[【]([^)）\]】]*)[)）\]】]")
_INSTRUCTION: Final = re.compile(
    r"\s*(必填|选填|必须|可选|请填|请选|填写|例如|示例|如\s|required|optional|mandatory|e\.g\.)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column of a file."""

    index: int
    factor: Decimal = Decimal(1)
    """What its numbers are multiplied by, as a unit in the header says."""
    currency: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Which columns hold what, and from which row on."""

    header: tuple[str, ...]
    columns: Mapping[str, tuple[Column, ...]] = field(default_factory=dict)
    first_row: int
    """Index of the first row below the headers."""

    def has(self, *names: str) -> bool:
        """Say whether there is a column for each of the fields."""
        return all(name in self.columns for name in names)

    def has_any(self, *names: str) -> bool:
        """Say whether there is a column for one of the fields."""
        return any(name in self.columns for name in names)

    def cell(self, row: Sequence[str], name: str) -> str:
        """Return the first cell of a row that holds something for the field; empty where none does.

        The apostrophe goes that keeps a spreadsheet from computing what was given back to be mended.
        """
        found = (row[column.index] for column in self.columns.get(name, ()) if column.index < len(row))
        return _SHIELD.sub("", next((cell for cell in found if cell), ""))


def layout_of(sheet: Sheet) -> Layout:
    """Return the layout by the row, among the first, in which most cells are headers that are known."""
    candidates = [_layout(sheet.rows[n], n) for n in range(min(_FIRST_ROWS, len(sheet.rows)))]
    best = max(candidates, key=lambda c: len(c.columns), default=_layout((), 0))
    if best.first_row < len(sheet.rows) and is_instruction(sheet.rows[best.first_row]):
        return Layout(header=best.header, columns=best.columns, first_row=best.first_row + 1)
    return best


def is_instruction(row: Sequence[str]) -> bool:
    """Say whether a row tells people how to fill in the form."""
    filled = [cell for cell in row if cell]
    return bool(filled) and 2 * sum(bool(_INSTRUCTION.match(cell)) for cell in filled) >= len(filled)


def _layout(row: tuple[str, ...], place: int) -> Layout:
    found: dict[str, list[Column]] = {}
    for index, header in enumerate(row):
        unit = "".join(_UNIT.findall(header))
        if name := _known().get(bare(_UNIT.sub("", header))) or _known().get(bare(header)):
            found.setdefault(name, []).append(Column(index=index, factor=factor_of(unit), currency=_currency(unit)))
    either = found.pop("stage_or_status", None)
    if either:
        found.setdefault("status" if "stage" in found else "stage", []).extend(either)
    return Layout(header=row, columns={name: tuple(found[name]) for name in found}, first_row=place + 1)


def _currency(unit: str) -> str | None:
    try:
        return read_currency(re.sub(r"[万萬亿千百]", "", unit), "") if unit else None
    except ValueError:
        return None


@cache
def _known() -> Mapping[str, str]:
    return {bare(header): name for name, headers in HEADERS.items() for header in headers.split(" | ")}

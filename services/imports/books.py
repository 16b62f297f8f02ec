"""Reads a file or a folder of files into one book."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Final

from sales.errors import SalesError
from sales.teams import LONGEST_NAME
from services.imports.headers import Layout, layout_of
from services.imports.lines import filled_rows, read_lines
from services.imports.reading import Sheet, is_readable, read_sheets
from services.imports.records import NAME_LENGTH, Book, Fault, Line, Price, Seat, Wishes
from services.imports.values import Manner, is_nothing, manner_of, read_amount

_OF_OPPORTUNITIES: Final = ("stage", "status", "amount", "expected_close", "is_won", "active")
_DETAILS: Final = 20
"""Most facts kept of an account."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A sheet and what its columns hold."""

    sheet: Sheet
    layout: Layout

    @property
    def is_of_opportunities(self) -> bool:
        """Whether the rows may be opportunities."""
        named = self.layout.has_any("name", "customer", "customer_id", "product")
        return named and self.layout.has_any(*_OF_OPPORTUNITIES)

    def records(self) -> Iterator[Mapping[str, str]]:
        """Yield each row as the cells that hold something, by field."""
        for _, row in filled_rows(self.sheet, self.layout):
            cells = {name: self.layout.cell(row, name) for name in self.layout.columns}
            yield {name: cell for name, cell in cells.items() if not is_nothing(cell)}


def read_book(path: Path, wishes: Wishes) -> Book:
    """Return what a file, or the files of a folder, tell of opportunities; refuses where they tell of none."""
    tables = list(_tables(path))
    candidates = [table for table in tables if table.is_of_opportunities]
    if not candidates:
        raise SalesError("import-no-opportunities", path=path.name)
    table = max(candidates, key=lambda t: (t.layout.has("name") or t.layout.has("product"), len(t.layout.columns)))
    others = [other for other in tables if other is not table]
    lines, faults, manner = read_lines(table.sheet, table.layout, wishes, _names(others))
    lines, twice = _without_repeats(table, lines)
    return Book(
        source=table.sheet.name,
        lines=tuple(lines),
        faults=tuple(sorted([*faults, *twice], key=lambda fault: fault.row)),
        header=table.layout.header,
        currency=wishes.currency,
        prices=tuple(_prices(others, wishes)),
        seats=tuple(_seats(others)),
        details=dict(_details(others)),
        day_first=manner.day_first,
        day_order_sure=manner.day_order_sure,
        unread=_unread(table.layout),
    )


def _tables(path: Path) -> Iterator[Table]:
    files = sorted(filter(is_readable, path.iterdir())) if path.is_dir() else [path]
    for file in files:
        for sheet in read_sheets(file):
            yield Table(sheet=sheet, layout=layout_of(sheet))


def _names(tables: Iterable[Table]) -> dict[str, str]:
    """Return the names of what other files list by id: accounts and people."""
    listed = (record for table in tables if table.layout.has("key", "name") for record in table.records())
    return {record["key"]: record["name"] for record in listed if "key" in record and "name" in record}


def _prices(tables: Iterable[Table], wishes: Wishes) -> Iterator[Price]:
    for table in tables:
        if table.layout.has("product", "list_price"):
            records = [record for record in table.records() if "product" in record]
            manner = manner_of((record.get("list_price", "") for record in records), (), wishes.currency)
            for record in records:
                yield Price(
                    product=record["product"][:NAME_LENGTH], list_price=_price(record.get("list_price"), manner)
                )


def _price(text: str | None, manner: Manner) -> Decimal | None:
    """A price that cannot be read is left out; nothing but a total hangs on it."""
    try:
        return read_amount(text, manner)[0] if text else None
    except ValueError:
        return None


def _seats(tables: Iterable[Table]) -> Iterator[Seat]:
    for table in tables:
        if table.layout.has("owner") and table.layout.has_any("manager", "team", "region"):
            for record in table.records():
                team = " · ".join(record[name] for name in ("region", "team", "manager") if name in record)
                if "owner" in record and team:
                    yield Seat(
                        member=record["owner"],
                        team=team[:LONGEST_NAME],
                        manager=record.get("manager"),
                        region=record.get("region"),
                    )


def _details(tables: Iterable[Table]) -> Iterator[tuple[str, Mapping[str, str]]]:
    for table in tables:
        if table.layout.has("customer") and not table.is_of_opportunities:
            for _, row in filled_rows(table.sheet, table.layout):
                facts = {h: cell for h, cell in zip(table.layout.header, row, strict=False) if h and cell}
                if name := table.layout.cell(row, "customer"):
                    yield name, dict(list(facts.items())[:_DETAILS])


def _without_repeats(table: Table, lines: list[Line]) -> tuple[list[Line], list[Fault]]:
    """Give every opportunity the key by which a later import knows it; a row that stands twice is a fault."""
    rows: dict[tuple[str, ...], int] = {}
    keys: dict[str, int] = {}
    prints: Counter[str] = Counter()
    taken: list[Line] = []
    faults: list[Fault] = []
    for line in lines:
        cells = table.sheet.rows[line.row - 1]
        first = rows.get(cells) or keys.get(line.key or "")
        if first:
            faults.append(Fault(row=line.row, code="import-fault-twice", said=str(first), cells=cells))
            continue
        rows[cells] = line.row
        taken.append(_keyed(line, prints))
        keys[taken[-1].key or ""] = line.row
    return taken, faults


def _keyed(line: Line, prints: Counter[str]) -> Line:
    """Rows that look alike and differ in a cell are several opportunities, told apart by their order."""
    if line.key:
        return line
    key = fingerprint(line)
    prints[key] += 1
    return replace(line, key=f"{key}~{prints[key]}" if prints[key] > 1 else key)


def fingerprint(line: Line) -> str:
    """Return a key for an opportunity without one, from what does not change while it is worked."""
    told = (line.name, line.customer or "", line.created.isoformat() if line.created else "", line.owner or "")
    return sha256("\x1f".join(told).casefold().encode()).hexdigest()[:32]


def _unread(layout: Layout) -> tuple[str, ...]:
    used = {column.index for columns in layout.columns.values() for column in columns}
    return tuple(header for index, header in enumerate(layout.header) if header and index not in used)

"""The same 24 opportunities come out of every program's own shape of file."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from sales.errors import SalesError
from sales.vocabulary import Status
from services.imports.books import read_book
from services.imports.records import Line, Wishes
from tests.shared import SHAPES, needs_shapes, read

EXPECTED = read(SHAPES / "expected.json")
FILES = sorted(set(EXPECTED.get("files", {})) - {"wukong_export_商机信息.xls"})
IDS_FOR_NAMES = {"salesforce_dataexport.csv": {"customer", "owner"}, "odoo_import_compatible.csv": {"owner"}}
NOT_IN_THE_FILE = {"cn_template_instruction_row.xlsx": {"customer", "owner"}}
OWN_KEYS = {"salesforce_report.csv", "salesforce_dataexport.csv"}
IN_YUAN = {"cn_gbk_wanyuan.csv", "cn_template_instruction_row.xlsx"}
WITHOUT_CREATED = {
    "odoo_zh.xlsx",
    "suitecrm_eu.csv",
    "wukong_import_template.xlsx",
    "cn_gbk_wanyuan.csv",
    "cn_template_instruction_row.xlsx",
    "excel_unicode_text.txt",
}

pytestmark = needs_shapes


def expected_of(name: str) -> list[dict[str, Any]]:
    """Odoo archives what is lost, so that its export has none of it."""
    return [row for row in EXPECTED["rows"] if name != "odoo_zh.xlsx" or row["status"] != "lost"]


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def compared(name: str, line: Line) -> dict[str, object]:
    """Return of a line what the file can tell."""
    told: dict[str, object] = {
        "name": line.name,
        "customer": line.customer,
        "status": line.status,
        "amount": line.amount,
        "currency": line.currency,
        "created": line.created,
        "closed": line.closed,
        "owner": line.owner,
        "key": line.key,
    }
    absent = IDS_FOR_NAMES.get(name, set()) | NOT_IN_THE_FILE.get(name, set())
    absent |= {"created"} if name in WITHOUT_CREATED else set()
    absent |= set() if name in OWN_KEYS else {"key"}
    return {field: value for field, value in told.items() if field not in absent}


def expected(name: str, row: dict[str, Any]) -> dict[str, object]:
    return {
        **row,
        "status": Status(row["status"]),
        "amount": Decimal(str(row["amount"])),
        "currency": "CNY" if name in IN_YUAN else row["currency"],
        "created": day(row["created"]),
        "closed": day(row["closed"]),
    }


@pytest.mark.parametrize("name", FILES)
def test_every_shape_gives_the_same_opportunities(name: str) -> None:
    book = read_book(SHAPES / name, Wishes())
    rows = expected_of(name)
    assert book.faults == ()
    assert len(book.lines) == len(rows)
    for line, row in zip(book.lines, rows, strict=True):
        told = compared(name, line)
        assert told == {field: expected(name, row)[field] for field in told}


@pytest.mark.parametrize("name", FILES)
def test_every_line_has_a_key_of_its_own(name: str) -> None:
    lines = read_book(SHAPES / name, Wishes()).lines
    assert len({line.key for line in lines}) == len(lines)
    assert all(line.key for line in lines)


@pytest.mark.parametrize("name", FILES)
def test_no_shape_leaves_the_order_of_days_unsure(name: str) -> None:
    assert read_book(SHAPES / name, Wishes()).day_order_sure


def test_an_old_binary_workbook_is_refused_with_the_way_out() -> None:
    with pytest.raises(SalesError) as refused:
        read_book(SHAPES / "wukong_export_商机信息.xls", Wishes())
    assert refused.value.code == "import-old-excel"


def test_a_pipeline_program_that_keeps_the_last_stage_of_what_it_closed_is_believed() -> None:
    lines = read_book(SHAPES / "pipedrive_deals.csv", Wishes()).lines
    assert {(line.status, line.stage) for line in lines} == {
        (Status.WON, "Engaging"),
        (Status.LOST, "Engaging"),
        (Status.OPEN, "Engaging"),
        (Status.OPEN, "Prospecting"),
    }


def test_a_stage_that_only_says_how_it_ended_is_no_stage() -> None:
    lines = read_book(SHAPES / "zoho_deals.csv", Wishes()).lines
    assert {line.stage for line in lines if line.status is not Status.OPEN} == {None}


def test_ids_become_names_where_a_file_beside_it_tells_them() -> None:
    exports = SHAPES.parent / "exports"
    book = read_book(exports, Wishes())
    assert book.source == "earthfink_Opportunity.csv"
    assert "Edge Communications" in {line.customer for line in book.lines}

"""Charts and tables."""

import math

import pytest

from playground.blocks import validate_message
from playground.shapes import Json
from tests.playground.pieces import cell, chart, grid, pie, points, rich, said, table, written

HEAD = [cell("Deal"), cell("Amount")]
ROW = [cell("Acme"), {"type": "raw_number", "value": 120_000}]


@pytest.mark.parametrize(
    ("block", "complaint"),
    [
        (chart(series=[]), "no less than 1 items"),
        (chart(series=[{"name": "Won", "data": points("Mon")}]), "exactly one point per category"),
        (chart(series=[{"name": "Won", "data": points("Mon", "Wed")}]), "exactly one point per category"),
        (chart(series=[{"name": "Won", "data": points("Mon", "Tue")}] * 2), "name must be unique: Won"),
        (chart(series=[{"name": str(n), "data": points("Mon", "Tue")} for n in range(7)]), "no more than 6 items"),
        (chart(kind="donut"), "unsupported type: donut"),
        (chart(axis_config={"categories": ["x" * 21]}), "must be less than 21 characters"),
        (chart(axis_config={"categories": ["Mon", "Tue"], "x_label": "x" * 51}), "must be less than 51 characters"),
        ({**chart(), "title": "x" * 51}, "must be less than 51 characters"),
        (pie({"label": "Price", "value": 0}), "must be a number greater than 0"),
        (pie({"label": "Price", "value": 1}, {"label": "Price", "value": 2}), "label must be unique: Price"),
        (grid(HEAD), "no less than 2 items"),
        (grid(HEAD, ROW[:1]), "every row must have 2 cells [json-pointer:/blocks/0/rows/1]"),
        (grid(HEAD, *[ROW] * 101), "no more than 101 items"),
        (grid(HEAD, ROW, page_size=0), "must be between 1 and 100"),
        (grid([{"type": "rich_text", "elements": []}, cell("b")], ROW), "no less than 1 items"),
        (grid([cell(str(n)) for n in range(21)], [cell("x")] * 21), "no more than 20 items"),
        (grid(HEAD, [cell("x" * 10_001), cell("y")]), "must be less than 10001 characters in all cells"),
        ({"type": "data_table", "rows": [HEAD, ROW]}, "missing required field: caption"),
    ],
)
def test_charts_and_tables_keep_slacks_rules(block: Json, complaint: str) -> None:
    found = validate_message({"text": "said", "blocks": [block]})
    assert any(complaint in each for each in found), found


def test_a_head_of_a_table_holds_no_formatted_text() -> None:
    rich = {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": []}]}
    found = validate_message({"blocks": [grid([rich, cell("b")], ROW)]})
    assert found == ["[ERROR] unsupported type: rich_text [json-pointer:/blocks/0/rows/0/0/type]"]


@pytest.mark.parametrize("kind", ["bar", "line", "area"])
def test_bars_lines_and_areas_keep_the_same_rules(kind: str) -> None:
    assert validate_message({"blocks": [chart(kind)]}) == []
    assert validate_message({"blocks": [chart(kind, series=[{"name": "Won", "data": points("Mon")}])]}) != []


@pytest.mark.parametrize("value", [math.inf, math.nan, "3"])
def test_a_point_of_a_chart_is_a_number_with_an_end(value: object) -> None:
    broken = chart(series=[{"name": "Won", "data": [{"label": "Mon", "value": value}, *points("Tue")]}])
    assert any("number" in each for each in validate_message({"blocks": [broken]}))


@pytest.mark.parametrize(
    ("block", "complaint"),
    [
        (table([cell("a")], column_settings=[{"align": "middle"}]), "must be one of left, center, right"),
        (table([cell("a"), cell("b")], [cell("c")]), "every row must have 2 cells [json-pointer:/blocks/0/rows/1]"),
        (table([{"type": "raw_number", "value": 1}]), "unsupported type: raw_number"),
        (table([cell("")]), "must be more than 0 characters"),
        (table([cell("x" * 10_001)]), "must be less than 10001 characters in all cells together"),
        (grid(HEAD, ROW, row_header_column_index=2), "must name a column of the table"),
        (grid(HEAD, [{"type": "action_cell"}, cell("x")]), "unsupported type: action_cell"),
        (grid(HEAD, ROW, sortable=True), "invalid additional property: sortable"),
    ],
)
def test_tables_that_slack_refuses_are_refused_with_the_reason(block: Json, complaint: str) -> None:
    found = validate_message({"blocks": [block]})
    assert any(complaint in each for each in found), found


def test_formatted_cells_count_by_their_words() -> None:
    full = [rich(said(written("x" * 10_000)))]
    assert validate_message({"blocks": [table(full)]}) == []
    assert validate_message({"blocks": [table([rich(said(written("x" * 10_000), written("x")))])]}) != []


def test_column_zero_is_the_head_of_a_row_unless_another_is_named() -> None:
    assert validate_message({"blocks": [grid(HEAD, ROW, row_header_column_index=1)]}) == []

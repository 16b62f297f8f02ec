"""The pages about operating say what happens when something breaks, and every test that they name is there."""

import ast
import re
from typing import Final

import pytest

from tests.house.style_card import ROOT

PAGES: Final = ("docs/operating.md", "docs/operating.zh.md")
NAMED: Final = re.compile(r"`(tests/[\w/]+\.py)::(test_\w+)`")
FAULTS: Final = ("429", "500", "Socket Mode", "SQLite", "Retry-After")
"""Words that no language changes."""
ROWS: Final = 16


def matrix(page: str) -> list[str]:
    """Return the rows of the table, all of which name a test or the one above."""
    lines = (ROOT / page).read_text(encoding="utf-8").splitlines()
    first = next(number for number, line in enumerate(lines) if NAMED.search(line))
    return [line for line in lines[first : first + ROWS] if line.startswith("| ")]


def defined_in(path: str) -> set[str]:
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("page", PAGES)
def test_every_fault_has_its_row_and_every_test_that_is_named_is_there(page: str) -> None:
    rows = matrix(page)
    assert len(rows) == ROWS
    assert [word for word in FAULTS if not any(word in row for row in rows)] == []
    named = [found for row in rows for found in NAMED.findall(row)]
    assert [f"{path}::{name}" for path, name in named if name not in defined_in(path)] == []


def test_both_languages_name_the_same_defined_in_the_same_order() -> None:
    english, chinese = ([NAMED.findall(row) for row in matrix(page)] for page in PAGES)
    assert english == chinese

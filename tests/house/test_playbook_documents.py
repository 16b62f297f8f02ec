"""The pages about the playbook name every rule with its default, its range and a test of it, in both languages."""

import ast
import re
from collections.abc import Mapping
from dataclasses import fields
from functools import cache

import pytest
import yaml

from sales.errors import FormError
from sales.playbook import Playbook
from sales.rulebook import KNOBS, RANGES, changed, playbook_with
from sales.stages import FIELDS, PRESETS, PROOFS, SHIPPED, Asked, Criterion, Stage
from tests.house.style_card import ROOT

PAGES = ("docs/playbook.md", "docs/playbook.zh.md")
ROW = re.compile(
    r"^\| `([a-z_.]+)` \| (?:`([^|]*)`|–) \| ([^|]+) \| ([^|]+) \| ([^|]+) \| `([^`|]+)` \|$", re.MULTILINE
)


def read(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def rules(page: str) -> Mapping[str, tuple[str, str]]:
    """Return each rule of a page with its default and its test."""
    return {name: (default, test) for name, default, _, _, _, test in ROW.findall(read(page))}


def table(page: str, columns: int) -> list[list[str]]:
    """Return the rows of the tables with so many columns that begin with a code, the code's marks taken off."""
    rows = [line.strip("|").split("|") for line in read(page).splitlines() if line.startswith("| `")]
    return [[cell.strip().strip("`") for cell in row] for row in rows if len(row) == columns]


@cache
def claims_of(path: str) -> frozenset[str]:
    """Return the names of the tests in a file; none where there is no such file."""
    if not (ROOT / path).exists():
        return frozenset()
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("page", PAGES)
def test_every_knob_of_a_playbook_and_of_a_stage_has_its_row(page: str) -> None:
    assert set(rules(page)) == {*KNOBS, *(f"stages.{each.name}" for each in fields(Stage))}


@pytest.mark.parametrize("page", PAGES)
def test_every_default_in_the_table_is_that_of_the_code(page: str) -> None:
    plain = {name: yaml.load(default, yaml.BaseLoader) for name, (default, _) in rules(page).items() if "." not in name}  # noqa: S506 - strings are safe
    assert changed({}, plain, Playbook(), of_team=False) == {name: Playbook().to_data()[name] for name in plain}


@pytest.mark.parametrize("page", PAGES)
def test_every_part_of_a_stage_has_the_default_of_the_code(page: str) -> None:
    plain = Stage(code="any").to_data()
    for name, (default, _) in rules(page).items():
        part = name.removeprefix("stages.")
        if part not in {name, "code"}:
            assert yaml.safe_load(default or "null") == plain[part], name


@pytest.mark.parametrize("page", PAGES)
def test_every_rule_names_a_test_that_there_is(page: str) -> None:
    named = {name: test.partition("::") for name, (_, test) in rules(page).items()}
    assert [name for name, (path, _, test) in named.items() if test not in claims_of(path)] == []


@pytest.mark.parametrize("page", PAGES)
def test_the_stages_that_ship_are_shown_as_they_are(page: str) -> None:
    parts = ("enter", "leave", "approval", "target_days", "duty")
    shown = {code: [yaml.safe_load(cell) for cell in cells[:-1]] for code, *cells in table(page, 7)}
    assert shown == {code: [stage.to_data()[part] for part in parts] for code, stage in SHIPPED.items()}


@pytest.mark.parametrize("page", PAGES)
def test_every_range_and_every_preset_is_shown(page: str) -> None:
    rows = {row[0]: row[1:] for row in table(page, 3)}
    assert {name: (int(rows[name][0]), int(rows[name][1])) for name in RANGES} == dict(RANGES)
    shown = {name: yaml.safe_load(rows[name][0]) for name in PRESETS}
    assert shown == {name: [stage.code for stage in stages] for name, stages in PRESETS.items()}


@pytest.mark.parametrize("page", PAGES)
def test_every_kind_of_criterion_is_shown_with_all_that_it_may_ask_for(page: str) -> None:
    rows = {row[0].partition(":")[0]: row for row in table(page, 3) if ":" in row[0]}
    assert rows.keys() == {kind.value for kind in Asked}
    assert {Criterion.read(row[2]).kind.value for row in rows.values()} == rows.keys()
    told = {Asked.FIELD: FIELDS, Asked.EVIDENCE: PROOFS}
    assert [what for kind, names in told.items() for what in names if what not in rows[kind.value][1]] == []


def test_both_pages_have_the_same_rules_in_the_same_order_with_the_same_tests() -> None:
    assert list(rules(PAGES[0]).items()) == list(rules(PAGES[1]).items())


def test_a_default_that_is_not_the_code_s_would_be_seen() -> None:
    assert playbook_with(changed({}, {"drop_days": 61}, Playbook(), of_team=False)) != Playbook()
    with pytest.raises(FormError):
        changed({}, {"no_such_rule": 1}, Playbook(), of_team=False)

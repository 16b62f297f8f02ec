"""The documents of the playground are true: every rule has its source and its test, and every example runs."""

import ast
import re
from dataclasses import dataclass
from typing import Final

import pytest

from tests.house.style_card import ROOT

pytest_plugins = ["pytester"]

RULES: Final = (ROOT / "docs" / "playground-rules.md").read_text(encoding="utf-8")
GUIDES: Final = ("docs/playground.md", "docs/playground.zh.md")
EXAMPLES: Final = {**dict.fromkeys(GUIDES, 5), "packaging/playground/README.md": 1}
"""How many tests a page holds at least."""
LAST_RULE: Final = 105
SOURCES: Final = frozenset({"SDK", "third party", "our reading", "pages of the methods"})
"""What a rule may rest on besides a page of Slack's."""
PAIRS: Final = (
    "test_forty::test_what_is_at_the_limit_passes_and_is_taken",
    "test_forty::test_one_step_beyond_is_refused_with_slacks_code_and_the_place",
)
"""What the table of Block Kit calls the pairs."""
FENCE: Final = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A row of the document."""

    number: int
    says: str
    source: str
    shown: str

    @property
    def tests(self) -> list[str]:
        """Return the tests that the row names."""
        return [*re.findall(r"`(test_\w+::test_\w+)`", self.shown), *(PAIRS if "the pairs" in self.shown else ())]

    @property
    def pages(self) -> list[str]:
        """Return the names of the pages that the row rests on."""
        return re.findall(r"\[([^\]]+)\]", self.source)


def rules() -> list[Rule]:
    """Return the rows of the document, in order."""
    rows = re.findall(r"^\| (\d+) \| (.+?) \| (.+?) \| (.+) \|$", RULES, re.MULTILINE)
    return [Rule(number=int(n), says=says, source=source, shown=shown) for n, says, source, shown in rows]


def written_tests() -> set[str]:
    """Return every test of the playground as `file::test`."""
    found = set()
    for path in (ROOT / "tests" / "playground").glob("test_*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found |= {f"{path.stem}::{node.name}" for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    return found


def test_every_rule_of_the_contract_has_its_row() -> None:
    assert [rule.number for rule in rules()] == list(range(1, LAST_RULE + 1))


def test_every_test_that_a_rule_names_exists() -> None:
    known = written_tests()
    assert {test for rule in rules() for test in rule.tests if test not in known} == set()


def test_a_rule_without_a_test_says_why_it_is_left_out() -> None:
    untested = [rule for rule in rules() if not rule.tests]
    assert [rule.number for rule in untested if not re.match(r"Left out: (\S+ ){3}", rule.shown)] == []
    left_out = [rule.number for rule in rules() if rule.shown.startswith("Left out")]
    assert left_out == [19, 40, 41, 56, 66, 76, 83, 101, 104, 105]


def test_every_rule_rests_on_a_page_or_says_on_what_else() -> None:
    defined = dict(re.findall(r"^\[(.+?)\]: (https://docs\.slack\.dev/\S+)$", RULES, re.MULTILINE))
    used = {page for rule in rules() for page in rule.pages}
    assert used == set(defined)
    assert len(set(defined.values())) == len(defined)
    for rule in rules():
        others = {word.strip() for word in re.sub(r"\[[^\]]+\]", "", rule.source).split(",")} - {""}
        assert others <= SOURCES, rule.number
        assert rule.pages or others, rule.number


@pytest.mark.parametrize("page", EXAMPLES)
def test_every_example_runs(page: str, pytester: pytest.Pytester) -> None:
    examples = [code for kind, code in FENCE.findall((ROOT / page).read_text(encoding="utf-8")) if kind == "python"]
    tests = {f"test_{n}": code for n, code in enumerate(examples) if "\ndef test_" in code}
    expected = sum(code.count("\ndef test_") for code in tests.values())
    assert expected >= EXAMPLES[page]
    pytester.makepyfile(**tests)
    pytester.runpytest("-p", "playground.pytest_plugin", "-W", "error").assert_outcomes(passed=expected)


def test_the_guides_have_the_same_sections_and_examples() -> None:
    english, chinese = ((ROOT / page).read_text(encoding="utf-8") for page in GUIDES)
    heads = re.compile(r"^(#+) ", re.MULTILINE)
    assert heads.findall(FENCE.sub("", english)) == heads.findall(FENCE.sub("", chinese))
    assert [kind for kind, _ in FENCE.findall(english)] == [kind for kind, _ in FENCE.findall(chinese)]

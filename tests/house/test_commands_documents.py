"""The pages about commands name every verb, in both languages, with examples that are read as that verb."""

import re

import pytest

from handlers.commands import VERBS
from parsing import Known, read_command
from parsing.verbs import VERBS as SPELLINGS
from tests.house.style_card import ROOT

PAGES = ("docs/commands.md", "docs/commands.zh.md")
KNOWN = Known(names=("Acme", "极光科技", "极光"))
NAMELESS = {"update": {"update", None}, "show": {"show", None}}
"""What the verbs are read as whose own word may be left out."""


def sections(page: str) -> dict[str, tuple[str, list[str]]]:
    """Return for each verb's English word its Chinese one and the lines of its example."""
    text = (ROOT / page).read_text(encoding="utf-8")
    found = re.findall(r"^### (\w+) · (\w+)\n\n```text\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return {english: (chinese, lines.splitlines()) for english, chinese, lines in found}


@pytest.mark.parametrize("page", PAGES)
def test_every_verb_is_documented_and_no_other(page: str) -> None:
    assert set(sections(page)) == set(VERBS) == set(SPELLINGS.values())


@pytest.mark.parametrize("page", PAGES)
def test_both_words_of_a_heading_are_that_verb(page: str) -> None:
    spelled = {english: {SPELLINGS[english], SPELLINGS[chinese]} for english, (chinese, _) in sections(page).items()}
    assert spelled == {english: {english} for english in spelled}


@pytest.mark.parametrize("page", PAGES)
def test_every_example_is_read_as_the_verb_that_it_stands_under(page: str) -> None:
    for verb, (_, lines) in sections(page).items():
        read = {line: read_command(line.removeprefix("/opp").strip(), KNOWN).verb for line in lines}
        assert set(read.values()) <= NAMELESS.get(verb, {verb}), read


def test_both_pages_have_the_same_verbs_in_the_same_order() -> None:
    assert list(sections(PAGES[0])) == list(sections(PAGES[1]))

"""The documents agree with the project and with each other."""

import re
from pathlib import Path
from typing import Final

import pytest

from tests.house.style_card import ROOT, tracked

READMES: Final = ("README.md", "README.zh.md")
DOCUMENTS: Final = tracked("*.md")
MAKEFILE: Final = (ROOT / "Makefile").read_text(encoding="utf-8")


def read(path: Path | str) -> str:
    """Return the text of a file of the project."""
    return (ROOT / path).read_text(encoding="utf-8")


def recipes() -> set[str]:
    """Return the names of the Makefile's recipes."""
    return set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))


def commands(text: str) -> list[str]:
    """Return what a reader is asked to type: the lines of the shell blocks, without comments."""
    blocks = re.findall(r"^```(?:sh|bash|shell)\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    lines = [line.split(" #")[0].strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line and not line.startswith("#")]


def anchors(text: str) -> list[int]:
    """Return the levels of the headings, in order."""
    without_code = re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL)
    return [len(marks) for marks in re.findall(r"^(#+) ", without_code, re.MULTILINE)]


@pytest.mark.parametrize("name", READMES)
def test_every_make_command_in_a_readme_is_a_recipe(name: str) -> None:
    asked = {word for line in commands(read(name)) for word in re.findall(r"\bmake ([a-z-]+)", line)}
    assert {"demo"} <= asked <= recipes()


def test_a_command_is_what_stands_in_a_shell_block_and_nothing_else() -> None:
    assert commands("make a\n```sh\n# first\nmake b # why\n```\n```text\nmake c\n```\n") == ["make b"]


def test_both_readmes_have_the_same_sections_and_commands() -> None:
    english, chinese = (read(name) for name in READMES)
    assert anchors(english) == anchors(chinese)
    assert commands(english) == commands(chinese)


@pytest.mark.parametrize("document", DOCUMENTS, ids=str)
def test_every_link_in_the_documents_leads_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", read(document))
    local = [link for link in links if not re.match(r"[a-z]+:", link)]
    assert [link for link in local if not (ROOT / document.parent / link).exists()] == []


def test_every_recipe_says_what_it_does() -> None:
    described = set(re.findall(r"^([a-z-]+):.*## \w", MAKEFILE, re.MULTILINE))
    assert described == recipes()


def test_every_direct_dependency_is_justified_in_the_documents() -> None:
    section = read("pyproject.toml").partition("dependencies = [")[2].partition("[project.scripts]")[0]
    names = re.findall(r'^ *"([a-z.-]+)|= \["([a-z.-]+)', section, re.MULTILINE)
    decision = read("docs/decisions/0002-dependencies.md").lower()
    asked = {re.sub("^types-.*", "types-*", first or second) for first, second in names}
    assert asked
    assert {name for name in asked if name not in decision} == set()

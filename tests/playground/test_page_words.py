"""The page's words: both languages say the same things, and the page says nothing that has no words."""

import json
import re
from pathlib import Path

import pytest

from playground.fault_routes import SWITCHES
from playground.server import PAGE

LITERAL = re.compile(r"""\b(?:t|phrases)\("([a-z_.]+)\"""")
HOLE = re.compile(r"\{(\w+)\}")
MODULES = sorted(PAGE.glob("*.js"))


def words(language: str) -> dict[str, object]:
    """Return the page's words in a language."""
    content = (PAGE / "locales" / f"{language}.json").read_text(encoding="utf-8")
    return dict(json.loads(content))


def holes(phrase: object) -> set[str]:
    """Return the names of the variables in a phrase."""
    return set(HOLE.findall(json.dumps(phrase)))


def test_both_languages_have_the_same_phrases_with_the_same_variables() -> None:
    english, chinese = words("en"), words("zh")
    assert {key: holes(phrase) for key, phrase in english.items()} == {
        key: holes(phrase) for key, phrase in chinese.items()
    }


def test_both_languages_suggest_equally_much() -> None:
    english, chinese = words("en")["try.list"], words("zh")["try.list"]
    assert isinstance(english, list)
    assert isinstance(chinese, list)
    assert len(english) == len(chinese)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_every_phrase_that_a_module_asks_for_exists(module: Path) -> None:
    asked = set(LITERAL.findall(module.read_text(encoding="utf-8")))
    assert asked <= set(words("en"))


@pytest.mark.parametrize("kind", SWITCHES)
def test_every_fault_that_the_server_knows_can_be_chosen_and_is_explained(kind: str) -> None:
    drawer = (PAGE / "faults.js").read_text(encoding="utf-8")
    assert re.search(rf"^  {kind}: ", drawer, re.MULTILINE)
    assert {f"fault.{kind}", f"fault.{kind}.why"} <= set(words("en"))


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_no_module_writes_html_from_text(module: Path) -> None:
    source = module.read_text(encoding="utf-8")
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write", source)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.name)
def test_a_module_stays_small(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) < 250

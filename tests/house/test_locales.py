"""Both languages are complete, every sentence is used, and no sentence stands outside a locales folder."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import BaseNode, Junk, Message, MessageReference, VariableReference
from fluent.syntax.visitor import Visitor

from handlers.voice import LANGUAGES
from sales.vocabulary import STAGES, Feedback, LossReason, Status
from tests.house.style_card import ROOT, parsed

SPEAKERS = (
    ("handlers/locales", ("handlers", "services", "sales", "storage", "parsing", "scheduler")),
    ("bot/locales", ("bot", "services", "sales", "storage")),
    ("playground/locales", ("playground",)),
)
"""Folders of sentences, and the rooms that say them: a refusal is worded at the counter and raised behind it."""
ROOMS = ("bot", "handlers", "scheduler", "services", "sales", "storage", "playground")
HAN = re.compile("[\u4e00-\u9fff]")
READS_WORDS = ("services/imports/", "services/profiles.py", "bot/demo", "playground/seed.py")
"""Modules that know Chinese words because people write them, and the books and people to try things with."""
TERMS = frozenset({"term", "words"})
"""Methods of a voice that build the id of a code's word."""


class _Names(Visitor):
    """Gathers the names of one kind of reference in a sentence."""

    def __init__(self, kind: type[BaseNode]) -> None:
        self.kind, self.names = kind, set[str]()

    def generic_visit(self, node: BaseNode) -> None:
        if isinstance(node, self.kind) and isinstance(node, VariableReference | MessageReference):
            self.names.add(node.id.name)
        super().generic_visit(node)


@cache
def sentences(folder: str, language: str, of: type[BaseNode] = VariableReference) -> dict[str, set[str]]:
    """Return the ids of a folder's sentences with the names of what each refers to."""
    found: dict[str, set[str]] = {}
    single = ROOT / folder / f"{language}.ftl"
    for path in [single] if single.exists() else sorted((ROOT / folder / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, Junk), f"{path.name}: {entry.content!r}"
            if isinstance(entry, Message):
                assert entry.id.name not in found, f"{entry.id.name} stands twice"
                seen = _Names(of)
                seen.visit(entry)
                found[entry.id.name] = seen.names
    return found


@pytest.mark.parametrize("folder", [folder for folder, _ in SPEAKERS])
def test_both_languages_have_the_same_sentences_with_the_same_variables(folder: str) -> None:
    english, chinese = (sentences(folder, language) for language in LANGUAGES)
    assert english
    assert english == chinese


@cache
def literals(path: Path) -> list[tuple[int, str]]:
    """Return the string literals of a module that are not docstrings, with their lines."""
    nodes = list(ast.walk(parsed(path.read_text(encoding="utf-8"))))
    told = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    texts = [node for node in nodes if isinstance(node, ast.Constant) and id(node) not in told]
    return [(node.lineno, node.value) for node in texts if isinstance(node.value, str)]


def families(path: Path) -> Iterator[str]:
    """Return how the ids begin that a module builds, such as `happened-`."""
    for node in ast.walk(parsed(path.read_text(encoding="utf-8"))):
        match node:
            case ast.JoinedStr(values=[ast.Constant(value=str(first)), *_]) if re.fullmatch("[a-z-]+-", first):
                yield first
            case ast.Call(func=ast.Attribute(attr=name), args=[ast.Constant(value=str(subject)), *_]) if name in TERMS:
                yield f"{subject}-"


def modules(*rooms: str) -> list[Path]:
    return [path for room in rooms or ROOMS for path in sorted((ROOT / room).rglob("*.py"))]


def test_no_chinese_sentence_stands_outside_a_locales_folder() -> None:
    outside = [
        f"{path.relative_to(ROOT)}:{line}"
        for path in modules()
        if not str(path.relative_to(ROOT)).startswith(READS_WORDS)
        for line, text in literals(path)
        if HAN.search(text)
    ]
    assert outside == []


@pytest.mark.parametrize(("folder", "rooms"), SPEAKERS)
def test_every_sentence_is_said_somewhere(folder: str, rooms: tuple[str, ...]) -> None:
    said = {text for path in modules(*rooms) for _, text in literals(path)}
    built = tuple({prefix for path in modules(*rooms) for prefix in families(path)})
    within = sentences(folder, "en", of=MessageReference)
    unused = within.keys() - said - set().union(*within.values())
    assert sorted(name for name in unused if not name.startswith(built)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_of_the_trade_has_a_word(language: str) -> None:
    families = {"stage": STAGES, "status": tuple(Status), "feedback": tuple(Feedback), "loss": tuple(LossReason)}
    words = sentences("handlers/locales", language)
    named = {f"{family}-{code.replace('_', '-')}" for family, codes in families.items() for code in codes}
    assert named - words.keys() == set()

"""Every refusal of the desk has its sentence, with exactly the words that the desk gives."""

import ast
from collections.abc import Iterator
from pathlib import Path

from handlers.voice import LANGUAGES
from tests.house.style_card import ROOT, parsed
from tests.house.test_locales import ROOMS, SPEAKERS, modules, sentences


def refusals(path: Path) -> Iterator[tuple[str, set[str] | None]]:
    """Return the code of each refusal in a module with the names of its words; None where some are not spelt out."""
    for node in ast.walk(parsed(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "SalesError" and node.args:
            words = {keyword.arg for keyword in node.keywords}
            named = None if None in words else {str(word) for word in words}
            yield from ((code, named) for code in codes(node.args[0]))


def codes(node: ast.expr) -> list[str]:
    """Return the codes that an expression may stand for."""
    if isinstance(node, ast.IfExp):
        return [*codes(node.body), *codes(node.orelse)]
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def test_every_refusal_is_worded_in_both_languages_with_the_words_it_brings() -> None:
    known = {lang: {k: v for folder, _ in SPEAKERS for k, v in sentences(folder, lang).items()} for lang in LANGUAGES}
    faults = [
        f"{path.relative_to(ROOT)}: {code} {words} in {language}"
        for path in modules(*ROOMS)
        for code, words in refusals(path)
        for language in LANGUAGES
        if code not in known[language] or (words is not None and not known[language][code] <= words)
    ]
    assert faults == []


def test_the_refusals_are_found() -> None:
    found = {code for path in modules(*ROOMS) for code, _ in refusals(path)}
    assert {"may-not-change", "give-to-self", "give-same-owner", "undo-moved-on"} <= found
    assert len(found) > 40

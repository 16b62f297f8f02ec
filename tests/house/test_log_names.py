"""Every entry of the log is called by what happened: a noun and a verb."""

import ast
import re
from collections.abc import Iterator
from typing import Final

import pytest

from tests.house.style_card import ROOMS, ROOT, parsed, tracked

LEVELS: Final = ("debug", "info", "warning", "error", "exception", "critical")
WRITES: Final = rf"(self\._?)?log\.({'|'.join(LEVELS)})"
HAPPENED: Final = re.compile(r"[a-z_]+\.[a-z_]+")
FILES: Final = [path for path in tracked("*.py") if path.parts[0] in ROOMS and path.parts[0] != "playground"]


def entries(source: str) -> Iterator[str]:
    """Return the first argument of every call to a log, as it is written."""
    calls = [node for node in ast.walk(parsed(source)) if isinstance(node, ast.Call)]
    levels = [call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr in LEVELS]
    for call in levels:
        if re.fullmatch(WRITES, ast.unparse(call.func)):
            yield ast.literal_eval(call.args[0]) if isinstance(call.args[0], ast.Constant) else "not a name"


@pytest.mark.parametrize(
    ("source", "called"),
    [("log.info('letter.sent', kind=kind)", True), ("log.error('It failed')", False), ("log.info(f'{x}.sent')", False)],
)
def test_a_good_name_is_told_from_a_bad_one(source: str, *, called: bool) -> None:
    (name,) = entries(source)
    assert bool(HAPPENED.fullmatch(name)) == called


def test_every_entry_is_called_by_a_noun_and_what_happened() -> None:
    written = {str(path): list(entries((ROOT / path).read_text(encoding="utf-8"))) for path in FILES}
    assert any(written.values())
    assert [(p, name) for p, names in written.items() for name in names if not HAPPENED.fullmatch(name)] == []

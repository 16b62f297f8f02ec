"""Time, settings and connections come from outside: no room reaches for a clock, the environment or a client."""

import ast
from pathlib import Path
from typing import Final

import pytest

from tests.house.style_card import ROOMS, ROOT, parsed, tracked

TIMELESS: Final = ("handlers", "services", "parsing", "sales", "storage")
CLOCKS: Final = {
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
    "time.time",
    "dt.datetime.now",
    "dt.date.today",
}
ENVIRONMENT: Final = {"os.environ", "os.getenv", "os.environb"}
CONNECTIONS: Final = {"create_engine", "App", "WebClient", "SocketModeClient", "BackgroundScheduler", "sessionmaker"}
MODULES: Final = [path for path in tracked("*.py") if path.parts[0] in ROOMS]


def named(node: ast.AST) -> str:
    """Return the dotted name of an expression as it is written, or nothing for another kind of expression."""
    return ast.unparse(node) if isinstance(node, ast.Name | ast.Attribute) else ""


def mentions(source: str, names: set[str]) -> list[str]:
    """Return the lines of a source where one of the names stands."""
    ends = {name.rpartition(".")[2] for name in names}
    nodes = [node for node in ast.walk(parsed(source)) if isinstance(node, ast.Name | ast.Attribute)]
    ending = [node for node in nodes if (node.id if isinstance(node, ast.Name) else node.attr) in ends]
    return [f"line {node.lineno}: {named(node)}" for node in ending if named(node) in names]


def made_on_import(source: str) -> list[str]:
    """Return the connections that a source opens when it is imported."""
    outside = [node for node in parsed(source).body if not isinstance(node, ast.FunctionDef | ast.ClassDef)]
    calls = [call for node in outside for call in ast.walk(node) if isinstance(call, ast.Call)]
    return [named(call.func) for call in calls if named(call.func).rpartition(".")[2] in CONNECTIONS]


def where(found: dict[Path, list[str]]) -> list[str]:
    """Return the places, ready to be read in a failure."""
    return [f"{path} {place}" for path, places in found.items() for place in places]


def test_only_the_edges_read_the_clock() -> None:
    inner = [path for path in MODULES if path.parts[0] in TIMELESS]
    assert where({path: mentions((ROOT / path).read_text(encoding="utf-8"), CLOCKS) for path in inner}) == []


def test_only_the_settings_read_the_environment() -> None:
    others = [path for path in MODULES if path != Path("bot/settings.py")]
    assert where({path: mentions((ROOT / path).read_text(encoding="utf-8"), ENVIRONMENT) for path in others}) == []


def test_no_module_opens_a_connection_when_it_is_imported() -> None:
    assert where({path: made_on_import((ROOT / path).read_text(encoding="utf-8")) for path in MODULES}) == []


@pytest.mark.parametrize("line", ["now = datetime.now(UTC)", "f(default=date.today)", "start = time.time()"])
def test_a_look_at_the_clock_is_noticed(line: str) -> None:
    assert len(mentions(line, CLOCKS)) == 1


def test_a_look_at_the_environment_is_noticed() -> None:
    assert mentions('import os\n\nhome = os.environ["HOME"]\n', ENVIRONMENT) == ["line 3: os.environ"]


def test_a_connection_made_on_import_is_noticed_and_one_in_a_function_is_not() -> None:
    assert made_on_import("engine = sa.create_engine(url)\n\ndef f():\n    return App()\n") == ["sa.create_engine"]

"""Nothing in the repository is of one machine, nothing in it is a copy of somebody else's, and the lock is whole."""

import re
import tomllib
from typing import Final

import pytest

from tests.house.style_card import ROOT, tracked

PRIVATE: Final = re.compile(
    r"""
    (?<![\w.~*])/(?:work|root|tmp|opt|Users)(?:/\w|\b(?=['"`\s]))  # a path of somebody's machine
    | py[p]i\.org | python[h]osted\.org | registry\.np[m]js         # the address of a registry
    | --(?:extra-)?index[-]url\b | --find[-]links\b
    | \bfile:///
    """,
    re.VERBOSE,
)
LIBRARY: Final = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
LOCKED: Final = (ROOT / "requirements.txt").read_text(encoding="utf-8")
TEXTS: Final = [path for path in tracked() if path.suffix not in {".png", ".xlsx", ".ico", ".woff2"}]


def wanted(extra: str | None = None) -> list[str]:
    """Return the normal names of what the project, or one of its extras, asks for."""
    project = tomllib.loads(LIBRARY)["project"]
    asked = project["optional-dependencies"][extra] if extra else project["dependencies"]
    return [re.split(r"[\[<>=]", entry)[0].replace(".", "-").lower() for entry in asked]


def private_places(text: str) -> list[str]:
    """Return the lines that name a machine's path or a registry's address."""
    return [line.strip() for line in text.splitlines() if PRIVATE.search(line)]


@pytest.mark.parametrize(
    "line", ["cd /wor" + "k/main", "'/tm" + "p/x'", "see https://pyp" + "i.org/x", "file:/" + "//x"]
)
def test_a_private_place_is_recognised(line: str) -> None:
    assert private_places(line) == [line]


def test_a_route_or_a_url_is_no_private_place() -> None:
    assert private_places("GET /api/work\nhttps://example.com/opt/in\n/usr/bin/env") == []


def test_no_file_names_a_machine_path_or_a_registry_address() -> None:
    named = {str(path): private_places((ROOT / path).read_text(encoding="utf-8")) for path in TEXTS}
    assert {path: lines for path, lines in named.items() if lines} == {}


def test_the_core_asks_for_twelve_packages_at_most() -> None:
    assert len(wanted()) <= 12


@pytest.mark.parametrize("extra", [None, "postgres", "calendars", "files", "demo", "test", "bench", "dev"])
def test_everything_asked_for_is_locked_with_hashes(extra: str | None) -> None:
    locked = dict(re.findall(r"^([\w.-]+)==\S+ \\\n    (--hash=sha256:[0-9a-f]{64})", LOCKED, re.MULTILINE))
    assert set(wanted(extra)) - set(locked) == set()


def test_the_lock_brings_the_time_zones_to_a_machine_without_them() -> None:
    assert re.search(r"^tzdata==", LOCKED, re.MULTILINE)


def test_every_exception_from_a_rule_says_why() -> None:
    ignored = LIBRARY.partition("[tool.ruff.lint]")[2].partition("[tool.ruff.lint.pydocstyle]")[0]
    rules = [line for line in ignored.splitlines() if re.search(r'"[A-Z]{1,4}\d*"', line) and '"ALL"' not in line]
    assert rules
    assert [line for line in rules if not re.search(r"# \w+", line)] == []

import ast
import os
import re
import subprocess
import sys
import tomllib
from itertools import chain
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.house.style_card import ROOT, tracked

PACKAGING = ROOT / "packaging" / "playground"
SUITE = """
import urllib.request

import playground as package
from slack_bolt import App


def test_hello(playground):
    assert package.__file__.startswith("PLACE")
    app = App(client=playground.web_client(), signing_secret=playground.signing_secret)
    app.command("/hello")(lambda ack, body: ack(f"Hello, {body['text']}"))
    playground.connect(app)
    ben = playground.as_("ben")
    ben.command("/hello world", "general")
    assert ben.last("general").text == "Hello, world"
    with urllib.request.urlopen(playground.url) as page:
        assert b"<html" in page.read()
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the playground's own wheel."""
    place = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(place)]
    subprocess.run(command, cwd=PACKAGING, check=True, capture_output=True)
    return next(place.glob("slack_playground-*.whl"))


def test_the_wheel_holds_the_whole_playground_and_nothing_else(wheel: Path) -> None:
    held = {name for name in ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert held == {*map(str, tracked("playground")), "playground/LICENSE"}


def test_a_test_of_somebody_elses_app_runs_with_the_wheel_and_bolt_alone(wheel: Path, tmp_path: Path) -> None:
    place, suite = tmp_path / "site", tmp_path / "project" / "test_hello.py"
    install = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "-q",
        "--no-deps",
        "--no-index",
        "--target",
        str(place),
        str(wheel),
    ]
    subprocess.run(install, check=True, capture_output=True)
    suite.parent.mkdir()
    suite.write_text(SUITE.replace("PLACE", str(place)), encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(place), "PYTEST_ADDOPTS": ""}
    command = [sys.executable, "-m", "pytest", "-q", "-W", "error", str(suite)]
    done = subprocess.run(command, cwd=suite.parent, env=environment, capture_output=True, text=True, check=False)
    assert "1 passed" in done.stdout, done.stdout + done.stderr


def imported(path: Path) -> set[str]:
    """Return the packages that a module imports as soon as it is imported itself, less those of Python's own."""
    nodes = ast.parse((ROOT / path).read_text(encoding="utf-8")).body
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)}
    return {name.partition(".")[0] for name in names} - sys.stdlib_module_names - {"playground"}


def test_the_wheel_asks_for_what_the_package_imports_in_the_versions_of_the_project() -> None:
    project = tomllib.loads((PACKAGING / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    ours = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = ours["optional-dependencies"]
    assert project["version"] == ours["version"]
    assert {re.split("[.<>=]", wish)[0] for wish in project["dependencies"]} == {
        name for path in tracked("playground/*.py") if path.name != "pytest_plugin.py" for name in imported(path)
    }
    asked = {*project["dependencies"], *chain(*project["optional-dependencies"].values())}
    assert asked <= {*ours["dependencies"], *extras["demo"], *extras["test"]}

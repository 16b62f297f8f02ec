"""Fifty faults in the rules, drawn by a seed: `python -m tests.mutants`; each must make a test fail."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from random import Random
from typing import Final

from tests.house.style_card import ROOT, tracked
from tests.mutants.equal import EQUAL
from tests.mutants.sites import Mutant, mutants

SEED: Final = 6
DRAWN: Final = 50
LONGEST: Final = 900
"""Seconds after which a fault that keeps the tests from ending counts as caught."""
PYTEST: Final = ("-m", "pytest", "-q", "-x", "-n", "0", "-p", "no:cacheprovider", "--tb=no", "--hypothesis-profile=ci")
ALONE: Final = ("--noconftest",)
"""What rules need besides: they are pure, so their tests start at once without any fixture."""
FAILED: Final = {1, 2, 4}
"""What pytest returns where a test fails, or cannot even be collected, or nothing can be imported."""


def main() -> int:
    """Try the faults, print what became of each, and say whether one was not noticed."""
    asked = _asked()
    drawn = [each for each in _drawn(asked) if asked.named in each.name]
    with tempfile.TemporaryDirectory(prefix="oppbot-mutants-") as place, ThreadPoolExecutor(asked.jobs) as pool:
        trees: SimpleQueue[Path] = SimpleQueue()
        for nth in range(asked.jobs):
            trees.put(_copied(Path(place) / str(nth)))
        _ensure_sound(trees)
        became = pool.map(lambda fault: _judged(fault, trees), drawn)
        survived = sum(_printed(*each) for each in zip(drawn, became, strict=True))
    print(f"{len(drawn) - survived} of {len(drawn)} caught or proved to be no fault")
    return bool(survived)


def _asked() -> Namespace:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--faults", type=int, default=DRAWN, help="how many; 0 for all that there are")
    parser.add_argument("--named", default="", help="only those with this in their name")
    parser.add_argument("--jobs", type=int, default=2)
    return parser.parse_args()


def _drawn(asked: Namespace) -> Sequence[Mutant]:
    every = mutants(ROOT)
    return Random(asked.seed).sample(every, asked.faults) if asked.faults else every


def _copied(place: Path) -> Path:
    for path in tracked():
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / path, place / path)
    return place


def _ensure_sound(trees: "SimpleQueue[Path]") -> None:
    """Refuse to begin where the tests fail without any fault."""
    tree = trees.get()
    if _fails(tree, ("tests/sales",)):
        sys.exit("tests/sales fails as it is: no fault can be told from none")
    trees.put(tree)


def _judged(fault: Mutant, trees: "SimpleQueue[Path]") -> str:
    """Return the room whose tests notice a fault, or why it is none; nothing where none does."""
    if fault.name in EQUAL:
        return f"equal: {EQUAL[fault.name]}"
    tree = trees.get()
    path = tree / fault.path
    right = path.read_text(encoding="utf-8")
    path.write_text(fault.source, encoding="utf-8")
    try:
        return next((f"caught by {_called(rooms)}" for rooms in _rooms(tree, path.stem) if _fails(tree, rooms)), "")
    finally:
        path.write_text(right, encoding="utf-8")
        trees.put(tree)


def _rooms(tree: Path, module: str) -> Iterable[Sequence[str]]:
    """Yield the tests to run one after the other: those of the rule, of rules that use it, of desks that do."""
    own = f"tests/sales/test_{module}.py"
    for room in ("sales", "services"):
        using = sorted(_using(tree, room, module))
        if own in using:
            using.remove(own)
            yield (own,)
        if using:
            yield using


def _using(tree: Path, room: str, module: str) -> Iterator[str]:
    """Yield the tests of a room that are called as a rule is, or name it."""
    named = re.compile(rf"\b(?:sales|services)\.{module}\b")
    for path in (tree / "tests" / room).glob("test_*.py"):
        if path.stem == f"test_{module}" or named.search(path.read_text(encoding="utf-8")):
            yield path.relative_to(tree).as_posix()


def _fails(tree: Path, tests: Sequence[str]) -> bool:
    quiet = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    alone = ALONE if all(name.startswith("tests/sales") for name in tests) else ()
    command = [sys.executable, *PYTEST, *alone, *tests]
    try:
        done = subprocess.run(command, cwd=tree, env=quiet, capture_output=True, timeout=LONGEST, check=False)
    except subprocess.TimeoutExpired:
        return True
    if done.returncode not in {0, *FAILED}:
        raise RuntimeError(done.stdout.decode() + done.stderr.decode())
    return done.returncode in FAILED


def _called(rooms: Sequence[str]) -> str:
    return rooms[0] if len(rooms) == 1 else f"one of {', '.join(rooms)}"


def _printed(fault: Mutant, became: str) -> bool:
    print(f"{became or 'SURVIVED'} | {fault.kind} | {fault.name} (line {fault.line})", flush=True)
    return not became


if __name__ == "__main__":
    sys.exit(main())

"""Measures the rooms against the style card of CONTRIBUTING.md: run it with `python -m tests.house.style_card`."""

import ast
import io
import statistics
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
ROOMS: Final = ("bot", "handlers", "scheduler", "services", "parsing", "sales", "storage", "playground")
MEDIAN, NINTH_TENTH, LONGEST, LARGEST_MODULE = 8, 25, 50, 400
LAYOUT: Final = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
Documented = ast.Module | Definition


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """The figures of a tree: lines of code by place, and the public names that say nothing about themselves."""

    functions: dict[str, int]
    modules: dict[str, int]
    silent: list[str]


@cache
def parsed(source: str) -> ast.Module:
    """Return a module's tree, which many guards walk and none changes."""
    return ast.parse(source)


def tracked(*patterns: str) -> list[Path]:
    """Return the files that git knows or would take in, relative to the root."""
    command = ["git", "-C", str(ROOT), "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *patterns]
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\0")
    return sorted({Path(name) for name in listed if name and (ROOT / name).is_file()})


def rooms_measured() -> Measured:
    """Measure every module of the rooms but the migrations, which are a record and not a text."""
    names = [path for path in tracked("*.py") if path.parts[0] in ROOMS and "versions" not in path.parts]
    return measure({str(name): (ROOT / name).read_text(encoding="utf-8") for name in names})


def measure(sources: dict[str, str]) -> Measured:
    """Measure sources, given by the name of their file."""
    measured = Measured(functions={}, modules={}, silent=[])
    for name, source in sources.items():
        tree = parsed(source)
        lines = code_lines(source, tree)
        measured.modules[name] = len(lines)
        for node, public in definitions(tree):
            place = f"{name}:{node.lineno} {node.name}"
            if not isinstance(node, ast.ClassDef):
                measured.functions[place] = len(lines & set(range(node.lineno, (node.end_lineno or node.lineno) + 1)))
            if public and not ast.get_docstring(node):
                measured.silent.append(place)
        if not ast.get_docstring(tree):
            measured.silent.append(name)
    return measured


def code_lines(source: str, tree: ast.Module) -> set[int]:
    """Return the numbers of the lines that hold code: no blank line, no comment, no docstring."""
    lines: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in LAYOUT:
            lines.update(range(token.start[0], token.end[0] + 1))
    for node in ast.walk(tree):
        if isinstance(node, Documented) and ast.get_docstring(node):
            lines.difference_update(range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1))
    return lines


def definitions(tree: ast.AST, *, public: bool = True) -> Iterator[tuple[Definition, bool]]:
    """Yield functions and classes with whether a reader from outside can name them: inner functions are private."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, Definition):
            open_to_all = public and not node.name.startswith("_")
            yield node, open_to_all
            yield from definitions(node, public=open_to_all and isinstance(node, ast.ClassDef))
        else:
            yield from definitions(node, public=public)


def faults(measured: Measured) -> list[str]:
    """Return what breaks the style card, a line each."""
    sizes = sorted(measured.functions.values()) or [0]
    median, ninth_tenth = statistics.median(sizes), sizes[int(len(sizes) * 0.9)]
    found = [f"the median function has {median} lines, at most {MEDIAN} are wanted"] if median > MEDIAN else []
    if ninth_tenth > NINTH_TENTH:
        found.append(f"the 90th percentile has {ninth_tenth} lines, at most {NINTH_TENTH} are wanted")
    found += [f"{place} has {size} lines" for place, size in measured.functions.items() if size > LONGEST]
    found += [f"{name} has {size} lines" for name, size in measured.modules.items() if size > LARGEST_MODULE]
    return found + [f"{place} has no docstring" for place in measured.silent]


def summary(measured: Measured) -> str:
    """Return the figures in one line, each with its bound."""
    sizes = sorted(measured.functions.values()) or [0]
    return (
        f"{len(sizes)} functions: median {statistics.median(sizes):g} ({MEDIAN}), "
        f"90th percentile {sizes[int(len(sizes) * 0.9)]} ({NINTH_TENTH}), longest {sizes[-1]} ({LONGEST}); "
        f"{len(measured.modules)} modules: largest {max(measured.modules.values(), default=0)} ({LARGEST_MODULE})"
    )


def main() -> None:
    """Print the figures and the faults, and fail if there is one."""
    measured = rooms_measured()
    print(summary(measured))
    found = faults(measured)
    print(*found, sep="\n", end="\n" if found else "")
    sys.exit(bool(found))


if __name__ == "__main__":
    main()

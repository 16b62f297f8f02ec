"""Reading a rep's message, whole, against dateparser looking for nothing but its dates."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from dateparser.search import search_dates

from benchmarks.texts import TEXTS
from benchmarks.timing import in_words, interleave, line
from parsing import Known, prepare_all, read_update, warm_up

NOW = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)
HOSTILE = ("next Wed 3pm 下周三 120k " * 2000)[:40_000]
"""40,000 characters."""
_IMPORT = "import time; began = time.perf_counter(); import {module}; print(time.perf_counter() - began)"


def measure(names: int, rounds: int) -> Iterator[str]:
    """Yield the figures of reading with so many names known, of one hostile text, and of loading."""
    warm_up()
    prepare_all()
    known = Known(names=("Acme", "极光科技", *(f"Customer {n} Ltd" for n in range(names))))
    settings = {"RELATIVE_BASE": NOW.replace(tzinfo=None)}
    yield _one_by_one(
        f"{names:,} names",
        rounds,
        lambda text: read_update(text, NOW, known),
        lambda text: search_dates(text, languages=["en", "zh"], settings=settings),
    )
    hostile: dict[str, Callable[[], object]] = {"oppbot": lambda: read_update(HOSTILE, NOW, known)}
    yield line("reading a hostile text", f"{len(HOSTILE):,} chars", interleave(3, hostile), "oppbot")
    yield _loading(rounds)


def _one_by_one(size: str, rounds: int, ours: Callable[[str], object], theirs: Callable[[str], object]) -> str:
    """Return the median and the slowest hundredth of reading one text; all texts are read by either in turn."""
    taken: dict[Callable[[str], object], list[float]] = {ours: [], theirs: []}
    for read in taken:
        _read_all(read)
    for _ in range(rounds):
        for read in taken:
            taken[read] += _read_all(read)
    own, other = (statistics.median(seconds) for seconds in taken.values())
    slow = statistics.quantiles(taken[ours], n=100)[-1]
    told = f"{in_words(own):>10} (99 of 100 in {in_words(slow)})"
    return f"{f'reading {len(TEXTS)} texts':<28} {size:>11}   {told:<37} {own / other:5.2f} × dateparser"


def _read_all(read: Callable[[str], object]) -> list[float]:
    return [_seconds(read, text) for text in TEXTS]


def _seconds(read: Callable[[str], object], text: str) -> float:
    began = time.perf_counter()
    read(text)
    return time.perf_counter() - began


def _loading(rounds: int) -> str:
    """Return how long it takes to load what reads, against dateparser, each in a process of its own."""
    taken = [[_loaded(module) for module in ("parsing", "dateparser")] for _ in range(rounds)]
    own, other = (statistics.median(times) for times in zip(*taken, strict=True))
    return f"{'import parsing':<28} {'':>11}   {in_words(own):>10} {'':<26} {own / other:5.2f} × dateparser"


def _loaded(module: str) -> float:
    code = _IMPORT.format(module=module)
    return float(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout)

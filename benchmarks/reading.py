"""Reading a rep's message, whole, against dateparser looking for nothing but its dates."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import TypeAlias

from dateparser.search import search_dates

from benchmarks.timing import in_words, interleave, line
from parsing import Known, prepare_all, read_update, warm_up
from tests.parsing.reading import KNOWN, sentences

NOW = datetime(2026, 11, 18, 9, 30, tzinfo=UTC)
HOSTILE = ("next Wed 3pm 下周三 120k " * 2000)[:40_000]
"""40,000 characters."""
Reader: TypeAlias = Callable[[str], object]
_IMPORT = "import time; began = time.perf_counter(); import {module}; print(time.perf_counter() - began)"


def measure(names: int, rounds: int) -> Iterator[str]:
    """Yield the figures of reading the tests' sentences, many customers known, of a hostile text, and of loading."""
    warm_up()
    prepare_all()
    known = Known(names=(*KNOWN.names, *(f"Customer {n} Ltd" for n in range(names))), aliases=KNOWN.aliases)
    settings = {"RELATIVE_BASE": NOW.replace(tzinfo=None)}
    for language in ("en", "zh"):
        yield _one_by_one(
            [said for said, _ in sentences(language)],
            f"reading {language}, {names:,} names",
            rounds,
            (
                lambda text: read_update(text, NOW, known),
                lambda text: search_dates(text, languages=["en", "zh"], settings=settings),
            ),
        )
    hostile: dict[str, Callable[[], object]] = {"oppbot": lambda: read_update(HOSTILE, NOW, known)}
    yield line("reading a hostile text", f"{len(HOSTILE):,} chars", interleave(3, hostile), "oppbot")
    yield _loading(9)


def _one_by_one(texts: Sequence[str], what: str, rounds: int, readers: tuple[Reader, Reader]) -> str:
    """Return the median and the slowest hundredth of reading one text, ours against theirs; they take turns."""
    for read in readers:
        _each(read, texts)
    turns = [[_each(read, texts) for read in readers] for _ in range(rounds)]
    ours, theirs = ([seconds for turn in turns for seconds in turn[place]] for place in (0, 1))
    own, other = statistics.median(ours), statistics.median(theirs)
    told = f"{in_words(own):>10} (99 of 100 in {in_words(statistics.quantiles(ours, n=100)[-1])})"
    return f"{what:<28} {f'{len(texts)} texts':>11}   {told:<37} {own / other:5.2f} × dateparser"


def _each(read: Reader, texts: Sequence[str]) -> list[float]:
    return [_seconds(read, text) for text in texts]


def _seconds(read: Reader, text: str) -> float:
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

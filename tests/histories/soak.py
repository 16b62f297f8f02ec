"""Thousands of histories: `python -m tests.histories.soak --histories 10000`, or one of them again by its seed."""

import sys
import tempfile
import time
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests import postgres
from tests.histories.places import Emptied, on_postgres, on_sqlite, silence
from tests.histories.steps import drawn
from tests.histories.told import lived_on, why

LOT: Final = 25
"""Histories that a process takes at a time."""
ON_POSTGRES: Final = 4
"""Every so manieth lot happens on PostgreSQL."""
FIRST: Final = 100_000
"""The first seed; the tests have those before."""


@dataclass(kw_only=True)
class Seen:
    """What some histories have shown."""

    figures: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)


@contextmanager
def place(database: str) -> Iterator[Emptied]:
    """Give a database of a kind, which is empty at the beginning of each history."""
    with ExitStack() as stack:
        stack.enter_context(silence())
        if database == "postgresql":
            yield stack.enter_context(on_postgres(stack.enter_context(postgres.running())))
        else:
            yield stack.enter_context(on_sqlite(Path(stack.enter_context(tempfile.TemporaryDirectory()))))


def look(seeds: range, database: str) -> Seen:
    """Let the histories of some seeds happen."""
    seen = Seen()
    with place(database) as emptied:
        for seed in seeds:
            shown = lived_on(drawn(seed), emptied)
            seen.figures.update({f"histories on {database}": 1, **shown.figures})
            if shown.broken:
                seen.broken.append(why(shown, emptied, database))
    return seen


def soak(histories: int, first: int) -> Seen:
    """Let many histories happen in two processes, and say now and then how far they are."""
    begun, seen = time.monotonic(), Seen()
    lots = [range(begin, min(begin + LOT, first + histories)) for begin in range(first, first + histories, LOT)]
    with ProcessPoolExecutor(2) as pool:
        kinds = ["sqlite" if nth % ON_POSTGRES else "postgresql" for nth in range(len(lots))]
        waiting = [pool.submit(look, lot, kind) for lot, kind in zip(lots, kinds, strict=True)]
        for done, future in enumerate(as_completed(waiting), start=1):
            part = future.result()
            seen.figures.update(part.figures)
            seen.broken += part.broken
            _progress(done / len(lots), time.monotonic() - begun, part.broken)
    seen.figures["minutes"] = max(1, round((time.monotonic() - begun) / 60))
    return seen


def _progress(part: float, seconds: float, broken: list[str]) -> None:
    left = seconds / part - seconds
    print(f"{part:.1%} after {seconds / 60:.0f} min, {left / 60:.0f} min to go", *broken, file=sys.stderr, sep="\n")


def as_table(seen: Seen) -> str:
    """Return the figures as a table in Markdown."""
    figures = {**seen.figures, "promises broken": len(seen.broken)}
    rows = [f"| {name} | {count:,} |" for name, count in figures.items()]
    return "\n".join(["| | |", "|---|--:|", *rows])


def asked() -> Namespace:
    """Return what the command line asks for."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--histories", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=FIRST, help="the first seed")
    parser.add_argument("--seed", type=int, help="one history alone")
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite", help="of that one history")
    return parser.parse_args()


def main() -> int:
    """Run, print what was seen, and say whether a promise was broken."""
    options = asked()
    if options.seed is not None:
        seen = look(range(options.seed, options.seed + 1), options.database)
    else:
        seen = soak(options.histories, options.first)
    print(*seen.broken, as_table(seen), sep="\n\n")
    return bool(seen.broken)


if __name__ == "__main__":
    sys.exit(main())

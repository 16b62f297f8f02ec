"""Many steps in many books: `python -m tests.trade.soak --steps 10000`, or one plan again by its seed."""

import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

from tests import postgres
from tests.histories.places import Emptied, on_postgres, on_sqlite
from tests.trade.life import Shown, as_table, lived_on, why
from tests.trade.steps import LENGTH, drawn

LOT: Final = 10
"""Plans that a process takes at a time."""
ON_POSTGRES: Final = 5
"""Every so manieth lot happens on PostgreSQL."""
FIRST: Final = 100_000
"""The first seed; the tests have those before."""


@contextmanager
def place(database: str) -> Iterator[Emptied]:
    """Give a database of a kind, which is empty at the beginning of each plan; the logs are read, so they are on."""
    with ExitStack() as stack:
        if database == "postgresql":
            yield stack.enter_context(on_postgres(stack.enter_context(postgres.running())))
        else:
            yield stack.enter_context(on_sqlite(Path(stack.enter_context(tempfile.TemporaryDirectory()))))


def look(seeds: range, database: str) -> tuple[Counter[str], list[str]]:
    """Let the plans of some seeds happen; return what was counted, and what was broken."""
    figures: Counter[str] = Counter()
    broken: list[str] = []
    with place(database) as emptied:
        for seed in seeds:
            shown: Shown = lived_on(drawn(seed), emptied)
            figures.update({**shown.figures, f"plans on {database}": 1})
            if shown.broken:
                broken.append(why(shown, emptied))
    return figures, broken


def soak(steps: int, first: int) -> tuple[Counter[str], list[str]]:
    """Let many plans happen in two processes."""
    last = first + -(-steps // LENGTH)
    lots = [range(begin, min(begin + LOT, last)) for begin in range(first, last, LOT)]
    kinds = ["sqlite" if nth % ON_POSTGRES else "postgresql" for nth in range(1, len(lots) + 1)]
    figures: Counter[str] = Counter()
    broken: list[str] = []
    with ProcessPoolExecutor(2) as pool:
        for done, (counted, found) in enumerate(pool.map(look, lots, kinds), start=1):
            figures.update(counted)
            broken += found
            print(f"{done} of {len(lots)} lots", *found, file=sys.stderr, sep="\n")
    return figures, broken


def asked() -> Namespace:
    """Return what the command line asks for."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=FIRST, help="the first seed")
    parser.add_argument("--seed", type=int, help="one plan alone")
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="sqlite", help="of that one plan")
    return parser.parse_args()


def main() -> int:
    """Run, print what was seen, and say whether a promise was broken."""
    options = asked()
    if options.seed is not None:
        figures, broken = look(range(options.seed, options.seed + 1), options.database)
    else:
        figures, broken = soak(options.steps, options.first)
    print(*broken, as_table({**figures, "promises broken": len(broken)}), sep="\n\n")
    return bool(broken)


if __name__ == "__main__":
    sys.exit(main())

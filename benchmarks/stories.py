"""What a story of the tests costs, by either transport, against its own statements once more by bare Core."""

import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

from sqlalchemy import Engine

from benchmarks.goals import at_most
from benchmarks.replay import Statement, listen
from benchmarks.timing import interleave, line
from tests.sqlite import empty_store, migrated, shared_engine
from tests.stories.conftest import MONDAY
from tests.stories.town import Transport
from tests.stories.usual import tell

MOST = 150
"""Milliseconds of the processor that a story may take, so that nobody keeps from telling one more."""


def measure(rounds: int) -> Iterator[str]:
    """Yield what a story costs; it is told so many times."""
    for transport in get_args(Transport):
        with TemporaryDirectory(prefix="oppbot-bench-") as folder:
            empty = migrated(Path(folder))
            engine = shared_engine(empty)
            told = partial(tell, engine, empty, transport)
            statements = listen(engine, told)
            timed = interleave(
                rounds, {"oppbot": told, "bare Core": partial(_again, engine, empty, statements)}, time.thread_time
            )
            yield line(f"a story over {transport}", f"{len(statements)} queries", timed, "oppbot")
            yield at_most(f"a story over {transport}", timed["oppbot"].median * 1e3, MOST, " ms")
            engine.dispose()


def _again(engine: Engine, empty: Path, statements: list[Statement]) -> None:
    with empty_store(engine, empty, lambda: MONDAY) as store, store.connect_writing() as connection:
        for element, params in statements:
            connection.execute(element, params)

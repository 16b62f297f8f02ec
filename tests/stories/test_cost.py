"""What a story costs: so little that nobody keeps from telling one more."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import thread_time

from sqlalchemy import Engine

from playground.clock import Clock
from tests.conftest import empty_store
from tests.stories.conftest import MONDAY
from tests.stories.town import Transport, found_town

MOST = 0.150
"""Seconds that a story may take."""
TIMES = 9


@contextmanager
def untraced() -> Iterator[None]:
    """Let nobody watch the lines of this thread meanwhile: a measure of coverage would double what a story takes."""
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        yield
    finally:
        sys.settrace(tracer)


def cost(engine: Engine, empty: Path, transport: Transport) -> float:
    """Tell a story of the usual length; return the seconds that its thread worked, as others may use the machine."""
    started = thread_time()
    clock = Clock(MONDAY, frozen=True)
    with empty_store(engine, empty, clock.now) as store, found_town(store, clock, transport=transport) as town:
        ben = town.person("ben")
        ben.command("/opp new Acme 120k A call Fri")
        ben.say("Acme sent quote, too pricey, next Wed 3pm")
        ben.last().press("Undo")
        assert "Taken back" in ben.screen()
    return thread_time() - started


def test_a_story_takes_less_than_150_ms(sqlite_engine: Engine, migrated_sqlite: Path, transport: Transport) -> None:
    with untraced():
        best = min(cost(sqlite_engine, migrated_sqlite, transport) for _ in range(TIMES))
    assert best < MOST

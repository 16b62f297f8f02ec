"""The digests of thousands of teams that fall due at one moment: planned, and rendered as they would be sent."""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from sqlalchemy import String, cast, literal, select, update

from benchmarks import data
from benchmarks.goals import at_most
from handlers.letters import LETTERS
from sales.letters import Letter
from services.digests import post_digests
from storage.outbox import COLUMNS
from storage.schema import outbox, teams
from storage.store import Store

TEAM_SIZE = 500
MOST_SECONDS = 60
"""For the digests of two thousand teams."""
ALL = 2_000
CORES = 2


def measure(store: Store, count: int) -> Iterator[str]:
    """Yield what planning and rendering take, with what goes below each digest, and the goal."""
    data.fill(store, count * TEAM_SIZE, TEAM_SIZE)
    _let_fall_due(store)
    planning = _timed(lambda: _plan(store))
    letters = _owed(store)
    digests = _timed(lambda: _render(store, letters, "digest"))
    details = _timed(lambda: _render(store, letters, "digest_details"))
    took = {"digests planned": planning, "digests rendered": digests, "their threads rendered": details}
    for what, seconds in took.items():
        yield f"{what:<28} {len(letters):>11,}   {seconds:7.1f} s   {seconds / count * 1e3:.2f} ms each"
    yield at_most(f"digests of {count:,} teams", sum(took.values()), MOST_SECONDS * count / ALL, " s")


def _let_fall_due(store: Store) -> None:
    channel = literal("C").concat(cast(teams.c.id, String))
    with store.connect_writing() as connection:
        connection.execute(update(teams).values(channel=channel, digest_due_at=data.NOW))


def _plan(store: Store) -> None:
    while post_digests(store):
        pass


def _owed(store: Store) -> list[Letter]:
    with store.look() as connection:
        rows = connection.execute(select(*COLUMNS).where(outbox.c.kind == "digest")).all()
    return [Letter(**row._asdict()) for row in rows]


def _render(store: Store, letters: list[Letter], kind: str) -> None:
    """Render each in a transaction of its own, as many at once as there are cores; the postman has more hands."""
    with ThreadPoolExecutor(CORES) as pool:
        list(pool.map(lambda letter: _one(store, letter, kind), letters))


def _one(store: Store, letter: Letter, kind: str) -> None:
    with store.read(letter.workspace) as work:
        if LETTERS[kind](work, replace(letter, data={**letter.data, "ts": "1790000000.000001"})) is None:
            raise AssertionError(letter)


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began

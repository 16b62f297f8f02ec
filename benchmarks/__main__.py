"""Usage: python -m benchmarks [--quick] [PART ...]; without a part all are measured."""

import platform
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from importlib.metadata import version
from importlib.util import find_spec
from types import MappingProxyType

from benchmarks import data, dispatch, funnel, idle, in_flight, reading, startup, sweep, update
from benchmarks.goals import summary
from benchmarks.sizes import FULL, QUICK, Sizes
from storage.store import Store

SETTINGS = "-F -c full_page_writes=off -c autovacuum=off"
"""A server that fills quickly. Commits are synchronous, as VACUUM calls no page visible that is not flushed yet."""


def _updates(sizes: Sizes) -> Iterator[str]:
    with data.empty_store() as ours, data.empty_store() as by_hand, data.empty_store() as again:
        yield from update.measure(ours, by_hand, again, sizes.rounds)


def _dispatch(sizes: Sizes) -> Iterator[str]:
    with data.empty_store() as store:
        yield from dispatch.measure(store, sizes.rounds)


def _flight(sizes: Sizes) -> Iterator[str]:
    with data.empty_store() as ours, data.empty_store() as by_hand:
        yield from in_flight.measure(ours, by_hand, sizes.writing / 4)


def _writers(sizes: Sizes) -> Iterator[str]:
    with data.empty_store() as store:
        yield from in_flight.write(store, sizes.writing)


def _sqlite(sizes: Sizes) -> Iterator[str]:
    for size in sizes.books:
        with data.sqlite_book(size) as store:
            yield from _book(store, size)


def _postgres(sizes: Sizes) -> Iterator[str]:
    if find_spec("psycopg") is None:
        yield "not measured: its driver is not installed; `make install` brings it"
        return
    from tests.postgres import fresh_database, running  # noqa: PLC0415 - needs the driver

    with running(SETTINGS) as url:
        for size in sizes.books:
            with fresh_database(url) as own, data.postgres_book(own, size) as store:
                yield from _book(store, size)


def _book(store: Store, size: int) -> Iterator[str]:
    yield from sweep.measure(store, size, rounds=31)
    yield from funnel.measure(store, f"{size:,}", rounds=31)


PARTS: Mapping[str, Callable[[Sizes], Iterable[str]]] = MappingProxyType(
    {
        "start": lambda _: startup.measure(5),
        "idle": lambda sizes: idle.measure(sizes.resting),
        "update": _updates,
        "dispatch": _dispatch,
        "in-flight": _flight,
        "writers": _writers,
        "reading": lambda _: reading.measure(2_000, rounds=3),
        "sqlite": _sqlite,
        "postgres": _postgres,
    }
)


def main(words: list[str]) -> None:
    """Print the figures of the parts that are named, or of all, and last which goals they keep."""
    sizes = QUICK if "--quick" in words else FULL
    print(f"{datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}, SQLAlchemy {version('sqlalchemy')}")
    lines: list[str] = []
    for name in [word for word in words if word in PARTS] or PARTS:
        print(f"\n{name}", flush=True)
        for text in PARTS[name](sizes):
            print(text, flush=True)
            lines.append(text)
    print(f"\n{summary(lines)}")


if __name__ == "__main__":
    main(sys.argv[1:])

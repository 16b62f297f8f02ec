"""Usage: python -m benchmarks [--quick]; `--quick` leaves the books of a million opportunities out."""

import platform
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from importlib.util import find_spec

from benchmarks import data, funnel, reading, startup, sweep, update
from storage.store import Store

QUICK = (10_000, 100_000)
FULL = (*QUICK, 1_000_000)
SETTINGS = "-F -c full_page_writes=off -c autovacuum=off"
"""A server that fills quickly. Commits are synchronous, as VACUUM calls no page visible that is not flushed yet."""


def main(words: list[str]) -> None:
    """Print all figures."""
    sizes = QUICK if "--quick" in words else FULL
    print(f"{datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}, SQLAlchemy {version('sqlalchemy')}")
    for text in startup.measure(5):
        print(text, flush=True)
    with data.empty_store() as ours, data.empty_store() as by_hand, data.empty_store() as again:
        for text in update.measure(ours, by_hand, again, rounds=101):
            print(text, flush=True)
    for text in reading.measure(2_000, rounds=3):
        print(text, flush=True)
    print("\nSQLite")
    for size in sizes:
        with data.sqlite_book(size) as store:
            tell(store, size)
    print("\nPostgreSQL")
    if find_spec("psycopg") is None:
        print("not measured: its driver is not installed; `make install` brings it")
        return
    for size, store in postgres_books(sizes):
        tell(store, size)


def tell(store: Store, size: int) -> None:
    """Print what a book of one size gives."""
    for text in (*sweep.measure(store, f"{size:,}", rounds=31), *funnel.measure(store, f"{size:,}", rounds=31)):
        print(text, flush=True)


def postgres_books(sizes: Iterable[int]) -> Iterator[tuple[int, Store]]:
    """Yield a book of each size on one PostgreSQL of the tests' own."""
    from tests.postgres import fresh_database, running  # noqa: PLC0415 - needs the driver

    with running(SETTINGS) as url:
        for size in sizes:
            with fresh_database(url) as own, data.postgres_book(own, size) as store:
                yield size, store


if __name__ == "__main__":
    main(sys.argv[1:])

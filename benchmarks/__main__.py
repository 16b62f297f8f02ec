"""Usage: python -m benchmarks [--quick | --full].

A million opportunities are measured on SQLite; `--quick` leaves them out, `--full` fills PostgreSQL with as many too.
"""

import platform
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.metadata import version
from importlib.util import find_spec

from benchmarks import data, funnel, reading, startup, sweep, update
from storage.store import Store

QUICK = (10_000, 100_000)
FULL = (*QUICK, 1_000_000)


def main(words: list[str]) -> None:
    """Print all figures."""
    sizes = QUICK if "--quick" in words else FULL
    print(f"{datetime.now(UTC):%Y-%m-%d}, Python {platform.python_version()}, SQLAlchemy {version('sqlalchemy')}")
    for text in startup.measure(5):
        print(text, flush=True)
    with data.empty_store() as ours, data.empty_store() as by_hand, data.empty_store() as again:
        for text in update.measure(ours, by_hand, again, rounds=101):
            print(text, flush=True)
    for text in reading.measure(2_000, rounds=11):
        print(text, flush=True)
    print("\nSQLite")
    for size in sizes:
        with data.sqlite_book(size) as store:
            tell(store, size)
    print("\nPostgreSQL")
    for size in FULL if "--full" in words else QUICK:
        with postgres(size) as found:
            if found is None:
                print("not measured: there is no PostgreSQL here; the tests say how to get one")
                return
            tell(found, size)


def tell(store: Store, size: int) -> None:
    """Print what a book of one size gives."""
    for text in measured(store, size):
        print(text, flush=True)


def measured(store: Store, size: int) -> Iterator[str]:
    """Yield the figures of a book."""
    yield from sweep.measure(store, f"{size:,}", rounds=31)
    yield from funnel.measure(store, f"{size:,}", rounds=31)


@contextmanager
def postgres(size: int) -> Iterator[Store | None]:
    """Yield a book on a PostgreSQL of the tests' own; None where there is none."""
    if find_spec("psycopg") is None:
        yield None
        return
    from tests.postgres import fresh_database, running  # noqa: PLC0415 - needs the driver

    with running("") as url, fresh_database(url) as own, data.postgres_book(own, size) as store:
        yield store


if __name__ == "__main__":
    main(sys.argv[1:])

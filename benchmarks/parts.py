"""What is measured, part by part; each yields lines of figures."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType

from benchmarks import (
    data,
    digest,
    digests,
    dispatch,
    forecast,
    frames,
    funnel,
    health,
    holding,
    idle,
    in_flight,
    job_queue,
    job_store,
    outbox,
    over_http,
    reading,
    search,
    startup,
    stories,
    sweep,
    sweeps,
    update,
)
from benchmarks.sizes import Sizes
from storage.store import Store
from tests.postgres import fresh_database, running
from tests.shared import MAVEN

QUICKLY_FILLED = "-F -c full_page_writes=off -c autovacuum=off"
"""A server that fills quickly. Commits are synchronous, as VACUUM calls no page visible that is not flushed yet."""
AS_IT_COMES = "-c autovacuum=off"
"""A server that loses nothing, for whatever commits."""


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
    with running(QUICKLY_FILLED) as url:
        for size in sizes.books:
            with fresh_database(url) as own, data.postgres_book(own, size) as store:
                yield from _book(store, size)


def _book(store: Store, size: int) -> Iterator[str]:
    yield from sweep.measure(store, size, rounds=31)
    yield from funnel.measure(store, f"{size:,}", rounds=31)


def _digest(sizes: Sizes) -> Iterator[str]:
    ends = sizes.books[0], sizes.books[-1]
    with data.sqlite_book(ends[0]) as small, data.sqlite_book(ends[1]) as large:
        yield from digest.measure(small, large, ends, "SQLite", rounds=31)
    with (
        running(QUICKLY_FILLED) as url,
        fresh_database(url) as few,
        fresh_database(url) as many,
        data.postgres_book(few, ends[0]) as small,
        data.postgres_book(many, ends[1]) as large,
    ):
        yield from digest.measure(small, large, ends, "PostgreSQL", rounds=31)


def _digests(sizes: Sizes) -> Iterator[str]:
    with data.empty_store() as store:
        yield from digests.measure(store, sizes.teams)


def _health(sizes: Sizes) -> Iterator[str]:
    yield from health.measure_real(MAVEN)
    for size in sizes.books:
        with data.sqlite_book(size) as store:
            yield from health.measure(store, f"{size:,}")


def _sweeps(sizes: Sizes) -> Iterator[str]:
    for size in (sizes.books[0], sizes.books[-1]):
        with data.sqlite_book(size) as store:
            yield from sweeps.measure(store, f"{size:,}")


def _forecast(_: Sizes) -> Iterator[str]:
    with data.sqlite_book(forecast.BOOK) as store:
        yield from forecast.measure(store)


def _frames(_: Sizes) -> Iterator[str]:
    with data.sqlite_book(forecast.BOOK) as store:
        yield from frames.measure(store, f"{forecast.BOOK:,}")


def _search(sizes: Sizes) -> Iterator[str]:
    for count in sizes.follow_ups:
        for name, book in (("SQLite", data.sqlite_book(10_000)), ("PostgreSQL", _server_book(10_000))):
            with book as store:
                yield name
                search.fill(store, count)
                yield from search.measure(store, f"{count:,}", rounds=7)


@contextmanager
def _server_book(size: int) -> Iterator[Store]:
    with running(QUICKLY_FILLED) as url, fresh_database(url) as own, data.postgres_book(own, size) as store:
        yield store


def _letters(sizes: Sizes) -> Iterator[str]:
    with data.empty_store() as store:
        yield "SQLite"
        yield from outbox.measure(store, sizes.letters, rounds=3)
    with _lasting() as (store, _):
        yield "PostgreSQL"
        yield from outbox.measure(store, sizes.letters, rounds=3)


def _job_stores(sizes: Sizes) -> Iterator[str]:
    for size in sizes.jobs:
        yield from job_store.measure(size, sizes.rounds)


def _job_queue(sizes: Sizes) -> Iterator[str]:
    with _lasting() as (store, other):
        yield from job_queue.measure(store, other, sizes.reminders)


@contextmanager
def _lasting() -> Iterator[tuple[Store, str]]:
    """Yield a store on a PostgreSQL that flushes every commit, and the address of another database on it."""
    with (
        running(AS_IT_COMES) as url,
        fresh_database(url) as own,
        fresh_database(url) as other,
        data.empty_postgres(own) as store,
    ):
        yield store, other


PARTS: Mapping[str, Callable[[Sizes], Iterable[str]]] = MappingProxyType(
    {
        "start": lambda _: startup.measure(5),
        "idle": lambda sizes: idle.measure(sizes.resting),
        "holding": lambda sizes: holding.measure(sizes.workspaces),
        "update": _updates,
        "dispatch": _dispatch,
        "in-flight": _flight,
        "http": lambda sizes: over_http.measure(sizes.writing / 6),
        "writers": _writers,
        "letters": _letters,
        "reading": lambda _: reading.measure(2_000, rounds=3),
        "sqlite": _sqlite,
        "postgres": _postgres,
        "digest": _digest,
        "digests": _digests,
        "health": _health,
        "sweeps": _sweeps,
        "forecast": _forecast,
        "pandas": _frames,
        "search": _search,
        "stories": lambda sizes: stories.measure(sizes.rounds // 5),
        "job-store": _job_stores,
        "job-queue": _job_queue,
    }
)

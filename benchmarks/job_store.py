"""The same reminders as jobs in APScheduler's SQLAlchemy store, on a SQLite file that is opened as ours is."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from apscheduler.executors.debug import DebugExecutor
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.base import BaseScheduler
from sqlalchemy import Engine, text

from benchmarks import data
from benchmarks.timing import in_words, interleave
from sales.vocabulary import Status
from services.reminders import remind
from storage.engine import open_engine
from storage.schema import opportunities
from storage.store import Store

MOST_DUE = 2_000
"""Reminders that are made, and then fall due at once."""
SOON = timedelta(minutes=30)
"""Sooner than anything else in the book."""
_CLONE = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) "
    "INSERT INTO apscheduler_jobs SELECT 'far' || i, next_run_time + i, job_state FROM apscheduler_jobs, n"
)


class Ticking(BaseScheduler):  # type: ignore[misc]
    """A scheduler that looks what is due when it is told to."""

    def wakeup(self) -> None:
        """Wait to be told."""

    def shutdown(self, wait: bool = True) -> None:  # noqa: FBT001, FBT002 - the library's own signature
        """End."""
        super().shutdown(wait)

    def tick(self) -> None:
        """Run what is due."""
        self._process_jobs()


def ring(_number: int) -> None:
    """Stand for the reminder; ours is written into the outbox instead."""


def measure(size: int, rounds: int) -> Iterator[str]:
    """Yield what it costs to make reminders, to look when none is due, and when many are, among so many."""
    with data.sqlite_book(size) as store, TemporaryDirectory(prefix="oppbot-bench-") as folder:
        due = min(MOST_DUE, size // 2)
        engine = open_engine(f"sqlite:///{Path(folder) / 'jobs.db'}")
        jobs = _jobs(engine, size)
        remind(store)
        looked = interleave(rounds, {"oppbot": lambda: remind(store), "theirs": jobs.tick})
        seconds = {
            "a reminder made": (_timed(lambda: _promise(store, due)) / due, _timed(lambda: _add(jobs, due)) / due),
            "a look, none due": (looked["oppbot"].median, looked["theirs"].median),
            f"a look, {due:,} due": (_timed(lambda: _fall_due(store, due)), _timed(jobs.tick)),
        }
        engine.dispose()
    for what, (own, their) in seconds.items():
        told = f"{in_words(own):>10} {'':<26} {their / own:5.1f} times as fast as APScheduler's job store"
        yield f"{what:<28} {size:>11,}   {told}"


def _timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


def _jobs(engine: Engine, size: int) -> Ticking:
    """Return a scheduler whose store holds so many jobs, all far off."""
    jobs = Ticking(timezone="UTC")
    jobs.add_jobstore(SQLAlchemyJobStore(engine=engine))
    jobs.add_executor(DebugExecutor())
    jobs.start()
    jobs.add_job(ring, "date", run_date=datetime(2100, 1, 1, tzinfo=UTC), args=(0,), id="far0")
    with engine.connect() as connection, connection.begin():
        connection.execute(text(_CLONE.format(count=size - 1)))
    return jobs


def _add(jobs: Ticking, due: int) -> None:
    moment = datetime.now(UTC)
    for number in range(due):
        jobs.add_job(ring, "date", run_date=moment, args=(number,), misfire_grace_time=None)


def _promise(store: Store, due: int) -> None:
    """Give opportunities a next date, in the transaction of whatever changes them, which a job cannot join."""
    due_at = data.NOW + SOON
    with store.begin(data.WORKSPACE) as work:
        found = work.opportunities.find(opportunities.c.status == Status.OPEN, limit=due)
        for each in found:
            following = replace(each, next_on=due_at.date(), next_time=due_at.time(), due_at=due_at, generation=9)
            work.opportunities.save(following)


def _fall_due(store: Store, due: int) -> None:
    store.now = lambda: data.NOW + SOON
    told = remind(store)
    if told < due:
        raise RuntimeError(f"{told} of {due} were told")

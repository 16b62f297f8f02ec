"""Nothing of ours outlives its transaction on the server, so that a pooler may give each one another connection."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, Engine, event
from sqlalchemy.exc import DBAPIError

from storage.copying import copy_all
from storage.engine import PATIENCE, open_engine
from storage.migrate import upgrade
from storage.store import Store
from tests.builders import Clock
from tests.storage.test_tenancy import READS, fill

OFTEN_ENOUGH = 7
"""Times after which psycopg has prepared a statement that it is allowed to prepare."""


def behind_a_pooler(address: str) -> Engine:
    """Open an engine each of whose transactions finds a session that knows nothing of the one before."""
    engine = open_engine(address)

    def forget(connection: Connection) -> None:
        driver = connection.connection.driver_connection
        assert driver
        driver.pgconn.exec_(b"DISCARD ALL")  # past psycopg, which would else forget its own part as well

    event.listen(engine, "begin", forget)
    return engine


@pytest.fixture
def address(fresh_postgres_database: str) -> str:
    return fresh_postgres_database


@pytest.fixture
def pooled(address: str, clock: Clock) -> Iterator[Store]:
    store = Store(behind_a_pooler(f"{address}&prepare_threshold=none"), clock.now)
    upgrade(store.engine)
    yield store
    store.close()


def test_every_query_works_in_a_session_that_knows_nothing(pooled: Store) -> None:
    for number in range(OFTEN_ENOUGH):
        with pooled.begin(f"T{number}") as work:
            ids = fill(work)
        for read in READS.values():
            with pooled.read(f"T{number}") as work:
                read(work, ids)


def test_a_copy_works_in_a_session_that_knows_nothing(pooled: Store, tmp_path: Path) -> None:
    with pooled.begin("T1") as work:
        fill(work)
    target = open_engine(f"sqlite:///{tmp_path / 'copy.db'}")
    upgrade(target)
    assert sum(copied.rows for copied in copy_all(pooled.engine, target))
    target.dispose()


def test_without_being_told_statements_are_prepared_and_a_pooler_that_loses_them_is_noticed(
    address: str, clock: Clock
) -> None:
    store = Store(behind_a_pooler(address), clock.now)
    upgrade(store.engine)
    with pytest.raises(DBAPIError, match="prepared statement"):
        ask_often(store)
    store.close()


def ask_often(store: Store) -> None:
    for _ in range(OFTEN_ENOUGH):
        with store.read("T1") as work:
            work.teams.all()


def test_what_the_address_says_of_connecting_comes_before_what_is_usual(address: str) -> None:
    usual, own = (open_engine(f"{address}{more}") for more in ("", "&connect_timeout=77"))
    for engine, seconds in ((usual, PATIENCE["connect_timeout"]), (own, 77)):
        with engine.connect() as connection:
            driver = connection.connection.driver_connection
            assert driver
            said = {option.keyword: option.val for option in driver.pgconn.info}
        assert int(said[b"connect_timeout"]) == seconds
        assert int(said[b"tcp_user_timeout"]) == PATIENCE["tcp_user_timeout"]
        engine.dispose()

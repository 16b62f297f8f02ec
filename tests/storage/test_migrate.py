"""Bringing a database up to date."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, inspect, text

from storage.engine import open_engine
from storage.migrate import only_adds, pending, upgrade


@pytest.fixture(params=["sqlite", "postgres"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    sqlite = f"sqlite:///{tmp_path / 'oppbot.db'}"
    return sqlite if request.param == "sqlite" else str(request.getfixturevalue("fresh_postgres_database"))


@pytest.fixture
def engine(address: str) -> Iterator[Engine]:
    opened = open_engine(address)
    yield opened
    opened.dispose()


def test_an_empty_database_waits_for_every_revision_and_then_for_none(engine: Engine) -> None:
    assert pending(engine)[0] == "0001"
    assert only_adds(engine)
    applied = upgrade(engine)
    assert applied[0] == "0001"
    assert pending(engine) == ()
    assert inspect(engine).has_table("opportunities")


def test_migrating_twice_changes_nothing(engine: Engine) -> None:
    upgrade(engine)
    assert upgrade(engine) == ()


def test_processes_that_migrate_at_once_do_it_once(address: str, engine: Engine) -> None:
    engine.connect().close()  # the lock of storage.lock lets only one process make a new file
    applied: list[tuple[str, ...]] = []
    start = threading.Barrier(4)

    def migrate() -> None:
        mine = open_engine(address)
        start.wait()
        applied.append(upgrade(mine))
        mine.dispose()

    threads = [threading.Thread(target=migrate) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(applied) == 4
    assert sum(1 for revisions in applied if revisions) == 1


def test_a_migration_that_fails_leaves_nothing_of_itself(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE workspaces (here_before INTEGER)"))
    with pytest.raises(Exception, match="workspaces"):
        upgrade(engine)
    assert inspect(engine).get_table_names() == ["workspaces"]

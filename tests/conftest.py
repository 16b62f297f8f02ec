"""What every test may ask for."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest
import structlog
from hypothesis import HealthCheck, settings
from sqlalchemy import Engine, event

from storage.engine import open_engine
from storage.migrate import upgrade
from storage.schema import metadata
from storage.store import Store
from tests import postgres
from tests.builders import Clock

pytest_plugins = ["playground.pytest_plugin"]

settings.register_profile("oppbot", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("oppbot")
"""Two busy cores say nothing about the code: no test of ours is timed."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the posts of a team be written down as they read now."""
    parser.addoption("--posts-anew", action="store_true", help="write the posts in tests/stories/posts down anew")


@pytest.fixture(scope="session", autouse=True)
def plain_tracebacks() -> None:
    """Let a logged error be told in lines: a picture of all that its functions knew takes a quarter of a second."""
    *others, _pictures = structlog.get_config()["processors"]
    lines = structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[*others, lines])


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """Return the URL of a running PostgreSQL; a machine without one fails here, and skips nothing."""
    with postgres.running() as url:
        yield url


@pytest.fixture
def fresh_postgres_database(postgres_url: str) -> Iterator[str]:
    """Return the URL of an empty PostgreSQL database that this test has for itself."""
    with postgres.fresh_database(postgres_url) as url:
        yield url


@pytest.fixture(scope="session")
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a SQLite file with all tables and no rows, to be copied."""
    path = tmp_path_factory.mktemp("sqlite") / "empty.db"
    engine = open_engine(f"sqlite:///{path}")
    upgrade(engine)
    engine.dispose()
    return path


@pytest.fixture(scope="session")
def migrated_postgres(postgres_url: str) -> Iterator[Engine]:
    """Return an engine on a database with all tables, which each test leaves empty."""
    with postgres.fresh_database(postgres_url) as url:
        engine = open_engine(url)
        upgrade(engine)
        yield engine
        engine.dispose()


@pytest.fixture
def clock() -> Clock:
    """Return the clock that stands still until the test moves it."""
    return Clock()


@pytest.fixture(scope="session")
def sqlite_engine(migrated_sqlite: Path) -> Engine:
    """Return the engine that all tests share, so that its statements are compiled once; the file is each test's own.

    No test of it outlives a loss of power, so nothing waits for the disk.
    """
    engine = open_engine(f"sqlite:///{migrated_sqlite.with_name('oppbot.db')}")
    event.listen(engine, "connect", lambda connection, _record: connection.execute("PRAGMA synchronous=OFF"))
    return engine


@contextmanager
def empty_store(engine: Engine, empty: Path, now: Callable[[], datetime]) -> Iterator[Store]:
    """Open a store on the engine's file, which is a fresh copy of the empty one."""
    path = Path(str(engine.url.database))
    for old in path.parent.glob(f"{path.name}*"):
        old.unlink()
    shutil.copy(empty, path)
    store = Store(engine, now)
    try:
        yield store
    finally:
        store.close()


@pytest.fixture
def sqlite_store(migrated_sqlite: Path, sqlite_engine: Engine, clock: Clock) -> Iterator[Store]:
    """Return an empty store on a SQLite file of its own."""
    with empty_store(sqlite_engine, migrated_sqlite, clock.now) as store:
        yield store


@pytest.fixture
def postgres_store(migrated_postgres: Engine, clock: Clock) -> Iterator[Store]:
    """Return an empty store on PostgreSQL."""
    yield Store(migrated_postgres, clock.now)
    with migrated_postgres.begin() as connection:
        for table in reversed(metadata.sorted_tables):
            connection.execute(table.delete())


@pytest.fixture(params=["sqlite", "postgres"])
def store(request: pytest.FixtureRequest) -> Store:
    """Return an empty store; the test runs once on each database."""
    chosen: Store = request.getfixturevalue(f"{request.param}_store")
    return chosen

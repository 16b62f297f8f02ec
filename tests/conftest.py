"""What every test may ask for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from hypothesis import HealthCheck, settings
from sqlalchemy import Engine

from storage.engine import open_engine
from storage.migrate import upgrade
from storage.schema import metadata
from storage.store import Store
from tests import postgres
from tests.builders import Clock
from tests.sqlite import empty_store, migrated, shared_engine

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
    return migrated(tmp_path_factory.mktemp("sqlite"))


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
    """Return the engine that all tests share; the file is each test's own."""
    return shared_engine(migrated_sqlite)


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

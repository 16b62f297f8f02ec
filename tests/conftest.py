"""What every test may ask for."""

from collections.abc import Iterator

import pytest

from tests import postgres


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

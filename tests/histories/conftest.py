"""What the tests of histories may ask for."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.histories.places import Emptied, on_postgres, on_sqlite, silence


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Let the processes log nothing."""
    with silence():
        yield


@pytest.fixture(scope="module")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emptied]:
    """Return what empties a SQLite file."""
    directory: Path = tmp_path_factory.mktemp("histories")
    with on_sqlite(directory) as emptied:
        yield emptied


@pytest.fixture(scope="module")
def postgresql(postgres_url: str) -> Iterator[Emptied]:
    """Return what empties a PostgreSQL database."""
    with on_postgres(postgres_url) as emptied:
        yield emptied

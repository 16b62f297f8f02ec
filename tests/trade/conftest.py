"""What the tests of the trade may ask for."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.histories.places import Emptied, on_sqlite


@pytest.fixture(scope="module")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Emptied]:
    """Return what empties a SQLite file."""
    directory: Path = tmp_path_factory.mktemp("trade")
    with on_sqlite(directory) as emptied:
        yield emptied

"""What the crash tests may ask for."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from playground.workspace import Workspace
from tests.crash.nest import Nest
from tests.crash.surroundings import MORNING, Surroundings, workspace_at


@pytest.fixture(scope="session")
def nest() -> Iterator[Nest]:
    """Return what starts bots in milliseconds."""
    with Nest() as loaded:
        yield loaded


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    """Return a workspace that is served, on a Wednesday morning."""
    with workspace_at(MORNING) as made:
        yield made


@pytest.fixture
def on_sqlite(nest: Nest, workspace: Workspace, tmp_path: Path) -> Iterator[Surroundings]:
    """Return the workspace with a SQLite file that is not there yet."""
    with Surroundings(nest, workspace, f"sqlite:///{tmp_path / 'oppbot.db'}", tmp_path) as made:
        yield made


@pytest.fixture
def on_postgres(
    nest: Nest, workspace: Workspace, fresh_postgres_database: str, tmp_path: Path
) -> Iterator[Surroundings]:
    """Return the workspace with an empty PostgreSQL database."""
    with Surroundings(nest, workspace, fresh_postgres_database, tmp_path) as made:
        yield made

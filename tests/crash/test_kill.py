"""Killed at any moment and at every point of its work, and started again: nothing is lost, and nothing is there twice.

Every kill is proved: the process has ended by signal 9, and at a point it said before that it stood there.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from playground.workspace import Workspace
from tests.crash.ledger import Balance
from tests.crash.nest import Nest
from tests.crash.night import MORNING, Night, workspace_at
from tests.crash.points import DOUBTFUL, POINTS

KILLS = 20
"""For each database; `make crash` takes as many as it is told."""
SEED = 20261122


@pytest.fixture(scope="module")
def nest() -> Iterator[Nest]:
    with Nest() as loaded:
        yield loaded


@pytest.fixture
def workspace() -> Iterator[Workspace]:
    with workspace_at(MORNING) as made:
        yield made


def test_one_process_on_sqlite_killed_at_every_point_and_between_loses_and_repeats_nothing(
    nest: Nest, workspace: Workspace, tmp_path: Path
) -> None:
    with Night(nest, workspace, f"sqlite:///{tmp_path / 'oppbot.db'}", tmp_path, seed=SEED) as night:
        check(night.lives_through(POINTS, KILLS))
        assert night.kills >= KILLS


def test_of_two_processes_on_postgres_each_killed_again_and_again_none_loses_or_repeats_anything(
    nest: Nest, workspace: Workspace, fresh_postgres_database: str, tmp_path: Path
) -> None:
    with Night(nest, workspace, fresh_postgres_database, tmp_path, seed=SEED, bots=2) as night:
        check(night.lives_through(POINTS, KILLS))
        assert night.kills >= KILLS


def test_where_the_bot_may_not_look_a_letter_is_repeated_for_a_kill_and_none_is_lost(
    nest: Nest, workspace: Workspace, tmp_path: Path
) -> None:
    workspace.faults.fail("conversations.history", "missing_scope", times=10_000)
    with Night(nest, workspace, f"sqlite:///{tmp_path / 'oppbot.db'}", tmp_path, seed=SEED) as night:
        balance = night.lives_through(DOUBTFUL, 2 * len(DOUBTFUL))
        assert (balance.lost, balance.doubled) == ([], [])
        assert 0 < len(balance.repeated) <= night.kills


def check(balance: Balance) -> None:
    """Everybody was served, and the books agree."""
    assert balance.confirmed > len(POINTS)
    assert (balance.lost, balance.doubled, balance.repeated) == ([], [], [])

"""On SQLite: whatever people, Slack, clocks and machines do, what is said counts once and what is owed arrives."""

import pytest

from tests.histories.places import Emptied
from tests.histories.told import first_broken

EACH = 13


@pytest.mark.parametrize("first", range(0, 130, EACH))
def test_a_history_keeps_every_promise(sqlite: Emptied, first: int) -> None:
    if story := first_broken(range(first, first + EACH), sqlite, "sqlite"):
        pytest.fail(story)

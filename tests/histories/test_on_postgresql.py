"""On PostgreSQL, whose processes share one database by design: the same promises."""

import pytest

from tests.histories.places import Emptied
from tests.histories.told import first_broken

EACH = 10


@pytest.mark.parametrize("first", range(1000, 1070, EACH))
def test_a_history_keeps_every_promise(postgresql: Emptied, first: int) -> None:
    if story := first_broken(range(first, first + EACH), postgresql, "postgresql"):
        pytest.fail(story)

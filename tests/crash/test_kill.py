"""Killed at any moment and at every point of its work, and started again: nothing is lost, and nothing is there twice.

Every kill is proved: the process has ended by signal 9, and at a point it said before that it stood there.
"""

from tests.crash.ledger import Balance
from tests.crash.night import Night
from tests.crash.points import DOUBTFUL, POINTS
from tests.crash.surroundings import Surroundings, blind

KILLS = 20
"""For each database; `make crash` takes as many as it is told."""
SEED = 20261122


def test_one_process_on_sqlite_killed_at_every_point_and_between_loses_and_repeats_nothing(
    on_sqlite: Surroundings,
) -> None:
    with Night(on_sqlite, seed=SEED) as night:
        check(night.lives_through(POINTS, KILLS))
        assert night.kills >= KILLS


def test_of_two_processes_on_postgres_each_killed_again_and_again_none_loses_or_repeats_anything(
    on_postgres: Surroundings,
) -> None:
    with Night(on_postgres, seed=SEED, bots=2) as night:
        check(night.lives_through(POINTS, KILLS))
        assert night.kills >= KILLS


def test_where_the_bot_may_not_look_a_kill_repeats_one_letter_at_most_and_loses_none(
    on_sqlite: Surroundings,
) -> None:
    blind(on_sqlite.workspace)
    with Night(on_sqlite, seed=SEED) as night:
        balance = night.lives_through(DOUBTFUL, len(DOUBTFUL))
        assert (balance.lost, balance.doubled) == ([], [])
        assert 0 < len(balance.repeated) <= night.kills


def check(balance: Balance) -> None:
    """Everybody was served, and the books agree."""
    assert balance.confirmed > len(POINTS)
    assert (balance.lost, balance.doubled, balance.repeated) == ([], [], [])

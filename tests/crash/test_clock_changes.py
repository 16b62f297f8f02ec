"""On the nights when the clocks change a promise comes once, at its time on the wall."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from playground.clock import Clock
from playground.driver import Person
from storage.store import Store
from tests.stories.town import Town, found_town

MINUTE = timedelta(minutes=1)
BACK = datetime(2026, 10, 31, 14, tzinfo=UTC)
"""A Saturday, 10:00 in New York; the night that follows has an hour twice."""
FORWARD = datetime(2027, 3, 13, 15, tzinfo=UTC)
"""A Saturday, 10:00 in New York; the night that follows lacks an hour."""


@pytest.fixture
def town(sqlite_store: Store, request: pytest.FixtureRequest) -> Iterator[Town]:
    clock = Clock(request.param, frozen=True)
    sqlite_store.now = clock.now
    with found_town(sqlite_store, clock, transport="socket") as made:
        yield made


def reminded_at(town: Town, ben: Person, name: str, moment: datetime) -> None:
    """The reminder comes at this moment and not a minute before."""
    town.jump(moment - MINUTE)
    assert reminders(ben, name) == 0
    town.jump(moment)
    assert reminders(ben, name) == 1


def reminders(ben: Person, name: str) -> int:
    return sum("⏰" in seen.text and name in seen.text for seen in ben.sees())


@pytest.mark.parametrize("town", [BACK], indirect=True)
def test_an_hour_that_comes_twice_brings_its_reminder_the_first_time_only(town: Town) -> None:
    ben = town.person("ben")
    ben.command("/opp new Acme 10k A call tomorrow 1:30am")
    ben.command("/opp new Bolt 10k A call Mon 9am")
    reminded_at(town, ben, "Acme", datetime(2026, 11, 1, 5, 30, tzinfo=UTC))
    reminded_at(town, ben, "Bolt", datetime(2026, 11, 2, 14, tzinfo=UTC))
    assert reminders(ben, "Acme") == 1


@pytest.mark.parametrize("town", [FORWARD], indirect=True)
def test_an_hour_that_never_comes_brings_its_reminder_as_much_later(town: Town) -> None:
    ben = town.person("ben")
    ben.command("/opp new Acme 10k A call tomorrow 2:30am")
    ben.command("/opp new Bolt 10k A call Mon 9am")
    reminded_at(town, ben, "Acme", datetime(2027, 3, 14, 7, 30, tzinfo=UTC))
    reminded_at(town, ben, "Bolt", datetime(2027, 3, 15, 13, tzinfo=UTC))
    assert reminders(ben, "Acme") == 1

"""What every story may ask for."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from playground.clock import Clock
from playground.driver import Person
from storage.store import Store
from tests.stories.before_ack import hasty_calls
from tests.stories.town import Town, Transport, found_town

MONDAY = datetime(2026, 11, 16, 14, 0, tzinfo=UTC)
"""A Monday: 9:00 in New York, 22:00 in Shanghai."""


@pytest.fixture(params=["socket", "http"])
def transport(request: pytest.FixtureRequest) -> Transport:
    """Return how Slack reaches the bot; every story is told once by each."""
    chosen: Transport = request.param
    return chosen


@pytest.fixture
def town(sqlite_store: Store, transport: Transport) -> Iterator[Town]:
    """Return a town whose clock stands at 9:00 in New York on a Monday; no story may keep Slack waiting for calls."""
    clock = Clock(MONDAY, frozen=True)
    sqlite_store.now = clock.now
    with found_town(sqlite_store, clock, transport=transport) as made:
        yield made
        assert hasty_calls(made) == []


@pytest.fixture
def ben(town: Town) -> Person:
    """Return the English-speaking rep."""
    return town.person("ben")


@pytest.fixture
def wu(town: Town) -> Person:
    """Return the Chinese-speaking rep."""
    return town.person("wuqian")


@pytest.fixture
def maya(town: Town) -> Person:
    """Return another rep of the American side."""
    return town.person("maya")


@pytest.fixture
def lin(town: Town) -> Person:
    """Return the Chinese manager."""
    return town.person("linyue")


@pytest.fixture
def dana(town: Town) -> Person:
    """Return the American manager."""
    return town.person("dana")


@pytest.fixture
def sam(town: Town) -> Person:
    """Return the administrator."""
    return town.person("sam")

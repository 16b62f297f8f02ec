"""A story of the usual length, to see what a story costs."""

from pathlib import Path

from sqlalchemy import Engine

from playground.clock import Clock
from tests.sqlite import empty_store
from tests.stories.conftest import MONDAY
from tests.stories.town import Town, Transport, found_town


def tell(engine: Engine, empty: Path, transport: Transport) -> Town:
    """Tell of a new deal, an update of it and its undoing, on a fresh copy of the empty file; return where it was."""
    clock = Clock(MONDAY, frozen=True)
    with empty_store(engine, empty, clock.now) as store, found_town(store, clock, transport=transport) as town:
        ben = town.person("ben")
        ben.command("/opp new Acme 120k A call Fri")
        ben.say("Acme sent quote, too pricey, next Wed 3pm")
        ben.last().press("Undo")
        assert "Taken back" in ben.screen()
    return town

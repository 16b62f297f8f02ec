"""A book that was imported before the first connection is there when the bot arrives, with its owners matched."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from playground.clock import Clock
from services.imports.apply import apply
from services.imports.books import read_book
from services.imports.plan import make_plan
from services.imports.records import Wishes
from storage.adopt import LOCAL
from storage.store import Store
from tests.stories.conftest import MONDAY
from tests.stories.town import Town, Transport, found_town

BOOK = "Name,Customer,Stage,Amount,Owner,Created Date\nRollout,Granite,Quote,$500,Ben Carter,2026-10-01\n"


@pytest.fixture
def later(sqlite_store: Store, tmp_path: Path, transport: Transport) -> Iterator[Town]:
    """Return a town whose bot connects after a book was imported."""
    (tmp_path / "book.csv").write_text(BOOK, encoding="utf-8")
    clock = Clock(MONDAY, frozen=True)
    sqlite_store.now = clock.now
    with sqlite_store.begin(LOCAL) as work:
        work.workspaces.keep("", None, None)
        apply(work, make_plan(work, read_book(tmp_path / "book.csv", Wishes()), Wishes()))
    with found_town(sqlite_store, clock, transport=transport) as made:
        made.bot.settle()
        yield made


def test_the_owner_finds_the_book_and_is_reminded_of_it(later: Town) -> None:
    ben = later.person("ben")
    ben.command("/opp Granite")
    assert "#1 *Granite · Rollout*" in ben.last().all_text
    ben.command("/opp list")
    assert "#1 *Granite · Rollout*" in ben.last().all_text
    with later.bot.store.read(later.bot.identity.workspace) as work:
        rollout = work.opportunities.get(1)
        assert work.members.get(rollout.owner_id).slack_id == ben.id


def test_nothing_of_it_is_left_behind(later: Town) -> None:
    with later.bot.store.read(LOCAL) as work:
        assert work.members.all() == []
        assert work.workspaces.get() is None

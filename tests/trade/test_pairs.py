"""Any two buttons pressed at once leave what one of the two orders would have left."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import combinations_with_replacement, count
from threading import Barrier

import pytest
from sqlalchemy import Engine, event

from handlers.actions import ACTIONS
from handlers.views import VIEWS
from storage.engine import open_engine
from storage.migrate import upgrade
from storage.store import Store
from tests import postgres
from tests.builders import NOW
from tests.trade.desk import BEN, DANA, Desk, Press, copied, filled, found, holds
from tests.trade.presses import FORMS_APART, OF_PEOPLE, OPEN_OR_SHOW, PRESSES

Made = tuple[Press, str]
"""A press, and who makes it."""
State = dict[str, list[str]]


class Books:
    """Gives a fresh copy of one book to each run; two stores are on them, as two processes would be."""

    def __init__(self, stores: Sequence[Store]) -> None:
        """Write the book."""
        self.stores, self.names, self.count = stores, found(stores[0]), count()
        self.filled = filled(stores[0])

    def after(self, *presses: Made) -> State:
        """Return what presses leave that are made one after the other."""
        workspace = self.fresh()
        for nth, (press, by) in enumerate(presses):
            Desk(self.stores[0], workspace, self.names).take(press, nth, by)
        return holds(self.stores[0], workspace)

    def at_once(self, *presses: Made) -> State:
        """Return what presses leave that are made in the same instant, each at a counter of its own."""
        workspace, ready = self.fresh(), Barrier(2)

        def take(nth: int) -> None:
            desk = Desk(self.stores[nth], workspace, self.names)
            ready.wait()
            desk.take(presses[nth][0], nth, presses[nth][1])

        with ThreadPoolExecutor(2) as people:
            list(people.map(take, range(2)))
        return holds(self.stores[0], workspace)

    def fresh(self) -> str:
        """Return a workspace whose book nobody has pressed in."""
        workspace = f"T{next(self.count)}"
        copied(self.stores[0], workspace, self.filled)
        return workspace


@contextmanager
def shared(url: str) -> Iterator[Books]:
    """Give books in a database, which two processes share."""
    engine = open_engine(url)
    upgrade(engine)
    engine.dispose()
    stores = [Store(_quick(url), lambda: NOW) for _ in range(2)]
    yield Books(stores)
    for store in stores:
        store.close()


def _quick(url: str) -> Engine:
    """Return an engine that does not wait for the disk: no book outlives a loss of power."""
    engine = open_engine(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", lambda connection, _record: connection.execute("PRAGMA synchronous=OFF"))
    return engine


@pytest.fixture(scope="module")
def on_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Books]:
    """Return books in one SQLite file."""
    with shared(f"sqlite:///{tmp_path_factory.mktemp('pairs') / 'pressed.db'}") as books:
        yield books


@pytest.fixture(scope="module")
def on_postgres(postgres_url: str) -> Iterator[Books]:
    """Return books in PostgreSQL."""
    with postgres.fresh_database(postgres_url) as url, shared(url) as books:
        yield books


def other_of(press: Press) -> str:
    """Return who else may press it."""
    return DANA if press.by == BEN else BEN


def unlike(came: State, order: State) -> Iterator[str]:
    """Say which rows there are after presses at once and not after one order of them, and the other way round."""
    yield "not as in this order:"
    for name, rows in came.items():
        yield from (f"{name}: more {row}" for row in rows if row not in order[name])
        yield from (f"{name}: less {row}" for row in order[name] if row not in rows)


def ensure_like_one_after_the_other(books: Books, first: Made, second: Made) -> None:
    """Claim that what is pressed at once leaves what one order leaves."""
    came = books.at_once(first, second)
    said: list[str] = []
    for order in ((first, second), (second, first)):
        if came == (left := books.after(*order)):
            return
        said += unlike(came, left)
    pytest.fail("\n".join(said))


@pytest.mark.parametrize("name", PRESSES)
def test_each_press_by_itself_changes_the_book(on_sqlite: Books, name: str) -> None:
    assert on_sqlite.after((PRESSES[name], PRESSES[name].by)) != on_sqlite.after()


@pytest.mark.parametrize("name", PRESSES)
def test_two_presses_at_once_leave_what_one_order_would_have_left(on_sqlite: Books, name: str) -> None:
    pairs = combinations_with_replacement(PRESSES, 2)
    for other in (second for first, second in pairs if first == name):
        first, second = PRESSES[name], PRESSES[other]
        ensure_like_one_after_the_other(on_sqlite, (first, first.by), (second, second.by))


@pytest.mark.parametrize("name", PRESSES)
def test_two_people_who_press_the_same_at_once_leave_what_one_of_them_would_have_left_first(
    on_sqlite: Books, name: str
) -> None:
    press = PRESSES[name]
    ensure_like_one_after_the_other(on_sqlite, (press, press.by), (press, other_of(press)))


@pytest.mark.parametrize("name", PRESSES)
def test_on_postgresql_too(on_postgres: Books, name: str) -> None:
    press, following = PRESSES[name], list(PRESSES.values())[(list(PRESSES).index(name) + 1) % len(PRESSES)]
    ensure_like_one_after_the_other(on_postgres, (press, press.by), (press, other_of(press)))
    ensure_like_one_after_the_other(on_postgres, (press, press.by), (following, following.by))


def test_whatever_can_be_pressed_is_in_the_table_or_settles_nothing() -> None:
    buttons = {press.action for press in PRESSES.values() if not press.is_form}
    forms = {press.action for press in PRESSES.values() if press.is_form}
    assert buttons | OPEN_OR_SHOW | OF_PEOPLE == set(ACTIONS)
    assert forms | FORMS_APART == set(VIEWS)
    assert not buttons & (OPEN_OR_SHOW | OF_PEOPLE)
    assert not forms & FORMS_APART

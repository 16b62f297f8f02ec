"""How often the database is asked: an update and a morning card take as many statements as is said here."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from slack_sdk import WebClient
from sqlalchemy import Executable, event

from handlers.commands import respond
from handlers.counter import Counter
from handlers.letters import LETTERS
from handlers.turn import Origin
from sales.letters import Letter
from sales.opportunity import Place
from services.reminders import remind
from storage.store import Store
from tests.builders import WORKSPACE, Clock, open_book, owed_now

SLACK = WebClient(token="xoxb-test", base_url="http://127.0.0.1:9/")
UPDATE = 11
"""Of the first update of an opportunity; of later ones two fewer, as the rep and the names are known by then."""
CARD, ALONE = 9, 14
"""Of a morning card however many deals are on it, and of one with a single deal, which tells more of it."""


def statements(store: Store, act: Callable[[], object]) -> int:
    """Return how many statements an act takes."""
    said: list[object] = []

    def hear(_connection: object, element: object, *_rest: object) -> None:
        if isinstance(element, Executable):
            said.append(element)

    event.listen(store.engine, "before_execute", hear)
    act()
    event.remove(store.engine, "before_execute", hear)
    return len(said)


def says(counter: Counter, text: str) -> None:
    origin = Origin(workspace=WORKSPACE, user="U0BEN", place=Place.COMMAND, key=text)
    assert "saved nothing" not in str(counter.serve(SLACK, origin, respond, text=text))


def test_an_update_takes_no_more_statements_than_it_did(sqlite_store: Store) -> None:
    counter = Counter(sqlite_store)
    says(counter, "new Acme 120k A call Fri")
    first, *later = (
        statements(sqlite_store, lambda n=n: says(counter, f"Acme sent quote v{n}, too pricey, next Wed 3pm"))  # type: ignore[misc]
        for n in range(3)
    )
    assert (first, later) == (UPDATE, [UPDATE - 2] * 2)


@pytest.mark.parametrize(("count", "taken"), [(1, ALONE), (2, CARD), (8, CARD)])
def test_a_morning_card_takes_as_many_statements_for_eight_deals_as_for_two(
    sqlite_store: Store, clock: Clock, count: int, taken: int
) -> None:
    clock.moment = datetime(2026, 11, 20, 8, tzinfo=UTC)
    with sqlite_store.begin(WORKSPACE) as work:
        for number in range(count):
            open_book(work, f"Deal {number}", next_on=clock.moment.date(), due_at=clock.moment)
    while remind(sqlite_store):
        pass
    [card] = owed(sqlite_store)

    def render() -> None:
        with sqlite_store.read(WORKSPACE) as work:
            assert LETTERS["morning"](work, card)

    assert statements(sqlite_store, render) == taken


def owed(store: Store) -> list[Letter]:
    with store.connect_writing() as connection:
        return [letter for letter in owed_now(connection, store.now()) if letter.kind == "morning"]

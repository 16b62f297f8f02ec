"""The first words of somebody unknown are read again on their own wall, and they are told what changed."""

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from slack_sdk import WebClient

from handlers.commands import respond
from handlers.counter import Counter
from handlers.letters import LETTERS
from handlers.turn import Origin
from sales.letters import Letter
from sales.opportunity import EventCode, Opportunity, Place
from services.profiles import learn
from services.said import Said
from services.undoing import undo
from storage.schema import outbox
from storage.store import Store
from tests.builders import WORKSPACE, Clock

SLACK = WebClient(token="xoxb-test", base_url="http://127.0.0.1:9/")
PACIFIC = {"name": "Ben", "zone": "America/Los_Angeles", "email": None, "is_admin": False, "active": True}
"""Where it is Tuesday evening still, at 6:30 of a Wednesday in UTC."""


def says(store: Store, *sentences: str) -> None:
    for text in sentences:
        said = Origin(workspace=WORKSPACE, user="U0BEN", place=Place.COMMAND, key=text)
        Counter(store).serve(SLACK, said, respond, text=text)


def is_known(store: Store, **profile: Any) -> None:
    with store.begin(WORKSPACE) as work:
        learn(work, "U0BEN", {**PACIFIC, **profile})


def deal(store: Store, number: int = 1) -> Opportunity:
    with store.read(WORKSPACE) as work:
        return work.opportunities.get(number)


def told(store: Store) -> list[str]:
    """Return what letters about a zone say."""
    with store.read(WORKSPACE) as work:
        numbers = [row.id for row in work.connection.execute(outbox.select().where(outbox.c.kind == "rezoned"))]
        letters = [letter for number in numbers if (letter := work.outbox.get(number))]
        return [said for letter in letters if (said := text_of(store, letter))]


def text_of(store: Store, letter: Letter) -> str | None:
    with store.read(WORKSPACE) as work:
        outgoing = LETTERS[letter.kind](work, letter)
        return str(outgoing.args["text"]) if outgoing else None


@pytest.mark.parametrize(
    ("words", "on", "at", "due"),
    [
        ("call tomorrow", date(2026, 11, 18), None, datetime(2026, 11, 18, 17, tzinfo=UTC)),
        ("call tomorrow 3pm", date(2026, 11, 18), time(15), datetime(2026, 11, 18, 23, tzinfo=UTC)),
        ("call Nov 20", date(2026, 11, 20), None, datetime(2026, 11, 20, 17, tzinfo=UTC)),
        ("", date(2026, 11, 20), None, datetime(2026, 11, 20, 17, tzinfo=UTC)),
    ],
    ids=["day", "hour", "named day", "cadence"],
)
def test_the_first_date_of_somebody_unknown_ends_on_their_own_wall(
    store: Store, words: str, on: date, at: time | None, due: datetime
) -> None:
    says(store, f"new Acme 5k A {words}")
    is_known(store)
    found = deal(store)
    assert (found.next_on, found.next_time, found.due_at) == (on, at, due)


def test_they_are_told_of_the_new_date_and_can_take_it_back(store: Store) -> None:
    says(store, "new Acme 5k A call tomorrow")
    is_known(store)
    (said,) = told(store)
    assert "Los Angeles" in said
    assert "Next: tomorrow" in said
    with store.begin(WORKSPACE) as work:
        assert [event.code for event in work.events.of(1, 9)] == [EventCode.CORRECTED, EventCode.CREATED]
        ben = work.members.by_slack("U0BEN")
        assert ben
        last = work.events.last_of(ben.id)
        assert last
        undo(work, ben, last.id, Said(place=Place.PRESS, key="press"))
    assert deal(store).next_on == date(2026, 11, 19)
    assert told(store) == []


def test_nobody_is_told_where_the_day_is_the_same(store: Store) -> None:
    says(store, "new Acme 5k A call tomorrow")
    is_known(store, zone="Europe/Berlin")
    assert deal(store).due_at == datetime(2026, 11, 19, 8, tzinfo=UTC)
    assert told(store) == []


def test_whoever_moves_later_keeps_their_days(store: Store) -> None:
    is_known(store, zone="Europe/Berlin")
    says(store, "new Acme 5k A call tomorrow")
    is_known(store)
    assert deal(store).next_on == date(2026, 11, 19)
    assert told(store) == []


def test_only_what_nothing_has_followed_is_read_again(store: Store, clock: Clock) -> None:
    says(store, "new Acme 5k A call tomorrow", "new Globex 9k A call tomorrow")
    clock.advance(seconds=1)
    says(store, "Acme call Nov 27")
    is_known(store)
    assert deal(store).next_on == date(2026, 11, 27)
    assert deal(store, 2).next_on == date(2026, 11, 18)

"""Two devices, or two people, press the same button in the same instant: one press counts, the other is answered."""

from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Barrier
from typing import Any

import pytest
from slack_sdk import WebClient

from handlers import origins
from handlers.actions import ACTIONS
from handlers.commands import respond
from handlers.counter import Counter
from handlers.turn import Origin
from sales.opportunity import EventCode, Place
from sales.people import Role
from sales.stages import Tick
from storage.questions import Question
from storage.store import Store
from tests.builders import WORKSPACE, a_follow_up, a_team, open_book, seated

SLACK = WebClient(token="xoxb-test", base_url="http://127.0.0.1:9/")
AT_ONCE = 4


def pressed(nth: int, action: str, value: str, user: str = "U0BEN") -> dict[str, Any]:
    """Return what Slack sends of a press; each device has a trigger of its own."""
    button = {"action_id": f"opp:{action}", "value": value}
    return {"team": {"id": WORKSPACE}, "user": {"id": user}, "trigger_id": f"{nth}.9", "actions": [button]}


def press_at_once(store: Store, action: str, value: str, users: list[str]) -> None:
    counter, ready = Counter(store), Barrier(len(users))

    def press(nth: int) -> None:
        body = pressed(nth, action, value, users[nth])
        ready.wait()
        counter.serve(SLACK, origins.of_press(body), ACTIONS[action], payload=body)

    with ThreadPoolExecutor(len(users)) as people:
        list(people.map(press, range(len(users))))


def answers(store: Store) -> list[str]:
    with store.look() as connection:
        found = connection.exec_driver_sql("SELECT data FROM outbox WHERE kind = 'message' ORDER BY id").all()
    return [str(row[0]) for row in found]


def happened(store: Store) -> list[EventCode]:
    with store.read(WORKSPACE) as work:
        return [event.code for event in work.events.of(1, 20)]


@pytest.fixture
def book(store: Store) -> Store:
    """Return a store with a deal of Ben's, and a manager who may change it."""
    with store.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(), None)
        seated(work, team.id)
        seated(work, team.id, Role.MANAGER, slack_id="U0DANA", name="Dana")
        number = open_book(work, team_id=team.id, amount=Decimal(100), qualified=(Tick.NEED, Tick.BUDGET)).id
        work.follow_ups.add(a_follow_up(id=work.follow_ups.new_id(), opportunity_id=number, member_id=1))
    return store


@pytest.mark.parametrize("users", [["U0BEN"] * AT_ONCE, ["U0BEN", "U0DANA"] * 2], ids=["devices", "people"])
@pytest.mark.parametrize(
    ("action", "value", "code"),
    [
        ("move_stage", "1:1:proposal", EventCode.STAGE_MOVED),
        ("tomorrow", "1:1", EventCode.SNOOZED),
        ("more", "won:1:1", EventCode.WON),
    ],
)
def test_of_presses_on_one_card_at_once_one_counts_and_the_others_hear_by_whom(
    book: Store, action: str, value: str, code: EventCode, users: list[str]
) -> None:
    press_at_once(book, action, value, users)
    assert happened(book) == [code]
    told = answers(book)
    assert len(told) == AT_ONCE
    assert sum("moved on" in said for said in told) == AT_ONCE - 1
    assert all("Ben" in said or "Dana" in said for said in told if "moved on" in said)


def test_of_presses_on_undo_at_once_one_counts(book: Store) -> None:
    said = Origin(workspace=WORKSPACE, user="U0BEN", place=Place.COMMAND, key="said")
    Counter(book).serve(SLACK, said, respond, text="#1 sent the quote, 50k")
    with book.read(WORKSPACE) as work:
        event = work.events.of(1, 1)[0]
    press_at_once(book, "undo", str(event.id), ["U0BEN"] * AT_ONCE)
    assert happened(book) == [EventCode.UNDONE, EventCode.UPDATED]
    assert len(answers(book)) == AT_ONCE


def test_of_answers_to_one_question_at_once_one_counts(book: Store) -> None:
    with book.begin(WORKSPACE) as work:
        question: Question = work.questions.ask(1, "update", "sent the quote", ["1"], {"place": "command"})
    press_at_once(book, "choose", f"{question.id}:0", ["U0BEN"] * AT_ONCE)
    assert happened(book) == [EventCode.UPDATED]
    assert sum("answered already" in said for said in answers(book)) == AT_ONCE - 1

"""What is owed is counted over the workspaces that are served, by the index of owed letters alone."""

from datetime import timedelta

import pytest
from sqlalchemy import event

from sales.letters import Sent
from storage.backlog import Backlog, look_at_backlog
from storage.claims import claim
from storage.store import Store
from tests.builders import Clock


def backlog(store: Store) -> Backlog:
    with store.look() as connection:
        return look_at_backlog(connection, store.now(), ["T1", "T2"])


def owe(store: Store, workspace: str, key: str, later: timedelta = timedelta()) -> None:
    with store.begin(workspace) as work:
        work.outbox.owe(key, "said", channel="C1", not_before=store.now() + later)


def test_where_nothing_is_owed_nothing_waits(store: Store) -> None:
    assert backlog(store) == Backlog(owed=0, oldest=None)


def test_letters_of_all_these_workspaces_count_and_the_one_that_has_waited_longest_is_told(
    store: Store, clock: Clock
) -> None:
    begun = store.now()
    owe(store, "T1", "first")
    clock.advance(minutes=5)
    owe(store, "T2", "second")
    owe(store, "T2", "tomorrow", timedelta(days=1))
    assert backlog(store) == Backlog(owed=3, oldest=begun)


def test_a_workspace_that_is_not_served_does_not_count(store: Store) -> None:
    owe(store, "T3", "for nobody")
    assert backlog(store) == Backlog(owed=0, oldest=None)


def test_what_is_not_due_yet_does_not_wait(store: Store) -> None:
    owe(store, "T1", "tomorrow", timedelta(days=1))
    assert backlog(store) == Backlog(owed=1, oldest=None)


def test_what_has_been_sent_is_owed_no_more(store: Store) -> None:
    owe(store, "T1", "first")
    with store.connect_writing() as connection:
        (letter,) = claim(connection, store.now(), store.now() + timedelta(minutes=1), "postman", 10)
    with store.begin("T1") as work:
        work.outbox.settle(letter, Sent(channel="C1", ts="1.0"))
    assert backlog(store) == Backlog(owed=0, oldest=None)


@pytest.mark.parametrize("ask", ["backlog", "claim"])
def test_sqlite_finds_owed_letters_by_their_index_and_not_among_all_of_a_workspace(
    sqlite_store: Store, ask: str
) -> None:
    asked: list[tuple[str, tuple[object, ...]]] = []
    now = sqlite_store.now()
    with sqlite_store.connect_writing() as connection:
        event.listen(connection, "before_cursor_execute", lambda *said: asked.append((said[2], said[3])))
        if ask == "backlog":
            look_at_backlog(connection, now, ["T1"])
        else:
            claim(connection, now, now, "postman", 10, ["T1"])
        statement, given = next(each for each in asked if "FROM outbox" in each[0])
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given).all()
    assert "ix_outbox_owed" in plan[0][3]

"""What is owed is counted over all workspaces, by the index of owed letters alone."""

from datetime import timedelta

from sqlalchemy import event

from sales.letters import Sent
from storage.backlog import Backlog, look_at_backlog
from storage.claims import claim
from storage.store import Store
from tests.builders import Clock


def backlog(store: Store) -> Backlog:
    with store.look() as connection:
        return look_at_backlog(connection, store.now())


def owe(store: Store, workspace: str, key: str, later: timedelta = timedelta()) -> None:
    with store.begin(workspace) as work:
        work.outbox.owe(key, "said", channel="C1", not_before=store.now() + later)


def test_where_nothing_is_owed_nothing_waits(store: Store) -> None:
    assert backlog(store) == Backlog(owed=0, oldest=None)


def test_letters_of_every_workspace_count_and_the_one_that_has_waited_longest_is_told(
    store: Store, clock: Clock
) -> None:
    begun = store.now()
    owe(store, "T1", "first")
    clock.advance(minutes=5)
    owe(store, "T2", "second")
    owe(store, "T2", "tomorrow", timedelta(days=1))
    assert backlog(store) == Backlog(owed=3, oldest=begun)


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


def test_sqlite_reads_the_index_of_owed_letters(sqlite_store: Store) -> None:
    asked: list[str] = []
    with sqlite_store.look() as connection:
        event.listen(connection, "before_cursor_execute", lambda *said: asked.append(said[2]))
        look_at_backlog(connection, sqlite_store.now())
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked[-1]}", (str(sqlite_store.now()),)).all()
    assert ["ix_outbox_owed" in row[3] for row in plan] == [True]

"""What is due is asked of an index across all workspaces, the longest due first, each next date once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Connection

from sales.vocabulary import Status
from storage.due import Due, due_now, sweep
from storage.store import Store
from tests.builders import NOW, WORKSPACE, open_book

HOUR = timedelta(hours=1)


@pytest.fixture
def connection(store: Store) -> Iterator[Connection]:
    """Return a connection to a book in which three are due, in two workspaces, and three are not."""
    with store.begin(WORKSPACE) as work:
        open_book(work, "Late", due_at=NOW - 2 * HOUR)
        open_book(work, "Now", due_at=NOW)
        open_book(work, "Soon", due_at=NOW + HOUR)
        open_book(work, "Closed", due_at=NOW - HOUR, status=Status.LOST)
        told = open_book(work, "Told", due_at=NOW - HOUR)
        work.opportunities.mark_reminded([(told.id, told.generation)])
    with store.begin("T02OTHER") as work:
        open_book(work, "Theirs", due_at=NOW - HOUR, generation=4)
    with store.engine.connect() as connection:
        yield connection


def test_what_is_due_is_found_in_every_workspace_and_the_longest_due_comes_first(connection: Connection) -> None:
    assert due_now(connection, NOW, 10) == [
        Due(workspace=WORKSPACE, opportunity_id=1, generation=1, owner_id=1),
        Due(workspace="T02OTHER", opportunity_id=1, generation=4, owner_id=1),
        Due(workspace=WORKSPACE, opportunity_id=2, generation=1, owner_id=1),
    ]


def test_no_more_are_read_than_asked_for(connection: Connection) -> None:
    assert [due.workspace for due in due_now(connection, NOW, 1)] == [WORKSPACE]


def test_a_next_date_that_was_moved_on_is_due_again(connection: Connection, store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        told = work.opportunities.get(5)
        work.opportunities.save(replace(told, generation=told.generation + 1))
    with store.engine.connect() as later:
        assert (WORKSPACE, 5, 2, 1) in due_now(later, NOW, 10)


def plan_of_the_sweep(connection: Connection, explain: str) -> list[str]:
    statement, in_driver_terms = sweep(connection.dialect, 10)
    return [row[-1] for row in connection.exec_driver_sql(f"{explain} {statement}", (in_driver_terms(NOW),))]


def test_the_sweep_reads_its_own_index_and_no_table_and_sorts_nothing(sqlite_store: Store) -> None:
    with sqlite_store.engine.connect() as connection:
        plan = plan_of_the_sweep(connection, "EXPLAIN QUERY PLAN")
    assert plan == [
        "SEARCH opportunities USING COVERING INDEX ix_opportunities_due (due_at<?)",
        "SCALAR SUBQUERY 1",
        "SCAN CONSTANT ROW",
    ]


def test_postgresql_answers_the_sweep_from_the_index_alone_too(postgres_store: Store) -> None:
    with postgres_store.engine.connect() as connection:
        for way in ("enable_seqscan", "enable_bitmapscan"):  # the quicker ways of a table without rows
            connection.exec_driver_sql(f"SET LOCAL {way} = off")
        plan = plan_of_the_sweep(connection, "EXPLAIN (COSTS OFF)")
    assert "  ->  Index Only Scan using ix_opportunities_due on opportunities" in plan
    assert [step for step in plan if "Sort" in step] == []

"""A team's digest and its [Why] are answered from indexes of that team alone, and read no table whole."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import event

from services.funnel import weekly
from services.passage import way_of
from services.untouched import untouched
from storage.standing import late_by_owner
from storage.store import Store
from tests.builders import NOW, WORKSPACE, a_team, open_book

MONDAY = date(2026, 11, 9)
OF_THE_TEAM = "(workspace=? AND team_id=?"
BY_NUMBER = "(workspace=? AND id=?)"
OF_ONE = "(workspace=? AND opportunity_id=?"
LEFT_THE_TEAM = "ix_events_left (workspace=? AND left_team_id=? AND at>?"


@pytest.fixture
def plans(sqlite_store: Store) -> Iterator[dict[str, list[str]]]:
    """Return how SQLite answers each statement of a digest, of its [Why], and of the list that may stand below it."""
    asked: list[tuple[str, object]] = []
    with sqlite_store.begin(WORKSPACE) as work:
        team = work.teams.add(a_team(), None)
        open_book(work, team_id=team.id)
        event.listen(work.connection, "before_cursor_execute", lambda *said: asked.append((said[2], said[3])))
        weekly(work, team, MONDAY)
        way_of(work, team, 90)
        untouched(work, team)
        late_by_owner(work.scope, team.id, NOW)
        statements = list(asked)
        yield {
            statement: [
                row[3]
                for row in work.connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)  # type: ignore[arg-type]
            ]
            for statement, parameters in statements
        }


def of_tables(plan: list[str]) -> list[str]:
    """Return the steps that read a table of the archive, and not what the statement itself has made."""
    tables = ("opportunities", "events", "follow_ups")
    return [step for step in plan if any(step.startswith((f"SEARCH {table} ", f"SCAN {table}")) for table in tables)]


def test_a_digest_reads_no_table_whole(plans: dict[str, list[str]]) -> None:
    steps = [step for plan in plans.values() for step in of_tables(plan)]
    assert len(steps) >= 12
    assert [step for step in steps if step.startswith("SCAN")] == []


def test_every_search_of_opportunities_begins_with_the_team_or_is_for_one_by_its_number(
    plans: dict[str, list[str]],
) -> None:
    searches = [step for plan in plans.values() for step in of_tables(plan) if "opportunities" in step]
    assert searches
    assert [step for step in searches if OF_THE_TEAM not in step and BY_NUMBER not in step] == []


def test_every_search_of_the_history_is_for_one_opportunity_or_for_what_left_the_team(
    plans: dict[str, list[str]],
) -> None:
    steps = [step for plan in plans.values() for step in of_tables(plan)]
    searches = [step for step in steps if step.startswith(("SEARCH events", "SEARCH follow_ups"))]
    assert searches
    assert [step for step in searches if OF_ONE not in step and LEFT_THE_TEAM not in step] == []


def test_counting_by_stage_reads_the_index_alone(plans: dict[str, list[str]]) -> None:
    by_stage = next(plan for statement, plan in plans.items() if statement.startswith("SELECT opportunities.stage,"))
    assert "USING COVERING INDEX ix_opportunities_funnel" in by_stage[0]

"""What a story costs: so little that nobody keeps from telling one more. `make bench` has the time that it takes."""

from pathlib import Path

from sqlalchemy import Engine, event

from tests.stories.before_ack import CALLS
from tests.stories.town import Transport
from tests.stories.usual import tell

MOST_STATEMENTS = 250
MOST_CALLS = 10


def test_a_story_asks_little_of_the_database_and_of_slack(
    sqlite_engine: Engine, migrated_sqlite: Path, transport: Transport
) -> None:
    statements: list[str] = []

    def _hear(_connection: object, _cursor: object, statement: str, *_others: object) -> None:
        if not statement.startswith("BEGIN"):
            statements.append(statement)

    event.listen(sqlite_engine, "before_cursor_execute", _hear)
    town = tell(sqlite_engine, migrated_sqlite, transport)
    event.remove(sqlite_engine, "before_cursor_execute", _hear)
    assert 0 < len(statements) <= MOST_STATEMENTS
    calls = [entry.name for entry in town.workspace.journal.after() if entry.kind in CALLS]
    assert 0 < len(calls) <= MOST_CALLS

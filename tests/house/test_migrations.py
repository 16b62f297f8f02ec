"""The migrations lead to what the code expects, on both databases, and say of themselves what is true."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, event

from storage.engine import open_engine
from storage.migrate import MIGRATIONS, upgrade
from storage.schema import metadata

ADDING = ("CREATE TABLE", "CREATE INDEX", "CREATE UNIQUE INDEX")


@pytest.fixture(params=["sqlite", "postgres"])
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    sqlite = f"sqlite:///{tmp_path / 'oppbot.db'}"
    address = sqlite if request.param == "sqlite" else request.getfixturevalue("fresh_postgres_database")
    engine = open_engine(address)
    yield engine
    engine.dispose()


def test_the_migrations_have_one_head() -> None:
    assert len(ScriptDirectory(str(MIGRATIONS)).get_heads()) == 1


def test_the_migrations_make_what_the_tables_say(empty_database: Engine) -> None:
    upgrade(empty_database)
    reads_defaults = empty_database.dialect.name == "postgresql"  # Alembic takes SQLite's '' for another default
    with empty_database.connect() as connection:
        options = {"compare_type": True, "compare_server_default": reads_defaults}
        seen = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(seen, metadata) == []


def test_a_revision_says_whether_it_only_adds_and_that_is_true(empty_database: Engine) -> None:
    said: list[str] = []

    def listen(_connection: Connection, _cursor: object, statement: str, *_rest: object) -> None:
        said.append(" ".join(statement.split()))

    event.listen(empty_database, "before_cursor_execute", listen)
    upgrade(empty_database)
    told = all(script.module.ONLY_ADDS for script in ScriptDirectory(str(MIGRATIONS)).walk_revisions())
    changes = [each for each in said if each.startswith(("CREATE", "ALTER", "DROP", "UPDATE", "DELETE", "INSERT"))]
    others = [each for each in changes if "alembic_version" not in each and not _adds(each)]
    assert changes
    assert told == (not others)


def _adds(statement: str) -> bool:
    added_column = statement.startswith("ALTER TABLE") and " ADD COLUMN " in statement
    return statement.startswith(ADDING) or added_column

"""The tests' own PostgreSQL is real, separate for every test, and never quietly missing."""

import subprocess
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

from tests import postgres


def ask(url: str, *statements: str) -> object:
    """Run statements on a database and return the first value of the last."""
    engine = create_engine(url)
    try:
        with engine.begin() as connection:
            results = [connection.execute(text(statement)) for statement in statements]
            return results[-1].scalar() if results[-1].returns_rows else None
    finally:
        engine.dispose()


def test_the_server_is_a_postgresql_of_today(fresh_postgres_database: str) -> None:
    assert int(str(ask(fresh_postgres_database, "SHOW server_version_num"))) >= 140000


def test_a_database_is_a_copy_of_its_template_and_shares_nothing_with_it(
    postgres_url: str, fresh_postgres_database: str
) -> None:
    ask(fresh_postgres_database, "CREATE TABLE deals (name text)", "INSERT INTO deals VALUES ('极光')")
    name = str(make_url(fresh_postgres_database).database)
    with postgres.fresh_database(postgres_url, template=name) as copy:
        ask(copy, "INSERT INTO deals VALUES ('Acme')")
        assert ask(copy, "SELECT count(*) FROM deals") == 2
    assert ask(fresh_postgres_database, "SELECT string_agg(name, ',') FROM deals") == "极光"


def test_a_missing_server_is_a_failure(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TEST_DATABASE_URL", raising=False)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    monkeypatch.setattr("shutil.which", lambda _: None)
    monkeypatch.setattr("tests.postgres.DEBIAN", tmp_path)
    with pytest.raises(RuntimeError, match="no PostgreSQL for the tests"), postgres.running():
        pass


def test_a_server_that_is_given_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEST_DATABASE_URL", "postgresql://me:secret@db/tests")
    with postgres.running() as url:
        assert url == "postgresql+psycopg://me:secret@db/tests"


def test_a_copy_of_the_server_runs_from_where_it_was_copied_to(tmp_path: Path) -> None:
    copy = postgres.copied(postgres.programs(), tmp_path)
    said = subprocess.run([copy / "initdb", "--version"], capture_output=True, text=True, check=True).stdout
    assert copy.is_relative_to(tmp_path)
    assert "PostgreSQL" in said

"""A database is brought up to date by itself where that is safe, and by a person where it is not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from sales.errors import SalesError
from storage.engine import open_engine
from storage.migrate import pending, upgrade
from storage.ready import insist_on_ready, insist_on_writing, make_ready, migrate
from storage.store import Store


@pytest.fixture(params=["sqlite", "postgres"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    sqlite = f"sqlite:///{tmp_path / 'oppbot.db'}"
    opened = open_engine(sqlite if request.param == "sqlite" else request.getfixturevalue("fresh_postgres_database"))
    yield opened
    opened.dispose()


def code_of(refused: pytest.ExceptionInfo[SalesError]) -> str:
    return refused.value.code


def test_what_only_adds_is_applied_without_being_asked(engine: Engine) -> None:
    assert make_ready(engine)
    assert make_ready(engine) == ()
    insist_on_ready(engine)


def test_what_does_more_waits_for_a_person(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storage.ready.only_adds", lambda _: False)
    with pytest.raises(SalesError) as refused:
        make_ready(engine)
    assert code_of(refused) == "database-behind"
    assert pending(engine)
    assert migrate(engine)
    make_ready(engine)


def test_a_database_of_newer_code_is_left_alone(engine: Engine) -> None:
    upgrade(engine)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    for look in (make_ready, insist_on_ready, migrate):
        with pytest.raises(SalesError) as refused:
            look(engine)
        assert code_of(refused) == "database-ahead"


def test_a_trial_of_writing_leaves_nothing(store: Store) -> None:
    with store.begin("T1") as work:
        work.workspaces.keep("Acme", None, None)
    insist_on_writing(store.engine)
    with store.read("T1") as work:
        known = work.workspaces.get()
    assert known
    assert known.name == "Acme"


def test_a_database_that_takes_no_writes_is_refused(sqlite_store: Store) -> None:
    reader = open_engine(str(sqlite_store.engine.url), read_only=True)
    with pytest.raises(SalesError) as refused:
        insist_on_writing(reader)
    assert code_of(refused) == "database-out-of-reach"
    assert "readonly" in str(refused.value.words["fault"])
    reader.dispose()


def test_a_server_that_does_not_answer_is_named_without_its_password() -> None:
    nowhere = open_engine("postgresql://ben:pa55@127.0.0.1:1/sales")
    with pytest.raises(SalesError) as refused:
        insist_on_ready(nowhere)
    assert code_of(refused) == "database-out-of-reach"
    assert "127.0.0.1" in str(refused.value.words["where"])
    assert "pa55" not in str(refused.value.words)

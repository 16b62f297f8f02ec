"""A copy in another database is the same book, or there is no copy."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Engine, insert, select, text

from sales.errors import SalesError
from storage.copying import BATCH, copy_all, insist_on_empty
from storage.engine import open_engine
from storage.migrate import upgrade
from storage.schema import gates, inbox, metadata
from storage.store import Store
from tests.builders import NOW, open_book
from tests.storage.test_tenancy import fill

STRANGE = '极光 🌅 O\'Brien\n\t"ABC" \\ %s'
WAYS = [("sqlite", "postgres"), ("postgres", "sqlite"), ("sqlite", "sqlite")]


@pytest.fixture
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    kind = getattr(request, "param", "sqlite")
    sqlite = f"sqlite:///{tmp_path / 'copy.db'}"
    engine = open_engine(sqlite if kind == "sqlite" else request.getfixturevalue("fresh_postgres_database"))
    upgrade(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def source(request: pytest.FixtureRequest) -> Store:
    """Return a store with one of everything, in two workspaces, and words that are hard to carry."""
    store: Store = request.getfixturevalue(f"{getattr(request, 'param', 'sqlite')}_store")
    for workspace in ("T1", "T2"):
        with store.begin(workspace) as work:
            fill(work)
    with store.begin("T1") as work:
        open_book(work, STRANGE, amount=Decimal("0.01"), currency="CNY")
    with store.connect_writing() as connection:
        connection.execute(insert(gates).values(workspace="T4", place="C1", opens_at=NOW, free_at=NOW))
    return store


def everything(engine: Engine) -> dict[str, list[tuple[object, ...]]]:
    with engine.connect() as connection:
        return {
            name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key.columns))]
            for name, table in metadata.tables.items()
        }


@pytest.mark.parametrize(("source", "target"), WAYS, indirect=True)
def test_every_value_of_every_table_arrives_as_it_was(source: Store, target: Engine) -> None:
    copied = list(copy_all(source.engine, target))
    assert {each.table for each in copied} == set(metadata.tables)
    assert [each.table for each in copied if not each.rows] == []
    assert everything(target) == everything(source.engine)


def test_there_and_back_again_leaves_the_checksums_as_they_were(
    source: Store, target: Engine, fresh_postgres_database: str
) -> None:
    between = open_engine(fresh_postgres_database)
    upgrade(between)
    assert list(copy_all(source.engine, between)) == list(copy_all(between, target))
    between.dispose()


@pytest.mark.parametrize("target", ["sqlite", "postgres"], indirect=True)
def test_more_rows_than_fit_in_a_batch_all_arrive(source: Store, target: Engine) -> None:
    with source.connect_writing() as connection:
        connection.execute(insert(inbox), [{"workspace": "T3", "key": f"k{n}", "at": NOW} for n in range(BATCH + 1)])
    copied = {each.table: each.rows for each in copy_all(source.engine, target)}
    assert copied["inbox"] == len(everything(target)["inbox"]) > BATCH


@pytest.mark.parametrize("source", ["sqlite", "postgres"], indirect=True)
def test_what_is_written_while_it_copies_is_not_copied_by_halves(source: Store, target: Engine) -> None:
    before = everything(source.engine)
    tables = copy_all(source.engine, target)
    next(tables)
    with source.begin("T9") as work:
        open_book(work, "Written meanwhile")
    assert len(list(tables)) == len(metadata.tables) - 1
    assert everything(target) == before


@pytest.mark.parametrize("target", ["sqlite", "postgres"], indirect=True)
def test_a_row_that_arrives_as_another_one_is_seen_and_nothing_is_kept(source: Store, target: Engine) -> None:
    with target.begin() as connection:
        for statement in garbling(target):
            connection.execute(text(statement))
    with pytest.raises(SalesError) as refused:
        list(copy_all(source.engine, target))
    assert refused.value.code == "copy-differs"
    assert refused.value.words["table"] == "accounts"
    assert {name: rows for name, rows in everything(target).items() if rows} == {}


def garbling(engine: Engine) -> list[str]:
    """Return what lets a database change a character of each account that it is given."""
    if engine.dialect.name == "sqlite":
        change = "UPDATE accounts SET name = replace(name, 'Acme', 'acme') WHERE rowid = NEW.rowid"
        return [f"CREATE TRIGGER garble AFTER INSERT ON accounts BEGIN {change}; END"]
    body = "BEGIN NEW.name := replace(NEW.name, 'Acme', 'acme'); RETURN NEW; END"
    return [
        f"CREATE FUNCTION garble() RETURNS trigger LANGUAGE plpgsql AS '{body.replace(chr(39), chr(39) * 2)}'",
        "CREATE TRIGGER garble BEFORE INSERT ON accounts FOR EACH ROW EXECUTE FUNCTION garble()",
    ]


@pytest.mark.parametrize("target", ["postgres"], indirect=True)
def test_a_row_that_the_other_database_does_not_take_is_named_without_what_is_in_it(
    source: Store, target: Engine
) -> None:
    with source.begin("T1") as work:
        work.accounts.ensure("x" * 300)
    with pytest.raises(SalesError) as refused:
        list(copy_all(source.engine, target))
    assert refused.value.code == "copy-refused"
    assert refused.value.words["table"] == "accounts"
    assert "xxx" not in str(refused.value.words["fault"])
    assert {name: rows for name, rows in everything(target).items() if rows} == {}


def test_a_value_that_cannot_be_read_is_refused_and_not_guessed(source: Store, target: Engine) -> None:
    with source.connect_writing() as connection:
        connection.execute(text("UPDATE opportunities SET grade = 'Z' WHERE id = 1"))
    with pytest.raises(SalesError) as refused:
        list(copy_all(source.engine, target))
    assert (refused.value.code, refused.value.words["table"]) == ("copy-refused", "opportunities")


@pytest.mark.parametrize("source", ["sqlite", "postgres"], indirect=True)
def test_only_a_database_without_rows_of_ours_is_empty(source: Store, target: Engine, tmp_path: Path) -> None:
    insist_on_empty(target)
    with pytest.raises(SalesError) as refused:
        insist_on_empty(source.engine)
    assert refused.value.code == "copy-not-empty"
    nothing = open_engine(f"sqlite:///{tmp_path / 'nothing.db'}")
    insist_on_empty(nothing)
    nothing.dispose()

"""Commands open the archive to write as the only ones, and to read beside anybody."""

from pathlib import Path

import pytest

from bot.archive import open_to_read, open_to_write
from bot.settings import Settings
from sales.errors import SalesError
from tests.builders import Clock, open_book


@pytest.fixture(params=["sqlite", "postgres"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    sqlite = f"sqlite:///{tmp_path / 'oppbot.db'}"
    address = sqlite if request.param == "sqlite" else request.getfixturevalue("fresh_postgres_database")
    return Settings(database_url=address)


def test_what_is_written_beside_a_reader_is_read_by_the_next(settings: Settings, clock: Clock) -> None:
    with open_to_write(settings, clock.now) as archive:
        with archive.begin("T1") as work:
            open_book(work)
        with open_to_read(settings, clock.now) as reading, reading.read("T1") as seen:
            assert seen.opportunities.get(1).name == "Acme"


def test_reading_goes_on_working_when_nobody_writes_any_more(settings: Settings, clock: Clock) -> None:
    with open_to_write(settings, clock.now) as archive, archive.begin("T1") as work:
        open_book(work)
    with open_to_read(settings, clock.now) as reading, reading.read("T1") as seen:
        assert seen.opportunities.get(1).name == "Acme"


def test_a_file_has_one_writer_and_a_server_many(settings: Settings, clock: Clock) -> None:
    one_only = settings.database_url.startswith("sqlite")
    with open_to_write(settings, clock.now):
        try:
            with open_to_write(settings, clock.now):
                assert not one_only
        except SalesError as refused:
            assert one_only
            assert refused.code == "database-in-use"  # noqa: PT017 - which of the two it is depends on the database


def test_a_book_that_was_never_begun_cannot_be_read_and_is_not_made(tmp_path: Path, clock: Clock) -> None:
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'oppbot.db'}")
    with pytest.raises(SalesError) as refused, open_to_read(settings, clock.now):
        pytest.fail("there is nothing to read")
    assert refused.value.code == "database-missing"
    assert list(tmp_path.iterdir()) == []


def test_a_server_without_its_tables_is_to_be_migrated_first(fresh_postgres_database: str, clock: Clock) -> None:
    settings = Settings(database_url=fresh_postgres_database)
    with pytest.raises(SalesError) as refused, open_to_read(settings, clock.now):
        pytest.fail("there is nothing to read")
    assert refused.value.code == "database-behind"

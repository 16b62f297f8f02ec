"""`oppbot corrections` writes what people put right, for `oppbot parse` and for tests."""

import io
import json
import sys
from pathlib import Path

import pytest

from bot.archive import open_to_write
from bot.settings import Settings
from services.learning import note_choice
from services.readings import asked_about
from tests.bot.test_parse import oppbot
from tests.builders import NOW, WORKSPACE, open_book


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program find a book in which somebody put a sentence right."""
    address = f"sqlite:///{tmp_path / 'book.db'}"
    monkeypatch.setenv("DATABASE_URL", address)
    with open_to_write(Settings(database_url=address), lambda: NOW) as store, store.begin(WORKSPACE) as work:
        work.workspaces.keep("Acme", None, None)
        deal = open_book(work, "极光科技")
        me = work.members.get(deal.owner_id)
        question = work.questions.ask(me.id, "update", "极光 嫌贵,周五回访", ["1"], {})
        note_choice(work, me, asked_about(work, me, question), "极光科技")


def test_each_correction_is_a_line_that_parse_reads(
    desk: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert oppbot("corrections") == 0
    written = capsys.readouterr().out
    (line,) = map(json.loads, written.splitlines())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(written.encode())))
    assert oppbot("parse") == 0
    assert json.loads(capsys.readouterr().out) == line["read"] == line["expect"]
    assert line["expect"]["opportunity"] == {"name": "极光科技"}


def test_a_workspace_that_is_not_there_is_named(desk: None, capsys: pytest.CaptureFixture[str]) -> None:
    assert oppbot("--lang", "en", "corrections", "--workspace", "T9") == 1
    assert "T9" in capsys.readouterr().err


@pytest.mark.parametrize(("language", "warned"), [("en", "customers' words"), ("zh", "原话")])
def test_the_help_says_whose_words_these_are(language: str, warned: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert oppbot("--lang", language, "corrections", "--help") == 0
    assert warned in capsys.readouterr().out

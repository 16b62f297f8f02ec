"""The command line speaks both languages and refuses in one sentence."""

import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest

from bot.cli import build, main
from bot.settings import Settings
from bot.spoken import LOCALES
from handlers.voice import LANGUAGES, Voice
from storage.lock import only_writer

COMMANDS = sorted(build(Voice("en", LOCALES)).commands)
CHINESE = re.compile("[\u4e00-\u9fff]")


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in (*(each.name.upper() for each in fields(Settings)), "OPPBOT_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


def oppbot(*words: str) -> int:
    with pytest.raises(SystemExit) as left:
        main(words)
    return int(left.value.code or 0)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_command_explains_itself_in_both_languages(
    command: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert oppbot("--lang", language, command, "--help") == 0
    said = capsys.readouterr().out
    assert bool(CHINESE.search(said)) == (language == "zh")
    assert f"oppbot {command}" in said


def test_without_a_word_it_lists_its_commands_and_is_content(capsys: pytest.CaptureFixture[str]) -> None:
    assert oppbot() == 0
    said = capsys.readouterr().out
    assert all(f"  {command} " in said for command in COMMANDS)


@pytest.mark.parametrize(("said", "expected"), [("zh_CN.UTF-8", True), ("de_DE.UTF-8", False), ("C", False)])
def test_the_system_chooses_the_language_where_nobody_says_it(
    said: str, expected: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LANG", said)
    oppbot("--help")
    assert bool(CHINESE.search(capsys.readouterr().out)) == expected


def test_the_language_can_be_said_with_an_equals_sign(capsys: pytest.CaptureFixture[str]) -> None:
    oppbot("--lang=zh", "--help")
    assert CHINESE.search(capsys.readouterr().out)


@pytest.mark.parametrize("words", [("frob",), ("migrate", "--frob"), ("--lang", "fr", "migrate")])
def test_a_wrong_word_is_answered_with_the_way_to_help(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert oppbot(*words) == 2
    assert "oppbot --help" in capsys.readouterr().err


def test_run_refuses_before_it_makes_anything(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert oppbot("run") == 1
    assert capsys.readouterr().err.startswith("SLACK_BOT_TOKEN is not set.")
    assert list(tmp_path.iterdir()) == []


def test_migrate_says_what_it_did_and_the_second_time_that_there_was_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert oppbot("migrate") == 0
    assert "applied" in capsys.readouterr().out
    assert oppbot("--lang", "zh", "migrate") == 0
    assert capsys.readouterr().out == "数据库已经是最新的。\n"


def test_migrate_is_refused_beside_a_bot_with_the_way_out(capsys: pytest.CaptureFixture[str]) -> None:
    with only_writer("sqlite:///oppbot.db"):
        assert oppbot("migrate") == 1
    said = capsys.readouterr().err
    assert "Stop the bot" in said
    assert "PostgreSQL" in said


def test_a_database_that_does_not_answer_is_a_sentence_without_the_password(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://ben:pa55@127.0.0.1:1/sales")
    assert oppbot("migrate") == 1
    said = capsys.readouterr().err
    assert "does not answer" in said
    assert "pa55" not in said
    assert "Traceback" not in said


def test_the_manifest_is_printed_as_it_lies_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert oppbot("manifest") == 0
    assert capsys.readouterr().out == Path(__file__).parents[2].joinpath("app.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("wrong", [("--command", "deal"), ("--command", "/Deal"), ("--http", "http://x.example/e")])
def test_a_manifest_that_slack_would_refuse_is_not_printed(
    wrong: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert oppbot("manifest", *wrong) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert wrong[1] in printed.err


def test_help_starts_without_loading_the_bot() -> None:
    loaded = "import sys, bot.cli; print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True).stdout.split()
    assert not {"sqlalchemy", "slack_bolt", "apscheduler", "dateparser"} & set(modules)

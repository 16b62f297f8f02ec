"""`oppbot playbook` writes the rules, checks a file of them, and keeps it only where that is asked for."""

from pathlib import Path

import pytest

from bot.archive import open_to_write
from bot.settings import Settings
from tests.bot.test_parse import oppbot
from tests.builders import NOW, WORKSPACE, a_team, open_book


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the program find a book with a team and a deal, and return a place for files."""
    address = f"sqlite:///{tmp_path / 'book.db'}"
    monkeypatch.setenv("DATABASE_URL", address)
    with open_to_write(Settings(database_url=address), lambda: NOW) as store, store.begin(WORKSPACE) as work:
        work.workspaces.keep("Acme", None, None)
        team = work.teams.add(a_team(), None)
        open_book(work, team_id=team.id, slips=2)
    return tmp_path


def test_a_file_is_applied_only_where_that_is_asked_for(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = desk / "rules.yaml"
    file.write_text("slips: 3\ndrop_days: 45\n", encoding="utf-8")
    assert oppbot("--lang", "en", "playbook", "apply", str(file)) == 0
    told = capsys.readouterr().out
    assert "Days without progress, with the former: 60 → 45" in told
    assert "would alert 0 deals: 1 fewer than now" in told
    assert "Nothing is saved yet" in told
    assert oppbot("playbook", "export") == 0
    assert "# drop_days: 60\n" in capsys.readouterr().out
    assert oppbot("--lang", "zh", "playbook", "apply", str(file), "--save", "--team", "east") == 0
    assert "已保存为新版本" in capsys.readouterr().out
    assert oppbot("playbook", "export", "--team", "east") == 0
    assert capsys.readouterr().out.startswith("slips: 3\ndrop_days: 45\n")
    assert oppbot("--lang", "en", "playbook", "check", str(file), "--team", "east") == 0
    assert "The rules are so already" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "keep_days: “no” must be a whole number from 1 to 365."),
        ("zh", "keep_days：「no」要是 1 到 365 的整数。"),
    ],
)
def test_every_fault_of_a_file_is_named_with_its_place(
    desk: Path, capsys: pytest.CaptureFixture[str], language: str, said: str
) -> None:
    file = desk / "rules.yaml"
    file.write_text("keep_days: no\ndefault_grade: E\n", encoding="utf-8")
    assert oppbot("--lang", language, "playbook", "check", str(file)) == 1
    told = capsys.readouterr().out
    assert said in told
    assert "A, B, C" in told or "A、B、C" in told


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["export", "rules.yaml"], "export takes no file"),
        (["check"], "export takes no file"),
        (["check", "absent.yaml"], "I cannot read absent.yaml"),
        (["export", "--team", "West"], "West"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(
    desk: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    assert oppbot("--lang", "en", "playbook", *words) == 1
    assert said in capsys.readouterr().err

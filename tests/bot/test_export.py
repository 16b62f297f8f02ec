"""`oppbot export` writes the book, or what a list asks for, to a file that a spreadsheet opens without harm."""

import csv
from dataclasses import fields
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bot.cli import main
from bot.settings import Settings
from services.exporting import FIELDS

HEAD = "Opportunity Name,Account Name,Stage,Amount,Created Date,Close Date,Owner,Opportunity ID"
ROWS = (
    'Robots,=cmd|calc,Quote,"$1,000.10",2026-01-05,2027-02-01,Ben,K1',
    'Arms,Acme,Quote,"$9,007,199,254,740.99",2026-01-06,2027-02-01,Ben,K2',
    "Belts,极光科技,Closed Won,$5,2026-01-07,2026-02-01,Ben,K3",
)


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Be in a folder whose database holds three deals, with nothing else set."""
    monkeypatch.chdir(tmp_path)
    for name in (*(each.name.upper() for each in fields(Settings)), "OPPBOT_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "book.csv").write_text("\n".join([HEAD, *ROWS]), encoding="utf-8")
    assert oppbot("import", "book.csv", "--apply") == 0
    capsys.readouterr()


def oppbot(*words: str) -> int:
    with pytest.raises(SystemExit) as left:
        main(words)
    return int(left.value.code or 0)


def rows(path: str) -> list[dict[str, str]]:
    with Path(path).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_every_opportunity_is_a_row_with_exact_amounts_and_no_formula(capsys: pytest.CaptureFixture[str]) -> None:
    assert oppbot("export", "out.csv") == 0
    assert "3 opportunities are in out.csv." in capsys.readouterr().out
    found = {row["name"]: row for row in rows("out.csv")}
    assert tuple(found["Robots"]) == FIELDS
    assert {row["amount"] for row in found.values()} == {"1000.1", "9007199254740.99", "5"}
    assert found["Robots"]["account"] == "'=cmd|calc"
    assert (found["Belts"]["status"], found["Belts"]["account"]) == ("won", "极光科技")


def test_a_list_is_written_as_the_chat_shows_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert oppbot("export", "out.csv", "--list", ">1m quote") == 0
    assert [row["name"] for row in rows("out.csv")] == ["Arms"]
    assert oppbot("export", "none.csv", "--list", "报价 zzz") == 0
    assert rows("none.csv") == []
    assert "“zzz”" in capsys.readouterr().err


def test_a_workbook_holds_numbers_and_words_and_no_formula() -> None:
    assert oppbot("export", "out.xlsx") == 0
    sheet = load_workbook("out.xlsx").active
    assert sheet
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    amounts = [row[FIELDS.index("amount")].value for row in sheet.iter_rows(min_row=2)]
    assert amounts == [1000.1, 9007199254740.99, 5]


def test_a_file_that_is_there_and_an_unknown_kind_are_refused_in_both_languages(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert oppbot("export", "book.csv") == 1
    assert "is there already" in capsys.readouterr().err
    assert oppbot("--lang", "zh", "export", "out.pdf") == 1
    assert "后缀既不是 .csv 也不是 .xlsx" in capsys.readouterr().err
    assert oppbot("export", "book.csv", "--force") == 0

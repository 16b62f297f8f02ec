"""`oppbot import` shows first, writes when told to, and gives the bad rows back with their reasons."""

import csv
import sqlite3
from dataclasses import fields
from pathlib import Path

import pytest
from openpyxl import Workbook

from bot.cli import main
from bot.importing import inert
from bot.settings import Settings

BOOK = """Opportunity Name,Account Name,Stage,Amount,Close Date,Opportunity Owner,Opportunity ID
Acme rollout,Acme,Negotiation/Review,"$12,000",2026-12-01,Ben,006A
Beta pilot,Beta,POC,abc,2026-12-01,Ben,006B
Gamma,Gamma,Closed Won,"$5,000",2026-10-01,Maya,006C
Delta,Delta,POC,,not yet,Maya,006D
Gamma,Gamma,Closed Won,"$5,000",2026-10-02,Maya,006C
"""


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in (*(each.name.upper() for each in fields(Settings)), "OPPBOT_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    Path("book.csv").write_text(BOOK, encoding="utf-8")


def oppbot(*words: str) -> int:
    with pytest.raises(SystemExit) as left:
        main(words)
    return int(left.value.code or 0)


def test_the_first_look_writes_nothing_and_says_how_to_go_on(capsys: pytest.CaptureFixture[str]) -> None:
    assert oppbot("import", "book.csv", "--team", "US West") == 0
    said = capsys.readouterr().out
    assert "New: 2 (1 open, 1 won, 0 lost, 0 dropped)." in said
    assert "oppbot import book.csv --team 'US West' --apply" in said
    assert not Path("oppbot.db").exists()


def test_bad_rows_come_back_with_their_reasons_and_the_good_ones_are_taken(capsys: pytest.CaptureFixture[str]) -> None:
    assert oppbot("import", "book.csv", "--apply", "--errors", "back.csv") == 0
    assert "Imported: 2" in capsys.readouterr().out
    with Path("back.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][:3] == ["Row", "Reason", "Opportunity Name"]
    assert [(row[0], row[1]) for row in rows[1:]] == [
        ("3", "“abc” is not an amount that can be read."),
        ("5", "“not yet” is not a day that can be read."),
        ("6", "The same as row 4."),
    ]
    assert rows[1][2:] == ["Beta pilot", "Beta", "POC", "abc", "2026-12-01", "Ben", "006B"]


def test_a_second_run_takes_only_what_was_mended(capsys: pytest.CaptureFixture[str]) -> None:
    oppbot("import", "book.csv", "--apply")
    Path("book.csv").write_text(BOOK.replace("abc", "9k"), encoding="utf-8")
    capsys.readouterr()
    assert oppbot("import", "book.csv", "--apply") == 0
    said = capsys.readouterr().out
    assert "Imported: 1 (1 open" in said
    assert "Already here and left as they are: 2." in said


def test_stages_are_read_as_told_or_kept(capsys: pytest.CaptureFixture[str]) -> None:
    Path("book.csv").write_text(BOOK.replace("abc", "9k"), encoding="utf-8")
    oppbot("import", "book.csv", "--stage", "POC=proposal")
    assert "Stage “POC” (1) is read as “proposal”." in capsys.readouterr().out
    oppbot("import", "book.csv", "--keep-stages")
    said = capsys.readouterr().out
    assert "Stage “Negotiation/Review” (1) is kept as a stage of your own" in said
    assert "--keep-stages --apply" in said


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["nosuch.csv"], "There is no file nosuch.csv."),
        (["book.csv", "--stage", "POC"], "“POC” is not of the form"),
        (["book.csv", "--stage", "POC=pock"], "There is no stage “pock” here."),
        (["book.csv", "--stage", "Demo=lead"], "The file has no stage “Demo”."),
        (["book.csv", "--currency", "dollars"], "“dollars” is not a currency code"),
        (["book.csv", "--day-first", "--month-first"], "Say either"),
        (["book.csv", "--workspace", "T1"], "There is no workspace T1"),
        (["book.csv", "--errors", "no/such/folder.csv"], "could not be written"),
        (["notes.txt"], "no columns that look like opportunities"),
    ],
)
def test_what_cannot_be_done_is_refused_in_one_sentence(
    words: list[str], reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("notes.txt").write_text("dear diary\n", encoding="utf-8")
    assert oppbot("import", *words) == 1
    assert reason in capsys.readouterr().err


def test_a_chinese_workbook_is_told_of_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["商机名称", "客户名称", "商机阶段", "预计金额（万元）", "创建日期"])
    sheet.append(["必填", "必填", "必填,从下拉选择", "选填", "选填"])
    sheet.append(["极光一期", "极光科技", "报价", 12, "3/4/2026"])
    book.save("book.xlsx")
    assert oppbot("--lang", "zh", "import", "book.xlsx", "--apply") == 0
    said = capsys.readouterr().out
    assert "已导入 1 个：跟进中 1" in said
    assert "阶段“报价”（1 个）按“报价”处理。" in said
    assert "3/4 是 3 月 4 日" in said
    assert "有 1 行没写负责人" in said
    assert "有 1 个商机不属于任何团队" in said


def test_the_totals_of_what_was_imported_are_told_to_people_and_to_programs(
    capsys: pytest.CaptureFixture[str],
) -> None:
    oppbot("import", "book.csv", "--apply", "--team", "West")
    capsys.readouterr()
    assert oppbot("funnel") == 0
    told = capsys.readouterr().out.splitlines()
    assert told[:3] == ["All: 2", "negotiation: 1", "Won: 1"]
    assert "Won in all: $5,000" in told
    assert oppbot("funnel", "--json", "--team", "west") == 0
    assert '"won_value": 5000' in capsys.readouterr().out
    assert oppbot("funnel", "--team", "North") == 1
    assert "The teams are: West" in capsys.readouterr().err


def test_a_database_of_several_workspaces_asks_which(capsys: pytest.CaptureFixture[str]) -> None:
    from bot.importing import NOW
    from storage.engine import open_engine
    from storage.store import Store

    oppbot("import", "book.csv", "--apply")
    store = Store(open_engine("sqlite:///oppbot.db"), NOW)
    with store.begin("T01ACME") as work:
        work.workspaces.keep("Acme", None, None)
    store.close()
    assert oppbot("funnel") == 1
    assert "LOCAL, T01ACME" in capsys.readouterr().err
    assert oppbot("funnel", "--workspace", "T01ACME", "--json") == 0


def test_no_cell_that_comes_back_is_computed_by_a_spreadsheet() -> None:
    evil = BOOK.replace("Beta pilot,Beta", "=HYPERLINK(1),@SUM").replace("abc", "+-1a")
    Path("book.csv").write_text(evil, encoding="utf-8")
    assert oppbot("import", "book.csv", "--apply", "--errors", "back.csv") == 0
    with Path("back.csv").open(encoding="utf-8-sig", newline="") as file:
        row = list(csv.reader(file))[1]
    assert row[2:6] == ["'=HYPERLINK(1)", "'@SUM", "POC", "'+-1a"]
    assert [inert(cell) for cell in ("-5", "+1.2", "-", " =1", "\tx")] == ["-5", "+1.2", "-", "' =1", "'\tx"]


def test_what_came_back_is_imported_under_its_own_name_once_it_is_mended(capsys: pytest.CaptureFixture[str]) -> None:
    Path("book.csv").write_text(BOOK.replace("Beta pilot", "@Beta"), encoding="utf-8")
    oppbot("import", "book.csv", "--apply", "--errors", "back.csv")
    Path("back.csv").write_text(Path("back.csv").read_text("utf-8-sig").replace("abc", "9k"), encoding="utf-8")
    capsys.readouterr()
    oppbot("import", "back.csv", "--apply")
    assert "Imported: 1" in capsys.readouterr().out
    with sqlite3.connect("oppbot.db") as book:
        assert book.execute("SELECT name FROM opportunities WHERE source_key = '006B'").fetchall() == [("@Beta",)]

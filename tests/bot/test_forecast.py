"""`oppbot forecast` and `oppbot backtest` tell people and programs the same, in both languages."""

import json
from dataclasses import fields
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from bot.settings import Settings

HEAD = "Opportunity Name,Account Name,Stage,Amount,Created Date,Close Date,Owner,Opportunity ID"
KEYS = ["start", "end", "expected", "p10", "p90", "count", "plain_average", "receipts"]


def a_row(number: int) -> str:
    """Return a deal a day from January on; every second is won or lost after ten days, the last twenty are open."""
    opened, ended = (f"2026-{1 + day // 28:02}-{1 + day % 28:02}" for day in (number, number + 10))
    stage = "Quote" if number >= 200 else "Closed Won" if number % 2 else "Closed Lost"
    close = "" if number >= 200 else ended
    return f'Deal {number},Acme {number},{stage},"$1,000.10",{opened},{close},Ben,K{number}'


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Be in a folder whose database holds the book, with nothing else set."""
    monkeypatch.chdir(tmp_path)
    for name in (*(each.name.upper() for each in fields(Settings)), "OPPBOT_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "book.csv").write_text("\n".join([HEAD, *map(a_row, range(220))]))
    assert oppbot("import", "book.csv", "--apply") == 0
    capsys.readouterr()


def oppbot(*words: str) -> int:
    with pytest.raises(SystemExit) as left:
        main(words)
    return int(left.value.code or 0)


def told(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    assert oppbot(*words, "--json") == 0
    return json.loads(capsys.readouterr().out, parse_float=Decimal)


def test_programs_get_each_month_with_its_range_and_the_plain_average(capsys: pytest.CaptureFixture[str]) -> None:
    found = told(capsys, "forecast", "--as-of", "2026-06-28", "--months", "2")
    assert list(found) == ["as_of", "currency", "periods"]
    assert (found["as_of"], found["currency"]) == ("2026-06-28", "USD")
    assert [list(period) for period in found["periods"]] == [KEYS, KEYS]
    assert [(period["start"], period["end"]) for period in found["periods"]] == [
        ("2026-06-29", "2026-06-30"),
        ("2026-07-01", "2026-07-31"),
    ]
    july = found["periods"][1]
    assert july["p10"] <= july["expected"] <= july["p90"]
    assert july["plain_average"] == Decimal("14001.40")


def test_people_read_what_each_figure_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert oppbot("forecast", "--as-of", "2026-06-30", "--months", "1") == 0
    said = capsys.readouterr().out
    for words in ("As of the end of", "in eight of ten cases between", "deals expected", "open deals", "Plain average"):
        assert words in said
    assert oppbot("--lang", "zh", "forecast", "--as-of", "2026-06-30") == 0
    said = capsys.readouterr().out
    for words in ("八成把握", "尚未出现的新商机", "简单平均", "至今误差"):
        assert words in said


def test_a_day_before_the_book_has_no_plain_average(capsys: pytest.CaptureFixture[str]) -> None:
    assert oppbot("forecast", "--as-of", "2025-06-30", "--months", "1") == 0
    assert "no whole month has been seen" in capsys.readouterr().out


def test_money_in_another_currency_is_said_to_be_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert oppbot("forecast", "--as-of", "2026-08-20", "--currency", "eur") == 0
    assert "no rate leads from there to EUR" in capsys.readouterr().out


def test_programs_get_the_errors_of_each_length_and_every_forecast(capsys: pytest.CaptureFixture[str]) -> None:
    found = told(capsys, "backtest")
    assert [series["horizon"] for series in found["series"]] == ["30 days", "90 days", "calendar month"]
    first = found["series"][0]
    assert first["origins"] == len(first["forecasts"]) > 0
    off = sum(abs(each["expected"] - each["won"]) for each in first["forecasts"])
    assert first["wape"] == round(Decimal(off) / sum(each["won"] for each in first["forecasts"]), 6)
    odds = found["month_after_month_end"]
    assert odds["base_rate"] == round(Decimal(odds["won"]) / odds["cases"], 6)


def test_people_read_which_of_both_was_closer(capsys: pytest.CaptureFixture[str]) -> None:
    assert oppbot("backtest") == 0
    said = capsys.readouterr().out
    assert "Earlier forecasts against what came, in USD" in said
    assert "lain average" in said
    assert "Brier score" in said
    assert oppbot("--lang", "zh", "backtest") == 0
    assert "简单平均" in capsys.readouterr().out


def test_a_young_book_says_that_it_is_young(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "oppbot.db").unlink()
    (tmp_path / "book.csv").write_text("\n".join([HEAD, a_row(210)]))
    assert oppbot("import", "book.csv", "--apply") == 0
    assert oppbot("backtest") == 0
    assert "the book is too young" in capsys.readouterr().out


@pytest.mark.parametrize("words", [("--months", "0"), ("--as-of", "soon"), ("--team", "North")])
def test_a_wrong_word_is_refused(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert oppbot("forecast", *words) in {1, 2}
    assert capsys.readouterr().err

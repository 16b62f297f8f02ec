"""`oppbot funnel` prints what was computed apart from it, for programs and for people."""

import json
from dataclasses import fields
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from bot.settings import Settings
from tests.shared import MAVEN, needs_maven, read_exactly

REFERENCE = read_exactly(MAVEN / "reference.json")
BOOK = """Opportunity Name,Account Name,Stage,Amount,Created Date,Close Date,Owner,Lead Source,Opportunity ID
Acme,Acme,Quote,"$12,000.10",2026-08-03,2026-12-01,Ben,Fair,006A
Gamma,Gamma,Closed Won,"$5,000",2026-08-03,2026-10-01,Maya,Fair,006C
Delta,Delta,Closed Lost,"$100",2026-09-07,2026-09-21,Maya,,006D
"""
BY = {"month": "by_close_month", "quarter": "by_close_quarter", "week": "weekly_mon_sun"}


@pytest.fixture(scope="module")
def maven(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder whose database holds the book, and nothing else is set."""
    folder = tmp_path_factory.mktemp("maven")
    with pytest.MonkeyPatch.context() as patched:
        alone_in(folder, patched)
        oppbot("import", str(MAVEN), "--apply")
    return folder


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Import three opportunities."""
    alone_in(tmp_path, monkeypatch)
    Path("book.csv").write_text(BOOK, encoding="utf-8")
    oppbot("import", "book.csv", "--apply", "--team", "West")
    capsys.readouterr()


def alone_in(folder: Path, patched: pytest.MonkeyPatch) -> None:
    patched.chdir(folder)
    for name in (*(each.name.upper() for each in fields(Settings)), "OPPBOT_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        patched.delenv(name, raising=False)


def oppbot(*words: str) -> int:
    with pytest.raises(SystemExit) as left:
        main(words)
    return int(left.value.code or 0)


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    """Return what the command prints as JSON, its fractions as decimals."""
    capsys.readouterr()
    assert oppbot("funnel", "--json", *words) == 0
    return json.loads(capsys.readouterr().out, parse_float=Decimal)


@needs_maven
@pytest.mark.parametrize("by", [None, "agent", "manager", "region", "product", "month", "quarter", "week"])
def test_what_it_prints_is_the_reference(
    maven: Path, by: str | None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    alone_in(maven, monkeypatch)
    words = ("--by", by) if by else ()
    assert printed(capsys, *words) == REFERENCE[BY.get(by, f"by_{by}") if by else "overall"]


@needs_maven
@pytest.mark.parametrize("day", list(REFERENCE.get("as_of_month_end", {}))[::3])
def test_a_month_end_that_it_prints_is_the_reference(
    maven: Path, day: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    alone_in(maven, monkeypatch)
    assert printed(capsys, "--as-of", day) == REFERENCE["as_of_month_end"][day]


@pytest.mark.usefixtures("book")
def test_a_part_of_the_book_as_of_a_day_knows_nothing_later(capsys: pytest.CaptureFixture[str]) -> None:
    then = printed(capsys, "--by", "source", "--as-of", "2026-09-20")
    assert {name: (n["total"], n["won"], n["lost"]) for name, n in then.items()} == {"Fair": (2, 0, 0), "–": (1, 0, 0)}
    later = printed(capsys, "--by", "source", "--as-of", "2026-09-21")
    assert later["–"]["lost"] == 1


@pytest.mark.usefixtures("book")
def test_people_read_a_line_for_each_part_and_for_each_week(capsys: pytest.CaptureFixture[str]) -> None:
    oppbot("funnel", "--by", "agent")
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("Ben — All: 1 · quote: 1")
    assert "Maya — All: 2 · Won: 1 · Lost: 1 · Won or lost: 2 · Win rate: 50% of those won or lost" in said[1]
    oppbot("funnel", "--by", "week")
    weeks = capsys.readouterr().out.splitlines()
    assert weeks[0] == "2026-09-21 to 2026-09-27: 0 new, 0 won ($0), 1 lost, 2 open at the end"
    assert weeks[1] == "2026-09-28 to 2026-10-04: 0 new, 1 won ($5,000), 0 lost, 1 open at the end"


@pytest.mark.usefixtures("book")
def test_people_read_how_things_stood(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    oppbot("funnel", "--as-of", "2026-09-21")
    said = capsys.readouterr().out
    assert "Open: 2" in said
    assert "Open by age in days — 31-60: 2" in said
    monkeypatch.setenv("OPPBOT_LANGUAGE", "zh")
    oppbot("funnel", "--as-of", "2026-09-21")
    assert "在跟商机按天数：31-60：2" in capsys.readouterr().out


@pytest.mark.usefixtures("book")
def test_weeks_are_not_told_as_of_a_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert oppbot("funnel", "--by", "week", "--as-of", "2026-09-21") == 1
    assert "leave out --as-of" in capsys.readouterr().err


@pytest.mark.usefixtures("book")
def test_what_changed_is_told_deal_by_deal_and_adds_up(capsys: pytest.CaptureFixture[str]) -> None:
    span = ("--changed-since", "2026-08-31", "--as-of", "2026-10-01")
    told = printed(capsys, *span)
    terms = {name: term["total"] for name, term in told.items()}
    assert terms.pop("end") == sum(terms.values())
    assert all(
        term["total"] == sum(deal["amount"] for deal in term["deals"]) for term in told.values() if "deals" in term
    )
    assert {name: total for name, total in terms.items() if total} == {
        "start": Decimal("17000.1"),
        "new": 100,
        "won": -5000,
        "lost": -100,
    }
    oppbot("funnel", *span)
    said = capsys.readouterr().out
    assert "Won: -$5,000 (1)" in said
    assert "#2 Gamma: -$5,000" in said
    assert oppbot("funnel", "--changed-since", "2026-10-02", "--as-of", "2026-10-01") == 1
    assert "The first day is after the last." in capsys.readouterr().err


@needs_maven
@pytest.mark.parametrize("since", ["2017-03-31", "2017-09-30"])
def test_what_changed_in_a_real_book_adds_up_and_tells_the_money_won(
    maven: Path, since: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    alone_in(maven, monkeypatch)
    told = printed(capsys, "--changed-since", since, "--as-of", "2017-12-31")
    terms = {name: term["total"] for name, term in told.items()}
    assert terms.pop("end") == sum(terms.values())
    ends = REFERENCE["as_of_month_end"]
    assert -terms["won"] == ends["2017-12-31"]["won_value_to_date"] - ends[since]["won_value_to_date"]
    assert (told["start"]["count"], told["end"]["count"]) == (ends[since]["open_count"], 1589)

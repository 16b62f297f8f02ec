"""`oppbot rates` keeps rates by hand and from a file, and `oppbot funnel` tells totals in the base by them."""

import json
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from bot.archive import open_to_write
from bot.settings import Settings
from sales.vocabulary import Status
from tests.bot.test_parse import oppbot
from tests.builders import NOW, WORKSPACE, a_team, open_book

OLD = NOW - timedelta(days=60)
ENDED = date(2026, 11, 11)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the program find a book with money in three currencies, and return a place for files."""
    address = f"sqlite:///{tmp_path / 'book.db'}"
    monkeypatch.setenv("DATABASE_URL", address)
    with open_to_write(Settings(database_url=address), lambda: NOW) as store, store.begin(WORKSPACE) as work:
        work.workspaces.keep("Acme", None, None)
        work.teams.add(a_team(currency="USD", zone="UTC"), None)
        known: dict[str, Any] = {"team_id": 1, "created_at": OLD, "stage_since": OLD}
        won: dict[str, Any] = {**known, "status": Status.WON, "closed_on": ENDED, "due_at": None}
        for name, amount, currency in (("Acme", "100.05", "USD"), ("Globex", "10.01", "EUR"), ("Hooli", "7", "GBP")):
            open_book(work, name, amount=Decimal(amount), currency=currency, **won)
        open_book(work, "Open", amount=Decimal(20), currency="EUR", **known)
    return tmp_path


def told(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    """Return what the program prints as JSON; numbers with a fraction stay exact."""
    assert oppbot(*words, "--json") == 0
    return json.loads(capsys.readouterr().out, parse_float=Decimal)


def test_rates_are_shown_set_and_brought_in_from_a_file(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = desk / "rates.csv"
    file.write_text("Date,Currency,Rate\n2026-10-01,EUR,1.1\n2026-11-01,EUR,1.125\n", encoding="utf-8-sig")
    assert oppbot("--lang", "en", "rates", "import", str(file)) == 0
    assert "2 rates into USD read, 2 of them new or changed." in capsys.readouterr().out
    assert oppbot("--lang", "zh", "rates", "import", str(file)) == 0
    assert "读到 2 条折成 USD 的汇率，其中 0 条是新的或有改动" in capsys.readouterr().out
    assert oppbot("--lang", "en", "rates", "set", "gbp", "1.3", "--from", "2026-11-02") == 0
    assert oppbot("--lang", "en", "rates") == 0
    shown = capsys.readouterr().out
    assert "1 EUR = 1.125 USD from 2026-11-01 (by command line" in shown
    assert "1 GBP = 1.3 USD from 2026-11-02" in shown
    assert oppbot("--lang", "en", "rates", "base", "cny") == 0
    assert oppbot("--lang", "en", "rates") == 0
    assert "No rate is set yet" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("currency,rate\nEUR,1\n", "missing: date"),
        ("currency,date,rate\nEUR,2026-11-01,1.1\nEuro,2026-11-01,1.1\n", "line 3 says “Euro, 2026-11-01, 1.1”"),
        ("currency,date,rate\nEUR,yesterday,1.1\n", "line 2"),
        ('currency,date,rate\nEUR,2026-11-01,"1,1"\n', "line 2"),
        ("currency,date,rate\nEUR,2026-11-01,NaN\n", "line 2"),
    ],
)
def test_a_file_with_a_wrong_line_is_not_taken_in_at_all(
    desk: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    file = desk / "rates.csv"
    file.write_text(text, encoding="utf-8")
    assert oppbot("--lang", "en", "rates", "import", str(file)) == 1
    assert said in capsys.readouterr().err
    assert oppbot("--lang", "en", "rates") == 0
    assert "No rate is set yet" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words", [["set", "EUR"], ["import"], ["show", "EUR"], ["base", "EUR", "--from", "2026-11-01"]]
)
def test_what_cannot_be_meant_gets_the_usage(desk: Path, capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    assert desk
    assert oppbot("--lang", "en", "rates", *words) == 1
    assert "oppbot rates set USD 7.1" in capsys.readouterr().err


def test_without_a_base_and_in_one_named_currency_the_keys_stay_what_they_are(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk
    before = told(capsys, "funnel")
    assert "in_base" not in before
    oppbot("rates", "set", "EUR", "1.1")
    capsys.readouterr()
    assert told(capsys, "funnel", "--currency", "EUR") == before
    assert {name: each for name, each in told(capsys, "funnel").items() if name != "in_base"} == before


def test_the_funnel_is_told_in_the_base_and_its_parts_add_up_to_it(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk
    oppbot("rates", "set", "EUR", "1.1", "--from", "2026-11-01")
    capsys.readouterr()
    base = told(capsys, "funnel")["in_base"]
    assert (base["currency"], base["won_value"], base["left_out"]) == ("USD", Decimal("111.06"), ["GBP"])
    assert base["avg_won_value"] == Decimal("55.53")
    assert base["rates"] == [{"currency": "EUR", "rate": Decimal("1.1"), "from": "2026-11-01"}]
    for dimension in ("agent", "team", "month", "week", "product"):
        parts = told(capsys, "funnel", "--by", dimension)
        each = parts if isinstance(parts, list) else list(parts.values())
        assert sum(part["in_base"]["won_value"] for part in each) == base["won_value"]
    then = told(capsys, "funnel", "--as-of", "2026-10-31")
    assert then["in_base"]["left_out"] == ["EUR", "GBP"]
    assert oppbot("--lang", "zh", "funnel") == 0
    assert "折成 USD" in capsys.readouterr().out


def test_what_changed_adds_up_in_the_base_with_the_rates_as_a_term(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk
    for rate, day in (
        ("1.1", "2026-09-01"),
        ("1.2", "2026-11-15"),
    ):
        oppbot("rates", "set", "EUR", rate, "--from", day)
    oppbot("rates", "set", "GBP", "1.3", "--from", "2026-09-01")
    capsys.readouterr()
    found = told(capsys, "funnel", "--changed-since", "2026-11-10")["in_base"]
    assert found["rates"]["total"] == sum(each["amount"] for each in found["rates"]["currencies"])
    terms = [each for name, each in found.items() if isinstance(each, dict) and name not in {"start", "end"}]
    assert found["start"]["total"] + sum(each["total"] for each in terms) == found["end"]["total"]
    for each in terms:
        assert each["total"] == sum(deal["amount"] for deal in (each.get("deals") or each.get("currencies") or []))
    assert oppbot("--lang", "en", "funnel", "--changed-since", "2026-11-10") == 0
    assert "by exchange rates" in capsys.readouterr().out

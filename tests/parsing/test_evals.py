"""Promises about how much is read right of the labelled examples; the examples live outside the repository."""

import json
import os
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from parsing import find_amounts, find_dates
from tests.parsing.scoring import all_found, fits_amount, score_update

SHARED = Path(os.environ.get("OPPBOT_SHARED") or Path(__file__).resolve().parents[2].parent / "shared")
pytestmark = pytest.mark.skipif(
    not (SHARED / "evals").is_dir(),
    reason="the labelled examples are not here: name the folder that holds evals/ in OPPBOT_SHARED",
)


def _rows(name: str) -> list[dict[str, Any]]:
    lines = (SHARED / "evals" / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _share(hits: list[bool]) -> float:
    return sum(hits) / len(hits)


def test_nine_in_ten_fields_of_updates_are_right_and_seven_in_ten_updates_wholly() -> None:
    counts = [score_update(row) for row in _rows("updates_dev.jsonl")]
    right, extra, missed = (sum(column) for column in zip(*counts, strict=True))
    assert 2 * right / (2 * right + extra + missed) >= 0.90
    assert _share([not extra and not missed for _, extra, missed in counts]) >= 0.70


@pytest.mark.parametrize(("language", "share"), [("en", 0.82), ("zh", 0.90)])
def test_dates_in_phrases_are_found_with_an_accepted_reading(language: str, share: float) -> None:
    rows = [row for row in _rows("dates_dev.jsonl") if row["core"] and row["lang"] == language]
    hits = [
        all_found(row["expected"], find_dates(row["text"], datetime.fromisoformat(row["now"]), language))
        for row in rows
    ]
    assert _share(hits) >= share


@pytest.mark.parametrize(("language", "share"), [("en", 0.88), ("zh", 0.95)])
def test_amounts_in_phrases_are_found_with_value_and_currency(language: str, share: float) -> None:
    rows = [row for row in _rows("amounts_dev.jsonl") if row["core"] and row["lang"] == language]
    hits = [
        len(found := find_amounts(row["text"], language)) == len(row["expected"])
        and all(fits_amount(want, one) for want, one in zip(row["expected"], found, strict=True))
        for row in rows
    ]
    assert _share(hits) >= share

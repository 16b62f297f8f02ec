"""The pages that show how sentences are read show what the program reads, in both languages."""

import json
import re
from datetime import datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest

from parsing import read_update, record_of
from sales.vocabulary import Feedback
from tests.house.style_card import ROOT
from tests.parsing.reading import told

OPERATING: Final = ("docs/operating.md", "docs/operating.zh.md")
READING: Final = {
    "docs/reading.md": (
        datetime(2026, 11, 18, 10, tzinfo=ZoneInfo("America/New_York")),
        ["Acme Corporation", "Northwind Traders", "Vantage Steel", "Vantage Data"],
    ),
    "docs/reading.zh.md": (
        datetime(2026, 11, 18, 10, tzinfo=ZoneInfo("Asia/Shanghai")),
        ["极光科技", "北辰科技", "华瑞制造", "华瑞电子"],
    ),
}
"""Each page with the moment and the customers that it states."""


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def examples(name: str) -> list[tuple[str, list[str]]]:
    """Return the sentences of a page, each with the fields that stand beside it."""
    rows = re.findall(r"^\| `(.+?)` \| (.+) \|$", page(name), re.MULTILINE)
    return [(said, re.findall("`(.+?)`", read)) for said, read in rows]


def fields(said: str, now: datetime, known: list[str]) -> list[str]:
    """Return the fields of a sentence as the pages write them; a name that is asked about has a question mark."""
    about, *others = told(read_update(said, now, known)).split(" ; ")
    names = [f"{name.removeprefix('?')}?" for name in about.split("|")] if re.search(r"[|?]", about) else [about]
    return others if about == "-" else [f"opportunity={' '.join(names)}", *others]


def record_of_line(row: dict[str, Any]) -> dict[str, Any]:
    """Return the record of a JSON line."""
    zone = ZoneInfo(row["tz"])
    return record_of(read_update(row["text"], datetime.fromisoformat(row["now"]).astimezone(zone), row["known"]), zone)


@pytest.mark.parametrize(
    ("name", "said", "read"), [(name, said, read) for name in READING for said, read in examples(name)]
)
def test_every_example_is_read_as_it_is_shown(name: str, said: str, read: list[str]) -> None:
    assert fields(said, *READING[name]) == read


@pytest.mark.parametrize("name", READING)
def test_every_kind_of_feedback_has_its_example(name: str) -> None:
    shown = {field.removeprefix("feedback=") for _, read in examples(name) for field in read}
    assert set(map(str, Feedback)) - shown == set()


@pytest.mark.parametrize("name", READING)
def test_every_row_that_begins_with_a_sentence_is_an_example(name: str) -> None:
    assert len(examples(name)) == len(re.findall(r"^\| `", page(name), re.MULTILINE)) > 50


@pytest.mark.parametrize("name", OPERATING)
def test_the_line_shown_is_answered_with_the_record_shown(name: str) -> None:
    blocks = re.findall(r"^```json\n(.*?)^```", page(name), re.MULTILINE | re.DOTALL)
    asked, answered = map(json.loads, blocks)
    assert record_of_line(asked) == answered

"""Every post of a team reads as it did when somebody last looked at it; `--posts-anew` writes them down again."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import pytest

from playground.blocks import validate_message
from playground.clock import Clock
from playground.seen import Seen
from storage.store import Store
from tests.stories.posts_town import EAST, US, Side, two_weeks
from tests.stories.town import found_town

FOLDER: Final = Path(__file__).parent / "posts"
NAMES: Final = (
    *("own-week", "digest", "digest-thread", "loss-report", "monthly", "monthly-why", "monthly-deals"),
    *("forecast", "changed", "goals", "calibration", "quarterly", "quarterly-why"),
)
WIDEST: Final = 24
"""Characters of the longest bar."""


@pytest.fixture(params=[(US, "socket"), (EAST, "http")], ids=["en", "zh"])
def side_and_posts(request: pytest.FixtureRequest, sqlite_store: Store) -> tuple[Side, Mapping[str, Seen]]:
    """Return a language's team with all its posts; each language comes by another transport."""
    side, transport = request.param
    clock = Clock(datetime(2026, 11, 16, 14, tzinfo=UTC), frozen=True)
    sqlite_store.now = clock.now
    with found_town(sqlite_store, clock, transport=transport) as town:
        return side, two_weeks(town, side)


def test_every_post_reads_as_it_did(
    side_and_posts: tuple[Side, Mapping[str, Seen]], request: pytest.FixtureRequest
) -> None:
    side, posts = side_and_posts
    assert tuple(posts) == NAMES
    drawn = {f"{name}.{side.language}.txt": "\n".join(lines_of(seen.blocks)) + "\n" for name, seen in posts.items()}
    if request.config.getoption("posts_anew"):
        FOLDER.mkdir(exist_ok=True)
        for name, text in drawn.items():
            (FOLDER / name).write_text(text, encoding="utf-8")
    assert {name: (FOLDER / name).read_text(encoding="utf-8") for name in drawn} == drawn
    for seen in posts.values():
        assert validate_message({"text": seen.text, "blocks": seen.blocks}) == []
        assert_said(seen)


def assert_said(seen: Seen) -> None:
    """Hold that whatever a chart shows stands in the text too, for those who hear it read out."""
    numbers = re.findall(r"\d+", seen.text)
    for block in seen.blocks:
        if block["type"] == "data_visualization":
            for point in _points(block):
                assert point["value"] == 0 or str(point["value"]) in numbers, f"{point} is shown and not said"


def lines_of(blocks: list[dict[str, Any]]) -> Iterator[str]:
    """Yield blocks as a person would draw them in plain letters."""
    for block in blocks:
        match block["type"]:
            case "header":
                yield f"# {block['text']['text']}"
            case "section":
                beside = f"  {_control(block['accessory'])}" if "accessory" in block else ""
                yield block["text"]["text"] + beside
            case "context":
                yield from (f"  ({element['text']})" for element in block["elements"])
            case "actions":
                yield " ".join(map(_control, block["elements"]))
            case "data_visualization":
                yield from _chart(block)
            case _:
                yield json.dumps(block, ensure_ascii=False)


def _control(element: Mapping[str, Any]) -> str:
    words = element.get("text") or element.get("placeholder") or {"text": "⋯"}
    return f"[{words['text']}]"


def _chart(block: Mapping[str, Any]) -> Iterator[str]:
    yield f"<{block['title']}>"
    most = max((point["value"] for point in _points(block)), default=0) or 1
    for series in block["chart"]["series"]:
        yield f"  {series['name']}"
        for point in series["data"]:
            yield f"    {point['label']}: {'█' * round(point['value'] * WIDEST / most)} {point['value']}"


def _points(block: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [point for series in block["chart"]["series"] for point in series["data"]]

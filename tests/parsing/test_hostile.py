"""Promises about the work that a text can cause: steps are counted, as time on a busy machine says nothing."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from parsing import find_amounts, find_dates, read_command, read_list_filters, read_new, read_update, read_when
from tests.parsing.spoken import KNOWN, NOW

PIECES = (
    "next Wed 3pm 下周三 120k ",
    "from 1 to 2 and ",
    "1,",
    "2026-",
    "一",
    "万",
    "下",
    "(",
    "'",
    "a ",
    "no ",
    "不",
    "Acme ",
    "Acme Globex 北辰 ",
    "Tom Baker and ",
    "vs Foo Bar, ",
    "CFO Tom Baker, he decides; ",
    "<@U",
    "#1 ",
    "stage ",
    "\u3000",
    "\u200b",
    "e\u0301",
    "\U0001f600",
    "\U000f0000",
)
"""What a text may repeat without end."""
READERS: tuple[Callable[[str], object], ...] = (
    lambda text: read_update(text, NOW, KNOWN),
    lambda text: read_new(text, NOW, KNOWN),
    lambda text: find_dates(text, NOW),
    find_amounts,
    lambda text: read_when(text, NOW),
    lambda text: read_list_filters(text, NOW),
    lambda text: read_command(text, KNOWN),
)


def steps(read: Callable[[str], object], text: str) -> int:
    """Count the calls that reading a text makes, once what it prepares is there."""
    count = 0

    def tick(_frame: FrameType, _event: str, _argument: object) -> None:
        nonlocal count
        count += 1

    read(text)
    sys.setprofile(tick)
    try:
        read(text)
    finally:
        sys.setprofile(None)
    return count


def repeated(piece: str, size: int) -> str:
    """Repeat a piece up to so many characters."""
    return (piece * (size // len(piece) + 1))[:size]


@pytest.mark.parametrize("piece", PIECES)
def test_a_text_of_any_length_takes_no_more_steps_than_what_is_read_of_it(piece: str) -> None:
    for read in READERS[:5]:
        short, long, longest = (steps(read, repeated(piece, size)) for size in (2_000, 10_000, 40_000))
        assert max(long, longest) <= 1.2 * short + 200


@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_text_takes_about_twice_the_steps(piece: str) -> None:
    for read in READERS:
        half, whole = (steps(read, repeated(piece, size)) for size in (500, 1_000))
        assert whole <= 3 * half + 500

"""Promises that hold whether figures, letters and marks are of half or full width."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsing import find_amounts
from tests.parsing.spoken import chinese, english, mixed, read
from tests.parsing.test_properties import WORDS

pytestmark = pytest.mark.no_cover


def widened(text: str, kept: str = "") -> str:
    """Write what ASCII has in full width, less some signs."""
    return "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" and char not in kept else char for char in text)


@settings(derandomize=True, max_examples=200)
@given(st.one_of(english, chinese, mixed))
def test_full_width_changes_nothing(text: str) -> None:
    assert read(widened(text)) == read(text)


@settings(derandomize=True, max_examples=200)
@given(st.one_of(english, chinese, mixed))
def test_full_width_figures_and_marks_among_narrow_letters_change_nothing(text: str) -> None:
    assert read("".join(char if char.isalpha() else widened(char) for char in text)) == read(text)


@settings(derandomize=True)
@given(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join))
def test_full_width_changes_no_amount(text: str) -> None:
    wide = "".join(widened(char) if char.isdigit() else char for char in text)
    assert [found.value for found in find_amounts(wide)] == [found.value for found in find_amounts(text)]

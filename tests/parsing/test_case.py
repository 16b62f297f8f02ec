"""Promises that hold however keywords are capitalised; names keep their capitals, which make them names."""

import re
from collections.abc import Callable
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsing import find_dates
from tests.parsing.spoken import english, read
from tests.parsing.test_properties import WORDS, moments

pytestmark = pytest.mark.no_cover

NAMES = {"Tom", "Baker", "Salesforce", "Globex"}
TITLES = {"CFO", "CTO"}


def keywords(text: str, write: Callable[[str], str], kept: set[str]) -> str:
    """Write the words of a text that are no names in another way."""
    return re.sub(r"[A-Za-z']+", lambda word: word[0] if word[0] in kept else write(word[0]), text)


@settings(derandomize=True, max_examples=200)
@given(english)
def test_shouting_changes_nothing(text: str) -> None:
    assert read(keywords(text, str.upper, NAMES)) == read(text)


@pytest.mark.parametrize("write", [str.lower, str.title])
def test_small_letters_and_titles_change_nothing(write: Callable[[str], str]) -> None:
    @settings(derandomize=True, max_examples=150)
    @given(english)
    def holds(text: str) -> None:
        assert read(keywords(text, write, NAMES | TITLES)) == read(text)

    holds()


@settings(derandomize=True)
@given(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join), moments)
def test_case_changes_no_date(text: str, now: datetime) -> None:
    shapes = [[(found.kind, found.at, found.until) for found in find_dates(form, now)] for form in (text, text.lower())]
    assert shapes[0] == shapes[1]


def test_an_article_in_capitals_is_no_grade() -> None:
    assert "grade" not in read("HAD A VIDEO CALL")
    assert "grade" not in read("Had A Video Call")
    assert "grade=a" in read("Acme A, call Tom tomorrow")

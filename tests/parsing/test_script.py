"""Promises that hold in simplified and in traditional Chinese, by tables that are not ours."""

from functools import cache

import pytest
from hypothesis import given, settings
from opencc import OpenCC

from parsing import read_update
from parsing.fold import fold
from tests.parsing.reading import KNOWN, WEDNESDAY, sentences, told
from tests.parsing.spoken import chinese, read

pytestmark = pytest.mark.no_cover

PLACES = ("s2t", "s2tw", "s2hk")
"""How characters are written in general, in Taiwan, and in Hong Kong."""
SENTENCES = [said for said, _ in sentences("zh")]


@cache
def table(place: str) -> OpenCC:
    """Return the table of a place."""
    return OpenCC(place)


@pytest.mark.parametrize("place", PLACES)
def test_sentences_are_read_alike_in_either_script(place: str) -> None:
    different = [
        said
        for said in SENTENCES
        if fold(told(read_update(table(place).convert(said), WEDNESDAY, KNOWN)))
        != fold(told(read_update(said, WEDNESDAY, KNOWN)))
    ]
    assert different == []


@pytest.mark.parametrize("place", PLACES)
def test_whatever_is_put_together_is_read_alike_in_either_script(place: str) -> None:
    @settings(derandomize=True, max_examples=100)
    @given(chinese)
    def holds(text: str) -> None:
        assert read(table(place).convert(text)) == read(text)

    holds()

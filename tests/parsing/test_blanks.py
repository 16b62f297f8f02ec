"""Promises that hold wherever blanks are put into Chinese."""

import re

import pytest
from hypothesis import given, settings

from tests.parsing.spoken import chinese, read

pytestmark = pytest.mark.no_cover

HAN = r"[\u3400-\u9fff]"


@settings(derandomize=True, max_examples=200)
@given(chinese)
def test_blanks_between_chinese_and_figures_or_letters_change_nothing(text: str) -> None:
    apart = re.sub(rf"(?<={HAN})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?={HAN})", " ", text)
    assert read(apart) == read(text)


@settings(derandomize=True, max_examples=200)
@given(chinese)
def test_a_blank_behind_a_comma_changes_nothing(text: str) -> None:
    assert read(text.replace("，", "， ")) == read(text)


@settings(derandomize=True, max_examples=200)
@given(chinese.filter(lambda text: not re.search(rf"{HAN} {HAN}", text)))
def test_characters_written_apart_are_read_as_if_together(text: str) -> None:
    assert read(re.sub(rf"(?<={HAN})(?={HAN})", " ", text)) == read(text)


@pytest.mark.parametrize("blank", [" ", "\u3000"])
def test_letter_spaced_words_are_closed_up_and_others_stay_apart(blank: str) -> None:
    assert read(blank.join("北辰嫌贵下周三")) == read("北辰嫌贵下周三")
    assert read(f"北辰{blank}报价") == "北辰科技 ; stage=quote"

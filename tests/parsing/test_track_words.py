"""What is wanted of the talk tracks."""

import pytest

from parsing.track_words import asks_to_add


@pytest.mark.parametrize("said", ["add", " New ", "新增", "添加"])
def test_a_new_one_is_asked_for_in_both_languages(said: str) -> None:
    assert asks_to_add(said)


@pytest.mark.parametrize("said", ["", "Acme", "add Acme", "新增 极光"])
def test_anything_else_names_a_deal(said: str) -> None:
    assert not asks_to_add(said)

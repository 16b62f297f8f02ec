"""Names that somebody may have meant."""

import pytest

from parsing import Known
from parsing.similar import MOST, similar_names
from tests.parsing.reading import KNOWN


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Acem", "Acme Corporation"),
        ("Globexx Inc", "Globex"),
        ("Northwin Trader", "Northwind Traders"),
        ("Pine Harbor", "Harbor & Pine"),
        ("Big Bleu", "Bluefin Logistics"),
        ("北晨", "北辰科技"),
        ("恒心医疗", "恒信医疗"),
        ("星合电子", "星河电子"),
        ("beichn", "北辰科技"),
        ("台湾精蜜", "台灣精密"),
    ],
)
def test_a_name_is_found_by_letters_or_by_sound_though_neither_is_right(words: str, name: str) -> None:
    assert similar_names(words, KNOWN) == (name,)


@pytest.mark.parametrize("words", ["Foobar Ltd", "SSO", "missing feature", "北冥", "Traders", ""])
def test_nothing_is_offered_that_is_not_alike(words: str) -> None:
    assert similar_names(words, KNOWN) == ()


def test_the_likest_come_first_and_at_most_three() -> None:
    known = Known(names=("Initecs", "Initech West", "Initech", "Initecho", "Unrelated"))
    found = similar_names("Initech Inc", known)
    assert (len(found), found[0]) == (MOST, "Initech")


def test_no_names_are_like_none() -> None:
    assert similar_names("Acme", Known()) == ()

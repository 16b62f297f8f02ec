"""Which of several names is meant: a customer before a person who shares a word with one."""

import pytest

from parsing import OpportunityRef, read_update
from tests.parsing.reading import WEDNESDAY

KNOWN = (
    "Solano Vineyards",
    "Marcus Theatres",
    "Goh Brothers",
    "万发食品",
    "东方物流",
    "东方雨虹",
    "明天集团",
    "海格家居",
)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("text from Marcus @ Solano Vineyards: not this quarter", "Solano Vineyards"),
        ("bumped into Benny Goh of 万发食品 at the fair", "万发食品"),
        ("Marcus wants a discount", "Marcus Theatres"),
        ("海格想要报价", "海格家居"),
    ],
)
def test_a_customer_is_meant_before_a_person_who_shares_a_word_with_another(said: str, name: str) -> None:
    assert read_update(said, WEDNESDAY, KNOWN).opportunity == OpportunityRef(name=name)


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("lunch with Marcus went well", ("Marcus Theatres",)),
        ("东方想要报价", ("东方物流", "东方雨虹")),
    ],
)
def test_what_could_be_a_person_or_two_customers_is_left_to_be_asked(said: str, names: tuple[str, ...]) -> None:
    assert read_update(said, WEDNESDAY, KNOWN).opportunity == OpportunityRef(candidates=names)


@pytest.mark.parametrize(
    ("said", "unmatched"), [("海格物流想要报价", "海格物流"), ("Solano Dental called", "Solano Dental")]
)
def test_another_company_of_the_same_first_name_is_not_taken_for_the_known_one(said: str, unmatched: str) -> None:
    assert read_update(said, WEDNESDAY, KNOWN).opportunity == OpportunityRef(unmatched=unmatched)


def test_an_everyday_word_stands_for_no_name_that_begins_with_it() -> None:
    assert read_update("明天打电话", WEDNESDAY, KNOWN).opportunity == OpportunityRef()

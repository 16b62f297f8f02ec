"""`/opp list` takes filters in any order and either language, says which it understood, and shows a page at a time."""

import pytest

from playground.driver import Person
from tests.stories.town import Town, found_team


@pytest.fixture
def book(town: Town, ben: Person) -> Person:
    """Return a rep with four deals that differ in what a list asks for."""
    found_team(town, "US", "dana", "ben")
    for typed in (
        "new Acme 120k USD A close this month source:expo",
        "new Globex 80k USD A close this month",
        "new Initech 150k USD B close this month",
        "new Hooli 200k USD A close Feb 2",
    ):
        ben.command(f"/opp {typed}")
    return ben


def names(said: str) -> set[str]:
    return {name for name in ("Acme", "Globex", "Initech", "Hooli", "Bolt") if f"*{name}*" in said}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("A >100k close this month", {"Acme"}),
        ("close this month >100k A", {"Acme"}),
        ("A 100k-250k", {"Acme", "Hooli"}),
        ("source:Expo", {"Acme"}),
        ("A类 10万以上 本月成交", {"Acme"}),
        ("来源:expo A", {"Acme"}),
        ("#US B", {"Initech"}),
    ],
)
def test_filters_combine_in_any_order_and_either_language(book: Person, asked: str, found: set[str]) -> None:
    book.command(f"/opp list {asked}")
    assert names(book.sees()[-1].all_text) == found


@pytest.mark.parametrize(
    ("said", "told"), [("top 3 deals", "the largest first"), ("最大的单子", "the largest first")], ids=["en", "zh"]
)
def test_the_largest_are_asked_for_in_plain_words_and_nothing_is_filed(book: Person, said: str, told: str) -> None:
    book.say(said)
    answer = book.sees()[-1].all_text
    assert told in answer
    assert [name for _, name in sorted((answer.index(f"*{name}*"), name) for name in names(answer))] == [
        *("Hooli", "Initech", "Acme", "Globex")
    ]
    book.command("/opp list biggest A")
    answer = book.sees()[-1].all_text
    assert answer.index("*Hooli*") < answer.index("*Acme*") < answer.index("*Globex*")
    assert "Initech" not in answer


def test_each_filter_that_was_understood_is_named_and_the_rest_is_looked_for_in_names(book: Person) -> None:
    book.command("/opp list A >100k source:expo zzz")
    said = book.sees()[-1].all_text
    assert "No open opportunity fits · Ben Carter, grade A, source expo, from 100,000, name with “zzz”." in said


def test_a_stalled_list_and_the_same_in_chinese(book: Person, wu: Person, town: Town) -> None:
    found_team(town, "华东", "linyue", "wuqian")
    wu.command("/opp 新建 极光科技 12万 A 本月成交")
    for _ in range(3):
        town.next_monday("Europe/Berlin")
    book.command("/opp list stalled A >100k close in Feb")
    assert names(book.sees()[-1].all_text) == {"Hooli"}
    wu.command("/opp 列表 停滞 A 10万以上 @wuqian")
    said = wu.sees()[-1].all_text
    assert "极光科技" in said
    assert "停滞、A 类、不低于 100,000" in said


def test_a_list_of_somebody_elses_holds_nothing_for_an_outsider(book: Person, town: Town) -> None:
    wu = town.person("wuqian")
    wu.command("/opp 列表 全部 >10万")
    assert not names(wu.sees()[-1].all_text)
    assert book.name

"""Places are shared where scores are equal, effort stands apart from money, and nobody is told to be last."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from sales.awards import PLACES, Awards, awards_of, places
from sales.conduct import Conduct
from sales.people import Team

MONTH = (date(2026, 10, 1), date(2026, 10, 31))
scores = st.dictionaries(st.integers(1, 30), st.integers(1, 6).map(Decimal), max_size=12)


def told(numbers: dict[int, Conduct], least: int = 8) -> Awards:
    names = {number: f"rep {number}" for number in numbers}
    return awards_of(Team(id=1, name="East"), MONTH, names, numbers, least, 10)


def test_equals_share_a_place_and_the_next_place_is_left_out() -> None:
    found = places({1: Decimal(9), 2: Decimal(9), 3: Decimal(8), 4: Decimal(7)})
    assert [(place.rank, place.members) for place in found] == [(1, (1, 2)), (3, (3,))]


def test_one_alone_and_all_alike_are_first() -> None:
    assert [place.members for place in places({7: Decimal(1)})] == [(7,)]
    assert [place.members for place in places({1: Decimal(1), 2: Decimal(1)})] == [(1, 2)]
    assert places({}) == []


@given(scores)
def test_nobody_with_the_lowest_of_several_scores_is_ranked(scores: dict[int, Decimal]) -> None:
    found = places(scores)
    ranked = [number for place in found for number in place.members]
    assert len(ranked) == len(set(ranked))
    if len(set(scores.values())) > 1:
        assert all(scores[number] > min(scores.values()) for number in ranked)
    assert all(place.rank <= PLACES for place in found)
    assert [place.score for place in found] == sorted({place.score for place in found}, reverse=True)


@given(scores)
def test_a_place_is_one_more_than_how_many_did_better(scores: dict[int, Decimal]) -> None:
    for place in places(scores):
        better = sum(score > place.score for score in scores.values())
        equal = {number for number, score in scores.items() if score == place.score}
        assert (place.rank, set(place.members)) == (better + 1, equal)


def test_only_who_has_enough_cases_is_honoured_and_money_changes_nothing_of_the_effort() -> None:
    few = Conduct(due=7, on_time=7, deals=7, asked=21, filled=21, value=Decimal(900), priced=1)
    many = Conduct(due=8, on_time=6, deals=8, asked=24, filled=12)
    found = told({1: few, 2: many})
    assert found.follow_up
    assert found.entry
    assert (found.follow_up.members, found.entry.members) == ((2,), (2,))
    assert [place.members for place in found.effort] == [(2,)]
    assert [place.members for place in found.money] == [(1,)]


def test_nobody_is_honoured_for_nothing() -> None:
    found = told({1: Conduct(due=9, on_time=0, deals=9, asked=27, filled=0)})
    assert (found.follow_up, found.entry, found.effort, found.money, bool(found)) == (None, None, [], [], False)

"""Counts are exact, money is convolved, and nothing of the whole gets lost."""

from itertools import product
from math import fsum, isclose, prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.odds import MILLION, Counts, money_percentiles, poisson

few_odds = st.lists(st.integers(0, MILLION), max_size=9)
few_deals = st.lists(st.tuples(st.integers(0, MILLION), st.integers(0, 10_000_000)), min_size=1, max_size=8)


def outcomes(odds: list[int]) -> list[tuple[tuple[int, ...], float]]:
    """Return every way in which deals can end, with its odds."""
    ways = product((0, 1), repeat=len(odds))
    return [
        (way, prod(each / MILLION if won else 1 - each / MILLION for won, each in zip(way, odds, strict=True)))
        for way in ways
    ]


@given(few_odds)
def test_the_odds_of_each_number_are_those_of_all_ways_to_it(odds: list[int]) -> None:
    counts = Counts(odds)
    for number in range(len(odds) + 2):
        told = fsum(chance for way, chance in outcomes(odds) if sum(way) == number)
        assert isclose(counts.exactly(number), told, abs_tol=1e-12)


@given(st.lists(st.integers(0, MILLION), max_size=300), st.floats(0, 200))
def test_the_odds_of_all_numbers_are_one_together(odds: list[int], newcomers: float) -> None:
    counts = Counts(odds, newcomers)
    assert isclose(fsum(counts.chances), 1, abs_tol=1e-9)
    assert isclose(counts.at_least(0), 1, abs_tol=1e-9)


@given(few_odds, st.integers(0, 9))
def test_more_deals_are_never_likelier_than_fewer(odds: list[int], number: int) -> None:
    assert Counts(odds).at_least(number) >= Counts(odds).at_least(number + 1)


def test_the_example_of_twelve_a_twenty_b_and_eighteen_c() -> None:
    """Its odds were computed apart: ten deals or more 98.5 %, fifteen or more 61 %, eight of ten times 12 to 19."""
    counts = Counts([700_000] * 12 + [300_000] * 20 + [50_000] * 18)
    assert round(counts.at_least(10), 3) == 0.985
    assert round(counts.at_least(15), 2) == 0.61
    assert (counts.percentile(0.1), counts.percentile(0.9)) == (12, 19)


@pytest.mark.parametrize("mean", [0.3, 4.0, 700.0])
def test_those_nobody_knows_yet_come_as_often_as_expected(mean: float) -> None:
    chances = poisson(mean)
    assert isclose(fsum(number * chance for number, chance in enumerate(chances)), mean, rel_tol=1e-9)


def test_nobody_comes_where_nobody_is_expected() -> None:
    assert poisson(0) == [1.0]
    assert Counts([]).exactly(0) == 1


@given(few_deals)
def test_money_of_few_deals_is_that_of_all_ways_to_the_cent(deals: list[tuple[int, int]]) -> None:
    told = money_percentiles(deals, 0, (), (0.1, 0.9))
    sums = sorted(
        (sum(cents for won, (_, cents) in zip(way, deals, strict=True) if won), chance)
        for way, chance in outcomes([odds for odds, _ in deals])
    )
    for share, found in zip((0.1, 0.9), told, strict=True):
        below = fsum(chance for total, chance in sums if total < found)
        until = fsum(chance for total, chance in sums if total <= found)
        assert below <= share + 1e-9
        assert until >= share - 1e-9


def test_money_of_many_deals_is_near_that_of_their_number() -> None:
    odds = [300_000] * 2000
    low, high = money_percentiles([(each, 100_00) for each in odds], 0, (), (0.1, 0.9))
    counts = Counts(odds)
    assert low == pytest.approx(counts.percentile(0.1) * 100_00, rel=0.01)
    assert high == pytest.approx(counts.percentile(0.9) * 100_00, rel=0.01)


def test_neighbouring_sums_that_are_put_together_move_a_percentile_but_little() -> None:
    deals = [(500_000, 100_000 + 7919 * number) for number in range(60)]
    low, high = money_percentiles(deals, 0, (), (0.1, 0.9))
    mean = sum(cents for _, cents in deals) / 2
    spread = 1.2816 * (sum(cents**2 for _, cents in deals) / 4) ** 0.5
    assert low == pytest.approx(mean - spread, rel=0.03)
    assert high == pytest.approx(mean + spread, rel=0.03)


def test_amounts_that_are_guessed_widen_the_range_by_their_variance() -> None:
    deals = [(500_000, 100_00)] * 400
    said = money_percentiles(deals, 0, (), (0.1, 0.9))
    guessed = money_percentiles(deals, 0, (), (0.1, 0.9), doubt=400 * 0.5 * 100_00**2)
    assert (guessed[1] - guessed[0]) / (said[1] - said[0]) == pytest.approx(3**0.5, rel=0.03)


def test_deals_that_nobody_knows_yet_widen_the_range() -> None:
    alone = money_percentiles([(500_000, 1000)], 0, (), (0.1, 0.9))
    joined = money_percentiles([(500_000, 1000)], 5, (1000, 3000), (0.1, 0.9))
    assert alone == [0, 1000]
    assert joined[0] < 10_000 < joined[1]
    assert joined[1] - joined[0] > 1000

"""The numbers of a part of the book follow from its sums, and add up."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.breakdown import Dimension, Portion, label, middle, whole

COUNTS = st.integers(0, 10_000)
MONEY = st.decimals(0, 10**9, places=2)
PORTIONS = st.builds(
    Portion,
    by_stage=st.dictionaries(st.sampled_from(["lead", "quote", "signing"]), COUNTS),
    won=COUNTS,
    lost=COUNTS,
    others=COUNTS,
    won_value=MONEY,
    won_priced=COUNTS,
    open_listed=MONEY,
)


@given(PORTIONS)
def test_counts_add_up_to_the_total_and_money_is_never_a_binary_fraction(portion: Portion) -> None:
    numbers = portion.numbers(["lead", "quote", "signing"])
    counted = sum(int(numbers[name] or 0) for name in ("lead", "quote", "signing", "won", "lost"))
    assert numbers["total"] == counted + portion.others
    assert numbers["closed"] == portion.won + portion.lost
    assert not any(isinstance(number, float) for number in numbers.values())


def test_nothing_has_no_rate_no_mean_and_no_median() -> None:
    numbers = Portion().numbers([])
    unknown = {name for name, number in numbers.items() if number is None}
    assert unknown == {
        *("win_rate", "avg_won_value", "median_won_value"),
        *("avg_cycle_days_won", "avg_cycle_days_lost", "avg_cycle_days_closed", "median_cycle_days_won"),
    }


def test_the_median_lies_between_the_two_in_the_middle() -> None:
    assert [middle([3]), middle([Decimal(1), Decimal("1.01")]), middle([])] == [Decimal(3), Decimal("1.005"), None]


def test_a_whole_amount_is_a_whole_number() -> None:
    assert repr([whole(Decimal("5.00")), whole(Decimal("5.50"))]) == "[5, Decimal('5.50')]"


@pytest.mark.parametrize(
    ("dimension", "part", "name"),
    [
        (Dimension.MONTH, 201703, "2017-03"),
        (Dimension.COHORT, 201612, "2016-12"),
        (Dimension.QUARTER, 201704, "2017Q4"),
        (Dimension.WEEK, 0, "1970-01-05"),
        (Dimension.WEEK, 2460, "2017-02-27"),
    ],
)
def test_a_period_is_named_by_its_beginning(dimension: Dimension, part: int, name: str) -> None:
    assert label(dimension, part) == name

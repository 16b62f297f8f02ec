"""Means and shares are what a spreadsheet makes of the same whole numbers."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from sales.rounding import mean, quotient, share

TOTALS = st.integers(min_value=-(10**11), max_value=10**11)
COUNTS = st.integers(min_value=1, max_value=10**6)


@given(TOTALS, COUNTS)
def test_a_quotient_is_that_of_a_spreadsheet_to_the_last_place(total: int, count: int) -> None:
    assert quotient(total, count, 4) == Decimal(repr(round(total / count, 4)))


@given(st.integers(0, 10**6), COUNTS)
def test_a_share_is_that_of_a_spreadsheet_to_the_last_place(part: int, total: int) -> None:
    assert share(part, total) == Decimal(repr(round(part / total, 6)))


def test_nothing_has_no_mean_and_no_share() -> None:
    assert (mean(0, 0), share(0, 0)) == (None, None)
    assert mean(0, 3) == share(0, 3) == 0


def test_money_stays_decimal() -> None:
    found = mean(Decimal("10.01"), 3)
    assert isinstance(found, Decimal)
    assert found == Decimal("3.3367")

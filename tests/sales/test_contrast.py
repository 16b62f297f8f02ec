"""Two shares are compared with an interval for their difference, and not at all where there are too few cases."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.contrast import Contrast, Part, contrast, wilson


@st.composite
def parts(draw: st.DrawFn) -> Part:
    """Draw some cases of which some are hits."""
    cases = draw(st.integers(0, 500))
    return Part(hits=draw(st.integers(0, cases)), cases=cases)


def test_too_few_cases_on_either_side_are_not_compared() -> None:
    assert contrast(4, 8, 10, 16).holds(8)
    assert not contrast(4, 7, 10, 16).holds(8)
    assert not contrast(4, 9, 10, 16).holds(8)


def test_the_interval_is_newcombes() -> None:
    """His table II, method 10: 56 of 70 beside 48 of 80."""
    told = Contrast(this=Part(hits=56, cases=70), others=Part(hits=48, cases=80))
    assert told.difference == pytest.approx(0.2)
    assert told.interval == pytest.approx((0.0524, 0.3339), abs=0.0001)
    assert told.is_clear
    assert wilson(Part(hits=81, cases=263)) == pytest.approx((0.2553, 0.3662), abs=0.0001)


def test_a_difference_that_chance_may_bring_is_not_clear() -> None:
    assert not contrast(5, 10, 9, 20).is_clear
    assert Contrast(this=Part(hits=0, cases=40), others=Part(hits=30, cases=40)).is_clear


@given(parts(), parts())
def test_the_interval_holds_the_difference_and_turns_round_with_the_sides(this: Part, others: Part) -> None:
    told, turned = Contrast(this=this, others=others), Contrast(this=others, others=this)
    low, high = told.interval
    assert -1 <= low <= told.difference + 1e-6
    assert told.difference - 1e-6 <= high <= 1
    assert turned.interval == pytest.approx((-high, -low), abs=1e-5)

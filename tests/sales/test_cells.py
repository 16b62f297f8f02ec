"""What people wrote never becomes a formula, and no digit of an amount is lost."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.cells import exact, harmless

STARTERS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@pytest.mark.parametrize("text", ["=1+1", "+49 30", "-5", "@SUM(A1)", "\t=1", "＝1", "  =cmd|' /C calc'!A0", "　=1"])
def test_what_begins_like_a_formula_stands_behind_an_apostrophe(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["Acme", "A=B", "5 - 3", "", "极光"])
def test_other_words_stay_as_they_are(text: str) -> None:
    assert harmless(text) == text


@given(st.text())
def test_nothing_begins_like_a_formula_and_nothing_else_is_lost(text: str) -> None:
    told = harmless(text)
    assert not told.lstrip(" \u3000").startswith(STARTERS)
    assert told.removeprefix("'").replace("'", "") == "".join(c for c in text if c >= " " or c in "\t\r\n").replace(
        "'", ""
    )


@given(st.decimals(0, 10**15, places=2))
def test_an_amount_is_told_to_the_last_digit_and_read_back_as_itself(amount: Decimal) -> None:
    assert Decimal(exact(amount)) == amount
    assert "E" not in exact(amount)


def test_no_amount_is_an_empty_cell_and_no_power_of_ten_is_written() -> None:
    assert exact(None) == ""
    assert exact(Decimal("1E+3")) == "1000"

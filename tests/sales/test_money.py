"""Amounts that a deal can have, and slips of the finger."""

from decimal import Decimal

import pytest

from sales.errors import SalesError
from sales.money import MOST, ensure_possible


@pytest.mark.parametrize("amount", [None, Decimal(0), Decimal("0.01"), MOST])
def test_an_amount_up_to_ten_trillion_is_possible_and_so_is_none(amount: Decimal | None) -> None:
    ensure_possible(amount)
    assert Decimal(10_000_000_000_000) == MOST


def test_more_than_that_is_refused() -> None:
    with pytest.raises(SalesError, match="amount-too-large"):
        ensure_possible(MOST + 1)

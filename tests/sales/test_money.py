"""Amounts that a deal can have, and slips of the finger."""

from decimal import Decimal

import pytest

from sales.errors import SalesError
from sales.money import MOST, changed_by, ensure_possible
from tests.builders import an_opportunity

BOTH = {"account_id": 1, "owner_id": 1}


@pytest.mark.parametrize("amount", [None, Decimal(0), Decimal("0.01"), MOST])
def test_an_amount_up_to_ten_trillion_is_possible_and_so_is_none(amount: Decimal | None) -> None:
    ensure_possible(amount)
    assert Decimal(10_000_000_000_000) == MOST


def test_more_than_that_is_refused() -> None:
    with pytest.raises(SalesError, match="amount-too-large"):
        ensure_possible(MOST + 1)


@pytest.mark.parametrize(
    ("amount", "change", "currency", "total"),
    [("120", "20.50", "USD", "140.50"), ("120", "-120", None, "0"), (None, "7", "EUR", "7")],
)
def test_what_is_added_or_taken_off_makes_the_new_amount(
    amount: str | None, change: str, currency: str | None, total: str
) -> None:
    before = an_opportunity(**BOTH, amount=Decimal(amount) if amount else None, currency="USD" if amount else None)
    assert changed_by(before, Decimal(change), currency) == Decimal(total)


@pytest.mark.parametrize(
    ("change", "currency", "why"), [("1", "EUR", "amount-currency"), ("-121", "USD", "amount-below-zero")]
)
def test_another_currency_and_less_than_nothing_are_refused(change: str, currency: str, why: str) -> None:
    with pytest.raises(SalesError, match=why):
        changed_by(an_opportunity(**BOTH, amount=Decimal(120), currency="USD"), Decimal(change), currency)

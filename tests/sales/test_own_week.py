"""What a deal still lacks before the digest, the weightiest first."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from sales.own_week import Fault, fault_of
from tests.builders import NOW, an_opportunity

TODAY = NOW.date()
AGO, AHEAD = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


@pytest.mark.parametrize(
    ("close_on", "next_on", "amount", "fault"),
    [
        (AGO, AGO, None, Fault.CLOSE_PASSED),
        (None, AGO, None, Fault.OVERDUE),
        (AHEAD, None, None, Fault.UNDATED),
        (TODAY, TODAY, None, Fault.UNPRICED),
        (TODAY, TODAY, Decimal(0), None),
    ],
)
def test_a_deal_has_its_weightiest_fault(
    close_on: date | None, next_on: date | None, amount: Decimal | None, fault: Fault | None
) -> None:
    assert (
        fault_of(an_opportunity(account_id=1, owner_id=1, close_on=close_on, next_on=next_on, amount=amount), TODAY)
        is fault
    )

"""What another day of silence costs, and the order that it gives a day."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from sales.at_risk import chance_lost, hundredths_at_risk, money_at_risk, risk_order
from sales.opportunity import Opportunity
from sales.playbook import Playbook
from sales.vocabulary import Grade
from tests.builders import NOW, an_opportunity

TODAY = NOW.date()
USUAL = Playbook()


def usual(_team: int | None) -> Playbook:
    return USUAL


def a_deal(number: int = 1, *, grade: Grade = Grade.A, quiet: int = 3, **said: Any) -> Opportunity:
    """Build an opportunity whose customer was last spoken to so many days ago."""
    touched = {"last_touch_at": NOW - timedelta(days=quiet), "amount": Decimal(1000), "currency": "USD"}
    return an_opportunity(**{"id": number, "account_id": 1, "owner_id": 1, "grade": grade, **touched, **said})


def test_grade_a_loses_twenty_points_in_fourteen_days_of_silence() -> None:
    lost = sum(chance_lost(a_deal(quiet=days), TODAY, USUAL) for days in range(14))
    assert round(lost, 6) == Decimal("0.2")


@pytest.mark.parametrize(("grade", "share"), [(Grade.A, "0.0166"), (Grade.B, "0.0031"), (Grade.C, "0.0002")])
def test_the_money_at_risk_is_the_amount_times_the_chance_that_a_day_takes(grade: Grade, share: str) -> None:
    risk = money_at_risk(a_deal(grade=grade, quiet=0), TODAY, USUAL)
    assert round(risk / 1000, 4) == Decimal(share)


def test_silence_counts_by_the_rhythm_of_the_grade() -> None:
    slower = Playbook(cadence_days={Grade.A: 6, Grade.B: 7, Grade.C: 15})
    assert chance_lost(a_deal(), TODAY, slower) < chance_lost(a_deal(), TODAY, USUAL)


def test_each_further_day_takes_less_because_less_is_left() -> None:
    shares = [chance_lost(a_deal(quiet=days), TODAY, USUAL) for days in (0, 1, 10, 100, 10_000)]
    assert shares == sorted(shares, reverse=True)
    assert shares[-1] >= 0


def test_no_amount_is_no_money_at_risk_yet_has_the_place_of_a_typical_one() -> None:
    small, unknown, large = a_deal(1, amount=Decimal(10)), a_deal(2, amount=None), a_deal(3, amount=Decimal(900))
    assert money_at_risk(unknown, TODAY, USUAL) == 0
    order = risk_order([small, unknown, large], TODAY, usual, {"USD": Decimal(400)})
    assert [o.id for o in order] == [3, 2, 1]


def test_amounts_in_two_currencies_are_compared_by_what_is_typical_in_each() -> None:
    typical = {"CNY": Decimal(100_000), "USD": Decimal(10_000)}
    large_in_dollars = a_deal(1, amount=Decimal(30_000), currency="USD")
    usual_in_yuan = a_deal(2, amount=Decimal(100_000), currency="CNY")
    assert [o.id for o in risk_order([usual_in_yuan, large_in_dollars], TODAY, usual, typical)] == [1, 2]
    alone = hundredths_at_risk([large_in_dollars], TODAY, usual, typical)
    assert round(alone / hundredths_at_risk([usual_in_yuan], TODAY, usual, typical), 3) == 3


def test_among_equals_the_longest_due_comes_first() -> None:
    deals = [a_deal(number, next_on=TODAY - timedelta(days=late)) for number, late in ((1, 0), (2, 4), (3, 1))]
    assert [o.id for o in risk_order(deals, TODAY, usual, {})] == [2, 3, 1]


def test_a_hot_deal_goes_before_a_larger_one_that_only_asks() -> None:
    hot, cold = a_deal(1, amount=Decimal(20_000)), a_deal(2, grade=Grade.C, amount=Decimal(100_000))
    assert risk_order([cold, hot], TODAY, usual, {"USD": Decimal(1)})[0].id == 1

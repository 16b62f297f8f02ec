"""Plain facts that ask for care."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from sales.opportunity import Contact
from sales.playbook import Playbook
from sales.risks import Risk, risks
from sales.vocabulary import Grade
from tests.builders import NOW, an_opportunity

TODAY = NOW.date()
DECIDER = Contact(id=1, account_id=1, name="Zhang", decides=True)
USER = Contact(id=2, account_id=1, name="Li")


def found(people: list[Contact], **said: Any) -> tuple[Risk, ...]:
    filled = {"account_id": 1, "owner_id": 1, "amount": Decimal(1), "grade": Grade.A, "last_touch_at": NOW, **said}
    return risks(an_opportunity(**filled), people, Playbook(), TODAY)


def test_all_is_well_with_an_amount_a_decider_and_a_recent_word() -> None:
    assert found([DECIDER, USER]) == ()


def test_a_next_date_that_has_passed_is_late_from_the_next_day_on() -> None:
    assert found([DECIDER, USER], next_on=TODAY) == ()
    assert found([DECIDER, USER], next_on=TODAY - timedelta(days=1)) == (Risk.LATE,)


@pytest.mark.parametrize(("days", "expected"), [(6, ()), (7, (Risk.SILENT,))])
def test_silence_begins_after_two_rhythms_of_the_grade(days: int, expected: tuple[Risk, ...]) -> None:
    assert found([DECIDER, USER], last_touch_at=NOW - timedelta(days=days)) == expected


def test_a_single_contact_who_does_not_decide_is_two_risks() -> None:
    assert found([USER]) == (Risk.NO_DECIDER, Risk.ONE_CONTACT)


def test_nobody_and_no_amount() -> None:
    assert found([], amount=None) == (Risk.NO_DECIDER, Risk.NO_AMOUNT)

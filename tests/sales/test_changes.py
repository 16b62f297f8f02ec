"""What moved, and putting it back."""

from dataclasses import replace
from datetime import UTC, date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.changes import moved, put_back
from sales.errors import SalesError
from sales.opportunity import Opportunity
from sales.vocabulary import Grade, LossReason, Status
from tests.builders import an_opportunity

BASE = an_opportunity(account_id=1, owner_id=1)

changed = st.fixed_dictionaries(
    {},
    optional={
        "stage": st.sampled_from(["quote", "signing"]),
        "grade": st.sampled_from(Grade),
        "status": st.sampled_from(Status),
        "amount": st.none() | st.decimals("0", "1000000", places=2),
        "close_on": st.none() | st.dates(date(2026, 1, 1), date(2030, 1, 1)),
        "next_time": st.none() | st.times().map(lambda t: t.replace(microsecond=0)),
        "due_at": st.none() | st.datetimes(timezones=st.just(UTC)),
        "loss_reason": st.none() | st.sampled_from(LossReason),
        "last_words": st.none() | st.text(),
        "owner_id": st.integers(1, 9),
    },
)


@given(changed)
def test_putting_a_change_back_gives_what_was_there(fields: dict[str, object]) -> None:
    after = replace(BASE, **fields)  # type: ignore[arg-type]
    assert put_back(after, moved(BASE, after)) == BASE


def test_only_the_fields_that_differ_are_kept_as_json() -> None:
    after = replace(BASE, amount=Decimal("1200.50"), grade=Grade.A, version=7)
    assert moved(BASE, after) == {"amount": (None, "1200.50"), "grade": ("B", "A")}


def test_a_sum_that_is_the_same_to_the_cent_has_not_moved() -> None:
    kept = replace(BASE, amount=Decimal("1234.57"))
    assert moved(kept, replace(kept, amount=Decimal("1234.567"))) == {}


def test_a_day_and_its_hour_move_together() -> None:
    day = "2026-11-25"
    hour = {"next_on": (day, day), "next_time": (None, "15:00:00")}
    assert moved(BASE, replace(BASE, next_time=time(15))) == hour


def test_a_change_that_was_changed_again_is_not_put_back() -> None:
    once: Opportunity = replace(BASE, stage="quote")
    twice = replace(once, stage="signing")
    with pytest.raises(SalesError, match="undo-moved-on"):
        put_back(twice, moved(BASE, once))


def test_a_later_change_of_another_field_stands() -> None:
    once = replace(BASE, stage="quote")
    later = replace(once, amount=Decimal(5))
    assert put_back(later, moved(BASE, once)) == replace(BASE, amount=Decimal(5))

"""Sleeping and waking."""

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from sales.sleeping import LONGEST_REASON, asleep, awake, woken
from sales.vocabulary import Status
from tests.builders import an_opportunity

TODAY = date(2026, 11, 16)


@given(st.text(max_size=2 * LONGEST_REASON))
def test_what_is_put_to_sleep_keeps_why_and_when_and_wakes_as_it_was(words: str) -> None:
    before = an_opportunity(account_id=1, owner_id=1)
    sleeping = asleep(before, words, TODAY)
    assert sleeping.is_asleep
    assert not sleeping.is_open
    assert not sleeping.has_ended
    assert sleeping.slept_on == TODAY
    assert sleeping.slept_words is None or 0 < len(sleeping.slept_words) <= LONGEST_REASON
    assert awake(sleeping).status is Status.OPEN


@given(st.sampled_from([status for status in Status if status is not Status.ASLEEP]))
def test_what_does_not_sleep_is_not_woken(status: Status) -> None:
    before = an_opportunity(account_id=1, owner_id=1, status=status)
    assert awake(before) == before


def test_what_wakes_is_due_begins_a_new_generation_and_keeps_why_it_slept() -> None:
    sleeping = asleep(an_opportunity(account_id=1, owner_id=1), "budget", TODAY)
    due_at = datetime(2027, 3, 1, 14, tzinfo=UTC)
    up = woken(sleeping, date(2027, 3, 1), due_at)
    assert (up.status, up.due_at, up.slept_words) == (Status.OPEN, due_at, "budget")
    assert up.generation == sleeping.generation + 1

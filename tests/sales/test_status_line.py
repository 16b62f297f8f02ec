"""What one sentence may say of a deal: nothing that nobody has said."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.playbook import Playbook
from sales.promises import Promise, PromiseEnd, Side
from sales.stages import Tick
from sales.status_line import NEAR_WEEKS, owed_next, proofs_told, ticks_told, weeks_until
from tests.builders import NOW, an_opportunity

RULES = Playbook()
TODAY = date(2026, 11, 18)


def promise(number: int, side: Side, day: date | None, ended: PromiseEnd | None = None) -> Promise:
    return Promise(
        id=number, opportunity_id=1, follow_up_id=1, side=side, words="case study", due_on=day, at=NOW, ended=ended
    )


def test_an_amount_alone_is_no_budget_and_a_first_contact_is_no_confirmed_need() -> None:
    lead = an_opportunity(account_id=1, owner_id=1, amount=9, heard_at=NOW)
    assert ticks_told(lead, RULES, decides=False) == ()
    past = an_opportunity(account_id=1, owner_id=1, stage="proposal", amount=9, heard_at=NOW)
    assert ticks_told(past, RULES, decides=True) == (Tick.NEED, Tick.DECIDES)
    ticked = an_opportunity(account_id=1, owner_id=1, qualified=(Tick.BUDGET,))
    assert ticks_told(ticked, RULES, decides=False) == (Tick.BUDGET,)


def test_words_on_what_was_sent_are_believed_from_its_stage_on_and_evidence_always() -> None:
    lead = an_opportunity(account_id=1, owner_id=1)
    assert proofs_told(lead, RULES, (), ("proposal", "quote")) == ()
    assert proofs_told(lead, RULES, ("quotation",), ()) == ("quotation",)
    quoted = an_opportunity(account_id=1, owner_id=1, stage="quote")
    assert proofs_told(quoted, RULES, ("audit",), ("quote", "proposal", "signing", "negotiation")) == (
        "proposal",
        "quotation",
        "audit",
    )


def test_a_stage_that_the_team_does_not_have_proves_nothing() -> None:
    strange = an_opportunity(account_id=1, owner_id=1, stage="gone")
    assert proofs_told(strange, RULES, (), ("proposal",)) == ()


def test_the_turn_is_that_of_the_open_promise_for_the_first_day() -> None:
    ours = promise(1, Side.OURS, TODAY + timedelta(days=2))
    theirs = promise(2, Side.THEIRS, TODAY + timedelta(days=1))
    kept = promise(3, Side.OURS, TODAY, PromiseEnd.KEPT)
    assert owed_next([ours, theirs, kept]) is theirs
    assert owed_next([kept]) is None


@pytest.mark.parametrize(("days", "weeks"), [(0, 1), (7, 1), (8, 2), (14, 2), (28, 4), (29, None), (-1, None)])
def test_a_near_day_is_told_by_whole_weeks(days: int, weeks: int | None) -> None:
    assert weeks_until(TODAY + timedelta(days=days), TODAY) == weeks


@given(st.integers(-400, 400))
def test_the_day_always_lies_within_the_weeks_that_are_told(days: int) -> None:
    weeks = weeks_until(TODAY + timedelta(days=days), TODAY)
    assert weeks is None or (0 <= days <= 7 * weeks <= 7 * NEAR_WEEKS)

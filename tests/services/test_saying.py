"""What a sentence says of a deal is put together from its record alone."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from sales.opportunity import Opportunity
from sales.stages import Tick
from sales.vocabulary import Feedback
from services.saying import told_of
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_follow_up, open_book


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.begin(WORKSPACE) as work:
        yield work


def said(work: Work, deal: Opportunity, days_ago: int, words: str, *felt: Feedback) -> None:
    at: Any = NOW - timedelta(days=days_ago)
    follow_up = a_follow_up(
        id=10 - days_ago,
        opportunity_id=deal.id,
        member_id=deal.owner_id,
        words=words,
        feedback=felt,
        at=at,
        happened_on=at.date(),
    )
    work.follow_ups.add(follow_up)


def test_the_last_word_of_the_customer_and_the_last_follow_up_are_two_things(work: Work) -> None:
    deal = open_book(work, "Acme", stage="quote", heard_at=NOW)
    said(work, deal, 5, "sent the quote, too pricey", Feedback.PRICE_HIGH)
    said(work, deal, 1, "left a voice mail")
    told = told_of(work, deal)
    assert told.stand.heard
    assert told.stand.heard.feedback == (Feedback.PRICE_HIGH,)
    assert (told.last and told.last.words, told.last_by) == ("left a voice mail", "Ben")
    assert told.stand.proofs == ("quotation",)
    assert told.stand.ticks == (Tick.NEED,)


def test_of_a_deal_about_which_nobody_has_said_anything_nothing_is_said(work: Work) -> None:
    told = told_of(work, open_book(work, "Acme"))
    assert (told.stand.ticks, told.stand.proofs, told.stand.heard, told.stand.owed, told.last) == (
        (),
        (),
        None,
        None,
        None,
    )

"""The promise ledger at the desk: written down with the words, ended once, withdrawn with them."""

from datetime import date

import pytest

from parsing import UpdateDraft
from sales.errors import SalesError
from sales.opportunity import Place
from sales.people import Member
from sales.promises import PromiseEnd, Side, whose_turn
from sales.vocabulary import Channel, Status
from services.keeping_promises import end_promise
from services.promises import promises_of
from services.said import Said
from services.undoing import undo
from services.updates import Filed, file_update
from storage.store import Store
from storage.work import Work
from tests.builders import WORKSPACE, a_member, open_book

SAID = Said(place=Place.COMMAND, key="1")
WORDS = "he sends the budget by Friday, I send the case study tomorrow"


def ben(work: Work) -> Member:
    """Return who owns the book."""
    member = work.members.by_slack("U0BEN")
    assert member
    return member


def told(work: Work) -> Filed:
    """File what both sides promised."""
    draft, deal = UpdateDraft(text=WORDS, note=WORDS, channel=Channel.CALL), open_book(work)
    return file_update(work, ben(work), deal, draft, SAID)


def test_promises_are_kept_with_their_sides_and_days_the_first_day_first(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        found = promises_of(work, told(work).opportunity)
        assert [each.side for each in found] == [Side.OURS, Side.THEIRS]
        assert whose_turn(found) is Side.OURS
        assert all(isinstance(each.due_on, date) for each in found)


def test_a_promise_is_ended_once_and_undoing_that_lets_it_stand_again(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        deal = told(work).opportunity
        ours, theirs = promises_of(work, deal)
        saved, ended, event = end_promise(work, ben(work), ours.id, PromiseEnd.KEPT, SAID)
        assert event
        assert (ended.promise.ended, ended.by, saved.version) == (PromiseEnd.KEPT, ben(work).name, deal.version + 1)
        _, before, none = end_promise(work, ben(work), ours.id, PromiseEnd.OFF, SAID)
        assert none is None
        assert before.promise.ended is PromiseEnd.KEPT
        assert promises_of(work, saved) == [theirs]
        undo(work, ben(work), event.id, SAID)
        assert {each.id for each in promises_of(work, saved)} == {ours.id, theirs.id}


def test_words_that_are_taken_back_take_their_promises_along(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        filed = told(work)
        undo(work, ben(work), filed.event.id, SAID)
        assert promises_of(work, filed.opportunity) == []


def test_a_deal_that_has_ended_waits_for_nothing(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        assert promises_of(work, open_book(work, status=Status.WON)) == []


def test_nobody_else_ends_a_promise_and_an_unknown_one_is_said_to_be_gone(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        (ours, _) = promises_of(work, told(work).opportunity)
        stranger = work.members.add(a_member(name="Lena", slack_id="U0LENA"))
        with pytest.raises(SalesError, match="may-not-change"):
            end_promise(work, stranger, ours.id, PromiseEnd.KEPT, SAID)
        with pytest.raises(SalesError, match="promise-gone"):
            end_promise(work, ben(work), 1, PromiseEnd.KEPT, SAID)

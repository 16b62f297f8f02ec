"""What a new owner is told, and what the giver hears back."""

from datetime import time, timedelta

import pytest

from sales.errors import SalesError
from sales.letters import Letter
from sales.opportunity import Opportunity, Place
from sales.people import Member
from sales.vocabulary import Feedback
from services.briefs import brief_of, confirm_read, is_still_theirs
from services.handing import give
from services.said import Said
from services.undoing import undo
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, a_follow_up, a_member, open_book, owed_now

SAID = Said(place=Place.SUBMIT, key="view:1")


def owed(store: Store, kind: str) -> list[Letter]:
    with store.connect_writing() as connection:
        return [letter for letter in owed_now(connection, NOW) if letter.kind == kind]


def handed(work: Work) -> tuple[Opportunity, Member, Member, int]:
    """Return what Ben handed to Lin, both of them, and the event."""
    acme = open_book(work, next_promised=True)
    ben, lin = work.members.get(acme.owner_id), work.members.add(a_member(name="Lin", slack_id="U0LIN"))
    for number, feedback in enumerate([Feedback.PRICE_HIGH, Feedback.NEEDS_CASE, Feedback.PRICE_HIGH]):
        at = NOW - timedelta(days=9 - number)
        work.follow_ups.add(
            a_follow_up(
                id=work.follow_ups.new_id(),
                opportunity_id=acme.id,
                member_id=ben.id,
                at=at,
                feedback=(feedback,),
                competitors=("Globex",),
                next_on=at.date(),
                next_time=time(15),
            )
        )
    given = give(work, ben, acme, lin, "knows their CTO", SAID)
    return given.opportunity, ben, lin, given.event.id


def test_a_brief_gathers_needs_and_rivals_once_each_the_newest_first(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        acme, *_ = handed(work)
    (letter,) = owed(store, "brief")
    with store.begin(WORKSPACE) as work:
        brief = brief_of(work, acme, letter)
    assert list(brief.needs) == [Feedback.PRICE_HIGH, Feedback.NEEDS_CASE]
    assert list(brief.competitors) == ["Globex"]
    assert (brief.by, brief.former, brief.words) == ("Ben", "Ben", "knows their CTO")


def test_a_brief_is_theirs_until_it_is_taken_back(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        _, ben, _, event = handed(work)
    (letter,) = owed(store, "brief")
    with store.begin(WORKSPACE) as work:
        assert is_still_theirs(work, letter)
        undo(work, ben, event, SAID)
        assert not is_still_theirs(work, letter)


def test_the_giver_hears_once_that_it_was_read(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        _, ben, lin, event = handed(work)
        confirm_read(work, lin, event)
        confirm_read(work, lin, event)
    (letter,) = owed(store, "brief_read")
    assert letter.to_member == ben.id


def test_nobody_but_the_new_owner_confirms(store: Store) -> None:
    with store.begin(WORKSPACE) as work:
        _, ben, _, event = handed(work)
        with pytest.raises(SalesError, match="brief-not-yours"):
            confirm_read(work, ben, event)

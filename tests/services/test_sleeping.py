"""Sleeping, waking and dropping at the desk."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from sales.errors import SalesError
from sales.opportunity import EventCode, Place
from sales.vocabulary import LossReason, Status
from services.dropping import drop, reopen
from services.said import Said
from services.sleeping import sleep, wake_all, wake_due
from storage.store import Store
from storage.waking import Sleeper
from tests.builders import NOW, open_book

UNTIL = date(2027, 3, 1)
SAID = Said(place=Place.COMMAND, key="k")


def put_to_sleep(store: Store) -> int:
    """Put an opportunity of a member to sleep until March, and return its generation."""
    with store.begin("T1") as work:
        deal = open_book(work, due_at=NOW, next_on=NOW.date())
        me = work.members.get(deal.owner_id)
        return sleep(work, me, deal, UNTIL, "budget", SAID).opportunity.generation


def test_a_sweep_wakes_what_is_due_once_and_no_other(store: Store) -> None:
    put_to_sleep(store)
    assert wake_due(store) == 0
    store.now = lambda: NOW.replace(year=2027, month=3, day=1, hour=18)
    assert wake_due(store) == 1
    assert wake_due(store) == 0
    with store.read("T1") as work:
        deal = work.opportunities.get(1)
        codes = [event.code for event in work.events.of(1, 9)]
    assert deal.status is Status.OPEN
    assert deal.next_on == UNTIL
    assert codes[:2] == [EventCode.WOKEN, EventCode.SLEPT]


def test_two_processes_that_found_the_same_sleeper_wake_it_once(store: Store) -> None:
    found = Sleeper("T1", 1, put_to_sleep(store))
    for _ in range(2):
        with store.begin("T1") as work:
            wake_all(work, [found])
    with store.read("T1") as work:
        assert [event.code for event in work.events.of(1, 9)].count(EventCode.WOKEN) == 1


def test_a_sleeper_that_was_put_to_sleep_anew_does_not_wake_on_the_old_day(store: Store) -> None:
    generation = put_to_sleep(store)
    with store.begin("T1") as work:
        deal = work.opportunities.get(1)
        sleep(work, work.members.get(deal.owner_id), deal, UNTIL + timedelta(days=90), "later", SAID)
        wake_all(work, [Sleeper("T1", 1, generation)])
        assert work.opportunities.get(1).is_asleep


def test_what_sleeps_is_in_nobodys_open_book_but_is_handed_over_with_it(store: Store) -> None:
    put_to_sleep(store)
    with store.read("T1") as work:
        owner = work.opportunities.get(1).owner_id
        assert [o.id for o in work.opportunities.of_owner(owner)] == []
        assert [o.id for o in work.opportunities.of_owner(owner, asleep=True)] == [1]
        assert [o.id for o in work.opportunities.named("Acme")] == [1]


def test_dropping_needs_a_reason(store: Store) -> None:
    with store.begin("T1") as work:
        deal = open_book(work)
        with pytest.raises(SalesError, match="drop-why"):
            drop(work, work.members.get(deal.owner_id), deal, "  ", SAID)


def test_opening_again_clears_how_it_ended_which_the_history_keeps(store: Store) -> None:
    with store.begin("T1") as work:
        deal = open_book(work)
        me = work.members.get(deal.owner_id)
        lost = replace(deal, status=Status.LOST, closed_on=NOW.date(), loss_reason=LossReason.PRICE, loss_words="15%")
        lost = work.opportunities.save(lost)
        opened = reopen(work, me, lost, SAID)
        o = opened.opportunity
        assert (o.status, o.closed_on, o.loss_reason, o.loss_words) == (Status.OPEN, None, None, None)
        assert o.next_on
        assert o.next_on > NOW.date()
        assert tuple(opened.event.changes["loss_words"]) == ("15%", None)
        with pytest.raises(SalesError, match="reopen-open"):
            reopen(work, me, o, SAID)

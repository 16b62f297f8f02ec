"""Advice to drop: given once, a little at a time, and to nobody twice within its time of quiet."""

from datetime import timedelta

import pytest

from sales.advice import AdviceKind, AdviceVerdict
from sales.errors import SalesError
from sales.opportunity import Place
from sales.vocabulary import Feedback
from services.advising import MOST_WAITING, advise, advise_all, keep, unkeep
from services.dropping import drop
from services.hourly import EVERY, Hourly
from services.said import Said
from storage.advice import Advices
from storage.store import Store
from tests.builders import NOW, a_member, open_book

LONG_AGO = NOW - timedelta(days=90)
SAID = Said(place=Place.COMMAND, key="k")


def weak_ones(store: Store, count: int) -> None:
    """Write down opportunities without progress for three months whose customers want nothing."""
    with store.begin("T1") as work:
        for nth in range(count):
            said = {"stage_since": LONG_AGO, "last_touch_at": LONG_AGO, "heard_at": LONG_AGO}
            open_book(work, f"Weak {nth}", created_at=LONG_AGO, heard=(Feedback.NO_NEED,), **said)
        open_book(work, "Fresh", heard=(Feedback.NO_NEED,))


def test_an_owner_is_given_only_as_much_as_they_can_decide_on(store: Store) -> None:
    weak_ones(store, MOST_WAITING + 2)
    assert advise(store, "T1") == MOST_WAITING
    assert advise(store, "T1") == 0
    with store.begin("T1") as work:
        deal = work.opportunities.get(1)
        drop(work, work.members.get(deal.owner_id), deal, "too small", SAID)
    assert advise(store, "T1") == 1


def test_what_is_fresh_is_not_advised_about(store: Store) -> None:
    weak_ones(store, 0)
    assert advise(store, "T1") == 0


def test_a_decision_counts_once_and_says_who_made_it(store: Store) -> None:
    weak_ones(store, 1)
    advise(store, "T1")
    with store.begin("T1") as work:
        deal = work.opportunities.get(1)
        me = work.members.get(deal.owner_id)
        assert keep(work, me, deal) == NOW + timedelta(days=30)
        with pytest.raises(SalesError, match="advice-settled"):
            keep(work, me, deal)
        given = Advices(work.scope).get(1, AdviceKind.DROP)
        assert given
        assert (given.verdict, given.member_id) == (AdviceVerdict.KEPT, me.id)


def test_what_was_kept_is_advised_about_again_when_its_time_is_over(store: Store) -> None:
    weak_ones(store, 1)
    advise(store, "T1")
    with store.begin("T1") as work:
        deal = work.opportunities.get(1)
        keep(work, work.members.get(deal.owner_id), deal)
    store.now = lambda: NOW + timedelta(days=29)
    assert advise(store, "T1") == 0
    store.now = lambda: NOW + timedelta(days=31)
    assert advise(store, "T1") == 1


def test_two_processes_give_the_same_advice_once(store: Store) -> None:
    weak_ones(store, 1)
    with store.begin("T1") as work:
        assert Advices(work.scope).give(1, AdviceKind.DROP, NOW + timedelta(days=30))
        assert not Advices(work.scope).give(1, AdviceKind.DROP, NOW + timedelta(days=30))


def test_the_sweep_looks_once_an_hour(store: Store) -> None:
    weak_ones(store, 1)
    with store.begin("T1") as work:
        work.workspaces.keep("Acme", None, None)
    sweep = Hourly(store, advise_all)
    assert sweep() == 1
    weak_ones(store, 1)
    assert sweep() == 0
    store.now = lambda: NOW + EVERY
    assert sweep() == 1


def test_taking_a_keep_back_lets_the_advice_wait_again_once_and_only_for_whoever_kept_it(store: Store) -> None:
    weak_ones(store, 1)
    advise(store, "T1")
    with store.begin("T1") as work:
        deal = work.opportunities.get(1)
        me, lena = work.members.get(deal.owner_id), work.members.add(a_member(name="Lena", slack_id="U0LENA"))
        keep(work, me, deal)
        with pytest.raises(SalesError, match="undo-not-yours"):
            unkeep(work, lena, deal)
        unkeep(work, me, deal)
        assert Advices(work.scope).waiting() == {me.id: 1}
        with pytest.raises(SalesError, match="undo-already"):
            unkeep(work, me, deal)
        keep(work, me, deal)


def test_a_keep_stands_after_ten_minutes(store: Store) -> None:
    weak_ones(store, 1)
    advise(store, "T1")
    with store.begin("T1") as work:
        deal = work.opportunities.get(1)
        keep(work, work.members.get(deal.owner_id), deal)
    store.now = lambda: NOW + timedelta(minutes=11)
    with store.begin("T1") as work, pytest.raises(SalesError, match="undo-too-late"):
        unkeep(work, work.members.get(deal.owner_id), deal)

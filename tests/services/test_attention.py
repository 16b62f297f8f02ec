"""What nobody asked for comes in bounds: so many a day, and what hardly anybody acts on moves to the morning card."""

from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.letters import LETTERS
from handlers.letters.also import FOLDABLE
from sales.attention import ATTENTION, UNASKED
from sales.errors import SalesError
from sales.letters import Letter, LetterState, Sent
from sales.opportunity import Place
from sales.people import Member
from services.attention import GRACE, JUDGED, fold, gives_way, heeded, judge, note_act, send_again
from services.daybreak import begin_days
from services.said import Said
from services.snoozing import put_off
from storage.notices import Heed
from storage.store import Store
from storage.work import Work
from tests.builders import NOW, WORKSPACE, Clock, a_member, open_book, owed_now

KIND = "handed_over"


@pytest.fixture
def me(store: Store) -> Member:
    """Return an admin who gets letters."""
    with store.begin(WORKSPACE) as work:
        return work.members.add(a_member(is_admin=True))


def a_letter(work: Work, me: Member, kind: str = KIND, name: str = "", opportunity_id: int | None = None) -> Letter:
    """Owe a letter and return it."""
    work.outbox.owe(f"{kind}:{name}", kind, to_member=me.id, opportunity_id=opportunity_id)
    return next(letter for letter in owed_now(work.connection, work.now) if letter.key == f"{kind}:{name}")


def sent(work: Work, me: Member, count: int, kind: str = KIND, opportunity_id: int | None = None) -> None:
    """Send letters now, each into a message of its own."""
    for nth in range(count):
        letter = a_letter(work, me, kind, f"{work.now.isoformat()}:{nth}", opportunity_id)
        work.outbox.settle(letter, Sent(channel="D1", ts=f"{work.now.timestamp() + nth:.6f}"))


def test_every_kind_of_letter_has_its_reason_and_every_unasked_one_fits_on_a_card() -> None:
    assert ATTENTION.keys() == LETTERS.keys()
    assert FOLDABLE.keys() == UNASKED


def test_the_ninth_message_of_a_day_gives_way_if_nobody_asked_for_it(store: Store, me: Member) -> None:
    with store.begin(WORKSPACE) as work:
        sent(work, me, 7, "reminder")
        assert not gives_way(work, a_letter(work, me))
        sent(work, me, 1, "message")
        assert not gives_way(work, a_letter(work, me, "home"))
        work.outbox.owe("answer", "message", to_member=me.id, data={"to": {"channel": "U0BEN"}})
        answer = next(x for x in owed_now(work.connection, work.now) if x.key == "answer")
        work.outbox.settle(answer, Sent(channel="D1", ts="1.1"))
        assert [heed.kind for heed in heeded(work)] == ["reminder"]
        assert gives_way(work, a_letter(work, me, name="ninth"))
        assert not gives_way(work, a_letter(work, me, "brief"))
        assert not gives_way(work, a_letter(work, me, "reminder"))


def test_the_next_day_begins_the_count_anew(store: Store, me: Member, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        sent(work, me, 20, "reminder")
    clock.advance(days=1)
    with store.begin(WORKSPACE) as work:
        assert not gives_way(work, a_letter(work, me))


def test_a_letter_that_may_have_arrived_is_looked_for_and_not_folded(store: Store, me: Member) -> None:
    with store.begin(WORKSPACE) as work:
        sent(work, me, 20, "reminder")
        assert not gives_way(work, replace(a_letter(work, me), state=LetterState.UNSURE))


def test_a_folded_letter_brings_a_card_even_where_nothing_is_due(store: Store, me: Member, clock: Clock) -> None:
    begin_days(store)
    with store.begin(WORKSPACE) as work:
        letter = a_letter(work, me)
        work.outbox.settle(letter, Sent())
        fold(work, letter)
    clock.advance(days=1, hours=2)
    begin_days(store)
    with store.begin(WORKSPACE) as work:
        (card,) = owed_now(work.connection, work.now)
        assert card.kind == "morning"
        assert [each.id for each in work.notices.folded([me.id])[me.id]] == [letter.id]
        work.notices.close([letter.id])
        assert work.notices.folded([me.id]) == {}
        assert work.notices.count(me.id, NOW - timedelta(days=2)) == 0


def judged(store: Store, clock: Clock) -> list[Letter]:
    """Let the days of grace pass, judge, and return what the admins are told."""
    clock.moment += GRACE
    with store.begin(WORKSPACE) as work:
        judge(work, KIND)
        return [letter for letter in owed_now(work.connection, work.now) if letter.kind == "folded"]


@pytest.mark.parametrize(("acted", "folds"), [(8, True), (9, False)])
def test_a_kind_of_which_under_thirty_percent_is_acted_on_folds(
    store: Store, me: Member, clock: Clock, acted: int, folds: bool
) -> None:
    with store.begin(WORKSPACE) as work:
        sent(work, me, JUDGED)
        for nth in range(acted):
            note_act(work, me, "D1", f"{NOW.timestamp() + nth:.6f}")
        assert heeded(work) == [Heed(kind=KIND, sent=JUDGED, acted=acted)]
    told = judged(store, clock)
    assert [letter.data for letter in told] == ([{"kind": KIND, "sent": JUDGED, "acted": acted}] if folds else [])
    with store.read(WORKSPACE) as work:
        assert work.playbook.folded == ((KIND,) if folds else ())


def test_thirty_are_needed_and_the_admins_are_told_once(store: Store, me: Member, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        sent(work, me, JUDGED - 1)
    assert judged(store, clock) == []
    with store.begin(WORKSPACE) as work:
        sent(work, me, 1)
    assert len(judged(store, clock)) == 1
    assert len(judged(store, clock)) == 1


def test_what_was_done_in_another_way_within_three_days_counts_as_acted_on(
    store: Store, me: Member, clock: Clock
) -> None:
    with store.begin(WORKSPACE) as work:
        acme = open_book(work, owner_id=me.id)
        sent(work, me, JUDGED, opportunity_id=acme.id)
    clock.advance(days=2)
    with store.begin(WORKSPACE) as work:
        put_off(work, me, acme, Said(place=Place.COMMAND, key="1"))
    assert judged(store, clock) == []
    with store.read(WORKSPACE) as work:
        assert heeded(work) == [Heed(kind=KIND, sent=JUDGED, acted=JUDGED)]


def test_an_admin_has_it_sent_again_and_it_is_judged_after_thirty_more(store: Store, me: Member, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        rep = work.members.add(a_member(name="Wu", slack_id="U0WU"))
        sent(work, me, JUDGED)
    judged(store, clock)
    with store.begin(WORKSPACE) as work:
        assert gives_way(work, a_letter(work, me, name="folded"))
        with pytest.raises(SalesError, match="attention-not-yours"):
            send_again(work, rep, KIND)
        send_again(work, me, KIND)
        assert not gives_way(work, a_letter(work, me, name="again"))
        sent(work, me, JUDGED - 1)
    assert len(judged(store, clock)) == 1
    with store.begin(WORKSPACE) as work:
        assert work.playbook.folded == ()
        sent(work, me, 1)
    assert len(judged(store, clock)) == 2
    with store.read(WORKSPACE) as work:
        assert work.playbook.folded == (KIND,)

"""A letter is owed once, belongs to one postman at a time, and is never lost."""

from datetime import timedelta

import pytest
from sqlalchemy import select, text

from sales.letters import Letter, LetterState, Sent
from storage.claims import LANDING, claim, release
from storage.schema import outbox
from storage.store import Store
from tests.builders import NOW, Clock, open_book

LEASE = timedelta(minutes=1)
NO_WAITING = text("SET LOCAL lock_timeout = '5s'")
"""Makes a postman who waits for another fail, where the test would wait for ever."""


def owe(store: Store, *keys: str, workspace: str = "T1") -> None:
    with store.begin(workspace) as work:
        for key in keys:
            work.outbox.owe(key, "message")


def claimed(store: Store, claimer: str = "one", limit: int = 10) -> list[Letter]:
    with store.connect_writing() as connection:
        return claim(connection, store.now(), store.now() + LEASE, claimer, limit)


def keys(letters: list[Letter]) -> list[str]:
    return [letter.key for letter in letters]


def states(store: Store) -> dict[str, LetterState]:
    with store.engine.connect() as connection:
        return {row.key: row.state for row in connection.execute(select(outbox.c.key, outbox.c.state))}


def test_a_letter_with_a_known_key_is_not_written_again(store: Store) -> None:
    with store.begin("T1") as work:
        assert work.outbox.owe("digest:1:2026-W47", "digest")
        assert not work.outbox.owe("digest:1:2026-W47", "digest")
    with store.begin("T2") as work:
        assert work.outbox.owe("digest:1:2026-W47", "digest")


def test_the_postman_is_called_after_the_commit_and_only_when_a_letter_was_written(store: Store) -> None:
    seen: list[list[str]] = []
    store.on_owed = lambda: seen.append(list(states(store)))
    owe(store, "a")
    with store.begin("T1") as work:
        open_book(work)
    assert seen == [["a"]]


def test_letters_of_all_workspaces_are_claimed_the_oldest_first(store: Store, clock: Clock) -> None:
    for key, workspace in (("a", "T2"), ("b", "T1"), ("c", "T2")):
        owe(store, key, workspace=workspace)
        clock.advance(seconds=1)
    assert keys(claimed(store, limit=2)) == ["a", "b"]
    assert keys(claimed(store)) == ["c"]


def test_a_claimed_letter_is_nobody_elses_until_its_lease_ends(store: Store, clock: Clock) -> None:
    owe(store, "a")
    (first,) = claimed(store)
    assert (first.is_unsure, first.attempts) == (False, 1)
    assert claimed(store, "two") == []
    clock.moment += LEASE
    (second,) = claimed(store, "two")
    assert (second.id, second.is_unsure, second.attempts) == (first.id, True, 2)


def test_a_letter_for_later_waits(store: Store, clock: Clock) -> None:
    with store.begin("T1") as work:
        work.outbox.owe("later", "message", not_before=NOW + timedelta(hours=1))
    assert claimed(store) == []
    clock.advance(hours=1)
    assert keys(claimed(store)) == ["later"]


def test_a_sent_letter_keeps_where_it_arrived_and_is_not_claimed_again(store: Store, clock: Clock) -> None:
    owe(store, "a")
    (letter,) = claimed(store)
    with store.begin("T1") as work:
        work.outbox.settle(letter, Sent(channel="C9", ts="12.34"))
    clock.advance(days=1)
    assert claimed(store) == []
    with store.engine.connect() as connection:
        row = connection.execute(select(outbox.c.state, outbox.c.sent_channel, outbox.c.sent_ts)).one()
    assert tuple(row) == (LetterState.SENT, "C9", "12.34")


def test_a_letter_with_nothing_left_to_tell_is_withdrawn(store: Store) -> None:
    owe(store, "a")
    (letter,) = claimed(store)
    with store.begin("T1") as work:
        work.outbox.settle(letter, None)
    assert states(store) == {"a": LetterState.WITHDRAWN}


def test_a_deferred_letter_comes_back_when_it_was_said(store: Store, clock: Clock) -> None:
    owe(store, "a")
    (letter,) = claimed(store)
    with store.begin("T1") as work:
        work.outbox.defer(letter, NOW + timedelta(seconds=30), "ratelimited" * 100)
    clock.advance(seconds=29)
    assert claimed(store) == []
    clock.advance(seconds=1)
    assert claimed(store)[0].attempts == 2


def test_a_buried_letter_stays_with_its_fault(store: Store, clock: Clock) -> None:
    owe(store, "a")
    (letter,) = claimed(store)
    with store.begin("T1") as work:
        work.outbox.bury(letter, "channel_not_found")
    clock.advance(days=1)
    assert claimed(store) == []
    with store.engine.connect() as connection:
        assert connection.scalar(select(outbox.c.fault)) == "channel_not_found"


def test_what_a_postman_held_who_is_gone_is_freed_once_his_last_call_must_have_arrived(
    store: Store, clock: Clock
) -> None:
    owe(store, "a", "b")
    claimed(store, "gone", limit=1)
    with store.connect_writing() as connection:
        release(connection, store.now())
    assert keys(claimed(store, "here")) == ["b"]
    clock.moment += LANDING
    assert keys(claimed(store, "here")) == ["a"]


def test_the_letters_of_an_event_are_found_and_taken_back_unless_they_are_begun(store: Store) -> None:
    with store.begin("T1") as work:
        work.outbox.owe("begun", "brief", event_id=7)
    (begun,) = claimed(store, limit=1)
    with store.begin("T1") as work:
        work.outbox.owe("a", "brief", event_id=7)
        work.outbox.owe("b", "brief", event_id=8)
        assert keys(list(work.outbox.caused_by(7))) == ["begun", "a"]
        work.outbox.withdraw_caused_by(7)
    assert states(store) == {
        begun.key: LetterState.CLAIMED,
        "a": LetterState.WITHDRAWN,
        "b": LetterState.QUEUED,
    }


def test_two_postmen_never_hold_the_same_letter(postgres_store: Store) -> None:
    owe(postgres_store, *(f"{number:02}" for number in range(20)))
    with postgres_store.connect_writing() as one, postgres_store.connect_writing() as two:
        two.execute(NO_WAITING)
        first = claim(one, NOW, NOW + LEASE, "one", 12)
        second = claim(two, NOW, NOW + LEASE, "two", 12)
    assert (len(first), len(second)) == (12, 8)
    assert sorted(keys(first + second)) == [f"{number:02}" for number in range(20)]


@pytest.mark.parametrize("committed", [True, False])
def test_a_postman_waits_for_no_other(postgres_store: Store, *, committed: bool) -> None:
    owe(postgres_store, "a")
    with postgres_store.engine.connect() as one, postgres_store.connect_writing() as two:
        two.execute(NO_WAITING)
        claim(one, NOW, NOW + LEASE, "one", 1)
        assert claim(two, NOW, NOW + LEASE, "two", 1) == []
        one.commit() if committed else one.rollback()
    assert keys(claimed(postgres_store)) == ([] if committed else ["a"])

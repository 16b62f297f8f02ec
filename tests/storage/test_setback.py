"""A clock that is set back makes nobody wait for the hours that come twice."""

from datetime import timedelta

from sales.letters import Letter
from storage.claims import claim
from storage.setback import follow_clock
from storage.store import Store
from tests.builders import WORKSPACE, Clock

LEASE = timedelta(minutes=1)
BACK = timedelta(hours=3)


def owe(store: Store, key: str, channel: str, wait: timedelta = timedelta(0)) -> None:
    with store.begin(WORKSPACE) as work:
        work.outbox.owe(key, "digest", channel=channel, not_before=work.now + wait)


def claimed(store: Store) -> list[Letter]:
    with store.connect_writing() as connection:
        return claim(connection, store.now(), store.now() + LEASE, "one", 10)


def keys(store: Store) -> list[str]:
    return sorted(letter.key for letter in claimed(store))


def set_back(store: Store, clock: Clock) -> None:
    before = clock.moment
    clock.moment -= BACK
    with store.connect_writing() as connection:
        follow_clock(connection, before, clock.moment)


def test_what_could_go_can_go_and_what_was_meant_for_later_keeps_its_hour(store: Store, clock: Clock) -> None:
    owe(store, "now", "C1")
    owe(store, "later", "C2", timedelta(hours=1))
    set_back(store, clock)
    assert keys(store) == ["now"]
    clock.moment += BACK + timedelta(minutes=59)
    assert "later" not in keys(store)
    clock.advance(minutes=1)
    assert "later" in keys(store)


def test_a_place_that_slack_has_shut_stays_shut_for_as_long_as_it_said(store: Store, clock: Clock) -> None:
    with store.begin(WORKSPACE) as work:
        work.gates.close("C1", clock.moment + timedelta(seconds=30))
    owe(store, "a", "C1")
    set_back(store, clock)
    clock.advance(seconds=29)
    assert keys(store) == []
    clock.advance(seconds=1)
    assert keys(store) == ["a"]


def test_what_was_in_hand_comes_back_when_its_lease_would_have_ended(store: Store, clock: Clock) -> None:
    owe(store, "a", "C1")
    assert keys(store) == ["a"]
    set_back(store, clock)
    clock.advance(seconds=59)
    assert keys(store) == []
    clock.advance(seconds=1)
    (again,) = claimed(store)
    assert (again.key, again.is_unsure) == ("a", True)

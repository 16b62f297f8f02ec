"""One letter at a time for each place, no faster than Slack takes them, and whoever matters most first."""

from collections.abc import Callable, Sequence
from datetime import timedelta

import pytest

from sales.letters import LATER, Letter, Sent, place_of, rank_of
from storage.claims import LANDING, claim, next_moment, release
from storage.gates import AT_A_PLACE, IN_A_WORKSPACE
from storage.store import Store
from tests.builders import NOW, Clock

LEASE = timedelta(minutes=1)
Act = Callable[[Store, Letter], None]


def owe(store: Store, *keys: str, workspace: str = "T1", channel: str = "C1", kind: str = "digest") -> None:
    with store.begin(workspace) as work:
        for key in keys:
            work.outbox.owe(key, kind, channel=channel)


def claimed(store: Store, limit: int = 10, workspaces: Sequence[str] | None = None) -> list[Letter]:
    with store.connect_writing() as connection:
        return claim(connection, store.now(), store.now() + LEASE, "one", limit, workspaces)


def keys(letters: list[Letter]) -> list[str]:
    return [letter.key for letter in letters]


def settle(store: Store, letter: Letter) -> None:
    with store.begin(letter.workspace) as work:
        assert work.outbox.settle(letter, Sent(channel="C1", ts="1.0"))


def bury(store: Store, letter: Letter) -> None:
    with store.begin(letter.workspace) as work:
        assert work.outbox.bury(letter, "is_archived")


def defer(store: Store, letter: Letter) -> None:
    with store.begin(letter.workspace) as work:
        assert work.outbox.defer(letter, store.now() + timedelta(hours=1), "connection")


def send_all(store: Store) -> list[str]:
    """Send what may go now and return it in order."""
    sent: list[str] = []
    while letters := claimed(store):
        for letter in letters:
            settle(store, letter)
            sent.append(letter.key)
    return sent


def test_one_letter_at_a_time_goes_to_a_place(store: Store) -> None:
    owe(store, "a", "b")
    owe(store, "c", channel="C2")
    first = claimed(store)
    assert keys(first) == ["a", "c"]
    assert claimed(store) == []
    settle(store, first[0])
    assert keys(claimed(store)) == ["b"]


@pytest.mark.parametrize("end", [settle, bury, defer])
def test_however_a_letter_ends_its_place_is_free_again(store: Store, end: Act) -> None:
    owe(store, "a", "b")
    end(store, claimed(store)[0])
    assert keys(claimed(store)) == ["b"]


def test_a_place_whose_postman_was_killed_is_free_when_the_lease_ends(store: Store, clock: Clock) -> None:
    owe(store, "a", "b")
    claimed(store)
    clock.moment += LEASE
    assert len(claimed(store)) == 1


def test_where_a_killed_postman_was_alone_his_places_are_free_at_once_and_his_letters_when_they_must_have_arrived(
    store: Store, clock: Clock
) -> None:
    owe(store, "a", "b")
    claimed(store)
    with store.connect_writing() as connection:
        release(connection, store.now())
    (other,) = claimed(store)
    settle(store, other)
    clock.moment += LANDING
    (again,) = claimed(store)
    assert (other.key, again.key, again.is_unsure) == ("b", "a", True)


def test_after_a_short_burst_a_place_takes_one_letter_a_second(store: Store, clock: Clock) -> None:
    owe(store, *(f"{number}" for number in range(9)))
    assert len(send_all(store)) == 1 + AT_A_PLACE.burst
    sent = []
    for _ in range(3):
        clock.advance(seconds=1)
        sent.append(len(send_all(store)))
    assert sent == [1, 1, 1]


def test_a_letter_that_was_long_on_its_way_counts_from_when_it_arrived(store: Store, clock: Clock) -> None:
    owe(store, *(f"{number}" for number in range(8)))
    (slow,) = claimed(store)
    clock.advance(seconds=20)
    settle(store, slow)
    assert len(send_all(store)) == AT_A_PLACE.burst


def test_after_a_letter_of_which_nobody_knows_when_it_went_there_is_no_burst(store: Store, clock: Clock) -> None:
    owe(store, *(f"{number}" for number in range(8)))
    claimed(store)
    clock.moment += LEASE
    assert len(send_all(store)) == 1
    clock.advance(seconds=1)
    assert len(send_all(store)) == 1


def test_a_place_that_rested_may_burst_again(store: Store, clock: Clock) -> None:
    owe(store, *(f"{number}" for number in range(8)))
    send_all(store)
    clock.advance(seconds=60)
    assert len(send_all(store)) == 1 + AT_A_PLACE.burst


def test_a_workspace_has_a_pace_of_its_own_and_holds_up_no_other(store: Store, clock: Clock) -> None:
    most = 1 + IN_A_WORKSPACE.burst
    for number in range(most + 8):
        owe(store, f"{number}", channel=f"C{number}")
    owe(store, "other", workspace="T2")
    assert len(send_all(store)) == most + 1
    clock.advance(seconds=1)
    assert len(send_all(store)) == 4


def test_where_slack_wants_to_be_left_alone_nothing_goes_before_and_no_burst_after(store: Store, clock: Clock) -> None:
    owe(store, *(f"{number}" for number in range(8)))
    owe(store, "elsewhere", channel="C2")
    with store.begin("T1") as work:
        work.gates.close("C1", NOW + timedelta(seconds=30))
    assert send_all(store) == ["elsewhere"]
    clock.advance(seconds=29)
    assert send_all(store) == []
    clock.advance(seconds=1)
    assert len(send_all(store)) == 1


def test_a_shorter_wait_does_not_end_a_longer_one(store: Store, clock: Clock) -> None:
    with store.begin("T1") as work:
        work.gates.close("C1", NOW + timedelta(seconds=30))
        work.gates.close("C1", NOW + timedelta(seconds=5))
    clock.advance(seconds=29)
    with store.begin("T1") as work:
        assert work.gates.opens_at("C1") == NOW + timedelta(seconds=30)
        assert work.gates.opens_at("chat.update") is None


def test_answers_go_first_then_what_has_most_at_risk_then_the_oldest(store: Store, clock: Clock) -> None:
    with store.begin("T1") as work:
        for key, risk in (("none", None), ("little", 100), ("much", 900)):
            work.outbox.owe(key, "reminder", to_member=len(key), data={"at_risk": risk} if risk else {})
        clock.advance(seconds=1)
        work.outbox.owe("answer", "message", data={"to": {"channel": "D1"}})
    assert send_all(store) == ["answer", "much", "little", "none"]


def test_letters_of_workspaces_that_another_process_serves_are_left_to_it(store: Store) -> None:
    owe(store, "ours")
    owe(store, "theirs", workspace="T2")
    assert keys(claimed(store, workspaces=["T1"])) == ["ours"]
    assert keys(claimed(store, workspaces=["T2"])) == ["theirs"]


def test_whoever_lost_the_lease_writes_nothing_down(store: Store, clock: Clock) -> None:
    owe(store, "a")
    (slow,) = claimed(store)
    clock.moment += LEASE
    (second,) = claimed(store)
    with store.begin("T1") as work:
        assert not work.outbox.settle(slow, Sent(channel="C1", ts="1.0"))
        assert not work.outbox.defer(slow, NOW, "slow")
        assert not work.outbox.bury(slow, "slow")
    settle(store, second)


def test_the_next_moment_is_that_of_a_letter_or_of_a_gate(store: Store) -> None:
    with store.begin("T1") as work:
        work.outbox.owe("later", "digest", channel="C2", not_before=NOW + timedelta(minutes=9))
    with store.look() as connection:
        assert next_moment(connection, NOW) == NOW + timedelta(minutes=9)
    with store.begin("T1") as work:
        work.gates.close("C1", NOW + timedelta(seconds=7))
    with store.look() as connection:
        assert next_moment(connection, NOW) == NOW + timedelta(seconds=7)


def test_an_answer_has_the_place_where_it_is_read() -> None:
    assert place_of("message", None, 5, {"channel": "C1", "thread_ts": "1"}) == "C1"
    assert place_of("message", None, 5, {"channel": "D1"}) == "@5"
    assert place_of("message", None, 5, {"channel": "C1", "ts": "1"}) == ""
    assert place_of("message", None, 5, {"response_url": "https://x.invalid"}) == ""
    assert place_of("digest", "C1", None) == "C1"
    assert place_of("brief", None, 5) == "@5"
    assert place_of("rewrite", "C1", None) == ""


def test_nobody_is_put_before_answers() -> None:
    assert rank_of("message") == rank_of("rewrite") == 0 < rank_of("reminder", 10**30)
    assert rank_of("reminder", -5) == rank_of("reminder") == LATER

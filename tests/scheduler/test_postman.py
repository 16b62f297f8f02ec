"""The postman: every letter once, the rest by themselves."""

import random
from collections.abc import Callable
from datetime import timedelta

import pytest

from sales.letters import Later, Letter, LetterState, NotYet, Sent, Undeliverable
from sales.opportunity import Place
from scheduler.postman import FIRST_PAUSE, KEPT, LEASE, MORE_TRIES, MOST_ATTEMPTS, RESERVE, Postman
from services.handing import give
from services.said import Said
from services.undoing import undo
from storage.claims import LANDING, claim
from storage.faults import ClashError
from storage.store import Store
from storage.work import Work
from tests.builders import WORKSPACE, Clock, a_member, open_book

Answer = tuple[Sent, Callable[[Work], None]] | None
EVENT = 1


class Slack:
    """Takes letters and remembers them; does to each what the story says."""

    def __init__(self) -> None:
        self.taken: list[str] = []
        self.faults: list[Exception] = []
        self.told: list[str] = []

    def __call__(self, letter: Letter) -> Answer:
        self.taken.append(letter.key)
        if self.faults:
            raise self.faults.pop(0)
        if letter.kind == "pointless":
            return None
        return Sent(channel="C1", ts=f"{len(self.taken)}.0"), lambda work: self.told.append(work.workspace)


@pytest.fixture
def slack() -> Slack:
    return Slack()


@pytest.fixture
def postman(store: Store, slack: Slack) -> Postman:
    return Postman(store=store, post=slack, name="one", jitter=random.Random(1))


def owe(store: Store, *keys: str, kind: str = "message") -> None:
    with store.begin(WORKSPACE) as work:
        for key in keys:
            work.outbox.owe(key, kind, event_id=EVENT)


def letters(store: Store) -> dict[str, Letter]:
    with store.read(WORKSPACE) as work:
        return {letter.key: letter for letter in work.outbox.caused_by(EVENT)}


def test_letters_go_out_in_order_once_and_remember_where(store: Store, postman: Postman, slack: Slack) -> None:
    owe(store, "a", "b")
    assert [postman.round(), postman.round()] == [2, 0]
    assert slack.taken == ["a", "b"]
    assert letters(store)["b"].sent_ts == "2.0"
    assert slack.told == [WORKSPACE, WORKSPACE]


def test_a_pointless_letter_is_withdrawn(store: Store, postman: Postman) -> None:
    owe(store, "late", kind="pointless")
    postman.round()
    assert letters(store)["late"].state is LetterState.WITHDRAWN


def test_a_fault_that_passes_delays_that_letter_and_no_other(
    store: Store, postman: Postman, slack: Slack, clock: Clock
) -> None:
    owe(store, "a", "b")
    slack.faults = [Later(30, "ratelimited")]
    postman.round()
    assert letters(store)["b"].state is LetterState.SENT
    clock.advance(seconds=29)
    assert postman.round() == 0
    clock.advance(seconds=10)
    assert postman.round() == 1
    assert letters(store)["a"].state is LetterState.SENT


def tries(postman: Postman, clock: Clock, times: int, step: int = 1) -> list[int]:
    """Let the postman try one letter some times; return the seconds before each, in steps."""
    waits = []
    for _ in range(times):
        seconds = 0
        while not postman.round():
            clock.advance(seconds=step)
            seconds += step
        waits.append(seconds)
    return waits


def test_pauses_grow_and_a_letter_that_the_bot_cannot_render_is_buried_in_the_end(
    store: Store, postman: Postman, slack: Slack, clock: Clock
) -> None:
    owe(store, "a")
    slack.faults = [KeyError("kind") for _ in range(MOST_ATTEMPTS)]
    waits = tries(postman, clock, MOST_ATTEMPTS)
    assert waits[1] >= FIRST_PAUSE
    assert waits[5] > waits[3] > waits[1]
    assert letters(store)["a"].state is LetterState.DEAD


def test_a_letter_outlives_an_outage_of_a_day(store: Store, postman: Postman, slack: Slack, clock: Clock) -> None:
    owe(store, "a")
    slack.faults = [Later(None, "connection") for _ in range(150)]
    tries(postman, clock, 150, step=800)
    assert clock.moment - letters(store)["a"].written_at > timedelta(days=1)
    tries(postman, clock, 1, step=800)
    assert letters(store)["a"].state is LetterState.SENT


def test_a_letter_that_slack_lets_wait_often_is_sent_all_the_same(
    store: Store, postman: Postman, slack: Slack, clock: Clock
) -> None:
    owe(store, "a")
    slack.faults = [Later(1, "ratelimited") for _ in range(3 * MOST_ATTEMPTS)]
    tries(postman, clock, 3 * MOST_ATTEMPTS + 1, step=2)
    assert letters(store)["a"].state is LetterState.SENT


def test_a_letter_that_nobody_takes_for_days_is_buried(
    store: Store, postman: Postman, slack: Slack, clock: Clock
) -> None:
    owe(store, "a")
    clock.moment += KEPT + timedelta(seconds=1)
    slack.faults = [Later(None, "connection")]
    postman.round()
    assert letters(store)["a"].state is LetterState.DEAD


def test_a_letter_that_was_held_over_a_long_holiday_is_not_given_up_at_the_first_refusal(
    store: Store, postman: Postman, slack: Slack, clock: Clock
) -> None:
    owe(store, "a")
    slack.faults = [NotYet(clock.moment + 4 * KEPT), Later(1, "ratelimited")]
    postman.round()
    clock.moment += 4 * KEPT
    tries(postman, clock, 2, step=2)
    assert letters(store)["a"].state is LetterState.SENT


def test_a_final_fault_buries_the_letter_at_once(store: Store, postman: Postman, slack: Slack) -> None:
    owe(store, "a")
    slack.faults = [Undeliverable("channel_not_found")]
    postman.round()
    assert letters(store)["a"].state is LetterState.DEAD


def test_a_letter_that_cannot_be_rendered_holds_no_other_up(store: Store, postman: Postman, slack: Slack) -> None:
    owe(store, "broken", "sound")
    slack.faults = [KeyError("kind")]
    postman.round()
    found = letters(store)
    assert (found["broken"].state, found["sound"].state) == (LetterState.QUEUED, LetterState.SENT)


def test_what_a_killed_postman_held_goes_out_after_its_lease(store: Store, postman: Postman, clock: Clock) -> None:
    owe(store, "a")
    with store.connect_writing() as connection:
        assert len(claim(connection, clock.now(), clock.now() + LEASE, "killed", 10)) == 1
    assert postman.round() == 0
    clock.moment += LEASE + timedelta(seconds=1)
    assert postman.round() == 1


def test_letters_left_when_the_lease_runs_low_are_not_begun(store: Store, slack: Slack, clock: Clock) -> None:
    owe(store, "a", "b")

    def slow(letter: Letter) -> Answer:
        clock.moment += LEASE - RESERVE + timedelta(seconds=1)
        return slack(letter)

    assert Postman(store=store, post=slow, name="slow").round() == 2
    assert slack.taken == ["a"]
    clock.moment += LEASE
    Postman(store=store, post=slack, name="next").round()
    assert slack.taken == ["a", "b"]


def test_on_a_file_of_its_own_a_new_process_takes_up_what_was_begun_once_it_must_have_arrived(
    sqlite_store: Store, slack: Slack, clock: Clock
) -> None:
    owe(sqlite_store, "a")
    with sqlite_store.connect_writing() as connection:
        claim(connection, sqlite_store.now(), sqlite_store.now() + LEASE, "killed", 10)
    successor = Postman(store=sqlite_store, post=slack, name="successor")
    successor.take_over()
    assert successor.round() == 0
    clock.moment += LANDING
    assert successor.round() == 1


def test_a_letter_on_its_way_while_its_cause_is_taken_back_is_edited_afterwards(store: Store, slack: Slack) -> None:
    said = Said(place=Place.COMMAND, key="said")
    with store.begin(WORKSPACE) as work:
        deal = open_book(work)
        giver = work.members.get(deal.owner_id)
        given = give(work, giver, deal, work.members.add(a_member(name="Wu", slack_id="U0WU")), "", said)

    def slow(letter: Letter) -> Answer:
        if letter.kind == "brief":
            with store.begin(WORKSPACE) as work:
                undo(work, giver, given.event.id, said)
        return slack(letter)

    postman = Postman(store=store, post=slow, name="slow")
    while postman.round():
        pass
    assert f"brief:{given.event.id}" in slack.taken
    assert [key.split(":")[0] for key in slack.taken].count("amend") == 1


def test_a_letter_that_arrived_while_another_process_wrote_is_settled_all_the_same(store: Store, clock: Clock) -> None:
    owe(store, "a")
    tried: list[str] = []

    def keep(work: Work) -> None:
        tried.append(work.workspace)
        if len(tried) < MORE_TRIES:
            raise ClashError

    Postman(store=store, post=lambda _: (Sent(channel="C1", ts="1.0"), keep), name="one").round()
    assert len(tried) == MORE_TRIES
    assert letters(store)["a"].state is LetterState.SENT

"""Several letters are on their way at once; a slow one holds no other up."""

import threading
from collections.abc import Callable, Iterator

import pytest

from sales.letters import Letter, Sent
from scheduler.clockwork import Clockwork
from scheduler.postman import Postman
from storage.store import Store
from storage.work import Work
from tests.builders import WORKSPACE

PATIENCE = 30.0


class Slack:
    """Takes letters; those of a blocked channel wait until it is let go."""

    def __init__(self) -> None:
        self.taken: list[str] = []
        self.free = threading.Event()
        self.came = threading.Condition()
        self.breaks = False

    def __call__(self, letter: Letter) -> tuple[Sent, Callable[[Work], None]]:
        if letter.channel == "CSLOW":
            assert self.free.wait(PATIENCE)
        with self.came:
            self.taken.append(letter.key)
            self.came.notify_all()
        if self.breaks:
            raise KeyError(letter.key)
        return Sent(channel="C1", ts="1.0"), lambda _work: None

    def wait_for(self, *keys: str) -> bool:
        with self.came:
            return self.came.wait_for(lambda: set(keys) <= set(self.taken), PATIENCE)


@pytest.fixture
def slack() -> Slack:
    return Slack()


@pytest.fixture
def clockwork(store: Store, slack: Slack) -> Iterator[Clockwork]:
    made = Clockwork([], Postman(store=store, post=slack, name="one"), hands=3)
    store.on_owed = made.wake
    made.start()
    yield made
    slack.free.set()
    made.stop()


def owe(store: Store, **channels: str) -> None:
    with store.begin(WORKSPACE) as work:
        for key, channel in channels.items():
            work.outbox.owe(key, "digest", channel=channel)


def test_a_slow_place_holds_no_other_up(store: Store, slack: Slack, clockwork: Clockwork) -> None:
    owe(store, slow="CSLOW", a="C1", b="C2", c="C3", d="C4")
    assert slack.wait_for("a", "b", "c", "d")
    assert "slow" not in slack.taken
    slack.free.set()
    assert slack.wait_for("slow")


def test_what_is_written_while_all_hands_are_full_goes_as_soon_as_one_is_free(
    store: Store, slack: Slack, clockwork: Clockwork
) -> None:
    owe(store, one="CSLOW")
    owe(store, next="C1")
    assert slack.wait_for("next")
    owe(store, more="CSLOW", last="C2")
    slack.free.set()
    assert slack.wait_for("one", "more", "last")


def test_the_next_letter_for_a_place_goes_when_the_one_before_has_arrived(
    store: Store, slack: Slack, clockwork: Clockwork
) -> None:
    owe(store, first="C1", second="C1", third="C1")
    assert slack.wait_for("first", "second", "third")
    assert slack.taken == ["first", "second", "third"]


def test_the_end_lets_what_is_on_its_way_arrive(store: Store, slack: Slack) -> None:
    clockwork = Clockwork([], Postman(store=store, post=slack, name="one"), hands=3)
    store.on_owed = clockwork.wake
    clockwork.start()
    owe(store, slow="CSLOW", a="C1")
    assert slack.wait_for("a")
    ending = threading.Thread(target=clockwork.stop)
    ending.start()
    slack.free.set()
    ending.join(PATIENCE)
    assert "slow" in slack.taken
    assert not ending.is_alive()


def test_a_letter_that_cannot_be_rendered_frees_its_hand(store: Store, slack: Slack, clockwork: Clockwork) -> None:
    slack.breaks = True
    owe(store, a="C1", b="C2", c="C3", d="C4", e="C5")
    assert slack.wait_for("a", "b", "c", "d", "e")


def test_letters_that_could_not_be_found_again_go_one_at_a_time_and_hold_no_others_up(
    store: Store, slack: Slack
) -> None:
    postman = Postman(store=store, post=slack, name="one", goes_alone=lambda letter: letter.channel != "C1")
    clockwork = Clockwork([], postman, hands=3)
    store.on_owed = clockwork.wake
    clockwork.start()
    owe(store, first="CSLOW")
    owe(store, other="C1", second="C2")
    assert slack.wait_for("other")
    assert slack.taken == ["other"]
    slack.free.set()
    assert slack.wait_for("first", "second")
    clockwork.stop()
    assert slack.taken == ["other", "first", "second"]

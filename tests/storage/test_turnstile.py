"""Who writes next where one writes at a time."""

import threading
from collections.abc import Callable

import pytest

from storage.turnstile import Turnstile


def wait_until(holds: Callable[[], bool]) -> None:
    looked = threading.Event()
    for _ in range(10_000):
        if holds():
            return
        looked.wait(0.001)
    raise AssertionError("waited in vain")


def test_those_who_wait_go_through_in_the_order_in_which_they_came() -> None:
    turnstile, passed = Turnstile(), list[int]()

    def go_through(number: int) -> None:
        with turnstile.turn():
            passed.append(number)

    with turnstile.turn():
        threads = [threading.Thread(target=go_through, args=(number,)) for number in range(20)]
        for number, thread in enumerate(threads):
            thread.start()
            wait_until(lambda already=number: len(turnstile) == already + 1)  # type: ignore[misc]
        assert passed == []
    for thread in threads:
        thread.join()
    assert passed == list(range(20))


def test_only_one_is_inside_however_many_push() -> None:
    turnstile, inside, most = Turnstile(), 0, 0

    def push() -> None:
        nonlocal inside, most
        for _ in range(300):
            with turnstile.turn():
                inside += 1
                most = max(most, inside)
                inside -= 1

    threads = [threading.Thread(target=push) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (most, inside, len(turnstile)) == (1, 0, 0)


def test_whoever_fails_inside_lets_the_next_through() -> None:
    turnstile = Turnstile()
    with pytest.raises(ZeroDivisionError), turnstile.turn():
        _ = 1 / 0
    with turnstile.turn():
        assert len(turnstile) == 0


def test_whoever_is_inside_knows_whether_the_next_would_share() -> None:
    turnstile = Turnstile()

    def go_through(shares: bool) -> None:
        with turnstile.turn(shares=shares):
            pass

    with turnstile.turn():
        assert not turnstile.is_next_sharing
        threads = [threading.Thread(target=go_through, args=(shares,)) for shares in (True, False)]
        for number, thread in enumerate(threads):
            thread.start()
            wait_until(lambda already=number: len(turnstile) == already + 1)  # type: ignore[misc]
        assert turnstile.is_next_sharing
    for thread in threads:
        thread.join()
    assert not turnstile.is_next_sharing

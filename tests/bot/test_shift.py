"""A shift ends when it is told to, whenever that is."""

import os
import signal
import threading

import pytest

from bot.shift import STOPS, shift


def handlers() -> list[object]:
    return [signal.getsignal(sign) for sign in STOPS]


@pytest.mark.parametrize("sign", STOPS)
def test_a_signal_ends_the_waiting_and_a_second_one_would_end_the_process(sign: signal.Signals) -> None:
    before = handlers()
    with shift() as wait_until_told:
        told = threading.Timer(0.05, os.kill, (os.getpid(), sign))
        told.start()
        wait_until_told()
        assert handlers() == before
    told.join()


def test_a_signal_that_comes_to_another_thread_is_heard() -> None:
    with shift() as wait_until_told:
        other = threading.Thread(target=lambda: signal.pthread_kill(threading.get_ident(), signal.SIGTERM))
        threading.Timer(0.05, other.start).start()
        wait_until_told()
        other.join()


def test_a_signal_before_anybody_waits_is_heard() -> None:
    with shift() as wait_until_told:
        os.kill(os.getpid(), signal.SIGTERM)
        wait_until_told()


def test_a_shift_that_does_not_begin_leaves_the_signals_alone() -> None:
    before = handlers()
    with pytest.raises(OSError, match="no line"), shift():
        raise OSError("no line")
    assert handlers() == before

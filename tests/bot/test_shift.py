"""A shift ends when it is told to, with everything finished."""

import os
import signal
import threading

import pytest

from bot.shift import STOPS, finish_when_told


class Worker:
    def __init__(self) -> None:
        self.heard: list[str] = []

    def stop(self) -> None:
        self.heard.append("stop")
        self.handlers = [signal.getsignal(sign) for sign in STOPS]


@pytest.mark.parametrize("sign", STOPS)
def test_a_signal_lets_the_worker_finish_and_a_second_one_would_end_it(sign: signal.Signals) -> None:
    before = [signal.getsignal(each) for each in STOPS]
    worker = Worker()
    told = threading.Timer(0.05, os.kill, (os.getpid(), sign))
    told.start()
    finish_when_told(worker)
    told.join()
    assert worker.heard == ["stop"]
    assert worker.handlers == before

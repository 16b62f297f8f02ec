"""Bots in milliseconds: a process that has loaded the program once, and forks for every bot that is to live and die.

What it forks runs `oppbot run` as any machine would, with a process id and an exit status of its own.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from tests.crash.hatch import OFFSET

ROOT: Final = Path(__file__).parents[2]
PATIENCE: Final = 120.0
"""Seconds that a start or an end may take on two busy cores."""


def wait_until(holds: Callable[[], bool], told: Callable[[], str] = str, every: float = 0.005) -> None:
    """Wait until something holds, or fail with what is told; look so many seconds apart."""
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < deadline, told()
        time.sleep(every)


@dataclass(kw_only=True)
class Bird:
    """One bot: a process that was forked, with a log and a file in which it says where it stands."""

    nest: "Nest"
    pid: int
    folder: Path
    status: int | None = None
    """The exit status, negative for a signal; None while it lives."""

    @property
    def is_alive(self) -> bool:
        """Say whether the process has not ended."""
        if self.status is None:
            self.status = self.nest.ask({"reap": self.pid})
        return self.status is None

    @property
    def stood_at(self) -> str:
        """Return what the process said of itself: that it started, and the point at which it died."""
        proof = self.folder / f"{self.pid}.proof"
        return proof.read_text(encoding="utf-8") if proof.exists() else ""

    @property
    def log(self) -> str:
        """Return what the process logged."""
        return (self.folder / f"{self.pid}.log").read_text(encoding="utf-8")

    def wait_for_start(self) -> None:
        """Wait until the bot is connected."""
        wait_until(lambda: "started" in self.stood_at or not self.is_alive, lambda: self.log[-3000:])
        assert self.is_alive, self.log[-3000:]

    def wait_for_end(self) -> int:
        """Wait until the process has ended and return its exit status."""
        wait_until(lambda: not self.is_alive, lambda: self.log[-3000:])
        assert self.status is not None
        return self.status

    def kill(self) -> None:
        """Kill a process that lives, and see that it was this that ended it."""
        assert self.is_alive, self.log[-3000:]
        os.kill(self.pid, signal.SIGKILL)
        assert self.wait_for_end() == -signal.SIGKILL

    def tell_to_end(self) -> None:
        """Ask the process to finish what is in hand."""
        os.kill(self.pid, signal.SIGTERM)


class Nest:
    """The loaded program, and all that was forked from it; nothing of it outlives the block."""

    def __enter__(self) -> Self:
        """Load the program."""
        words = [sys.executable, "-m", "tests.crash.hatch"]
        self._process = subprocess.Popen(words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        return self

    def __exit__(self, *_: object) -> None:
        """Let the nest kill what still lives, and end."""
        self._process.communicate()

    def start(self, folder: Path, environment: Mapping[str, str], point: str = "", passes: int = 0) -> Bird:
        """Start a bot that lives until it is killed, or until it has come to a point and so many have passed it."""
        asked = {"folder": str(folder), "environment": dict(environment), "point": point, "passes": passes}
        pid = self.ask(asked)
        assert pid
        return Bird(nest=self, pid=pid, folder=folder)

    def ask(self, asked: Mapping[str, object]) -> int | None:
        """Ask the nest for one thing and return its answer."""
        inwards, outwards = self._process.stdin, self._process.stdout
        assert inwards
        assert outwards
        inwards.write(json.dumps(asked) + "\n")
        inwards.flush()
        answer: int | None = json.loads(outwards.readline())
        return answer


def set_clock(folder: Path, seconds: float) -> None:
    """Let the clocks of the bots in a folder be wrong by so much, from now on."""
    with (folder / "offset").open("r+b" if (folder / "offset").exists() else "wb") as file:
        file.write(OFFSET.pack(seconds))

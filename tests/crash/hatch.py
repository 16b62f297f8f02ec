"""The process that a nest is: it loads the program once, and becomes a bot in every process that it forks."""

import gc
import importlib
import json
import os
import signal
import struct
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import IO, Any, Final

from bot import cli, wiring
from parsing import prepare_all, warm_up
from scheduler import clockwork
from tests.crash.points import POINTS, Blow, put

LATE: Final = ("bot.archive", "bot.checkup", "bot.logs", "bot.settings", "bot.shift", "psycopg")
"""What the program loads when it needs it."""
TICK_SECONDS: Final = 0.25
"""Between looks at what is due: lives are short here."""
OFFSET: Final = struct.Struct("d")
"""Seconds by which a bot's clock is wrong, at the beginning of a file."""


def serve(asked: IO[str], answers: IO[str]) -> int | None:
    """Fork and reap as asked until nobody asks; return what a forked process is to leave with, None in the nest."""
    living: set[int] = set()
    nest = os.getpid()
    try:
        for line in iter(asked.readline, ""):
            wanted = json.loads(line)
            answer = _reaped(wanted["reap"], living) if "reap" in wanted else os.fork()
            if os.getpid() != nest:
                return live(**wanted)
            if "folder" in wanted:
                living.add(answer or 0)
            answers.write(json.dumps(answer) + "\n")
            answers.flush()
    finally:
        if os.getpid() == nest:  # who asked may have died without a word
            for pid in living:
                os.kill(pid, signal.SIGKILL)
    return None


def _reaped(pid: int, living: set[int]) -> int | None:
    """Return the exit status of a process that has ended, None while it lives."""
    found, status = os.waitpid(pid, os.WNOHANG)
    living.discard(found)
    return os.waitstatus_to_exitcode(status) if found else None


def live(folder: str, environment: Mapping[str, str], point: str, passes: int) -> int:
    """Be a bot: in surroundings, with a log and a proof of one's own, to die at a point if one is named."""
    proof = os.open(f"{folder}/{os.getpid()}.proof", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    log = os.open(f"{folder}/{os.getpid()}.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for stream, target in ((0, os.open(os.devnull, os.O_RDONLY)), (1, log), (2, log)):
        os.dup2(target, stream)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    prepare(folder, proof)
    if point:
        POINTS[point](Blow(point=point, passes=passes, proof=proof))
    return run()


def run() -> int:
    """Run the program and return what it leaves with."""
    try:
        cli.main(["run"])
    except SystemExit as left:
        return int(left.code or 0)
    return 0


def prepare(folder: str, proof: int) -> None:
    """Let the bot read the clock of its folder, look often at what is due, and say when it has started."""
    offset = os.open(f"{folder}/offset", os.O_RDONLY)

    def now() -> datetime:
        (seconds,) = OFFSET.unpack(os.pread(offset, OFFSET.size, 0))
        return datetime.now(UTC) + timedelta(seconds=seconds)

    wiring.utc_now = now
    clockwork.TICK_SECONDS = TICK_SECONDS  # type: ignore[assignment,misc]

    def start(plain: Callable[..., Any], bot: wiring.Bot) -> None:
        plain(bot)
        os.write(proof, b"started\n")

    put(wiring.Bot, "start", start)


if __name__ == "__main__":
    for each in LATE:
        importlib.import_module(each)
    warm_up()
    prepare_all()
    gc.freeze()
    left = serve(sys.stdin, sys.stdout)
    if left is None:
        os._exit(0)  # nothing is to be put in order here, and a program this large takes its time to be taken down
    sys.exit(left)

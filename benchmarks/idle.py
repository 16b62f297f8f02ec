"""What a bot that has nothing to do holds in memory: `oppbot run`, connected to a workspace; on Linux."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.goals import at_most
from playground import seed
from playground.server import Server
from playground.workspace import Workspace
from storage.engine import open_engine
from storage.migrate import upgrade

LIMIT = 120
"""Megabytes."""
PATIENCE = 60
"""Seconds within which a bot connects, and ends."""


def measure(seconds: float) -> Iterator[str]:
    """Yield what the process holds so long after it has connected."""
    with (
        TemporaryDirectory(prefix="oppbot-bench-") as folder,
        _served() as workspace,
        _running(workspace, folder) as process,
    ):
        time.sleep(seconds)
        held, peak = weigh(process.pid)
    yield f"{'oppbot run, idle':<28} {f'{seconds:g} s':>11}   {held:,.0f} MB, at its peak {peak:,.0f} MB"
    yield at_most("idle `oppbot run` connected to a workspace, memory", held, LIMIT, " MB")


def weigh(pid: int | str = "self") -> tuple[float, float]:
    """Return the megabytes of memory that a process holds, and the most that it has held."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    said = dict(line.split(":", 1) for line in lines)
    held, peak = (int(said[name].split()[0]) * 1024 / 1e6 for name in ("VmRSS", "VmHWM"))
    return held, peak


@contextmanager
def _served() -> Iterator[Workspace]:
    workspace = seed.workspace()
    server = Server(workspace)
    server.start()
    yield workspace
    server.stop()


@contextmanager
def _running(workspace: Workspace, folder: str) -> Iterator[subprocess.Popen[bytes]]:
    """Run a bot of its own against the workspace, connected when this yields."""
    address = f"sqlite:///{folder}/idle.db"
    engine = open_engine(address)
    upgrade(engine)  # nearly all starts find a database that is up to date, and do without what would bring it there
    engine.dispose()
    settings = {
        "PATH": os.environ["PATH"],
        "SLACK_BOT_TOKEN": workspace.bot_token,
        "SLACK_APP_TOKEN": workspace.app_token,
        "SLACK_API_URL": f"{workspace.base_url}/api/",
        "DATABASE_URL": address,
    }
    program = [sys.executable, "-c", "from bot.cli import main; main()", "run"]
    with subprocess.Popen(program, env=settings, cwd=Path(__file__).parents[1], stderr=subprocess.DEVNULL) as process:
        deadline = time.monotonic() + PATIENCE
        while not workspace.is_connected and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.05)
        yield process
        process.terminate()
        process.wait(PATIENCE)

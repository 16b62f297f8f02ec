"""What a bot that has nothing to do holds in memory: `oppbot run`, connected to a workspace; on Linux."""

import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.bot_process import running, served
from benchmarks.goals import at_most

LIMIT = 120
"""Megabytes."""


def measure(seconds: float) -> Iterator[str]:
    """Yield what the process holds so long after it has connected, where an earlier one has made the database."""
    with TemporaryDirectory(prefix="oppbot-bench-") as folder, served() as workspace:
        with running(workspace, folder, lambda: workspace.is_connected):
            pass
        with running(workspace, folder, lambda: workspace.is_connected) as process:
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

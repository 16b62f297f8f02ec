"""What the bot holds in memory when two thousand workspaces with a million opportunities talk to it; on Linux."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import serving, world
from benchmarks.goals import at_most

LIMIT = 250
"""Megabytes."""


def measure(workspaces: int) -> Iterator[str]:
    """Yield what a process of its own holds that has served every workspace of a file."""
    with TemporaryDirectory(prefix="oppbot-bench-") as folder:
        path = Path(folder) / "world.db"
        counts = world.build(path, workspaces)
        size = f"{path.stat().st_size / 1e9:.1f} GB"
        yield f"{'a world on SQLite':<28} {size:>11}   {', '.join(f'{n:,} {name}' for name, n in counts.items())}"
        command = [sys.executable, "-m", serving.__name__, str(path), str(workspaces)]
        done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=Path(__file__).parents[1])
    *told, peak = done.stdout.splitlines()
    yield from told
    yield at_most(
        f"{counts['opportunities']:,} opportunities in {workspaces:,} workspaces, memory", float(peak), LIMIT, " MB"
    )

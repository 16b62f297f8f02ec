"""How long the program takes to load, and how much memory it then holds; on Linux."""

import statistics
import subprocess
import sys
from collections.abc import Iterator

_MEASURE = """
import sys, time
began = time.perf_counter()
import {module}
took = time.perf_counter() - began
held = next(line for line in open("/proc/self/status") if line.startswith("VmRSS"))
print(took, held.split()[1], len(sys.modules))
"""
MODULES = ("sys", "slack_bolt", "sqlalchemy", "bot.cli", "bot.wiring")
"""A bare interpreter, the two libraries that weigh most, the command line, and the whole bot."""


def measure(rounds: int) -> Iterator[str]:
    """Yield for each module the seconds that its import takes and the memory of the process after it."""
    for module in MODULES:
        runs = [_run(module) for _ in range(rounds)]
        seconds = statistics.median(took for took, _, _ in runs)
        memory = statistics.median(held for _, held, _ in runs)
        yield f"import {module:<21} {seconds * 1e3:>8,.0f} ms   {memory / 1024:>6,.1f} MB   {runs[0][2]:>5} modules"


def _run(module: str) -> tuple[float, float, int]:
    done = subprocess.run(
        [sys.executable, "-c", _MEASURE.format(module=module)], check=True, capture_output=True, text=True
    )
    took, memory, modules = done.stdout.split()
    return float(took), float(memory), int(modules)

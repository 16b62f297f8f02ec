"""Interleaved timing: what is compared takes turns, so that a slow second of the machine hits all alike."""

import gc
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

SECONDS = 0.002
"""A round of something quicker repeats it until it lasts as long as this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """Median seconds of one call."""

    median: float
    low: float
    high: float
    """The quartiles."""


def interleave(rounds: int, calls: dict[str, Callable[[], object]]) -> dict[str, Timed]:
    """Call each in turn, round after round, forwards and backwards, and return its times; one turn warms up."""
    repeats = {name: _repeats(call) for name, call in calls.items()}
    taken: dict[str, list[float]] = {name: [] for name in calls}
    gc.collect()
    gc.disable()
    try:
        for turn in range(rounds):
            order = list(calls) if turn % 2 == 0 else list(reversed(calls))
            for name in order:
                taken[name].append(_time(calls[name], repeats[name]))
    finally:
        gc.enable()
    return {name: _summed(times) for name, times in taken.items()}


def _repeats(call: Callable[[], object]) -> int:
    call()
    once = _time(call, 1)
    return max(1, int(SECONDS / once) + 1)


def _time(call: Callable[[], object], repeats: int) -> float:
    began = time.perf_counter()
    for _ in range(repeats):
        call()
    return (time.perf_counter() - began) / repeats


def _summed(times: list[float]) -> Timed:
    low, median, high = statistics.quantiles(times, n=4)
    return Timed(median=median, low=low, high=high)


def in_words(seconds: float) -> str:
    """Return a time with a unit that suits it."""
    return f"{seconds * 1e6:,.0f} µs" if seconds < 1e-3 else f"{seconds * 1e3:,.2f} ms"


def line(what: str, size: str, timed: Mapping[str, Timed], ours: str) -> str:
    """Return one row of figures: our time, and our time as a multiple of each other one."""
    own = timed[ours].median
    against = "   ".join(f"{own / other.median:5.2f} × {name}" for name, other in timed.items() if name != ours)
    spread = f"({in_words(timed[ours].low)} to {in_words(timed[ours].high)})"
    return f"{what:<28} {size:>11}   {in_words(own):>10} {spread:<26} {against}"

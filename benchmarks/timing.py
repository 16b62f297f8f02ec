"""Interleaved timing: what is compared takes turns, so that a slow second of the machine hits all alike."""

import gc
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

SECONDS = 0.002
"""A round of something quicker repeats it until it lasts as long as this."""
Clock = Callable[[], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """Seconds of one call in each round."""

    rounds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.rounds)

    @property
    def quartiles(self) -> tuple[float, float]:
        """Between which half of the rounds lie."""
        low, _, high = statistics.quantiles(self.rounds, n=4)
        return low, high

    def ratio(self, other: "Timed") -> float:
        """Return how many times as long as the other it takes, each round against the other's in the same round."""
        return statistics.median(own / their for own, their in zip(self.rounds, other.rounds, strict=True))


def interleave(
    rounds: int, calls: Mapping[str, Callable[[], object]], clock: Clock = time.perf_counter
) -> dict[str, Timed]:
    """Call each in turn, round after round, forwards and backwards, and return its times; one turn warms up.

    `time.thread_time` as the clock counts what the processor does, whatever else the machine is busy with.
    """
    repeats = {name: _repeats(call) for name, call in calls.items()}
    taken: dict[str, list[float]] = {name: [] for name in calls}
    gc.collect()
    gc.disable()
    try:
        for turn in range(rounds):
            order = list(calls)[:: 1 if turn % 2 == 0 else -1]
            for name in order:
                taken[name].append(_time(calls[name], repeats[name], clock))
    finally:
        gc.enable()
    return {name: Timed(rounds=tuple(times)) for name, times in taken.items()}


def _repeats(call: Callable[[], object]) -> int:
    call()
    once = _time(call, 1, time.perf_counter)
    return max(1, int(SECONDS / once) + 1)


def _time(call: Callable[[], object], repeats: int, clock: Clock) -> float:
    began = clock()
    for _ in range(repeats):
        call()
    return (clock() - began) / repeats


def in_words(seconds: float) -> str:
    """Return a time with a unit that suits it."""
    return f"{seconds * 1e6:,.0f} µs" if seconds < 1e-3 else f"{seconds * 1e3:,.2f} ms"


def line(what: str, size: str, timed: Mapping[str, Timed], ours: str) -> str:
    """Return one row of figures: our time, and our time as a multiple of each other one."""
    own = timed[ours]
    against = "   ".join(f"{own.ratio(other):5.2f} × {name}" for name, other in timed.items() if name != ours)
    spread = f"({' to '.join(map(in_words, own.quartiles))})"
    return f"{what:<28} {size:>11}   {in_words(own.median):>10} {spread:<26} {against}"

"""Many people at once: each says the next thing as soon as the last is answered."""

import statistics
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

Act = Callable[[int], None]
"""One thing said, by the person of that number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """What became of everything that was said."""

    waits: list[float]
    """Seconds from saying to answer, of everything that was answered."""
    faults: list[str]
    seconds: float

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.waits) / self.seconds

    @property
    def hundredth(self) -> float:
        """The wait in milliseconds that 99 of 100 stay under."""
        return statistics.quantiles(self.waits, n=100, method="inclusive")[-1] * 1e3

    @property
    def mean(self) -> float:
        """The mean wait in milliseconds; of a fair queue, so many waiting divided by how many are answered a second."""
        return statistics.mean(self.waits) * 1e3

    @property
    def longest(self) -> float:
        """The longest wait in milliseconds."""
        return max(self.waits) * 1e3


def crowd(people: int, seconds: float, act: Act) -> Crowd:
    """Let so many people talk for so long, in a thread each."""
    end = time.perf_counter() + seconds
    with ThreadPoolExecutor(people) as pool:
        said = list(pool.map(lambda person: _talk(person, end, act), range(people)))
    waits = [wait for own, _ in said for wait in own]
    return Crowd(waits=waits, faults=[fault for _, faults in said for fault in faults], seconds=seconds)


def _talk(person: int, end: float, act: Act) -> tuple[list[float], list[str]]:
    waits: list[float] = []
    faults: list[str] = []
    began = time.perf_counter()
    while began < end:
        try:
            act(person)
        except Exception as fault:  # noqa: BLE001 - each is counted, and told with the figures
            faults.append(repr(fault))
        waits.append((now := time.perf_counter()) - began)
        began = now
    return waits, faults

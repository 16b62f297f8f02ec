"""One team's weekly digest in a small book and in a large one, which is to make no difference."""

from collections.abc import Callable, Iterator

from benchmarks.data import WORKSPACE
from benchmarks.funnel import TEAM, WEEK
from benchmarks.goals import at_most
from benchmarks.timing import in_words, interleave
from services.funnel import weekly
from storage.store import Store

MOST = 1.5
"""How many times as long it may take in the large book."""


def measure(small: Store, large: Store, sizes: tuple[int, int], where: str, rounds: int) -> Iterator[str]:
    """Yield what a digest takes in each of two books that differ in how many other teams there are."""
    few, many = (f"{size:,}" for size in sizes)
    timed = interleave(rounds, {few: _digest(small), many: _digest(large)})
    for size in (few, many):
        yield f"{f'digest of a team, {where}':<28} {size:>11}   {in_words(timed[size].median):>10}"
    yield at_most(f"digest at {many}, {where}, × the same at {few}", timed[many].ratio(timed[few]), MOST)


def _digest(store: Store) -> Callable[[], object]:
    def _ask() -> object:
        with store.read(WORKSPACE) as work:
            return weekly(work, work.teams.get(TEAM), WEEK)

    return _ask

"""How many deals are won and how much money they bring, as a distribution: exact for counts, by convolution for money.

Odds are whole millionths; a distribution is floats, from which only a number of deals or of hundredths is ever taken.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from math import fsum
from operator import mul
from statistics import NormalDist
from typing import Final

MILLION: Final = 1_000_000
TINY: Final = 1e-15
"""Ends of a distribution that together come to less are cut off."""
LARGEST: Final = 80
"""So many deals are convolved one by one, those that matter most; the others come together as a normal distribution."""
SUMS: Final = 512
"""As long as there are no more different sums of money, each is kept to the cent; then they go on a grid of so many."""
_FEW: Final = 16
"""So many deals are quicker taken one after another than halved."""
_SLICES: Final = 25
"""Into so many equally likely parts a normal distribution is cut."""


class Counts:
    """The odds of each number of deals."""

    def __init__(self, odds: Sequence[int], newcomers: float = 0) -> None:
        """Take the odds of each deal in millionths, and how many deals are expected that nobody knows yet."""
        first, chances = _of_all(odds)
        arriving = poisson(newcomers)
        self.first = first
        self.chances = _convolved(chances, arriving)

    def exactly(self, count: int) -> float:
        """Return the odds of that many."""
        at = count - self.first
        return self.chances[at] if 0 <= at < len(self.chances) else 0.0

    def at_least(self, count: int) -> float:
        """Return the odds of that many or more."""
        return min(1.0, fsum(self.chances[max(count - self.first, 0) :]))

    def percentile(self, share: float) -> int:
        """Return the smallest number that is not exceeded with at least these odds."""
        sums = accumulate(self.chances)
        found = next((at for at, together in enumerate(sums) if together >= share), len(self.chances) - 1)
        return self.first + found


def poisson(mean: float) -> list[float]:
    """Return the odds of 0, 1, 2 ... where so many are expected and each comes by itself."""
    if mean <= 0:
        return [1.0]
    peak = int(mean)
    upwards, downwards = [1.0], [1.0]
    while upwards[-1] > TINY:
        upwards.append(upwards[-1] * mean / (peak + len(upwards)))
    for number in range(peak, 0, -1):
        downwards.append(downwards[-1] * number / mean)
    chances = downwards[:0:-1] + upwards
    whole = fsum(chances)
    return [chance / whole for chance in chances]


def _of_all(odds: Sequence[int]) -> tuple[int, list[float]]:
    """Halve and halve again: what is put together is as wide as its spread, not as its number."""
    if len(odds) <= _FEW:
        return 0, _one_by_one(odds)
    half = len(odds) // 2
    (first, left), (second, right) = _of_all(odds[:half]), _of_all(odds[half:])
    cut, chances = _without_ends(_convolved(left, right))
    return first + second + cut, chances


def _one_by_one(odds: Sequence[int]) -> list[float]:
    chances = [1.0]
    for each in odds:
        win = each / MILLION
        miss = 1 - win
        with_it = zip([*chances, 0.0], [0.0, *chances], strict=True)
        chances = [without * miss + one_less * win for without, one_less in with_it]
    return chances


def _convolved(one: Sequence[float], other: Sequence[float]) -> list[float]:
    short, long = sorted((one, other), key=len)
    edge = [0.0] * (len(short) - 1)
    padded = [*edge, *long, *edge]
    turned = short[::-1]
    return [sum(map(mul, turned, padded[at : at + len(short)])) for at in range(len(one) + len(other) - 1)]


def _without_ends(chances: list[float]) -> tuple[int, list[float]]:
    first, last = 0, len(chances)
    while chances[first] < TINY:
        first += 1
    while chances[last - 1] < TINY:
        last -= 1
    return first, chances[first:last]


def money_percentiles(
    deals: Iterable[tuple[int, int]],
    newcomers: float,
    spread: Sequence[int],
    shares: Sequence[float],
    doubt: float = 0.0,
) -> list[int]:
    """Return percentiles of the money that deals bring, in hundredths.

    Each deal is its odds in millionths and its hundredths. `newcomers` is how many are expected that nobody knows
    yet, and `spread` what those are worth, as amounts seen; they and all but the largest deals come as a normal
    distribution with their own mean and variance. `doubt` is the variance that guessed amounts add.
    """
    ranked = sorted(deals, key=lambda deal: -(deal[1] ** 2 * deal[0] * (MILLION - deal[0])))
    sums = _sums_of(ranked[:LARGEST])
    mean, variance = _moments(ranked[LARGEST:])
    variance += doubt
    if spread:
        mean += newcomers * fsum(spread) / len(spread)
        variance += newcomers * fsum(cents * cents for cents in spread) / len(spread)
    return _percentiles(_with_normal(sums, mean, variance), shares)


def _moments(deals: Sequence[tuple[int, int]]) -> tuple[float, float]:
    """Return the mean and the variance of what deals bring; the sums are whole numbers until the end."""
    odds, cents = [each for each, _ in deals], [each for _, each in deals]
    means = list(map(mul, odds, cents))
    variances = map(mul, map(mul, means, cents), map(MILLION.__sub__, odds))
    return sum(means) / MILLION, sum(variances) / MILLION**2


def _sums_of(deals: Sequence[tuple[int, int]]) -> dict[int, float]:
    """Return the odds of each sum that deals can bring: to the cent while there are few, then on a grid."""
    cell = sum(cents for _, cents in deals) // SUMS + 1
    sums, at = {0: 1.0}, 0
    while at < len(deals) and len(sums) <= SUMS:
        sums, at = _with_deal(sums, *deals[at]), at + 1
    if len(sums) <= SUMS:
        return sums
    points = _on_grid(sums, cell)
    for odds, cents in deals[at:]:
        points = _with_deal_on_grid(points, odds / MILLION, cents, cell)
    return {place * cell: chance for place, chance in enumerate(points)}


def _with_deal(sums: Mapping[int, float], millionths: int, cents: int) -> dict[int, float]:
    odds = millionths / MILLION
    after = {total: chance * (1 - odds) for total, chance in sums.items()}
    for total, chance in sums.items():
        after[total + cents] = after.get(total + cents, 0.0) + chance * odds
    return after


def _on_grid(sums: Mapping[int, float], cell: int) -> list[float]:
    """Share each sum between the two points of a grid that it lies between, so that the mean stays what it was."""
    points = [0.0] * (max(sums) // cell + 2)
    for total, chance in sums.items():
        steps, over = divmod(total, cell)
        above = chance * over / cell
        points[steps] += chance - above
        points[steps + 1] += above
    return points


def _with_deal_on_grid(points: Sequence[float], odds: float, cents: int, cell: int) -> list[float]:
    """Return the grid with a deal more, whose amount is shared between two points alike."""
    steps, over = divmod(cents, cell)
    more = odds * over / cell
    miss, less = 1 - odds, odds - more
    edge = [0.0] * steps
    without, lower, upper = [*points, *edge, 0.0], [*edge, *points, 0.0], [*edge, 0.0, *points]
    return [a * miss + b * less + c * more for a, b, c in zip(without, lower, upper, strict=True)]


def _with_normal(sums: Mapping[int, float], mean: float, variance: float) -> list[tuple[int, float]]:
    if variance <= 0:
        return sorted((total + round(mean), chance) for total, chance in sums.items())
    bell = NormalDist(mean, variance**0.5)
    slices = [round(bell.inv_cdf((number + 0.5) / _SLICES)) for number in range(_SLICES)]
    return sorted((max(total + part, 0), chance / _SLICES) for total, chance in sums.items() for part in slices)


def _percentiles(sums: Sequence[tuple[int, float]], shares: Sequence[float]) -> list[int]:
    found, together = [], list(accumulate(chance for _, chance in sums))
    for share in shares:
        at = next((at for at, until in enumerate(together) if until >= share - TINY), len(sums) - 1)
        found.append(sums[at][0])
    return found

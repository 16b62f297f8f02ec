"""Two shares beside each other: how far they are apart, and how far apart they may well be by chance alone."""

from dataclasses import dataclass
from math import sqrt
from typing import Final

from sales.rounding import share

Z: Final = 1.959964
"""Standard errors on either side that hold 95 of 100 cases."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """How many of some cases went one way."""

    hits: int
    cases: int

    @property
    def share(self) -> float:
        """The share of the hits; 0 of nothing."""
        return float(share(self.hits, self.cases) or 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """The share of some cases beside that of the others."""

    this: Part
    others: Part

    @property
    def difference(self) -> float:
        """How much larger the share is than that of the others."""
        return self.this.share - self.others.share

    @property
    def interval(self) -> tuple[float, float]:
        """What the difference is in 95 of 100 such samples, by Newcombe's hybrid of two Wilson intervals (1998)."""
        low, high = wilson(self.this)
        others_low, others_high = wilson(self.others)
        p, q = self.this.share, self.others.share
        below = sqrt((p - low) ** 2 + (others_high - q) ** 2)
        above = sqrt((high - p) ** 2 + (q - others_low) ** 2)
        return max(self.difference - below, -1.0), min(self.difference + above, 1.0)

    @property
    def is_clear(self) -> bool:
        """Whether chance alone hardly brings the difference: the interval leaves out 0."""
        low, high = self.interval
        return low > 0 or high < 0

    def holds(self, least: int) -> bool:
        """Say whether there are enough cases on both sides to be compared."""
        return min(self.this.cases, self.others.cases) >= least


def contrast(hits: int, cases: int, all_hits: int, all_cases: int) -> Contrast:
    """Return a share of some cases beside that of the rest of all cases."""
    others = Part(hits=all_hits - hits, cases=all_cases - cases)
    return Contrast(this=Part(hits=hits, cases=cases), others=others)


def wilson(part: Part) -> tuple[float, float]:
    """Return the share's interval by Wilson (1927), which stays within 0 and 1 and holds in small samples."""
    if not part.cases:
        return 0.0, 1.0
    n, p = part.cases, part.hits / part.cases
    middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z * sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
    return min(max(middle - half, 0.0), p), max(min(middle + half, 1.0), p)

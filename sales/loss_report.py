"""What a team lost lately and why, as its loss report tells it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from sales.funnel import Tally
from sales.people import Team
from sales.vocabulary import LossReason

FEWEST: Final = 5
"""Losses with a reason below which no advice is drawn from them; our own."""

Loss = tuple[LossReason | None, str | None, str | None]
"""The reason of a loss, what lies below it, and who won."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonLine:
    """How often a reason was given, and what lay below it."""

    reason: LossReason
    count: int
    details: Mapping[str, int]
    """The most frequent first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LossReport:
    """The losses of a week before those of the weeks that end with it."""

    team: Team
    first: date
    week_start: date
    last: date
    week: Tally
    """Lost in the week itself."""
    lost: Tally
    """Lost from the first day to the last."""
    won: int
    losses: Mapping[Loss, int]

    @property
    def reasons(self) -> list[ReasonLine]:
        """The reasons, the most frequent first; losses without one are not among them."""
        counts = _counted((loss[0], n) for loss, n in self.losses.items())
        return [
            ReasonLine(
                reason=LossReason(reason),
                count=count,
                details=_counted((loss[1], n) for loss, n in self.losses.items() if loss[0] == reason),
            )
            for reason, count in counts.items()
        ]

    @property
    def explained(self) -> int:
        """How many of the losses have a reason."""
        return sum(line.count for line in self.reasons)

    @property
    def rivals(self) -> Mapping[str, int]:
        """Who won instead, the most frequent first."""
        return _counted((loss[2], n) for loss, n in self.losses.items())

    @property
    def advised(self) -> LossReason | None:
        """The reason that the one suggestion is about; None of too few."""
        return self.reasons[0].reason if self.explained >= FEWEST else None


def _counted(pairs: Iterable[tuple[str | None, int]]) -> dict[str, int]:
    """Return the sum of each name, the largest first; what has no name is left out."""
    total: dict[str, int] = {}
    for name, count in pairs:
        if name:
            total[name] = total.get(name, 0) + count
    return dict(sorted(total.items(), key=lambda pair: (-pair[1], pair[0])))

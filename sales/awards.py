"""Who did best: places that are shared where numbers are equal, effort apart from money, and nobody last."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from sales.conduct import Conduct
from sales.people import Team

PLACES: Final = 3
"""Places that are told at most; below the last of them nobody is ranked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Everybody who shares a place."""

    rank: int
    """Who comes after two firsts is third."""
    score: Decimal
    members: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Awards:
    """Who did best in a month, of those with enough cases."""

    team: Team
    first: date
    last: date
    least: int
    """Cases below which nobody is honoured."""
    weight: int
    """Hundredths that complete records make of the mark for effort."""
    names: Mapping[int, str]
    numbers: Mapping[int, Conduct]
    follow_up: Place | None
    """Who came in time most often."""
    entry: Place | None
    """Who has the most complete records."""
    effort: Sequence[Place]
    """By the mark for effort."""
    money: Sequence[Place]
    """By what was won."""

    def __bool__(self) -> bool:
        """Say whether there is anybody to honour."""
        return bool(self.follow_up or self.entry or self.money)


def awards_of(
    team: Team,
    span: tuple[date, date],
    names: Mapping[int, str],
    numbers: Mapping[int, Conduct],
    least: int,
    weight: int,
) -> Awards:
    """Return who did best among the people named, by their numbers."""
    here = {number: numbers[number] for number in sorted(names) if number in numbers}
    timely = {number: each.compliance for number, each in here.items() if each.due >= least}
    kept = {number: each.completeness for number, each in here.items() if each.deals >= least}
    marks = {number: each.score(weight) for number, each in here.items() if number in timely}
    return Awards(
        team=team, first=span[0], last=span[1], least=least, weight=weight, names=names, numbers=here,
        follow_up=_best(timely), entry=_best(kept), effort=places(_above_nothing(marks)),
        money=places({number: each.value for number, each in here.items() if each.value > 0}),
    )  # fmt: skip


def places(scores: Mapping[int, Decimal]) -> list[Place]:
    """Return the first places, shared where scores are equal; whoever has the lowest score of several is on none."""
    lowest = min(scores.values(), default=None)
    told: list[Place] = []
    ranked = sorted(scores, key=lambda number: (-scores[number], number))
    for place, number in enumerate(ranked, 1):
        score = scores[number]
        if told and told[-1].score == score:
            told[-1] = Place(rank=told[-1].rank, score=score, members=(*told[-1].members, number))
        elif place <= PLACES and (place == 1 or score != lowest):
            told.append(Place(rank=place, score=score, members=(number,)))
    return told


def _best(shares: Mapping[int, Decimal | None]) -> Place | None:
    return next(iter(places(_above_nothing(shares))), None)


def _above_nothing(shares: Mapping[int, Decimal | None]) -> dict[int, Decimal]:
    return {number: share for number, share in shares.items() if share}

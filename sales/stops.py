"""At which stage somebody's deals stop for good more often than those of the others in the team."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sales.contrast import Contrast, contrast
from sales.passage import Came, Passage, passages
from sales.stages import Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """A stage, and the share of the deals that stopped there of those that stopped there or went on."""

    stage: Stage
    told: Contrast


@dataclass(frozen=True, slots=True, kw_only=True)
class Stops:
    """Where the deals of one person stop."""

    stop: Stop | None
    """The stage at which most more of them stop than of the others'; None where there is none, or too few cases."""
    compared: int
    """How many stages have enough cases on both sides,"""
    cases: int
    """and how many cases the stage with most of them has."""


def stops_of(stages: Sequence[Stage], came: Mapping[int, Sequence[Came]], least: int) -> dict[int, Stops]:
    """Return for each owner where their deals stop, compared where both sides have so many cases at least."""
    all_of_it = passages(stages, [each for own in came.values() for each in own], {}, {})
    return {owner: _stops(passages(stages, own, {}, {}), all_of_it, least) for owner, own in came.items()}


def _stops(own: Sequence[Passage], whole: Sequence[Passage], least: int) -> Stops:
    told = [Stop(stage=mine.stage, told=_beside(mine, team)) for mine, team in zip(own, whole, strict=True)]
    compared = [stop for stop in told if stop.told.holds(least)]
    worst = max(compared, key=lambda stop: stop.told.difference, default=None)
    return Stops(
        stop=worst if worst and worst.told.difference > 0 else None,
        compared=len(compared),
        cases=max((stop.told.this.cases for stop in told), default=0),
    )


def _beside(mine: Passage, team: Passage) -> Contrast:
    return contrast(mine.ended.count, _over(mine), team.ended.count, _over(team))


def _over(each: Passage) -> int:
    return each.ended.count + each.converted.count

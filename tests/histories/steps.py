"""What may happen: one step is a name and four numbers, which choose among what is there when it happens.

So any part of a history is a history too, and one that shows a fault can be made shorter until nothing more can go.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final

WEIGHTS: Final = {
    "create": 10,
    "update": 14,
    "stage": 5,
    "snooze": 6,
    "won": 2,
    "lost": 2,
    "undo": 6,
    "give": 3,
    "press": 14,
    "submit": 6,
    "reply": 5,
    "mention": 4,
    "hurry": 4,
    "edit": 3,
    "delete": 3,
    "move": 2,
    "again": 22,
    "double": 4,
    "delay": 4,
    "unheard": 4,
    "fail": 4,
    "limit": 5,
    "lose": 5,
    "sever": 5,
    "stall": 5,
    "outage": 1,
    "kill": 18,
    "work": 16,
    "sleep": 10,
    "back": 3,
}
"""How often each comes up, compared with the others."""
FEWEST, MOST = 10, 22
LARGEST: Final = 1 << 20
STARTS: Final = (
    datetime(2026, 11, 16, 14, tzinfo=UTC),
    datetime(2026, 10, 23, 12, tzinfo=UTC),
    datetime(2026, 10, 30, 15, tzinfo=UTC),
    datetime(2027, 3, 12, 16, tzinfo=UTC),
    datetime(2027, 3, 26, 9, tzinfo=UTC),
    datetime(2028, 2, 28, 3, tzinfo=UTC),
    datetime(2026, 12, 31, 22, tzinfo=UTC),
)
"""A Monday; Fridays before the clocks change in Berlin and in New York, both ways; a leap day; a year's end."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happens."""

    name: str
    numbers: tuple[int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A history before it has happened."""

    seed: int
    start: datetime
    steps: tuple[Step, ...]

    def only(self, kept: list[int]) -> "Plan":
        """Return the plan with some of its steps."""
        return Plan(seed=self.seed, start=self.start, steps=tuple(self.steps[place] for place in kept))


def drawn(seed: int) -> Plan:
    """Return the history that a seed stands for."""
    dice = Random(seed)
    start = dice.choice(STARTS) + timedelta(minutes=dice.randrange(600))
    names = dice.choices(list(WEIGHTS), list(WEIGHTS.values()), k=dice.randint(FEWEST, MOST))
    return Plan(seed=seed, start=start, steps=tuple(Step(name, _numbers(dice)) for name in ("create", *names)))


def _numbers(dice: Random) -> tuple[int, int, int, int]:
    return (dice.randrange(LARGEST), dice.randrange(LARGEST), dice.randrange(LARGEST), dice.randrange(LARGEST))

"""What may happen to a book, by how often it comes up; the plan of a history is drawn from it by a seed."""

from datetime import timedelta
from random import Random
from typing import Final

from tests.histories.steps import LARGEST, STARTS, Plan, Step

WEIGHTS: Final = {
    "new": 5,
    "update": 14,
    "move": 12,
    "form": 26,
    "press": 26,
    "grade": 4,
    "snooze": 4,
    "give": 4,
    "sleep": 3,
    "drop": 3,
    "invalid": 2,
    "won": 2,
    "lost": 3,
    "reopen": 5,
    "undo": 6,
    "take_back": 6,
    "closing": 2,
    "delete": 2,
    "rules": 3,
    "unsay": 3,
    "proof": 3,
    "settle": 10,
    "away": 1,
    "tracks": 4,
    "wait": 8,
    "season": 1,
}
"""How often each comes up, compared with the others."""
LENGTH: Final = 50
"""Steps in a plan."""


def drawn(seed: int) -> Plan:
    """Return the plan that a seed stands for."""
    dice = Random(seed)
    start = dice.choice(STARTS) + timedelta(minutes=dice.randrange(600))
    names = ["new", "new", *dice.choices(list(WEIGHTS), list(WEIGHTS.values()), k=LENGTH - 2)]
    return Plan(seed=seed, start=start, steps=tuple(Step(name, _numbers(dice)) for name in names))


def _numbers(dice: Random) -> tuple[int, int, int, int]:
    return (dice.randrange(LARGEST), dice.randrange(LARGEST), dice.randrange(LARGEST), dice.randrange(LARGEST))

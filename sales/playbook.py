"""The playbook: one frozen object with every knob of the trade, per workspace and versioned."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, time
from decimal import Decimal
from types import MappingProxyType
from typing import Any, Final, Self

from sales.vocabulary import STAGES, Grade
from sales.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A step on the way to a signature."""

    code: str
    name: str | None = None
    """The workspace's own word; None for the default stages, which the locales name."""


CADENCE_DAYS: Mapping[Grade, int] = MappingProxyType({Grade.A: 3, Grade.B: 7, Grade.C: 15})
"""Days between follow-ups by grade; the trade's usual 3/7/15 rhythm."""


PROBABILITY: Mapping[Grade, Decimal] = MappingProxyType(
    {Grade.A: Decimal("0.7"), Grade.B: Decimal("0.3"), Grade.C: Decimal("0.05")}
)
"""How likely an opportunity is signed by grade; the trade's usual 70/30/5 percent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Playbook:
    """How a workspace sells: its stages, its rhythm and its limits."""

    stages: tuple[Stage, ...] = tuple(Stage(code=code) for code in STAGES)
    cadence_days: Mapping[Grade, int] = field(default_factory=lambda: CADENCE_DAYS)
    default_grade: Grade = Grade.B
    probability: Mapping[Grade, Decimal] = field(default_factory=lambda: PROBABILITY)
    """Of being signed, between 0 and 1, when the customer was spoken to today."""
    morning: time = time(9)
    """When the day's work without an hour of its own falls due, in the owner's zone."""
    afternoon: time = time(16)
    """When work falls due that was put on today after the morning, in the owner's zone."""
    undo_minutes: int = 10
    imported_per_day: int = 10
    """How many imported opportunities fall due for one owner on one workday."""
    brief_follow_ups: int = 5
    daily_messages: int = 8
    """How many messages a person may have had on a day for one more to come that nobody asked for."""
    folded: tuple[str, ...] = ()
    """Kinds of letters that stand on the morning cards, because people hardly acted on them."""
    restored: Mapping[str, datetime] = field(default_factory=dict)
    """Kinds that an admin lets come by themselves again, and since when; they are judged anew from there."""
    words: Words = field(default_factory=Words)
    languages: tuple[str, ...] = ()
    """Codes of further languages in which people name days."""

    @property
    def stage_codes(self) -> tuple[str, ...]:
        """The codes of the stages, in order."""
        return tuple(stage.code for stage in self.stages)

    def rank(self, code: str) -> int:
        """Return the position of a stage from 0; unknown stages come first."""
        codes = self.stage_codes
        return codes.index(code) if code in codes else 0

    def to_data(self) -> dict[str, object]:
        """Return the playbook as plain JSON data."""
        return {
            "stages": [{"code": stage.code, "name": stage.name} for stage in self.stages],
            "cadence_days": {grade.value: days for grade, days in self.cadence_days.items()},
            "default_grade": self.default_grade.value,
            "probability": {grade.value: str(chance) for grade, chance in self.probability.items()},
            "morning": self.morning.isoformat("minutes"),
            "afternoon": self.afternoon.isoformat("minutes"),
            "undo_minutes": self.undo_minutes,
            "imported_per_day": self.imported_per_day,
            "brief_follow_ups": self.brief_follow_ups,
            "daily_messages": self.daily_messages,
            "folded": list(self.folded),
            "restored": {kind: since.isoformat() for kind, since in self.restored.items()},
            "words": self.words.to_data(),
            "languages": list(self.languages),
        }

    @classmethod
    def from_data(cls, data: Mapping[str, object]) -> Self:
        """Build a playbook from what `to_data` returned; absent knobs take their defaults."""
        known: dict[str, Any] = dict(data)
        return cls(**{name: _READ[name](value) if name in _READ else value for name, value in known.items()})


_READ: Final[Mapping[str, Callable[[Any], Any]]] = MappingProxyType(
    {
        "stages": lambda stages: tuple(Stage(**stage) for stage in stages),
        "cadence_days": lambda days: {Grade(grade): number for grade, number in days.items()},
        "default_grade": Grade,
        "probability": lambda chances: {Grade(grade): Decimal(chance) for grade, chance in chances.items()},
        "morning": time.fromisoformat,
        "afternoon": time.fromisoformat,
        "folded": tuple,
        "restored": lambda kinds: {kind: datetime.fromisoformat(since) for kind, since in kinds.items()},
        "words": Words.from_data,
        "languages": tuple,
    }
)
"""How knobs are read that JSON holds as something else."""

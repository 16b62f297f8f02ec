"""What was done about deals, and how many of those were won, beside the deals about which it was not done."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sales.contrast import Contrast


class ActKind(StrEnum):
    """What kind of act it was."""

    CHANNEL = "channel"
    """The customer was spoken with that way."""
    WORDS = "words"
    """It came up in the words of a follow-up."""
    FILE = "file"
    """A file came along with a follow-up."""
    PROMISE = "promise"
    """We kept a promise."""
    TRACK = "track"
    """A talk track was used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Something that was done about a deal."""

    kind: ActKind
    code: str = ""
    language: str = ""
    """Of a talk track."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """How many of the deals with an act were won, beside those without it."""

    act: Act
    told: Contrast


def ordered(lessons: Mapping[Act, Contrast], least: int) -> list[Lesson]:
    """Return what has enough cases on both sides, what is clear first, then by how much more is won."""
    found = [Lesson(act=act, told=told) for act, told in lessons.items() if told.holds(least)]
    return sorted(found, key=lambda each: (not each.told.is_clear, -each.told.difference, _name(each.act)))


def _name(act: Act) -> tuple[str, str, str]:
    return act.kind.value, act.code, act.language

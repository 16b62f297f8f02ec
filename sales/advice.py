"""Advice that the rules give about an opportunity, what became of it, and until when it is not given again."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class AdviceKind(StrEnum):
    """What is advised."""

    DROP = "drop"
    """Weak and without progress for long: drop it, or say why not."""
    STALE = "stale"
    """Nobody has followed it up for long: it stands on the list of the closing day."""
    REVISIT = "revisit"
    """It ended a while ago: its customer may be worth a visit."""


class AdviceVerdict(StrEnum):
    """What somebody decided."""

    KEPT = "kept"
    SLEPT = "slept"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """One advice about one opportunity; nothing is ever done by itself."""

    opportunity_id: int
    kind: AdviceKind
    since: datetime
    quiet_until: datetime
    """Until when it is not given again."""
    verdict: AdviceVerdict | None = None
    """None while nobody has decided."""
    member_id: int | None = None
    """Who decided."""
    words: str | None = None

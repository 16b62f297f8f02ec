"""Two clocks of silence: since when we, and since when the customer said nothing; each has its own cure."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sales.health import days_since
from sales.playbook import Playbook
from sales.watched import Watched, touched_at


class Silent(StrEnum):
    """Who lets the other wait."""

    NOBODY = "nobody"
    WE = "we"
    """We are past the rhythm of the grade, and the customer spoke lately."""
    THEY = "they"
    """We keep the rhythm, and nothing comes back."""
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """How long either side has been silent, and who lets the other wait."""

    who: Silent
    ours: int
    """Days since our last follow-up."""
    theirs: int
    """Days since the customer's last word; since the opening, where none is known."""
    never: bool
    """Whether no word of the customer is known."""


def silence(o: Watched, playbook: Playbook, today: date) -> Silence:
    """Return both clocks on a UTC day: ours is late after one rhythm of the grade, the customer's after more."""
    ours = days_since(touched_at(o).date(), today)
    theirs = days_since((o.heard_at or o.created_at).date(), today)
    rhythm = playbook.cadence_days[o.grade]
    late = ours > rhythm, theirs > rhythm * max(playbook.silent_cadences, 1)
    who = {(True, True): Silent.BOTH, (True, False): Silent.WE, (False, True): Silent.THEY}.get(late, Silent.NOBODY)
    return Silence(who=who, ours=ours, theirs=theirs, never=o.heard_at is None)

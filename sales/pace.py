"""How far an opportunity is in the time that its stage mostly takes, and whether the next stage is open to it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sales.gates import Shown, asked_on_the_way, missing
from sales.opportunity import Opportunity
from sales.playbook import Playbook
from sales.stages import Duty, Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """The day of its stage on which an opportunity stands; the day on which it came in is the first."""

    day: int
    target_days: int
    duty: Duty

    @property
    def is_over(self) -> bool:
        """Whether it has stayed longer than the stage mostly takes."""
        return self.day > self.target_days


def pace(opportunity: Opportunity, stage: Stage, now: datetime, zone: str) -> Pace:
    """Return how far an opportunity is in its stage, by the calendar of its owner's zone."""
    since, today = (_day(at, zone) for at in (opportunity.stage_since, now))
    return Pace(day=max((today - since).days, 0) + 1, target_days=stage.target_days, duty=stage.duty)


def ready_for(
    playbook: Playbook, opportunity: Opportunity, *, decides: bool, proofs: Collection[str] = ()
) -> Stage | None:
    """Return the next stage where all is there that leaving this one and entering that one ask for.

    None where the two ask for nothing, as there is nothing that could have been reached, and after the last stage.
    """
    codes = playbook.stage_codes
    if not opportunity.is_open or opportunity.stage not in codes[:-1]:
        return None
    following = playbook.stages[playbook.rank(opportunity.stage) + 1]
    asked = asked_on_the_way(playbook, opportunity.stage, following.code)
    owed = missing(playbook, opportunity, Shown(decides=decides, proofs=proofs), following.code)
    return following if asked and not owed else None


def _day(at: datetime, zone: str) -> date:
    return at.astimezone(ZoneInfo(zone)).date()

"""How late something is: by days, and for a promise with an hour by hours and minutes too."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

from sales.opportunity import Opportunity

ON_TIME: Final = timedelta(minutes=2)
"""What nobody would call late."""
HOUR: Final = timedelta(hours=1)
MINUTE: Final = timedelta(minutes=1)


class Unit(StrEnum):
    """What lateness is counted in."""

    DAYS = "days"
    HOURS = "hours"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Late:
    """How late something is, in the largest unit that makes one; what is begun does not count."""

    count: int
    unit: Unit


def lateness(opportunity: Opportunity, now: datetime, zone: str) -> Late | None:
    """Return how late an opportunity's next date is on its owner's clock; None where it is not."""
    if opportunity.next_on is None:
        return None
    days = (now.astimezone(ZoneInfo(zone)).date() - opportunity.next_on).days
    if days > 0:
        return Late(count=days, unit=Unit.DAYS)
    if opportunity.next_time is None or opportunity.due_at is None or now - opportunity.due_at < ON_TIME:
        return None
    since = now - opportunity.due_at
    return (
        Late(count=since // HOUR, unit=Unit.HOURS) if since >= HOUR else Late(count=since // MINUTE, unit=Unit.MINUTES)
    )

"""A rep's own week before the team's digest: their numbers so far, and what can still be put right."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from sales.conduct import Conduct
from sales.opportunity import Opportunity
from sales.people import Team

MOST_FIXABLES: Final = 3


class Fault(StrEnum):
    """What of an open opportunity the digest would show as it should not be, the weightiest first."""

    CLOSE_PASSED = "close_passed"
    """Its closing day has passed."""
    OVERDUE = "overdue"
    """Its next date has passed."""
    UNDATED = "undated"
    """Nobody has said what comes next."""
    UNPRICED = "unpriced"
    """It counts in no sum of money."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWeek:
    """What a rep reads of their own week."""

    team: Team
    first: date
    last: date
    """The last day that the coming digest tells."""
    digest_at: datetime
    conduct: Conduct
    kept: int
    """Our own promises kept in the week."""
    unkept: int
    """Those that are still to be kept although their day has passed."""
    fixable: Sequence[Opportunity]
    """At most three, the weightiest first."""
    faulty: int
    """How many there are in all."""


def fault_of(o: Opportunity, today: date) -> Fault | None:
    """Return the weightiest fault of an open opportunity; None of one that is in order."""
    if o.close_on and o.close_on < today:
        return Fault.CLOSE_PASSED
    if o.next_on is None:
        return Fault.UNDATED
    if o.next_on < today:
        return Fault.OVERDUE
    return Fault.UNPRICED if o.amount is None else None

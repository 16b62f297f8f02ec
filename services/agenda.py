"""A person's day: what is late, what is due today, and where asked for what comes in the week."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final

from sales.at_risk import risk_order
from sales.errors import SalesError
from sales.hours import moment
from sales.opportunity import Opportunity
from sales.people import Member
from services.changes import today_of
from storage.work import Work

MOST: Final = 300
"""Opportunities that fall due for one person; whoever has more sees the longest due."""
WEEK: Final = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """What one member has to do: of a day the most money at risk first, of a week the longest due."""

    owner: Member
    today: date
    """On the owner's clock, which the next dates count on."""
    until: date
    """The last day that is shown."""
    due: Sequence[Opportunity]

    @property
    def late(self) -> int:
        """How many were due before today."""
        return sum(o.next_on is not None and o.next_on < self.today for o in self.due)

    @property
    def for_today(self) -> int:
        """How many are due today."""
        return sum(o.next_on == self.today for o in self.due)

    @property
    def is_week(self) -> bool:
        """Whether it looks further than today."""
        return self.until > self.today


def agenda(work: Work, me: Member, owner: Member, *, week: bool = False) -> Agenda:
    """Return what a member has to do today or in the coming seven days; somebody else's only to their manager."""
    if owner.id != me.id and not me.is_admin and not any(me.manages(seat.team_id) for seat in owner.memberships):
        raise SalesError("due-not-yours", who=owner.name)
    today = today_of(work, owner)
    until = today + timedelta(days=WEEK - 1 if week else 0)
    end = moment(until + timedelta(days=1), time(0), owner.zone) - timedelta(microseconds=1)
    due = work.opportunities.due(owner.id, end, limit=MOST)
    if not week:
        due = risk_order(due, today, work.playbook_of, work.mornings.typical(owner.id))
    return Agenda(owner=owner, today=today, until=until, due=due)

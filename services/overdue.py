"""How overdue something is, on the calendars of those who own it."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from sales.hours import Hours
from sales.ladder import Alarm, Rung, alarms, rung
from sales.opportunity import Opportunity
from services.calendars import hours_of
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendars:
    """When the owners work; each is looked up once."""

    work: Work
    known: dict[int, Hours] = field(default_factory=dict)

    def of(self, member_id: int) -> Hours:
        """Return when a member works."""
        if member_id not in self.known:
            self.known[member_id] = hours_of(self.work, self.work.members.get(member_id))
        return self.known[member_id]

    def is_red(self, o: Opportunity) -> bool:
        """Say whether an opportunity stands red before its owner; nothing is looked up for what is still to come."""
        if o.due_at is None or o.due_at > self.work.now:
            return False
        return rung(o, self.work.playbook_of(o.team_id), self.work.now, self.of(o.owner_id)) >= Rung.RED

    def alarms(self, o: Opportunity) -> Iterator[Alarm]:
        """Yield what there is to tell of an opportunity."""
        return alarms(o, self.work.playbook_of(o.team_id), self.work.now, self.of(o.owner_id))


def is_red(work: Work, opportunity: Opportunity) -> bool:
    """Say whether an opportunity stands red before its owner."""
    return Calendars(work=work).is_red(opportunity)


def red_of(work: Work, opportunities: Iterable[Opportunity]) -> Collection[int]:
    """Return the numbers of those that stand red before their owners."""
    calendars = Calendars(work=work)
    return {o.id for o in opportunities if calendars.is_red(o)}

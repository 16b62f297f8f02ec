"""What happened to an opportunity, for people: who did it, when, in which words."""

from dataclasses import dataclass

from sales.opportunity import Event, EventCode, Opportunity
from sales.people import Member
from storage.work import Work

RECENT = 20
"""Entries looked through for the latest one of a kind; what people ask about is young."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An entry of the history with the names that it needs to be told."""

    event: Event
    who: str | None
    """None where the clock did it."""
    words: str | None = None
    """The follow-up's own words."""
    to: str | None = None
    """The new owner, where it changed hands."""


def happening(work: Work, event: Event) -> Happening:
    """Return an entry with its names and words."""
    to = event.data.get("to") if event.code is EventCode.HANDED_OVER else None
    return Happening(
        event=event,
        who=work.members.get(event.member_id).name if event.member_id else None,
        words=work.follow_ups.get(event.follow_up_id).words if event.follow_up_id else None,
        to=work.members.get(int(str(to))).name if to else None,
    )


def last_happening(work: Work, opportunity: Opportunity) -> Happening:
    """Return the latest thing that happened to an opportunity; its making, if nothing else."""
    return happening(work, work.events.of(opportunity.id, 1)[0])


def who_said_next(work: Work, opportunity: Opportunity) -> Member | None:
    """Return who named the next date; None where the cadence made it or nobody is known to have."""
    if not opportunity.next_promised:
        return None
    entries = [e for e in work.events.of(opportunity.id, RECENT) if not e.undone and e.code is not EventCode.UNDONE]
    named = [e for e in entries if "next_on" in e.changes or e.code is EventCode.CREATED]
    return work.members.get(named[0].member_id) if named and named[0].member_id else None

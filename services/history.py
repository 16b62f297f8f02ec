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
    """The follow-up's own words, or why it was dropped."""
    to: str | None = None
    """The new owner, where it changed hands."""


def happening(work: Work, event: Event) -> Happening:
    """Return an entry with its names and words."""
    to = event.data.get("to") if event.code is EventCode.HANDED_OVER else None
    return Happening(
        event=event,
        who=work.members.get(event.member_id).name if event.member_id else None,
        words=_words(work, event),
        to=work.members.get(int(str(to))).name if to else None,
    )


def _words(work: Work, event: Event) -> str | None:
    """Return what was said with a change: of a follow-up its words, of dropping the reason."""
    if event.follow_up_id:
        return work.follow_ups.get(event.follow_up_id).words
    reason = event.changes.get("loss_words", (None, None))[1] if event.code is EventCode.DROPPED else None
    return str(reason) if reason else None


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

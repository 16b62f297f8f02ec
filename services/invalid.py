"""Marking a lead as invalid: it is dropped with the reason, and a colleague who brought it in hears why."""

from sales.authority import ensure_change
from sales.errors import SalesError
from sales.opportunity import EventCode, Opportunity
from sales.people import Member
from services.dropping import drop
from services.said import Said
from services.sleeping import Acted
from storage.work import Work

LEAD_INVALID = "lead_invalid"
"""The kind of letter that tells whoever brought a lead in that it was none."""


def mark_invalid(work: Work, me: Member, opportunity: Opportunity, words: str, said: Said) -> Acted:
    """Drop a lead that is none, for the reason that is said; refuses one that has come further than a lead.

    Whoever opened it is told why, unless that is who marks it or its owner, on whose own card it stands; nobody is told
    of one that was imported.
    """
    ensure_change(me, opportunity, work.members.get(opportunity.owner_id))
    if work.playbook_of(opportunity.team_id).rank(opportunity.stage) > 0:
        raise SalesError("invalid-not-a-lead", id=opportunity.id, name=opportunity.name)
    done = drop(work, me, opportunity, words, said, {"invalid": True})
    source = brought_in_by(work, opportunity)
    if source and source not in {me.id, opportunity.owner_id}:
        event, data = done.event.id, {"by": me.id}
        work.outbox.owe(
            f"{LEAD_INVALID}:{event}",
            LEAD_INVALID,
            to_member=source,
            opportunity_id=opportunity.id,
            event_id=event,
            data=data,
        )
    return done


def brought_in_by(work: Work, opportunity: Opportunity) -> int | None:
    """Return the number of the member who opened an opportunity; None where it was imported."""
    first = next(iter(work.events.since(opportunity.id, 0, 1)), None)
    return first.member_id if first and first.code is EventCode.CREATED else None

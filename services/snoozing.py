"""Putting the next date of an opportunity off, or bringing it forward; nothing else moves."""

from dataclasses import dataclass
from datetime import date, time

from sales.authority import ensure_change
from sales.errors import SalesError
from sales.hours import DAY
from sales.opportunity import Event, EventCode, Opportunity
from sales.people import Member
from sales.sleeping import awake
from services.calendars import hours_of
from services.changes import Change, ensure_open, planned, step_of, today_of, write_down
from services.said import Said
from services.updates import in_zone
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Snoozed:
    """An opportunity with its new next date, and the event that can be undone."""

    opportunity: Opportunity
    owner: Member
    event: Event
    moved_from: date | None = None
    """The day that was asked for, where nobody works on it and the next date is another."""


def snooze(work: Work, me: Member, opportunity: Opportunity, on: date, at: time | None, said: Said) -> Snoozed:
    """Move the next date to a day, and an hour where given, on my own clock; refuses what is past or closed.

    One that sleeps is awake again.
    """
    owner = work.members.get(opportunity.owner_id)
    ensure_change(me, opportunity, owner)
    ensure_open(opportunity)
    day, hour = in_zone(on, at, me.zone, owner.zone)
    step = step_of(work, opportunity, owner, day, hour)
    if day < today_of(work, owner) or (hour and step.due_at < work.now):
        raise SalesError("next-date-past", day=on)
    change = Change(code=EventCode.SNOOZED, me=me, said=said)
    saved, event = write_down(work, opportunity, planned(awake(opportunity), step), change)
    return Snoozed(
        opportunity=saved, owner=owner, event=event, moved_from=on if not at and saved.next_on != on else None
    )


def put_off(work: Work, me: Member, opportunity: Opportunity, said: Said) -> Snoozed:
    """Move the next date to the owner's next workday."""
    owner = work.members.get(opportunity.owner_id)
    following = hours_of(work, owner).next_workday(today_of(work, owner) + DAY)
    return snooze(work, me, opportunity, following, None, said)

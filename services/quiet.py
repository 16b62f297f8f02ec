"""Quiet hours: what nobody asked for waits for its reader's working hours."""

from datetime import datetime

from sales.attention import KEEPS_ITS_HOUR, REMINDER, TIMED, WAITING
from sales.letters import Letter
from services.calendars import hours_of
from storage.work import Work


def quiet_until(work: Work, letter: Letter) -> datetime | None:
    """Return when a letter may go that may not go now; None where it may.

    What nobody asked for waits until its reader is at work. A reminder waits for its moment too, which may have moved
    with its reader's clock; one that was asked for at an hour keeps that hour.
    """
    if letter.to_member is None or letter.channel or letter.kind not in WAITING:
        return None
    due_at = _due_at(work, letter)
    if due_at and due_at > work.now:
        return due_at
    hours = hours_of(work, work.members.get(letter.to_member))
    if hours.is_open(work.now) or (due_at and letter.data.get(TIMED) and work.now - due_at <= KEEPS_ITS_HOUR):
        return None
    return hours.next_open(work.now)


def _due_at(work: Work, letter: Letter) -> datetime | None:
    """Return when the next date has come that a reminder is of."""
    if letter.kind != REMINDER or letter.opportunity_id is None:
        return None
    return work.opportunities.get(letter.opportunity_id).due_at

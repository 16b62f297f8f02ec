"""Quiet hours: what nobody asked for waits for its reader's working hours."""

from datetime import datetime

from sales.attention import KEEPS_ITS_HOUR, REMINDER, TIMED, WAITING
from sales.letters import Letter
from sales.opportunity import Opportunity
from services.calendars import hours_of
from services.history import who_said_next
from storage.work import Work


def quiet_until(work: Work, letter: Letter) -> datetime | None:
    """Return when a letter may go that may not go now; None where it may.

    What nobody asked for waits until its reader is at work. A reminder waits for its moment too, which may have moved
    with its reader's clock; one at an hour that its reader named keeps that hour.
    """
    if letter.to_member is None or letter.channel or letter.kind not in WAITING:
        return None
    about = _reminded_of(work, letter)
    if about and about.generation != letter.data["generation"]:
        return None  # its date has moved on, which its turn finds out
    if about and about.due_at and about.due_at > work.now:
        return about.due_at
    hours = hours_of(work, work.members.get(letter.to_member))
    if hours.is_open(work.now) or (about and _keeps_its_hour(work, letter, about)):
        return None
    return hours.next_open(work.now)


def _reminded_of(work: Work, letter: Letter) -> Opportunity | None:
    """Return the opportunity whose next date a letter reminds of."""
    if letter.kind != REMINDER or letter.opportunity_id is None:
        return None
    return work.opportunities.get(letter.opportunity_id)


def _keeps_its_hour(work: Work, letter: Letter, about: Opportunity) -> bool:
    """Say whether the reader asked for this hour: named it themselves, and it was not missed long ago."""
    if not letter.data.get(TIMED) or about.due_at is None or work.now - about.due_at > KEEPS_ITS_HOUR:
        return False
    who = who_said_next(work, about)
    return who is not None and who.id == letter.to_member

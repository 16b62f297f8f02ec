"""Quiet hours: what nobody asked for waits for its reader's working hours."""

from datetime import datetime

from sales.attention import ATTENTION, KEEPS_ITS_HOUR, TIMED, WAITING
from sales.letters import Letter
from services.calendars import hours_of
from storage.work import Work


def quiet_until(work: Work, letter: Letter) -> datetime | None:
    """Return when a letter may go that may not go now, because its reader is not at work; None where it may."""
    if letter.to_member is None or letter.channel or ATTENTION[letter.kind] not in WAITING:
        return None
    hours = hours_of(work, work.members.get(letter.to_member))
    if hours.is_open(work.now) or _keeps_its_hour(work, letter):
        return None
    return hours.next_open(work.now)


def _keeps_its_hour(work: Work, letter: Letter) -> bool:
    """Say whether the reader asked for this hour; one that was missed long ago was not asked for now."""
    if not (letter.data.get(TIMED) and letter.opportunity_id):
        return False
    due_at = work.opportunities.get(letter.opportunity_id).due_at
    return due_at is None or work.now - due_at <= KEEPS_ITS_HOUR

"""The monthly letter of the closing day, owed once a person and month; what it tells is found when it is sent."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from sales.hours import Hours, moment
from sales.monthly import latest_closing_day
from sales.people import Member
from storage.work import Work

CLOSING_DAY: Final = "closing_day"
"""The kind of letter that asks once a month to clear what nobody follows up."""


def owe_closing(work: Work, member: Member, hours: Hours, since: datetime | None, until: datetime) -> None:
    """Owe a member the letter where their closing day has come since they were looked at last."""
    zone = ZoneInfo(hours.zone)
    today = until.astimezone(zone).date()
    first = since.astimezone(zone).date() if since else today
    day = latest_closing_day(hours, work.playbook_of(member.team_id).closing_workday, first, today)
    if day is None:
        return
    at = hours.next_open(max(moment(day, hours.morning(work.playbook.morning), hours.zone), work.now))
    work.outbox.owe(f"{CLOSING_DAY}:{member.id}:{day:%Y-%m}", CLOSING_DAY, to_member=member.id, not_before=at)

"""Telling an admin that a calendar's year is not known."""

from handlers.blocks.kit import section
from handlers.outgoing import POST, Outgoing
from handlers.voice import Voice
from sales.letters import Letter
from services.calendars import EXTRA, is_known
from storage.work import Work


def year_unknown(work: Work, letter: Letter) -> Outgoing | None:
    """Say whose year it is, what counts meanwhile and what helps; nothing where the year is known by now."""
    admin = work.members.get(letter.to_member or 0)
    calendar, year = str(letter.data["calendar"]), int(str(letter.data["year"]))
    if not (admin.slack_id and admin.active) or is_known(calendar, year):
        return None
    t = Voice(admin.language)
    said = t("year-unknown", calendar=t.country(calendar), year=str(year), extra=EXTRA)
    return Outgoing(method=POST, args={"channel": admin.slack_id, "text": said, "blocks": [section(said)]})

"""A next date has come: the owner's card."""

from handlers.blocks.reminder import reminder_message
from handlers.letters.cards import posted
from handlers.outgoing import Outgoing
from handlers.reading import read_by
from sales.letters import Letter
from services.reminders import due_reminder
from services.talk_tracks import keep_offered
from storage.work import Work


def reminder(work: Work, letter: Letter) -> Outgoing | None:
    """Post the card into the owner's DM; nothing where the date has moved on or a card stands already."""
    due = due_reminder(work, letter)
    owner = work.members.get(letter.to_member or 0)
    if due is None or owner.slack_id is None:
        return None
    if due.opening:
        keep_offered(work, due.shown.opportunity, due.opening, owner.language)
    return posted(owner.slack_id, reminder_message(due, read_by(work, owner)), due.shown.opportunity.version, letter)

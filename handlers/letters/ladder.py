"""The letters of the overdue ladder: a manager's of the day, a question to an owner, and a warning."""

from handlers.blocks.ladder import asked_message, ladder_line, ladder_message, warning_message
from handlers.letters.cards import posted
from handlers.outgoing import Outgoing
from handlers.reading import read_by
from handlers.turn import Message
from sales.letters import Letter
from sales.people import Member
from services.ladder import Told, by_whom, told, warned
from services.reminders import is_due_card, reminder_of
from storage.work import Work


def ladder(work: Work, letter: Letter) -> Outgoing | None:
    """Tell a manager what waits for somebody; nothing where all of it was done meanwhile."""
    manager = work.members.get(letter.to_member or 0)
    rows = _standing(work, manager, letter)
    return _sent(manager, ladder_message(rows, str(letter.data["day"]), read_by(work, manager)), rows)


def ladder_briefly(work: Work, letter: Letter) -> Outgoing | None:
    """Tell it in a line, as it stands on a morning card."""
    manager = work.members.get(letter.to_member or 0)
    rows = _standing(work, manager, letter)
    return _sent(manager, ladder_line(rows, str(letter.data["day"]), read_by(work, manager)), rows)


def warning(work: Work, letter: Letter) -> Outgoing | None:
    """Warn an owner; nothing where it does not hold any more."""
    owner, row = work.members.get(letter.to_member or 0), warned(work, letter)
    if row is None or not owner.slack_id:
        return None
    return posted(owner.slack_id, warning_message(row, read_by(work, owner)), row.opportunity.version, letter)


def asked(work: Work, letter: Letter) -> Outgoing | None:
    """Put a manager's question to the owner; nothing where the owner acted before it came."""
    owner, o = work.members.get(letter.to_member or 0), work.opportunities.get(letter.opportunity_id or 0)
    if not owner.slack_id or not is_due_card(work, o, letter):
        return None
    by, _ = by_whom(work, letter)
    said = asked_message(reminder_of(work, o), by, read_by(work, owner))
    return posted(owner.slack_id, said, o.version, letter)


def _standing(work: Work, manager: Member, letter: Letter) -> list[Told]:
    return [row for row in told(work, manager, letter) if row.happened is None]


def _sent(manager: Member, said: Message, rows: list[Told]) -> Outgoing | None:
    if not (rows and manager.slack_id and manager.active):
        return None
    args = {"channel": manager.slack_id, "text": said.text, "blocks": said.blocks}
    return Outgoing(method="chat.postMessage", args={**args, "unfurl_links": False, "unfurl_media": False})

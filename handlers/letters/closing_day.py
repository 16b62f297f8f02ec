"""The closing day has come: the owner's letter."""

from handlers.blocks.closing_day import month_message
from handlers.outgoing import POST, Outgoing
from handlers.reading import read_by
from sales.letters import Letter
from services.closing_letter import month_of, rest
from storage.work import Work


def closing_day(work: Work, letter: Letter) -> Outgoing | None:
    """Tell what has gone stale and who has gone cold; nothing where nothing has, or to whom nobody can write."""
    me = work.members.get(letter.to_member or 0)
    month = month_of(work, me)
    if me.slack_id is None or not me.active or not month:
        return None
    said = month_message(month, read_by(work, me))
    args = {"channel": me.slack_id, "text": said.text, "blocks": said.blocks}
    return Outgoing(method=POST, args=args, then=lambda work, _: rest(work, month.cold))

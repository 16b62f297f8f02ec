"""A rep's own week, before the team reads its digest."""

from collections.abc import Callable
from datetime import date

from handlers.blocks.own_week import own_week_line, own_week_message
from handlers.outgoing import POST, Outgoing
from handlers.reading import Reading, read_by
from handlers.turn import Message
from sales.letters import Letter
from sales.own_week import OwnWeek
from sales.people import Member
from services.own_week import own_week as own_week_of
from storage.work import Work


def own_week(work: Work, letter: Letter) -> Outgoing | None:
    """Tell a rep; nothing where they have left the team or want it no more, or the digest has come."""
    return _told(work, letter, own_week_message)


def own_week_briefly(work: Work, letter: Letter) -> Outgoing | None:
    """Tell it in a line, as it stands on a morning card."""
    return _told(work, letter, own_week_line)


def _told(work: Work, letter: Letter, words: Callable[[OwnWeek, Reading], Message]) -> Outgoing | None:
    me, team = work.members.get(letter.to_member or 0), work.teams.find(int(str(letter.data["team"])))
    if team is None or not _may_read(me, team.id):
        return None
    found = own_week_of(work, me, team, date.fromisoformat(str(letter.data["week"])))
    if work.now >= found.digest_at:
        return None
    said = words(found, read_by(work, me))
    return Outgoing(method=POST, args={"channel": me.slack_id, "text": said.text, "blocks": said.blocks})


def _may_read(me: Member, team_id: int) -> bool:
    is_here = any(seat.team_id == team_id for seat in me.memberships)
    return bool(me.slack_id) and me.active and me.wants_week and is_here

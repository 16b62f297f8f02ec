"""A manager's week begins: the deals to look at more closely."""

from handlers.blocks.spot_check import spot_check_line, spot_check_message
from handlers.outgoing import Outgoing
from handlers.reading import read_by
from handlers.turn import Message
from sales.letters import Letter
from sales.people import Member
from services.spot_checks import WeeklyCheck, weekly_check
from storage.work import Work


def spot_check(work: Work, letter: Letter) -> Outgoing | None:
    """Ask a manager; nothing where they lead the team no more, or nothing is left to ask."""
    found = _asked(work, letter)
    return _posted(found[0], spot_check_message(found[1], read_by(work, found[0]))) if found else None


def spot_check_briefly(work: Work, letter: Letter) -> Outgoing | None:
    """Ask in a line, as it stands on a morning card."""
    found = _asked(work, letter)
    return _posted(found[0], spot_check_line(found[1], read_by(work, found[0]))) if found else None


def _asked(work: Work, letter: Letter) -> tuple[Member, WeeklyCheck] | None:
    manager, team = work.members.get(letter.to_member or 0), work.teams.find(int(str(letter.data["team"])))
    if team is None or not manager.slack_id or not manager.active or not manager.manages(team.id):
        return None
    week = weekly_check(work, team, str(letter.data["week"]))
    return (manager, week) if week else None


def _posted(manager: Member, said: Message) -> Outgoing:
    args = {"channel": manager.slack_id, "text": said.text, "blocks": said.blocks}
    return Outgoing(method="chat.postMessage", args={**args, "unfurl_links": False, "unfurl_media": False})

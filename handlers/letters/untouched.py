"""A manager's week begins: what nobody follows up."""

from handlers.blocks.untouched import untouched_line, untouched_message
from handlers.outgoing import Outgoing
from handlers.reading import read_by
from handlers.turn import Message
from sales.letters import Letter
from sales.people import Member
from services.untouched import UntouchedList, untouched
from storage.work import Work


def untouched_list(work: Work, letter: Letter) -> Outgoing | None:
    """Tell a manager; nothing where they lead the team no more, or all of it is followed up."""
    found = _found(work, letter)
    return _posted(found[0], untouched_message(found[1], read_by(work, found[0]))) if found else None


def untouched_briefly(work: Work, letter: Letter) -> Outgoing | None:
    """Tell it in a line, as it stands on a morning card."""
    found = _found(work, letter)
    return _posted(found[0], untouched_line(found[1], read_by(work, found[0]))) if found else None


def _found(work: Work, letter: Letter) -> tuple[Member, UntouchedList] | None:
    manager, team = work.members.get(letter.to_member or 0), work.teams.find(int(str(letter.data["team"])))
    if team is None or not manager.slack_id or not manager.active or not manager.manages(team.id):
        return None
    found = untouched(work, team)
    return (manager, found) if found.count else None


def _posted(manager: Member, said: Message) -> Outgoing:
    args = {"channel": manager.slack_id, "text": said.text, "blocks": said.blocks}
    return Outgoing(method="chat.postMessage", args={**args, "unfurl_links": False, "unfurl_media": False})

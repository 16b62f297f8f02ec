"""The awards of a month in a team's channel."""

from datetime import date

from handlers.blocks.awards import awards_message
from handlers.outgoing import POST, Outgoing
from handlers.voice import Voice
from sales.letters import Letter
from services.awards import awards_in
from storage.work import Work


def awards(work: Work, letter: Letter) -> Outgoing | None:
    """Post who did best in a month; nothing where nobody did, or where the team asks for awards no more."""
    team = work.teams.find(int(str(letter.data["team"])))
    if team is None or team.channel != letter.channel or not work.playbook_of(team.id).awards:
        return None
    found = awards_in(work, team, date.fromisoformat(str(letter.data["month"])))
    if not found:
        return None
    said = awards_message(found, Voice(team.language))
    return Outgoing(method=POST, args={"channel": letter.channel, "text": said.text, "blocks": said.blocks})

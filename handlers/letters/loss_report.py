"""The loss report in a team's channel."""

from datetime import date

from handlers.blocks.loss_report import loss_report_message
from handlers.outgoing import POST, Outgoing
from handlers.voice import Voice
from sales.letters import Letter
from services.loss_report import loss_report
from services.posting_days import team_of_post
from storage.work import Work


def losses(work: Work, letter: Letter) -> Outgoing | None:
    """Post what a team lost; nothing where it has moved on, or lost nothing and nobody asked."""
    team = team_of_post(work, letter)
    if team is None:
        return None
    found = loss_report(work, team, date.fromisoformat(str(letter.data["week"])))
    if not (found.lost.count or letter.data.get("asked")):
        return None
    said = loss_report_message(found, Voice(team.language))
    return Outgoing(method=POST, args={"channel": letter.channel, "text": said.text, "blocks": said.blocks})

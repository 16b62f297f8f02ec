"""The weekly digest in a team's channel, and the word to its managers when the channel does not take it."""

from datetime import date

from handlers.blocks.digest import digest_message
from handlers.blocks.kit import actions, esc, section
from handlers.blocks.team import set_up_button
from handlers.outgoing import Outgoing
from handlers.voice import Voice
from sales.letters import Letter
from sales.people import Team
from services.funnel import weekly
from services.unposted import SHARED
from storage.work import Work


def digest(work: Work, letter: Letter) -> Outgoing | None:
    """Post the numbers of a team's week; nothing where it has moved on or outsiders read the channel."""
    team = work.teams.find(int(str(letter.data["team"])))
    if team is None or team.channel != letter.channel:
        return None
    week = weekly(work, team, date.fromisoformat(str(letter.data["week"])))
    said = digest_message(week, Voice(team.language))
    return Outgoing(
        method="chat.postMessage", args={"channel": letter.channel, "text": said.text, "blocks": said.blocks}
    )


def unposted(work: Work, letter: Letter) -> Outgoing | None:
    """Tell a manager why the digest could not be posted, and what to do."""
    manager = work.members.get(letter.to_member or 0)
    team = work.teams.find(int(str(letter.data["team"])))
    if team is None or not manager.slack_id or not manager.active:
        return None
    t = Voice(manager.language)
    said = _why(team, letter, t)
    blocks = [section(said), actions(set_up_button(t("button-change-team"), f"team:{team.id}"))]
    return Outgoing(method="chat.postMessage", args={"channel": manager.slack_id, "text": said, "blocks": blocks})


def _why(team: Team, letter: Letter, t: Voice) -> str:
    """Return what keeps a digest from its channel, in one sentence that says what to do."""
    fault = str(letter.data["fault"])
    where = {"team": esc(team.name), "channel": f"<#{letter.data['channel']}>"}
    if fault == SHARED:
        return t("unposted-before-outsiders", **where)
    known = f"unposted-{fault.replace('_', '-')}"
    why = t(known) if t.knows(known) else t("unposted-other", fault=fault)
    return t("unposted", **where, why=why)

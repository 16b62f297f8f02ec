"""First words: to a channel that the bot was brought into, and to somebody who was put into a team."""

from dataclasses import replace

from handlers.blocks.kit import esc, section
from handlers.blocks.team import welcome_message, without_channel
from handlers.outgoing import Outgoing
from handlers.voice import Voice
from sales.letters import Letter
from services.calendars import hours_of
from storage.work import Work


def welcome(work: Work, letter: Letter) -> Outgoing:
    """Say hello in a channel, in the language of its team or of whoever brought the bot."""
    channel = str(letter.channel)
    team = work.teams.by_channel(channel)
    inviter = letter.data.get("inviter")
    language = team.language if team else work.members.get(int(str(inviter))).language if inviter else "en"
    said = welcome_message(team, channel, Voice(language), without_channel(work.teams.all()))
    post = Outgoing(method="chat.postMessage", args={"channel": channel, "text": said.text, "blocks": said.blocks})
    return replace(post, apart=_warning(work, channel, int(str(inviter))) if inviter else None)


def _warning(work: Work, channel: str, inviter: int) -> Outgoing:
    """Tell whoever brought the bot before people of another company that it keeps silent there."""
    member = work.members.get(inviter)
    said = Voice(member.language)("welcome-before-outsiders", channel=f"<#{channel}>")
    args = {"channel": member.slack_id, "text": said, "blocks": [section(said)]}
    return Outgoing(method="chat.postMessage", args=args)


def first_contact(work: Work, letter: Letter) -> Outgoing | None:
    """Say hello to somebody who was put into a team: who did it, and how to begin."""
    member = work.members.get(letter.to_member or 0)
    team = work.teams.find(int(str(letter.data["team"])))
    if team is None or not member.slack_id or not member.active:
        return None
    t, by = Voice(member.language), work.members.get(int(str(letter.data["by"])))
    who = t("first-contact", by=esc(by.name), team=esc(team.name))
    how = t("first-contact-how", time=t.clock(hours_of(work, member).morning(work.playbook.morning)))
    blocks = [section(who), section(how)]
    return Outgoing(
        method="chat.postMessage", args={"channel": member.slack_id, "text": f"{who}\n{how}", "blocks": blocks}
    )

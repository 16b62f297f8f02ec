"""What stands in a channel says nothing any more once people of another company read along."""

from dataclasses import replace

from handlers.blocks.kit import section
from handlers.outgoing import Outgoing
from handlers.voice import Voice
from sales.letters import Letter
from services.outsiders import is_shared
from storage.work import Work


def hide(work: Work, letter: Letter) -> Outgoing | None:
    """Edit a message to say nothing; nothing where the channel is the company's own again."""
    channel = str(letter.channel)
    if not is_shared(work, channel):
        return None
    hidden = hidden_at(work, channel, str(letter.data["ts"]), letter.to_member)
    return replace(hidden, apart=hidden)


def hidden_at(work: Work, channel: str, ts: str, member_id: int | None) -> Outgoing:
    """Return the edit of a message to one sentence that says why it is not shown, in its readers' language."""
    said = _voice(work, channel, member_id)("hidden-from-outsiders")
    args = {"channel": channel, "ts": ts, "text": said, "blocks": [section(said)]}
    return Outgoing(method="chat.update", args=args, gone=lambda _: None)


def _voice(work: Work, channel: str, member_id: int | None) -> Voice:
    if team := work.teams.by_channel(channel):
        return Voice(team.language)
    return Voice(work.members.get(member_id).language if member_id else "en")

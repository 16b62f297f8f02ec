"""Messages could not be delivered: told to those who can mend it."""

from handlers.blocks.kit import esc, section
from handlers.outgoing import POST, Outgoing
from handlers.voice import Voice
from sales.letters import Letter
from services.dead_letters import dead_lately
from storage.work import Work


def alarm(work: Work, letter: Letter) -> Outgoing | None:
    """List what was given up lately, by kind and by what Slack said; nothing where there is nothing any more."""
    admin = work.members.get(letter.to_member or 0)
    lost = dead_lately(work)
    if not (admin.slack_id and admin.active and lost):
        return None
    t = Voice(admin.language)
    lines = [t("alarm-line", count=count, kind=kind, fault=esc(fault)) for (kind, fault), count in lost.items()]
    said = "\n".join([t("alarm", count=sum(lost.values())), *lines, t("alarm-how")])
    return Outgoing(method=POST, args={"channel": admin.slack_id, "text": said, "blocks": [section(said)]})

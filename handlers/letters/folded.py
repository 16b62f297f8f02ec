"""A kind of message has moved to the morning card, because hardly anybody acted on it."""

from handlers.blocks.attention import folded_message
from handlers.outgoing import Outgoing
from handlers.voice import Voice
from sales.letters import Letter
from services.attention import Verdict
from storage.work import Work


def folded(work: Work, letter: Letter) -> Outgoing | None:
    """Tell an admin which, and how to have it back; nothing where it comes by itself again already."""
    admin, kind = work.members.get(letter.to_member or 0), str(letter.data["kind"])
    if not admin.slack_id or not admin.active or kind not in work.playbook.folded:
        return None
    verdict = Verdict(kind=kind, sent=int(str(letter.data["sent"])), acted=int(str(letter.data["acted"])))
    said = folded_message(verdict, Voice(admin.language))
    return Outgoing(
        method="chat.postMessage", args={"channel": admin.slack_id, "text": said.text, "blocks": said.blocks}
    )

"""Telling an admin what is switched off in the workspace for want of permissions."""

from handlers.blocks.denied import denied_message
from handlers.outgoing import Outgoing
from handlers.voice import Voice
from sales.letters import Letter
from storage.work import Work


def denied(work: Work, letter: Letter) -> Outgoing | None:
    """Say what is off and how it is switched on; nothing where everything has been granted meanwhile."""
    admin, scopes = work.members.get(letter.to_member or 0), work.workspaces.denied()
    if not scopes or not admin.slack_id or not admin.active:
        return None
    said = denied_message(scopes, Voice(admin.language))
    links = {"unfurl_links": False, "unfurl_media": False}
    return Outgoing(
        method="chat.postMessage", args={"channel": admin.slack_id, "text": said.text, "blocks": said.blocks, **links}
    )

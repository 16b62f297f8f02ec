"""Telling somebody that what they said first was reckoned in another zone, and is right now."""

from handlers.blocks.filed import filed_message
from handlers.blocks.kit import section
from handlers.letters.cards import keep_card
from handlers.outgoing import Outgoing
from handlers.reading import read_by
from handlers.turn import Message
from sales.letters import Letter
from services.rezoning import put_right
from storage.work import Work


def rezoned(work: Work, letter: Letter) -> Outgoing | None:
    """Show the opportunity with its new date to whoever named the day; nothing where that was taken back."""
    me = work.members.get(int(letter.to_member or 0))
    filed = put_right(work, int(letter.event_id or 0))
    if filed.event.undone or not me.slack_id:
        return None
    r = read_by(work, me)
    why = r.t("zone-learned", zone=r.t.zone(me.zone, work.now))
    told = Message(text=why, blocks=[section(why)]).above(filed_message(filed, r.t, r.today))
    keep = keep_card("filed", filed.opportunity.id, filed.opportunity.version, letter.id)
    args = {"channel": me.slack_id, "text": told.text, "blocks": told.blocks}
    return Outgoing(method="chat.postMessage", args=args, then=keep)

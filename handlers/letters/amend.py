"""A change was taken back: a message that went out because of it says so."""

from dataclasses import replace

from handlers.blocks.happened import amended_message
from handlers.letters.rewrite import edited
from handlers.outgoing import Outgoing
from handlers.reading import read_in
from sales.letters import Card, Letter
from services.history import happening
from storage.work import Work


def amend(work: Work, letter: Letter) -> Outgoing:
    """Edit the message to one line: who took back what; it is no card any more."""
    opportunity = work.opportunities.get(letter.opportunity_id or 0)
    channel, ts = letter.channel or "", str(letter.data["ts"])
    reader = work.members.get(letter.to_member) if letter.to_member else None
    event = happening(work, work.events.get(int(str(letter.data["event"]))))
    message = amended_message(opportunity, event, read_in(work, channel, opportunity, reader))
    card = work.cards.at(channel, ts) or Card(
        channel=channel, ts=ts, opportunity_id=opportunity.id, version=0, kind="amended"
    )
    return edited(work, replace(card, kind="amended"), message, opportunity.version)

"""Dropping is advised: the owner decides."""

from handlers.blocks.advice import drop_advice_message
from handlers.letters.cards import posted
from handlers.outgoing import Outgoing
from handlers.reading import read_by
from sales.letters import Letter
from services.advising import advised
from storage.work import Work


def drop_advice(work: Work, letter: Letter) -> Outgoing | None:
    """Advise the owner to drop an opportunity; nothing where that does not hold any more, or is decided."""
    owner, found = work.members.get(letter.to_member or 0), advised(work, letter)
    if owner.slack_id is None or found is None:
        return None
    return posted(owner.slack_id, drop_advice_message(found, read_by(work, owner)), found.opportunity.version, letter)

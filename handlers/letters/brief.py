"""An opportunity has changed hands: the brief, what the former owner and the channel are told, and the thanks."""

from handlers.blocks.brief import brief_message
from handlers.blocks.handed_over import brief_read_message, handed_over_message
from handlers.letters.cards import posted
from handlers.outgoing import Outgoing
from handlers.reading import read_by, read_in
from sales.letters import Letter
from services.briefs import brief_of, is_still_theirs
from storage.work import Work


def brief(work: Work, letter: Letter) -> Outgoing | None:
    """Brief the new owner; nothing where it is not theirs any more."""
    owner = work.members.get(letter.to_member or 0)
    if owner.slack_id is None or not is_still_theirs(work, letter):
        return None
    opportunity = work.opportunities.get(letter.opportunity_id or 0)
    message = brief_message(brief_of(work, opportunity, letter), read_by(work, owner))
    return posted(owner.slack_id, message, opportunity.version, letter)


def handed_over(work: Work, letter: Letter) -> Outgoing | None:
    """Tell the former owner, or the channel where the card stands."""
    told = work.members.get(letter.to_member) if letter.to_member else None
    place = letter.channel or (told.slack_id if told else None)
    if place is None or not is_still_theirs(work, letter):
        return None
    opportunity = work.opportunities.get(letter.opportunity_id or 0)
    by, to = (work.members.get(int(str(letter.data[name]))).name for name in ("by", "to"))
    reading = read_in(work, place, opportunity, told)
    message = handed_over_message(opportunity, by, to, str(letter.data.get("words") or ""), reading)
    return posted(place, message, opportunity.version, letter)


def brief_read(work: Work, letter: Letter) -> Outgoing | None:
    """Tell the giver that the new owner has read the brief."""
    giver = work.members.get(letter.to_member or 0)
    if giver.slack_id is None:
        return None
    opportunity = work.opportunities.get(letter.opportunity_id or 0)
    reader = work.members.get(int(str(letter.data["reader"]))).name
    return posted(giver.slack_id, brief_read_message(opportunity, reader, read_by(work, giver)), 0, letter)

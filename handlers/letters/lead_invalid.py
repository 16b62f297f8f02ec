"""A lead was marked as invalid: whoever brought it in is told, with the reason."""

from handlers.blocks.invalid import lead_invalid_message
from handlers.letters.cards import posted
from handlers.outgoing import Outgoing
from handlers.reading import read_by
from sales.letters import Letter
from sales.vocabulary import Status
from storage.work import Work


def lead_invalid(work: Work, letter: Letter) -> Outgoing | None:
    """Tell the one who opened it; nothing where it is no longer dropped."""
    source = work.members.get(letter.to_member or 0)
    opportunity = work.opportunities.get(letter.opportunity_id or 0)
    if source.slack_id is None or opportunity.status is not Status.DROPPED:
        return None
    by = work.members.get(int(str(letter.data["by"]))).name
    message = lead_invalid_message(opportunity, by, read_by(work, source))
    return posted(source.slack_id, message, opportunity.version, letter)

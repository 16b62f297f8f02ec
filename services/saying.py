"""Where one deal stands, put together from its record for one sentence."""

from dataclasses import dataclass

from parsing.hints import sent_in
from sales.opportunity import FollowUp, Opportunity
from sales.status_line import Stand, owed_next, proofs_told, ticks_told
from services.pipeline import Details, details
from storage.work import Work

LOOKED_AT = 60
"""Follow-ups that are looked through."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An opportunity with all that one sentence says of it."""

    shown: Details
    stand: Stand
    last: FollowUp | None
    """The last follow-up, of which the sentence is."""
    last_by: str = ""


def told_of(work: Work, opportunity: Opportunity) -> Told:
    """Return where an opportunity stands: what is known and sent, the last word, whose turn it is."""
    shown, playbook = details(work, opportunity), work.playbook_of(opportunity.team_id)
    story = work.follow_ups.latest(opportunity.id, LOOKED_AT)
    said = {code for each in story for code in sent_in(each.words)}
    decides = any(person.decides for person in shown.contacts)
    stand = Stand(
        ticks=ticks_told(opportunity, playbook, decides=decides),
        proofs=proofs_told(opportunity, playbook, {each.proof for each in shown.evidence}, said),
        heard=next((each for each in story if each.feedback), None),
        owed=owed_next(shown.promises),
    )
    last = story[0] if story else None
    return Told(shown=shown, stand=stand, last=last, last_by=shown.names[last.member_id] if last else "")

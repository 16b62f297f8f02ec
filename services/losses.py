"""Why a deal was lost: what its history hints at, who won it instead, and what is said of it afterwards."""

from dataclasses import replace

from parsing import UpdateDraft
from sales.authority import ensure_change
from sales.losses import LOOKED_AT, Hint, likeliest, rivals_named
from sales.opportunity import EventCode, Opportunity
from sales.people import Member
from sales.vocabulary import Outcome
from services.changes import Change, write_down
from services.said import Said
from services.updates import Filed
from storage.work import Work


def hint_of(work: Work, opportunity: Opportunity) -> Hint | None:
    """Return the likeliest reason of a loss by what was logged; None where nothing hints at any."""
    return likeliest(work.follow_ups.latest(opportunity.id, LOOKED_AT))


def rivals_of(work: Work, opportunity: Opportunity) -> tuple[str, ...]:
    """Return the rivals that were named for an opportunity, the last one first."""
    return rivals_named(work.follow_ups.latest(opportunity.id, LOOKED_AT))


def tell_more(
    work: Work, me: Member, lost: Opportunity, said: Said, *, detail: str | None = None, competitor: str | None = None
) -> Filed:
    """Add to a loss what lies below its reason, or who won; it is a change that can be undone by itself."""
    owner = work.members.get(lost.owner_id)
    ensure_change(me, lost, owner)
    after = replace(lost, loss_detail=detail or lost.loss_detail, competitor=competitor or lost.competitor)
    saved, event = write_down(work, lost, after, Change(code=EventCode.UPDATED, me=me, said=said))
    draft = UpdateDraft(outcome=Outcome.LOST, loss_reason=lost.loss_reason, loss_detail=detail)
    return Filed(opportunity=saved, owner=owner, event=event, draft=draft)

"""The promise ledger at work: promises are written down with the follow-up that tells of them, and ended once."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from parsing.promises import read_promises
from sales.authority import ensure_change
from sales.errors import SalesError
from sales.opportunity import Event, EventCode, FollowUp, Opportunity
from sales.people import Member
from sales.promises import Promise, in_order
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """What became of a promise, and who said so."""

    promise: Promise
    by: str = ""


def keep_promises(
    work: Work, opportunity: Opportunity, event: Event, follow_up: FollowUp | None, me: Member | None
) -> None:
    """Write down what a change tells of promises; taking a change back lets those stand again that it ended."""
    if event.code is EventCode.UNDONE:
        work.promises.reopen(int(str(event.data["event"])))
    if follow_up is None or me is None:
        return
    said = read_promises(follow_up.words, work.now.astimezone(ZoneInfo(me.zone)))
    work.promises.add(said, opportunity.id, follow_up.id)


def promises_of(work: Work, opportunity: Opportunity) -> list[Promise]:
    """Return what is still promised about an opportunity, the first day first; nothing where it has ended."""
    return [] if opportunity.has_ended else in_order(work.promises.open_of(opportunity.id))


def ask_promise(work: Work, me: Member, promise_id: int) -> tuple[Opportunity, Promise]:
    """Return a promise with its opportunity; refuses who may not change that."""
    promise = work.promises.get(promise_id)
    if promise is None:
        raise SalesError("promise-gone")
    opportunity = work.opportunities.get(promise.opportunity_id)
    ensure_change(me, opportunity, work.members.get(opportunity.owner_id))
    return opportunity, promise


def ended(work: Work, promise: Promise) -> Ended:
    """Return what became of a promise, with the name of who said so."""
    return Ended(promise=promise, by=work.members.get(promise.member_id).name if promise.member_id else "")

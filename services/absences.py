"""Saying that one is away, and who decides on approvals meanwhile."""

from datetime import date

from sales.approvals import Absence
from sales.errors import SalesError
from sales.people import Member
from services.approvals import retell
from services.changes import today_of
from services.daybreak import is_reachable
from storage.work import Work


def go_away(work: Work, me: Member, first: date, last: date, delegate: Member | None) -> Absence:
    """Keep when somebody is away and who stands in; who stands in is asked what waits by now.

    What they have said before is replaced.
    """
    today = today_of(work, me)
    if last < today or last < first:
        raise SalesError("away-over", day=last)
    if delegate and (delegate.id == me.id or not is_reachable(delegate)):
        raise SalesError("away-one-person")
    absence = Absence(member_id=me.id, first_on=first, last_on=last, delegate_id=delegate.id if delegate else None)
    work.absences.keep(absence, today)
    if delegate and absence.covers(today):
        retell(work, me)
    return absence


def come_back(work: Work, me: Member) -> None:
    """Forget that somebody is away, and ask them what waits and has not reached them; refuses where they are not."""
    if not work.absences.end(me.id, today_of(work, me)):
        raise SalesError("away-none")
    retell(work, me)

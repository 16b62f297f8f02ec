"""Dropping an opportunity for a reason that somebody says, and opening again what has ended or sleeps."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from typing import Final

from sales.advice import AdviceVerdict
from sales.authority import ensure_change
from sales.errors import SalesError
from sales.opportunity import EventCode, Opportunity
from sales.people import Member
from sales.vocabulary import Status
from services.advising import decide
from services.changes import Change, ensure_open, planned, step_of, today_of, write_down
from services.said import Said
from services.sleeping import Acted
from storage.work import Work

LONGEST_REASON: Final = 1000
"""Characters of a reason that are kept."""


def drop(
    work: Work,
    me: Member,
    opportunity: Opportunity,
    words: str,
    said: Said,
    data: Mapping[str, object] | None = None,
) -> Acted:
    """Drop an opportunity that is open or asleep; refuses where nobody says why."""
    owner = work.members.get(opportunity.owner_id)
    ensure_change(me, opportunity, owner)
    ensure_open(opportunity)
    reason = words.strip()[:LONGEST_REASON]
    if not reason:
        raise SalesError("drop-why", id=opportunity.id, name=opportunity.name)
    after = replace(
        opportunity,
        status=Status.DROPPED,
        closed_on=today_of(work, owner),
        loss_words=reason,
        next_on=None,
        next_time=None,
        next_promised=False,
        due_at=None,
        generation=opportunity.generation + 1,
    )
    data = {**(data or {}), **decide(work, me, opportunity, AdviceVerdict.DROPPED, reason)}
    saved, event = write_down(work, opportunity, after, Change(code=EventCode.DROPPED, me=me, said=said, data=data))
    return Acted(opportunity=saved, owner=owner, event=event)


def reopen(
    work: Work, me: Member, opportunity: Opportunity, said: Said, on: date | None = None, at: time | None = None
) -> Acted:
    """Open again what was won, lost, dropped or put to sleep; the history keeps how it had ended and why.

    Its next date is the one that is said, else the one of its grade's rhythm.
    """
    owner = work.members.get(opportunity.owner_id)
    ensure_change(me, opportunity, owner)
    if opportunity.is_open or opportunity.status is Status.VOID:
        code = "reopen-open" if opportunity.is_open else "reopen-void"
        raise SalesError(code, id=opportunity.id, name=opportunity.name)
    if on and on < today_of(work, owner):
        raise SalesError("next-date-past", day=on)
    opened = _opened(work, opportunity)
    after = planned(opened, step_of(work, opened, owner, on, at))
    saved, event = write_down(work, opportunity, after, Change(code=EventCode.REOPENED, me=me, said=said))
    return Acted(opportunity=saved, owner=owner, event=event)


def _opened(work: Work, o: Opportunity) -> Opportunity:
    """Return the opportunity in the stage in which it ended, whose clocks begin anew."""
    return replace(
        o,
        status=Status.OPEN,
        closed_on=None,
        loss_reason=None,
        loss_detail=None,
        loss_words=None,
        competitor=None,
        slept_on=None,
        slept_words=None,
        stage_since=work.now,
        progressed_at=work.now,
    )

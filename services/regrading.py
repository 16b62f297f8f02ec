"""Settling a doubt about a grade: another grade, or a line that says why it stays; once, by who may change the deal."""

from typing import Final

from parsing import UpdateDraft
from sales.authority import ensure_change
from sales.contradictions import Flag
from sales.errors import SalesError
from sales.opportunity import Event, EventCode, Opportunity
from sales.people import Member
from services.changes import Change, ensure_open, write_down
from services.flags import Doubt, told
from services.said import Said
from services.updates import Filed, file_update
from storage.work import Work

LONGEST: Final = 500
"""Characters of an explanation."""


def ask_flag(work: Work, me: Member, flag_id: int) -> tuple[Opportunity, Flag]:
    """Return the deal and the doubt that a button names; refuses who may not change the deal, and what has ended."""
    flag = work.flags.get(flag_id)
    if flag is None:
        raise SalesError("doubt-gone")
    opportunity = work.opportunities.get(flag.opportunity_id)
    ensure_change(me, opportunity, work.members.get(opportunity.owner_id))
    if flag.is_open:
        ensure_open(opportunity)
    return opportunity, flag


def regrade(work: Work, me: Member, flag_id: int, said: Said) -> Filed | Doubt:
    """Give the deal the grade that the words speak of; a doubt that is settled already is returned as it stands."""
    opportunity, flag = ask_flag(work, me, flag_id)
    if not flag.is_open:
        return told(work, opportunity, flag)
    return file_update(work, me, opportunity, UpdateDraft(grade=flag.offered), said)


def explain(work: Work, me: Member, flag_id: int, words: str, said: Said) -> tuple[Doubt, Event | None]:
    """Keep why the grade stays, as a change that can be taken back; None for one that is settled already."""
    opportunity, flag = ask_flag(work, me, flag_id)
    if not flag.is_open:
        return told(work, opportunity, flag), None
    why = " ".join(words.split())[:LONGEST]
    if not why:
        raise SalesError("doubt-needs-words")
    _, event = write_down(work, opportunity, opportunity, Change(code=EventCode.EXPLAINED, me=me, said=said))
    work.flags.explain(flag.id, me.id, why, event.id)
    return told(work, opportunity, work.flags.get(flag.id) or flag), event

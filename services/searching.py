"""What the book remembers of lost deals and of objections, with the answers that worked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Final

from sales.losses import OBJECTIONS, worked
from sales.opportunity import FollowUp, Opportunity
from sales.people import Member
from sales.vocabulary import Feedback
from services.changes import today_of
from storage.searching import Searching, Sought, Term
from storage.work import Work

PAGE: Final = 25
"""Rows at once."""
TOP: Final = 5
"""Objections of a month that are shown."""
EXAMPLES: Final = 200
"""The newest objections that are looked through for answers that worked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """What a customer held against a deal, and the answer that worked, where one did."""

    follow_up: FollowUp
    opportunity: Opportunity
    answer: FollowUp | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """A page of lost deals and of objections behind them, and how many there are of each."""

    lost: Sequence[Opportunity]
    objections: Sequence[Objection]
    lost_count: int
    objection_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Common:
    """How often an objection was raised in a month and in the one before, with the latest answer that worked."""

    code: Feedback
    times: int
    before: int
    answered: Objection | None


def remembered(work: Work, me: Member, terms: Sequence[Term], whole: Term | None, offset: int) -> Remembered:
    """Return a page of what I may see, lost deals before objections: it holds all the terms, or the whole as one."""
    sought = _by(me, terms, whole)
    archive = Searching(work.scope)
    lost_count = archive.count_lost(sought)
    lost = archive.lost(sought, offset, PAGE) if offset < lost_count else []
    objections, objection_count = archive.objections(sought, max(0, offset - lost_count), PAGE - len(lost))
    return Remembered(
        lost=lost,
        objections=_answered(work, objections),
        lost_count=lost_count,
        objection_count=objection_count,
    )


def commonest(work: Work, me: Member) -> tuple[date, Sequence[Common]]:
    """Return the first day of the month, and the objections that were raised most often in it, the commonest first."""
    today = today_of(work, me)
    first = today.replace(day=1)
    sought, archive = _by(me), Searching(work.scope)
    now = archive.tally(sought, first, today + timedelta(days=1))
    before = archive.tally(sought, (first - timedelta(days=1)).replace(day=1), first)
    top = sorted((code for code in OBJECTIONS if now.get(code)), key=lambda code: -now[code])[:TOP]
    raised = _answered(work, archive.objections(sought, 0, EXAMPLES)[0]) if top else []
    return first, [
        Common(code=code, times=now[code], before=before.get(code, 0), answered=_latest_answer(raised, code))
        for code in top
    ]


def rivals_known(work: Work, me: Member) -> Sequence[str]:
    """Return the rivals to whom deals that I may see were lost, the last one first."""
    return Searching(work.scope).rivals(_by(me))


def _by(me: Member, terms: Sequence[Term] = (), whole: Term | None = None) -> Sought:
    teams = None if me.is_manager else [seat.team_id for seat in me.memberships]
    return Sought(reader_id=me.id, teams=teams, terms=terms, whole=whole)


def _latest_answer(raised: Sequence[Objection], code: Feedback) -> Objection | None:
    """Return the latest time that an objection was answered so that the deal came further."""
    return next((each for each in raised if each.answer and code in each.follow_up.feedback), None)


def _answered(work: Work, raised: Sequence[FollowUp]) -> Sequence[Objection]:
    """Return objections with their deals and with the answers that worked."""
    if not raised:
        return []
    numbers = {each.opportunity_id for each in raised}
    deals = {o.id: o for o in Searching(work.scope).deals(numbers)}
    later = _by_deal(Searching(work.scope).later(numbers))
    return [_objection(each, deals[each.opportunity_id], later[each.opportunity_id]) for each in raised]


def _by_deal(follow_ups: Sequence[FollowUp]) -> Mapping[int, Sequence[FollowUp]]:
    ordered = sorted(follow_ups, key=lambda f: f.opportunity_id)  # stable: each deal's stay in their order
    return {number: list(those) for number, those in groupby(ordered, key=lambda f: f.opportunity_id)}


def _objection(raised: FollowUp, deal: Opportunity, all_of_it: Sequence[FollowUp]) -> Objection:
    after = [each for each in all_of_it if (each.at, each.id) > (raised.at, raised.id)]
    return Objection(follow_up=raised, opportunity=deal, answer=worked(raised, after, deal))

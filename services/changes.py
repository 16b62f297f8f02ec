"""Writing a change of an opportunity down: the record, the history, and everything that must follow from it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from sales.cadence import NextStep, next_step, not_at_once
from sales.changes import moved
from sales.errors import SalesError
from sales.hours import moment
from sales.letters import Card
from sales.opportunity import Event, EventCode, FollowUp, Opportunity
from sales.people import Member
from sales.signs import with_signs
from sales.vocabulary import Status
from services.calendars import hours_of
from services.day_cards import owe_edits
from services.flags import keep_flags
from services.lapsing import keep_approvals
from services.promises import keep_promises
from services.said import Said
from storage.work import Work

NAMES: Final = frozenset({"name", "account_id"})
"""Fields whose move lets a name fall out of use."""
PUTS_RIGHT: Final = frozenset({EventCode.UNDONE, EventCode.CORRECTED})
"""Changes of what was said before; receipts of that tell it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change about to be written: what it is, who makes it, and where it was said."""

    code: EventCode
    me: Member | None
    said: Said
    data: Mapping[str, object] | None = None
    follow_up: FollowUp | None = None


def ensure_open(opportunity: Opportunity) -> None:
    """Refuse to work on an opportunity that has ended; one that sleeps has not."""
    if opportunity.has_ended:
        status = opportunity.status.value
        raise SalesError("opportunity-closed", id=opportunity.id, name=opportunity.name, status=status)


def today_of(work: Work, member: Member) -> date:
    """Return the calendar day that it is for a member."""
    return work.now.astimezone(ZoneInfo(member.zone)).date()


def end_of_day(work: Work, member: Member) -> datetime:
    """Return the UTC moment at which a member's day ends."""
    return moment(today_of(work, member) + timedelta(days=1), time(0), member.zone)


def planned(opportunity: Opportunity, step: NextStep) -> Opportunity:
    """Return the opportunity with its next date set, which begins a new generation."""
    return replace(
        opportunity,
        next_on=step.on,
        next_time=step.at,
        next_promised=step.promised,
        due_at=step.due_at,
        generation=opportunity.generation + 1,
    )


def step_of(
    work: Work, opportunity: Opportunity, owner: Member, promised: date | None = None, at: time | None = None
) -> NextStep:
    """Return when an opportunity is looked at next, on its owner's clock and on their workdays."""
    hours = hours_of(work, owner)
    playbook = work.playbook_of(opportunity.team_id)
    step = next_step(playbook, opportunity.grade, today_of(work, owner), hours, promised, at)
    return not_at_once(step, playbook, work.now, hours)


def by_cadence(work: Work, opportunity: Opportunity, owner: Member) -> Opportunity:
    """Return the opportunity with the next date that its grade's cadence asks for."""
    return planned(opportunity, step_of(work, opportunity, owner))


def write_down(work: Work, before: Opportunity, after: Opportunity, change: Change) -> tuple[Opportunity, Event]:
    """Save a changed opportunity with its event; cards and homes that show it are owed a rewrite."""
    saved = work.opportunities.save(_showing(work, before, after, change), before)
    if change.follow_up:
        work.follow_ups.add(change.follow_up)
    event = work.events.add(
        change.code,
        saved.id,
        change.me.id if change.me else None,
        change.said.place,
        moved(before, saved),
        {**(change.data or {}), **where_said(change.said)},
        change.follow_up.id if change.follow_up else None,
    )
    if saved.status is Status.VOID or NAMES & event.changes.keys():
        work.opportunities.drop_names()
    keep_flags(work, before, saved, event, change.follow_up)
    keep_approvals(work, before, saved, event)
    keep_promises(work, saved, event, change.follow_up, change.me)
    refresh(work, saved, event, {before.owner_id, saved.owner_id})
    return saved, event


def _showing(work: Work, before: Opportunity, after: Opportunity, change: Change) -> Opportunity:
    """Return the opportunity with its signs; taking a change back puts them back with everything else."""
    if change.code is EventCode.UNDONE:
        return after
    feedback = change.follow_up.feedback if change.follow_up else ()
    return with_signs(before, after, feedback, work.playbook_of(after.team_id), work.now)


def where_said(said: Said) -> Mapping[str, object]:
    """Return what an event keeps of the message it was said in, so that editing or deleting that finds it."""
    return {"message": said.message} if said.message else {}


def refresh(work: Work, opportunity: Opportunity, event: Event, members: set[int]) -> None:
    """Owe a rewrite to every card that no longer tells the truth, and a fresh App Home to the members."""
    receipts = work.cards.receipts(opportunity.id) if event.code in PUTS_RIGHT else ()
    for card in (*work.cards.of(opportunity.id), *receipts):
        owe_rewrite(work, card, opportunity.version)
    for member_id in members:
        work.outbox.owe(f"home:{member_id}:{event.id}", "home", to_member=member_id)
    owe_edits(work, opportunity, {number: today_of(work, work.members.get(number)) for number in members}, event.id)


def owe_rewrite(work: Work, card: Card, version: int) -> None:
    """Owe a card the look of a version; it is rewritten from what is true when its turn comes."""
    key = f"rewrite:{card.channel}:{card.ts}:{version}"
    number, place = card.opportunity_id, {"ts": card.ts}
    work.outbox.owe(key, "rewrite", channel=card.channel, opportunity_id=number, data=place)

"""Handing an opportunity, or somebody's whole book, over to another owner."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from sales.authority import ensure_change, ensure_see
from sales.errors import SalesError
from sales.opportunity import Event, EventCode, Opportunity
from sales.people import Member
from services.approvals import tell
from services.calendars import due_moment, hours_of
from services.changes import Change, ensure_open, write_down
from services.said import Said
from services.updates import LONGEST_WORDS, in_zone
from storage.work import Work

BOOK_LIMIT: Final = 1000
"""Open opportunities that change hands at once; far more than one person works."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """An opportunity that changed hands."""

    opportunity: Opportunity
    former: Member
    to: Member
    words: str
    event: Event
    briefed_at: datetime | None = None
    """When the new owner is briefed, where they are not at work now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookGiven:
    """All open opportunities of one member that changed hands together."""

    given: Sequence[Given]
    kept: int
    """How many the giver may not hand over, because another team's manager decides."""
    former: Member
    to: Member


def give(
    work: Work, me: Member, opportunity: Opportunity, to: Member, words: str, said: Said, channel: str | None = None
) -> Given:
    """Hand an open opportunity over; the new owner is briefed, the former one and the channel are told."""
    given = replace(_hand_over(work, me, opportunity, to, words, said), briefed_at=_briefed_at(work, to))
    number, event, data = opportunity.id, given.event.id, _letter_data(given, me)
    caused: Mapping[str, Any] = {"opportunity_id": number, "event_id": event, "data": data}
    if to.slack_id:
        work.outbox.owe(f"brief:{event}", "brief", to_member=to.id, **caused)
    if _is_told(given.former, me):
        work.outbox.owe(f"handed_over:{event}", "handed_over", to_member=given.former.id, **caused)
    if channel:
        work.outbox.owe(f"handed_over:{event}:{channel}", "handed_over", channel=channel, **caused)
    return given


def give_book(work: Work, me: Member, giver: Member, to: Member, words: str, said: Said) -> BookGiven:
    """Hand all open opportunities of a member over, and those that sleep; both are told once, with the list."""
    book = work.opportunities.of_owner(giver.id, limit=BOOK_LIMIT, asleep=True)
    mine = [o for o in book if me.id == giver.id or me.manages(o.team_id)]
    if not mine and book:
        ensure_see(me, book[0], giver)
        ensure_change(me, book[0], giver)
    if not mine:
        raise SalesError("give-empty-book", who=giver.name)
    given = [_hand_over(work, me, o, to, words, said) for o in mine]
    data = {**_letter_data(given[0], me), "numbers": [each.opportunity.id for each in given]}
    for member in (to, giver):
        if _is_told(member, me):
            key = f"book:{said.key}:{member.id}"
            work.outbox.owe(key, "book_handed_over", to_member=member.id, data={**data, "to": to.id})
    return BookGiven(given=given, kept=len(book) - len(mine), former=giver, to=to)


def _hand_over(work: Work, me: Member, opportunity: Opportunity, to: Member, words: str, said: Said) -> Given:
    former = work.members.get(opportunity.owner_id)
    ensure_change(me, opportunity, former)
    _ensure_takes(work, me, opportunity, to)
    after = _owned_by(work, opportunity, former, to)
    kept = words[:LONGEST_WORDS]
    data = {"words": kept, "from": former.id, "to": to.id}
    saved, event = write_down(work, opportunity, after, Change(code=EventCode.HANDED_OVER, me=me, said=said, data=data))
    if waiting := work.approvals.open_of(saved.id):
        tell(work, waiting, saved)
    return Given(opportunity=saved, former=former, to=to, words=kept, event=event)


def _ensure_takes(work: Work, me: Member, opportunity: Opportunity, to: Member) -> None:
    ensure_open(opportunity)
    about = {"id": opportunity.id, "name": opportunity.name}
    if to.id == opportunity.owner_id:
        raise SalesError("give-to-self" if to.id == me.id else "give-same-owner", **about, who=to.name)
    if not to.active:
        raise SalesError("give-to-inactive", **about, who=to.name)
    workspace = work.workspaces.get()
    if to.slack_id and workspace and to.slack_id == workspace.bot_user:
        raise SalesError("give-to-bot", **about)


def _owned_by(work: Work, opportunity: Opportunity, former: Member, to: Member) -> Opportunity:
    """Keep stage, history and next date; the date counts on the new owner's clock, and its reminder is theirs."""
    of_team = any(seat.team_id == opportunity.team_id for seat in to.memberships)
    team_id = opportunity.team_id if of_team else to.team_id or opportunity.team_id
    owned = replace(opportunity, owner_id=to.id, team_id=team_id, generation=opportunity.generation + 1)
    if opportunity.next_on is None:
        return owned
    on, at = in_zone(opportunity.next_on, opportunity.next_time, former.zone, to.zone)
    # An hour stays the moment that it is, even one that the clocks of the new owner bring twice.
    due_at = opportunity.due_at if at else due_moment(work, to, on, at)
    return replace(owned, next_on=on, next_time=at, due_at=due_at)


def _briefed_at(work: Work, to: Member) -> datetime | None:
    opens = hours_of(work, to).next_open(work.now)
    return opens if to.slack_id and opens > work.now else None


def _is_told(member: Member, me: Member) -> bool:
    return bool(member.slack_id) and member.active and member.id != me.id


def _letter_data(given: Given, me: Member) -> Mapping[str, object]:
    return {"words": given.words, "from": given.former.id, "to": given.to.id, "by": me.id}

"""Putting right what was understood: by a form, by editing the message, by deleting it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from parsing import UpdateDraft
from sales.authority import ensure_change
from sales.errors import SalesError
from sales.opportunity import Event, EventCode, Opportunity
from sales.people import Member
from services.changes import Change, write_down
from services.finding import visible
from services.said import Said
from services.undoing import Undone, ensure_mine, take_back
from services.updates import Filed, amended, file_update
from storage.work import Work

FIX_WITHIN: Final = timedelta(hours=24)
"""How long a form, an edited message or a deleted one puts right what was filed."""
FIXABLE: Final = frozenset(
    {
        EventCode.CREATED,
        EventCode.UPDATED,
        EventCode.STAGE_MOVED,
        EventCode.WON,
        EventCode.LOST,
        EventCode.CORRECTED,
    }
)


def fixable(work: Work, me: Member, event_id: int) -> Event:
    """Return a change of mine that a form may still put right."""
    event = work.events.get(event_id)
    ensure_mine(work, me, event)
    if event.code not in FIXABLE or work.now - event.at > FIX_WITHIN:
        raise SalesError("fix-too-late", hours=round(FIX_WITHIN.total_seconds() / 3600))
    return event


def correct(
    work: Work, me: Member, event: Event, number: int, name: str | None, draft: UpdateDraft, said: Said
) -> Filed:
    """File a change of mine again, as it was meant; a wrong opportunity gets its own state back.

    Refuses when something newer has changed the same fields.
    """
    said = _in_same_message(event, said)
    if event.code is EventCode.CREATED:
        return _correct_new(work, me, event, name, draft, said)
    take_back(work, me, event, said)
    target = visible(work, me, work.opportunities.get(number))
    return file_update(work, me, target, draft, said, EventCode.CORRECTED, event.id)


def withdraw_message(work: Work, me: Member, message: str, said: Said) -> Sequence[Undone]:
    """Take back whatever was filed from a message; nothing where nothing was or all is taken back already."""
    filed = work.events.said_in(me.id, message)
    recent = [event for event in filed if work.now - event.at <= FIX_WITHIN]
    if filed and not recent:
        raise SalesError("fix-too-late", hours=round(FIX_WITHIN.total_seconds() / 3600))
    return [take_back(work, me, event, said) for event in recent]


def _correct_new(work: Work, me: Member, event: Event, name: str | None, draft: UpdateDraft, said: Said) -> Filed:
    """Put a new opportunity right where it stands, so that its number stays."""
    opportunity = work.opportunities.get(event.opportunity_id)
    owner = work.members.get(opportunity.owner_id)
    ensure_change(me, opportunity, owner)
    after = amended(work, me, _renamed(work, opportunity, name), draft, None)
    change = Change(code=EventCode.CORRECTED, me=me, said=said, data={"words": draft.text, "corrects": event.id})
    saved, written = write_down(work, opportunity, after, change)
    account = work.accounts.get(saved.account_id).name
    return Filed(opportunity=saved, account=account, owner=owner, event=written, draft=draft)


def _renamed(work: Work, opportunity: Opportunity, name: str | None) -> Opportunity:
    if not name or name == opportunity.name:
        return opportunity
    account = work.accounts.ensure(name[:200])
    return replace(opportunity, name=account.name, account_id=account.id)


def _in_same_message(event: Event, said: Said) -> Said:
    """Keep the message that the words stand in, so that editing it later finds the correction."""
    message = event.data.get("message")
    if not isinstance(message, str):
        return said
    channel, _, ts = message.rpartition(":")
    return replace(said, channel=channel, ts=ts)

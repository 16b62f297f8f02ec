"""Taking back exactly one change, for as long as the playbook allows."""

from dataclasses import dataclass, replace
from datetime import timedelta

from sales.changes import put_back, to_json
from sales.errors import SalesError
from sales.letters import Letter, LetterState
from sales.opportunity import Event, EventCode, Opportunity
from sales.people import Member
from sales.vocabulary import Status
from services.advising import advise_again
from services.calendars import due_moment
from services.changes import Change, write_down
from services.moving import ensure_rests_on_nothing
from services.nicknames import unlearn
from services.said import Said
from storage.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """What was taken back, and the opportunity as it stands again."""

    opportunity: Opportunity
    event: Event
    """The change that was taken back."""


def undo(work: Work, me: Member, event_id: int | None, said: Said) -> Undone:
    """Take back one change of mine: the named one, or my latest; it is itself an entry of the history."""
    event = work.events.get(event_id) if event_id else work.events.last_of(me.id)
    if event is None:
        raise SalesError("undo-nothing")
    ensure_mine(work, me, event)
    minutes = work.playbook.undo_minutes
    if work.now - event.at > timedelta(minutes=minutes):
        raise SalesError("undo-too-late", minutes=minutes)
    if event.code is not EventCode.CREATED and not event.undone:
        before = work.opportunities.get(event.opportunity_id)
        ensure_rests_on_nothing(work, before, put_back(before, event.changes), event)
    return take_back(work, me, event, said)


def may_undo_opening(work: Work, me: Member, opportunity: Opportunity) -> Event | None:
    """Return my opening of an opportunity for as long as I can take it back: it is young, and nothing followed."""
    event = work.events.newest_of(opportunity.id)
    if event is None or event.code is not EventCode.CREATED or event.member_id != me.id:
        return None
    return event if work.now - event.at <= timedelta(minutes=work.playbook.undo_minutes) else None


def take_back(work: Work, me: Member, event: Event, said: Said) -> Undone:
    """Take back one change, however old; refuses when something newer would be lost."""
    before = work.opportunities.get(event.opportunity_id)
    if event.code is EventCode.CREATED:
        after = _voided(work, before, event)
    else:
        after = _on_the_clock(work, before, put_back(before, event.changes), event)
    if not work.events.mark_undone(event.id):
        raise SalesError("undo-already")
    if event.follow_up_id:
        work.follow_ups.change(event.follow_up_id, withdrawn=True)
    if event.data.get("evidence"):
        work.evidence.withdraw(event.id)
    change = Change(code=EventCode.UNDONE, me=me, said=said, data={"event": event.id})
    saved, _ = write_down(work, before, replace(after, generation=before.generation + 1), change)
    take_back_letters(work, event)
    advise_again(work, event)
    unlearn(work, me, event)
    account = work.accounts.get(saved.account_id).name
    return Undone(opportunity=replace(saved, account_name=account), event=event)


def ensure_mine(work: Work, me: Member, event: Event) -> None:
    """Refuse to take back what somebody else did, what was taken back before, and a taking back itself."""
    if event.member_id != me.id:
        who = work.members.get(event.member_id).name if event.member_id else "Oppbot"
        raise SalesError("undo-not-yours", who=who)
    if event.undone or event.code is EventCode.UNDONE:
        raise SalesError("undo-already")


def _on_the_clock(work: Work, before: Opportunity, after: Opportunity, event: Event) -> Opportunity:
    """Return the opportunity due on its owner's clock, which may have moved while the change stood."""
    _, then = event.changes.get("due_at", (None, None))
    stood_still = then is not None and to_json(before.due_at) == then and after.owner_id == before.owner_id
    if after.next_on is None:
        return replace(after, due_at=None)
    if "due_at" not in event.changes or stood_still:
        return after
    owner = work.members.get(after.owner_id)
    return replace(after, due_at=due_moment(work, owner, after.next_on, after.next_time))


def _voided(work: Work, opportunity: Opportunity, event: Event) -> Opportunity:
    newest = work.events.newest_of(opportunity.id)
    if newest is None or newest.id != event.id:
        raise SalesError("undo-moved-on", name=opportunity.name, id=opportunity.id)
    return replace(opportunity, status=Status.VOID, next_on=None, next_time=None, due_at=None)


def take_back_letters(work: Work, event: Event) -> None:
    """Withdraw the letters that a change caused; those that have gone out are edited to say so."""
    work.outbox.withdraw_caused_by(event.id)
    _amend_sent(work, event)


def catch_up(work: Work, letter: Letter) -> None:
    """Edit a letter that was on its way while its cause was taken back."""
    if letter.event_id and letter.opportunity_id and (event := work.events.get(letter.event_id)).undone:
        _amend_sent(work, event)


def _amend_sent(work: Work, event: Event) -> None:
    for letter in work.outbox.caused_by(event.id):
        if letter.state is LetterState.SENT and letter.sent_ts:
            work.outbox.owe(
                f"amend:{letter.id}",
                "amend",
                to_member=letter.to_member,
                channel=letter.sent_channel,
                opportunity_id=event.opportunity_id,
                data={"ts": letter.sent_ts, "event": event.id},
            )

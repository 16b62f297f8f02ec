"""Putting right what was understood: by a form, by editing the message, by deleting it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, Final

from parsing import UpdateDraft
from sales.authority import ensure_change
from sales.corrections import CorrectionKind
from sales.errors import SalesError
from sales.opportunity import Event, EventCode, FollowUp, Opportunity
from sales.people import Member
from sales.vocabulary import Feedback, Outcome, Status
from services.changes import Change, write_down
from services.finding import visible
from services.learning import note, put_right, taught
from services.moving import Grounds, keep_waiting, through_gate
from services.readings import Reading, name_of, reading_of
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
_ENDED: Final = {Status.WON: Outcome.WON, Status.LOST: Outcome.LOST}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixable:
    """A change that may be put right, with what it did."""

    event: Event
    opportunity: Opportunity
    follow_up: FollowUp | None = None

    @property
    def is_new(self) -> bool:
        """Whether it opened the opportunity, or put right how that was opened."""
        return self.event.code is EventCode.CREATED or bool(self.event.data.get("opened"))

    @property
    def is_filled(self) -> bool:
        """Whether a form brought it that asked for what a gate missed, or it put right how that was filled in."""
        return bool(self.event.data.get("filled"))

    @property
    def words(self) -> str:
        """What was logged as said and done."""
        return self.follow_up.words if self.follow_up else ""

    @property
    def shown(self) -> UpdateDraft:
        """What a form shows of it before anything is put right."""
        o = self.opportunity
        money: dict[str, Any] = {"amount": o.amount, "currency": o.currency if o.amount is not None else None}
        state: dict[str, Any] = {"stage": o.stage, "grade": o.grade, "close_on": o.close_on} if o.is_open else {}
        step: dict[str, Any] = {"follow_up_at": o.next_on, "follow_up_time": o.next_time} if o.next_promised else {}
        return UpdateDraft(feedback=self.feedback, loss_reason=o.loss_reason, **money, **state, **step)

    @property
    def feedback(self) -> tuple[Feedback, ...]:
        """What the customer was understood to say."""
        return self.follow_up.feedback if self.follow_up else ()


def fixable(work: Work, me: Member, event_id: int) -> Fixable:
    """Return a change of mine that a form may still put right."""
    event = work.events.get(event_id)
    ensure_mine(work, me, event)
    if event.code not in FIXABLE or work.now - event.at > FIX_WITHIN:
        raise _too_late()
    follow_up = work.follow_ups.get(event.follow_up_id) if event.follow_up_id else None
    return Fixable(event=event, opportunity=work.opportunities.get(event.opportunity_id), follow_up=follow_up)


def correct(
    work: Work, me: Member, found: Fixable, number: int, name: str | None, draft: UpdateDraft, said: Said
) -> Filed:
    """File a change of mine again, as it was meant; a wrong opportunity gets its own state back.

    Refuses when something newer has changed the same fields.
    """
    reading, said = reading_of(work, me, found.event), _in_same_message(found.event, said)
    filed = _file_again(work, me, found, number, name, replace(draft, product=reading.draft.product), said)
    settled = _settled(reading, found, filed.opportunity)
    right = put_right(reading, found.shown, draft, settled)
    learnt = taught(work, me, reading, settled) if settled and not found.is_new else {}
    note(work, me, CorrectionKind.FIXED, reading, right, event_id=filed.event.id, **learnt)
    return filed


def _settled(reading: Reading, found: Fixable, opportunity: Opportunity) -> str | None:
    """Return the name that was meant, where the words had been taken for another or for none."""
    ref, is_other = reading.draft.opportunity, opportunity.id != found.opportunity.id
    unsure = bool(ref.candidates or ref.unmatched)
    return name_of(opportunity) if found.is_new or is_other or unsure else None


def _file_again(
    work: Work, me: Member, found: Fixable, number: int, name: str | None, draft: UpdateDraft, said: Said
) -> Filed:
    if found.is_new or (found.is_filled and number == found.opportunity.id):
        return _correct_in_place(work, me, found, name, draft, said)
    rival = (found.opportunity.competitor,) if found.opportunity.competitor else draft.competitors
    draft = replace(draft, outcome=_ENDED.get(found.opportunity.status), competitors=rival)
    if number != found.opportunity.id:
        draft = _for_another(found, draft)
    take_back(work, me, found.event, said)
    target = visible(work, me, work.opportunities.get(number))
    return file_update(work, me, target, draft, said, EventCode.CORRECTED, found.event.id)


def _for_another(found: Fixable, draft: UpdateDraft) -> UpdateDraft:
    """Return what was meant for another opportunity: what the form showed of the first one stays behind.

    What the change itself had said of the first one goes along.
    """
    o, said = found.opportunity, found.event.changes
    shown = {"stage": "stage", "grade": "grade", "amount": "amount", "close_on": "close_on", "follow_up_at": "next_on"}
    left = {name for name, field in shown.items() if field not in said and getattr(draft, name) == getattr(o, field)}
    beside = {"amount": "currency", "follow_up_at": "follow_up_time"}
    emptied: dict[str, Any] = dict.fromkeys(left | {beside[name] for name in left & beside.keys()})
    return replace(draft, **emptied)


def withdraw_message(work: Work, me: Member, message: str, said: Said) -> Sequence[Undone]:
    """Take back whatever was filed from a message; nothing where nothing was or all is taken back already."""
    filed = work.events.said_in(me.id, message)
    if any(work.now - event.at > FIX_WITHIN for event in filed):
        raise _too_late()
    return [take_back(work, me, event, said) for event in filed]


def _too_late() -> SalesError:
    return SalesError("fix-too-late", hours=round(FIX_WITHIN.total_seconds() / 3600))


def _correct_in_place(
    work: Work, me: Member, found: Fixable, name: str | None, draft: UpdateDraft, said: Said
) -> Filed:
    """Put a new opportunity right where it stands, so that its number stays; or a move whose gate was filled in."""
    opportunity = found.opportunity
    owner = work.members.get(opportunity.owner_id)
    ensure_change(me, opportunity, owner)
    asked = amended(work, me, _renamed(work, opportunity, name), draft, None)
    after, held = through_gate(work, me, opportunity, asked, Grounds(reason=EventCode.CORRECTED.value))
    data = {"words": draft.text, "corrects": found.event.id, "opened" if found.is_new else "filled": True}
    saved, event = write_down(work, opportunity, after, Change(code=EventCode.CORRECTED, me=me, said=said, data=data))
    if held:
        keep_waiting(work, me, saved, held, said, event)
    rules = work.playbook_of(saved.team_id)
    return Filed(opportunity=saved, owner=owner, event=event, draft=draft, held=held, playbook=rules)


def _renamed(work: Work, opportunity: Opportunity, name: str | None) -> Opportunity:
    if not name or name == opportunity.name:
        return opportunity
    account = work.accounts.ensure(name[:200])
    return replace(opportunity, name=account.name, account_id=account.id, account_name=account.name)


def _in_same_message(event: Event, said: Said) -> Said:
    """Keep the message that the words stand in, so that editing it later finds the correction."""
    message = event.data.get("message")
    if not isinstance(message, str):
        return said
    channel, _, ts = message.rpartition(":")
    return replace(said, channel=channel, ts=ts)

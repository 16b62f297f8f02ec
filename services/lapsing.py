"""What a change of an opportunity does to the request that waits for it: what has moved on is not asked any more."""

from sales.opportunity import Event, EventCode, Opportunity
from storage.work import Work

TOLD = "approval_told"
"""The kind of letter that tells whoever asked what became of it."""


def keep_approvals(work: Work, before: Opportunity, saved: Opportunity, event: Event) -> None:
    """Withdraw what was asked where the opportunity is elsewhere now, or where the asking is taken back.

    Taking back what settled a request lets it wait again, where the opportunity stands as it did.
    """
    undone = int(str(event.data["event"])) if event.code is EventCode.UNDONE else None
    if undone:
        work.approvals.lapse({"event_id": undone}, event.member_id)
    if saved.stage != before.stage or saved.has_ended:
        _lapse(work, saved, event)
    if undone and work.approvals.open_of(saved.id) is None:
        work.approvals.reopen(undone, saved.id, saved.stage)


def owe_told(work: Work, approval_id: int, member_id: int, event: Event) -> None:
    """Owe whoever asked the letter that says what became of it."""
    key = f"{TOLD}:{approval_id}:{event.id}"
    number, data = event.opportunity_id, {"approval": approval_id}
    work.outbox.owe(key, TOLD, to_member=member_id, opportunity_id=number, event_id=event.id, data=data)


def _lapse(work: Work, saved: Opportunity, event: Event) -> None:
    waiting = work.approvals.open_of(saved.id)
    if waiting is None:
        return
    work.approvals.lapse({"id": waiting.id}, event.member_id)
    if waiting.member_id != event.member_id:
        owe_told(work, waiting.id, waiting.member_id, event)

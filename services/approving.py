"""Settling a request to move an opportunity: once, by who may; and what is asked and answered before."""

from dataclasses import replace

from sales.approvals import LONGEST, Approval, ApprovalQuestion, ApprovalState, may_settle
from sales.authority import ensure_change
from sales.errors import SalesError
from sales.opportunity import Event, EventCode, Opportunity
from sales.people import Member
from services.approvals import approvers_of, owe
from services.changes import Change, write_down
from services.daybreak import is_reachable
from services.lapsing import owe_told
from services.moving import Grounds, at_gate
from services.said import Said
from storage.work import Work

QUESTION = "approval_question"
"""The kind of letter that asks the owner something before a request is settled."""


def approve(work: Work, me: Member, approval_id: int, said: Said) -> Approval:
    """Agree to a move and make it; a request that is settled already is returned as it stands.

    Refuses where its gates do not let it pass any more.
    """
    approval, opportunity = ask_approval(work, me, approval_id)
    if not approval.is_open:
        return approval
    asked = replace(opportunity, stage=approval.stage, stage_since=work.now)
    if at_gate(work, opportunity, asked, Grounds()):
        raise SalesError("approval-short", id=opportunity.id, name=opportunity.name)
    if not work.approvals.settle(approval.id, ApprovalState.APPROVED, me.id):
        return _again(work, approval)
    data = {"approval": approval.id, "asked_by": approval.member_id}
    _, event = write_down(work, opportunity, asked, Change(code=EventCode.STAGE_MOVED, me=me, said=said, data=data))
    return _settled(work, approval, event)


def reject(work: Work, me: Member, approval_id: int, words: str, said: Said) -> Approval:
    """Refuse a move, with the reason; a request that is settled already is returned as it stands."""
    approval, opportunity = ask_approval(work, me, approval_id)
    reason = _one_line(words)
    if not approval.is_open:
        return approval
    if not reason:
        raise SalesError("approval-needs-reason")
    if not work.approvals.settle(approval.id, ApprovalState.REJECTED, me.id, reason):
        return _again(work, approval)
    return _settled(work, approval, _noted(work, me, opportunity, EventCode.APPROVAL_REJECTED, said, reason))


def withdraw(work: Work, me: Member, approval_id: int, said: Said) -> Approval:
    """Take a request back; for whoever asked, and for who may change the opportunity."""
    approval = approval_named(work, approval_id)
    opportunity = work.opportunities.get(approval.opportunity_id)
    if approval.member_id != me.id:
        ensure_change(me, opportunity, work.members.get(opportunity.owner_id))
    if not approval.is_open or not work.approvals.settle(approval.id, ApprovalState.WITHDRAWN, me.id):
        return _again(work, approval)
    return _settled(work, approval, _noted(work, me, opportunity, EventCode.APPROVAL_WITHDRAWN, said))


def put_question(work: Work, me: Member, approval_id: int, words: str) -> Approval:
    """Ask the owner something before deciding; a request that is settled already is returned as it stands."""
    approval, opportunity = ask_approval(work, me, approval_id)
    if not approval.is_open:
        return approval
    asked = _one_line(words)
    if not asked:
        raise SalesError("approval-needs-question")
    to = _answers(work, approval, opportunity)
    question = work.approvals.put_question(approval.id, me.id, asked)
    key, data = f"{QUESTION}:{question.id}", {"question": question.id}
    work.outbox.owe(key, QUESTION, to_member=to.id, opportunity_id=opportunity.id, data=data)
    return approval


def ask_question(work: Work, me: Member, question_id: int) -> tuple[Approval, ApprovalQuestion]:
    """Return a question with the request that it is about; refuses all but who asked and who may change it."""
    question = work.approvals.question(question_id)
    if question is None:
        raise SalesError("approval-gone")
    approval = approval_named(work, question.approval_id)
    opportunity = work.opportunities.get(approval.opportunity_id)
    if approval.member_id != me.id:
        ensure_change(me, opportunity, work.members.get(opportunity.owner_id))
    return approval, question


def answer_question(work: Work, me: Member, question_id: int, words: str) -> ApprovalQuestion:
    """Keep the answer, once, and bring the request again to whoever asked; returns the question as it stands."""
    approval, question = ask_question(work, me, question_id)
    answer = _one_line(words)
    if not answer:
        raise SalesError("approval-needs-answer")
    if question.answer is None and work.approvals.answer(question.id, me.id, answer):
        owe(work, approval, question.member_id, f":{question.id}")
    return work.approvals.question(question.id) or question


def ask_approval(work: Work, me: Member, approval_id: int) -> tuple[Approval, Opportunity]:
    """Return a request with its opportunity; refuses who may not settle it, and says who may."""
    approval = approval_named(work, approval_id)
    opportunity = work.opportunities.get(approval.opportunity_id)
    asked = approvers_of(work, approval, opportunity)
    if not may_settle(me, approval.member_id, opportunity.team_id, asked):
        who = ", ".join(each.name for each in asked)
        raise SalesError("approval-not-yours", id=opportunity.id, name=opportunity.name, who=who)
    return approval, opportunity


def approval_named(work: Work, approval_id: int) -> Approval:
    """Return the request that a button names; refuses where there is none."""
    approval = work.approvals.get(approval_id)
    if approval is None:
        raise SalesError("approval-gone")
    return approval


def _answers(work: Work, approval: Approval, opportunity: Opportunity) -> Member:
    """Return the owner, else whoever asked for the move; refuses where neither can be reached."""
    owner = work.members.get(opportunity.owner_id)
    to = next(filter(is_reachable, (owner, work.members.get(approval.member_id))), None)
    if to is None:
        raise SalesError("ask-nobody", id=opportunity.id, name=opportunity.name, owner=owner.name)
    return to


def _noted(
    work: Work, me: Member, opportunity: Opportunity, code: EventCode, said: Said, reason: str | None = None
) -> Event:
    """Write down what became of a request, so that every card that shows it is rewritten."""
    data = {"words": reason} if reason else None
    _, event = write_down(work, opportunity, opportunity, Change(code=code, me=me, said=said, data=data))
    return event


def _settled(work: Work, approval: Approval, event: Event) -> Approval:
    work.approvals.settled_in(approval.id, event.id)
    if approval.member_id != event.member_id:
        owe_told(work, approval.id, approval.member_id, event)
    return _again(work, approval)


def _again(work: Work, approval: Approval) -> Approval:
    return work.approvals.get(approval.id) or approval


def _one_line(words: str) -> str:
    return " ".join(words.split())[:LONGEST]

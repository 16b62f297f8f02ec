"""The letters of an approval: the request, a question to the owner, and what became of it."""

from dataclasses import replace

from handlers.blocks.approvals import CARD, again_message, approval_message, question_message, told_message
from handlers.letters.cards import posted
from handlers.outgoing import Outgoing
from handlers.reading import read_by
from sales.letters import Letter
from services.approvals import asked_of
from services.approving import approval_named
from services.daybreak import is_reachable
from storage.work import Work


def approval(work: Work, letter: Letter) -> Outgoing | None:
    """Ask somebody who may approve; nothing where it is settled, or they are not asked any more."""
    member, asked = work.members.get(letter.to_member or 0), asked_of(work, approval_named(work, _number(letter)))
    is_asked = any(each.id == member.id for each in asked.approvers)
    if not asked.approval.is_open or not is_asked or not member.slack_id:
        return None
    o, r = asked.opportunity, read_by(work, member)
    said = again_message(asked, r) if letter.data.get("again") else approval_message(asked, r)
    return posted(member.slack_id, replace(said, card=(CARD, o.id)), o.version, letter)


def approval_told(work: Work, letter: Letter) -> Outgoing | None:
    """Tell whoever asked what became of it; nothing where it waits again."""
    member, asked = work.members.get(letter.to_member or 0), asked_of(work, approval_named(work, _number(letter)))
    if asked.approval.is_open or not is_reachable(member):
        return None
    return posted(str(member.slack_id), told_message(asked, read_by(work, member)), asked.opportunity.version, letter)


def approval_question(work: Work, letter: Letter) -> Outgoing | None:
    """Ask the owner; nothing where somebody has answered, or the request is settled."""
    member, question = (
        work.members.get(letter.to_member or 0),
        work.approvals.question(int(str(letter.data["question"]))),
    )
    if question is None or question.answer is not None or not is_reachable(member):
        return None
    asked = asked_of(work, approval_named(work, question.approval_id))
    if not asked.approval.is_open:
        return None
    said = question_message(asked, question, read_by(work, member))
    return posted(str(member.slack_id), said, asked.opportunity.version, letter)


def _number(letter: Letter) -> int:
    return int(str(letter.data["approval"]))

"""A move that waits for somebody's word: to whoever may give it, to whoever asked, and in a line on the deal's card."""

from collections.abc import Iterator, Sequence

from handlers.blocks import ids
from handlers.blocks.kit import Block, actions, button, context, cut, esc, field, modal, section, text_input
from handlers.blocks.lines import QUOTED, headline, next_line, proof_links
from handlers.reading import Reading
from handlers.turn import Message
from handlers.voice import Voice
from sales.approvals import LONGEST, Approval, ApprovalQuestion, ApprovalState
from sales.opportunity import Opportunity
from services.approvals import Asked

CARD = "approval"
"""The kind of card that asks for a move."""
MOST_LISTED = 20
"""Requests in one list."""
MOST_TALK = 10
"""Questions that one request shows, the latest."""


def approval_message(asked: Asked, r: Reading) -> Message:
    """Return the request as it stands: the facts, what changes, the questions, and the buttons or what became of it."""
    lines, talk = list(_facts(asked, r)), list(_talk(asked, r))
    blocks = [section("\n".join(lines)), *map(section, talk)]
    state = state_line(asked, r)
    blocks += [_decide(asked.approval, r.t)] if asked.approval.is_open else []
    blocks.append(context(state))
    return Message(text="\n".join([*lines, *talk, state]), blocks=blocks)


def again_message(asked: Asked, r: Reading) -> Message:
    """Return the request to somebody who has said nothing yet, with until when it waits for them."""
    said = r.t("approval-again", until=r.moment(asked.approval.fallback_at))
    return Message(text=said, blocks=[section(said)]).above(approval_message(asked, r))


def requests_message(waiting: Sequence[Asked], count: int, r: Reading) -> Message:
    """Return the requests that wait for their reader, each with the way to it; `count` is of all."""
    title = r.t("approvals-waiting", count=count)
    blocks, lines = [section(f"*{title}*")], [title]
    for nth, asked in enumerate(waiting):
        line = f"{headline(asked.opportunity, r.t)}\n{_way(asked, r.t)} · {esc(asked.asker.name)}"
        blocks.append(section(line, button(r.t("button-look"), ids.APPROVAL, asked.approval.id, nth=nth)))
        lines.append(line)
    return Message(text="\n".join(lines), blocks=blocks)


def told_message(asked: Asked, r: Reading) -> Message:
    """Return to whoever asked what became of it."""
    lines = [f"{headline(asked.opportunity, r.t)}", _way(asked, r.t), state_line(asked, r)]
    return Message(text="\n".join(lines), blocks=[section("\n".join(lines))])


def waiting_blocks(asked: Asked, t: Voice) -> list[Block]:
    """Return what stands on the deal's card while a request waits, with the way to take it back."""
    withdraw = button(t("button-approval-withdraw"), ids.APPROVAL_WITHDRAW, asked.approval.id)
    return [section(waiting_line(asked, t), withdraw)]


def waiting_line(asked: Asked, t: Voice) -> str:
    """Return for whom a move waits, and since when."""
    zone = asked.asker.zone
    return t("approval-waits", way=_way(asked, t), who=_who(asked), since=t.moment(asked.approval.at, zone))


def state_line(asked: Asked, r: Reading) -> str:
    """Return where a request stands: who is asked since when, or who settled it and when."""
    approval = asked.approval
    if approval.is_open:
        return r.t("approval-open", who=_who(asked), since=r.moment(approval.at))
    who = esc(asked.names.get(approval.settled_by or 0, "Oppbot"))
    at = r.moment(approval.settled_at) if approval.settled_at else ""
    if approval.state is ApprovalState.WITHDRAWN:
        moved = approval.settled_event is None
        return r.t("approval-lapsed" if moved else "approval-withdrawn", who=who, at=at)
    said = r.t(f"approval-{approval.state.value}", who=who, at=at)
    return f"{said} “{esc(approval.reason)}”" if approval.reason else said


def reject_form(asked: Asked, r: Reading, private: str) -> Block:
    """Return the form that asks why a move is refused."""
    return _form(asked, r, private, ids.APPROVAL_REJECT, "reject")


def ask_form(asked: Asked, r: Reading, private: str) -> Block:
    """Return the form that asks what the owner is to be asked."""
    return _form(asked, r, private, ids.APPROVAL_ASK, "ask")


def answer_form(asked: Asked, question: ApprovalQuestion, r: Reading, private: str) -> Block:
    """Return the form in which the owner answers."""
    form = _form(asked, r, private, ids.APPROVAL_ANSWER, "answer")
    return {**form, "blocks": [context(_asked_line(asked, question, r)), *form["blocks"]]}


def question_message(asked: Asked, question: ApprovalQuestion, r: Reading) -> Message:
    """Return to the owner what is to be known before a move is settled, with the way to answer; or the answer."""
    lines = [headline(asked.opportunity, r.t), _way(asked, r.t), *_exchange(asked, question, r)]
    answer = button(r.t("button-approval-answer"), ids.APPROVAL_ANSWER, question.id, style="primary")
    buttons = [actions(answer)] if question.answer is None else []
    return Message(text="\n".join(lines), blocks=[section("\n".join(lines)), *buttons])


def _form(asked: Asked, r: Reading, private: str, name: str, what: str) -> Block:
    line = {**text_input(multiline=True), "max_length": LONGEST}
    blocks = [
        context(headline(asked.opportunity, r.t), _way(asked, r.t)),
        field("words", r.t(f"approval-{what}-label"), line, optional=False),
    ]
    return modal(name, r.t(f"approval-{what}-title"), r.t("modal-save"), r.t("modal-cancel"), blocks, private)


def _facts(asked: Asked, r: Reading) -> Iterator[str]:
    o, t = asked.opportunity, r.t
    yield t("approval-asks", who=esc(asked.asker.name))
    yield headline(o, t, asked.stage_names.get(o.stage), asked.health)
    yield _way(asked, t)
    yield " · ".join(_dates(asked, r))
    if asked.approval.words:
        yield f"> {esc(cut(asked.approval.words, QUOTED)).replace(chr(10), ' ')}"
    if asked.evidence:
        yield t("card-evidence", what=proof_links(asked.evidence, t, asked.proof_names))


def _dates(asked: Asked, r: Reading) -> Iterator[str]:
    o: Opportunity = asked.opportunity
    yield r.t("owner", who=esc(asked.owner.name))
    yield next_line(o, r.t, r.today)
    if o.close_on:
        yield r.t("closes", day=r.t.day(o.close_on, r.today))


def _way(asked: Asked, t: Voice) -> str:
    codes = (asked.approval.from_stage, asked.approval.stage)
    old, new = (esc(t.term("stage", code, asked.stage_names.get(code))) for code in codes)
    return t("filed-stage", old=old, new=new)


def _who(asked: Asked) -> str:
    return esc(", ".join(each.name for each in asked.approvers)) or "–"


def _talk(asked: Asked, r: Reading) -> Iterator[str]:
    """Yield the latest questions with their answers, each short enough for a paragraph of its own."""
    for question in asked.questions[-MOST_TALK:]:
        yield "\n".join(_exchange(asked, question, r))


def _exchange(asked: Asked, question: ApprovalQuestion, r: Reading) -> Iterator[str]:
    yield _asked_line(asked, question, r)
    if question.answer:
        who = esc(asked.names.get(question.answered_by or 0, ""))
        yield r.t("approval-answered", who=who, words=esc(question.answer))


def _asked_line(asked: Asked, question: ApprovalQuestion, r: Reading) -> str:
    return r.t("approval-asked", who=esc(asked.names.get(question.member_id, "")), words=esc(question.words))


def _decide(approval: Approval, t: Voice) -> Block:
    return actions(
        button(t("button-approve"), ids.APPROVE, approval.id, style="primary"),
        button(t("button-approval-reject"), ids.APPROVAL_REJECT, approval.id, style="danger"),
        button(t("button-approval-ask"), ids.APPROVAL_ASK, approval.id),
    )

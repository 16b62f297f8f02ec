"""[Approve] [Reject] [Ask] on a request, [Answer] on a question, and [Withdraw] for whoever asked."""

from handlers.blocks import ids
from handlers.blocks.approvals import (
    answer_form,
    approval_message,
    ask_form,
    question_message,
    reject_form,
    told_message,
)
from handlers.commands.approvals import request_card
from handlers.pressed import reading, takes_place
from handlers.turn import Turn
from sales.approvals import Approval
from services.approvals import Asked, asked_of
from services.approving import approve, ask_approval, ask_question, withdraw


def approval_pressed(turn: Turn) -> None:
    """Show one of the requests that wait; one that is settled already says by whom and when."""
    approval, _ = ask_approval(turn.work, turn.me, int(turn.value))
    turn.answer(request_card(turn, approval))


def approve_pressed(turn: Turn) -> None:
    """Make the move; where somebody was faster, the card says who and when."""
    show_request(turn, approve(turn.work, turn.me, int(turn.value), turn.said))


def reject_pressed(turn: Turn) -> None:
    """Open the form that asks why."""
    if asked := _waiting(turn):
        turn.open(reject_form(asked, reading(turn), _private(turn)))


def ask_pressed(turn: Turn) -> None:
    """Open the form for a question to the owner."""
    if asked := _waiting(turn):
        turn.open(ask_form(asked, reading(turn), _private(turn)))


def answer_pressed(turn: Turn) -> None:
    """Open the form for the answer; a question that is answered says so in its place."""
    approval, question = ask_question(turn.work, turn.me, int(turn.value))
    asked = asked_of(turn.work, approval)
    if question.answer is None:
        turn.open(answer_form(asked, question, reading(turn), _private(turn)))
    else:
        turn.answer(question_message(asked, question, reading(turn)), replace=True)


def withdraw_pressed(turn: Turn) -> None:
    """Take the request back; one that is settled already says by whom and when."""
    approval = withdraw(turn.work, turn.me, int(turn.value), turn.said)
    turn.answer(told_message(asked_of(turn.work, approval), reading(turn)), replace=takes_place(turn))


def show_request(turn: Turn, approval: Approval) -> None:
    """Let the card that was acted on show the request as it stands now."""
    turn.answer(approval_message(asked_of(turn.work, approval), reading(turn)), replace=True)


def _waiting(turn: Turn) -> Asked | None:
    """Return the request of the button; None, with the card brought up to date, where it is settled."""
    approval, _ = ask_approval(turn.work, turn.me, int(turn.value))
    if approval.is_open:
        return asked_of(turn.work, approval)
    show_request(turn, approval)
    return None


def _private(turn: Turn) -> str:
    return ids.carry(number=int(turn.value), to=turn.origin.in_place)

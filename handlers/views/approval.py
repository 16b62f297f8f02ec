"""Why a move is refused, what the owner is asked before, and what the owner answers."""

from handlers.actions.approval import show_request
from handlers.blocks import ids
from handlers.blocks.approvals import question_message
from handlers.pressed import reading
from handlers.turn import Turn
from handlers.views.entered import entered
from services.approvals import asked_of
from services.approving import answer_question, approval_named, put_question, reject


def reject_submitted(turn: Turn) -> None:
    """Refuse the move; where somebody was faster, the card says who and when."""
    show_request(turn, reject(turn.work, turn.me, _number(turn), _words(turn), turn.said))


def ask_submitted(turn: Turn) -> None:
    """Put the question to the owner, and show it on the card."""
    show_request(turn, put_question(turn.work, turn.me, _number(turn), _words(turn)))


def answer_submitted(turn: Turn) -> None:
    """Keep the answer, and show it in place of the question; the first answer stands."""
    question = answer_question(turn.work, turn.me, _number(turn), _words(turn))
    asked = asked_of(turn.work, approval_named(turn.work, question.approval_id))
    turn.answer(question_message(asked, question, reading(turn)), replace=True)


def _number(turn: Turn) -> int:
    return int(ids.carried(turn.payload["view"])["number"])


def _words(turn: Turn) -> str:
    return entered(turn.payload["view"])["words"] or ""

"""`/opp approvals`: the requests that wait for whoever asks."""

from dataclasses import replace

from handlers.blocks.approvals import CARD, MOST_LISTED, approval_message, requests_message
from handlers.pressed import reading
from handlers.turn import Message, Turn
from sales.approvals import Approval
from services.approvals import asked_of, waiting_on


def approvals(turn: Turn) -> None:
    """Show what waits for whoever asks: the request itself where it is one, else a line of each."""
    waiting = waiting_on(turn.work, turn.me)
    if len(waiting) == 1:
        turn.answer(request_card(turn, waiting[0]))
    else:
        shown = [asked_of(turn.work, each) for each in waiting[:MOST_LISTED]]
        turn.answer(requests_message(shown, len(waiting), reading(turn)))


def request_card(turn: Turn, approval: Approval) -> Message:
    """Return a request as a card of its own."""
    said = approval_message(asked_of(turn.work, approval), reading(turn))
    return replace(said, card=(CARD, approval.opportunity_id)) if approval.is_open else said

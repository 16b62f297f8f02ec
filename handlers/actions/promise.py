"""What became of a promise: the choice under the promises of a card."""

from handlers.blocks.promises import ended_before_message, ended_message
from handlers.pressed import reading
from handlers.turn import Turn
from sales.promises import PromiseEnd
from services.keeping_promises import end_promise


def promise_ended(turn: Turn) -> None:
    """Keep what became of a promise; where somebody has said so before, tell who and what."""
    number, _, how = turn.value.partition(":")
    opportunity, ended, event = end_promise(turn.work, turn.me, int(number), PromiseEnd(how), turn.said)
    if event is None:
        turn.answer(ended_before_message(ended, reading(turn)))
    else:
        turn.answer(ended_message(ended, opportunity, event.id, turn.t))

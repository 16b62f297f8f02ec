"""[Open the list] and, under what was decided, one [Undo] for all."""

from handlers.blocks.closing_day import taken_back_message
from handlers.commands.closing import closing
from handlers.settling import own_question
from handlers.turn import Turn
from sales.errors import SalesError
from services.closing_day import take_all_back

EVENT = "event:"
KEPT = "kept:"


def closing_pressed(turn: Turn) -> None:
    """Open the form of the closing day."""
    closing(turn)


def undo_all_pressed(turn: Turn) -> None:
    """Take back all that one form decided, once, and say so in its place."""
    question = own_question(turn, int(turn.value))
    if not turn.work.questions.settle(question.id, "undone"):
        raise SalesError("undo-already")
    events = [int(each.removeprefix(EVENT)) for each in question.options if each.startswith(EVENT)]
    kept = [int(each.removeprefix(KEPT)) for each in question.options if each.startswith(KEPT)]
    taken, stay = take_all_back(turn.work, turn.me, events, kept, turn.said)
    turn.answer(taken_back_message(taken, stay, turn.t), replace=True)

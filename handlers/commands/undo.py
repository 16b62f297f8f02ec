"""`/opp undo`, and `undo Acme`."""

from handlers.asking import meant
from handlers.blocks.kit import section
from handlers.blocks.undone import undone_message
from handlers.turn import Message, Turn
from parsing import read_update
from sales.errors import SalesError
from services.recent import waiting
from services.undoing import undo


def undo_verb(turn: Turn) -> None:
    """Take my latest change back; with a name my latest one of that opportunity."""
    if not turn.text.strip() and turn.about is None and _drop_question(turn):
        return
    number = None
    if turn.text.strip() or turn.about is not None:
        opportunity = meant(turn, "undo", read_update(turn.text, turn.now, turn.known))
        if opportunity is None:
            return
        event = turn.work.events.last_of(turn.me.id, opportunity.id)
        if event is None:
            raise SalesError("undo-nothing-of", id=opportunity.id, name=opportunity.name)
        number = event.id
    undone = undo(turn.work, turn.me, number, turn.said)
    turn.answer(undone_message(undone, turn.t, turn.now.date()))


def _drop_question(turn: Turn) -> bool:
    """Let go of what the bot has asked last; nothing was saved of it, and no change before it is meant."""
    question = waiting(turn.work, turn.me)
    if question is None or not turn.work.questions.settle(question.id, "dropped"):
        return False
    said = turn.t("undo-question")
    turn.answer(Message(text=said, blocks=[section(said)]))
    return True

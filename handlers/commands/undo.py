"""`/opp undo`, and `undo Acme`."""

from handlers.asking import meant
from handlers.blocks.undone import undone_message
from handlers.turn import Turn
from parsing import read_update
from sales.errors import SalesError
from services.undoing import undo


def undo_verb(turn: Turn) -> None:
    """Take my latest change back; with a name my latest one of that opportunity."""
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

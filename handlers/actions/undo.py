"""[Undo] under a read-back."""

from handlers.blocks.undone import undone_message
from handlers.turn import Turn
from services.undoing import undo


def undo_pressed(turn: Turn) -> None:
    """Take the change back and say so in place of the read-back."""
    undone = undo(turn.work, turn.me, int(turn.value), turn.said)
    turn.answer(undone_message(undone, turn.t, turn.now.date()), replace=True)

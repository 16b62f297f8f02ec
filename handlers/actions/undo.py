"""[Undo] under a read-back."""

from handlers.blocks.undone import undone_message
from handlers.pressed import pressed_card, tells_itself
from handlers.turn import Turn
from services.undoing import undo


def undo_pressed(turn: Turn) -> None:
    """Take the change back and say so in place of the read-back; what fell due is shown to be due again."""
    undone = undo(turn.work, turn.me, int(turn.value), turn.said)
    if not tells_itself(turn, pressed_card(turn), undone.event):
        turn.answer(undone_message(undone, turn.t, turn.now.date()), replace=True)

"""[Undo] under a read-back."""

from handlers.blocks.undone import undone_message
from handlers.pressed import pressed_card
from handlers.turn import Turn
from services.reminders import REMINDING
from services.undoing import undo


def undo_pressed(turn: Turn) -> None:
    """Take the change back and say so in place of the read-back; a reminder is rewritten to be due again."""
    undone = undo(turn.work, turn.me, int(turn.value), turn.said)
    card = pressed_card(turn)
    if card is None or card.kind not in REMINDING:
        turn.answer(undone_message(undone, turn.t, turn.now.date()), replace=True)

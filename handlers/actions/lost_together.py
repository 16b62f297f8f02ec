"""Buttons of a list of deals that are lost together: which one a name means, and taking them back."""

from handlers.blocks.losses import together_message
from handlers.commands.lost import lost
from handlers.settling import settle
from handlers.turn import Turn
from services.lost_together import losses, undo_all
from services.undoing import undo


def lost_meant_pressed(turn: Turn) -> None:
    """Go on with the sentence as the pressed button makes it clear."""
    _, turn.text = settle(turn)
    lost(turn)


def lost_undo_pressed(turn: Turn) -> None:
    """Take back one of the losses or all that stand, and show the whole list as it is now."""
    which, _, listed = turn.value.partition(":")
    event_ids = [int(number) for number in listed.split(",")]
    if which == "all":
        undo_all(turn.work, turn.me, event_ids, turn.said)
    else:
        undo(turn.work, turn.me, event_ids[int(which)], turn.said)
    turn.answer(together_message(losses(turn.work, event_ids), turn.t), replace=True)

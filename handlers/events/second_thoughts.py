"""What people do to a message after the bot has read it: they edit it or delete it."""

from handlers.blocks.undone import withdrawn_message
from handlers.commands import respond
from handlers.turn import Turn
from services.corrections import FIX_WITHIN, withdraw_message
from services.learning import note_edit


def say_again(turn: Turn) -> None:
    """Take back what was filed from the message and read it anew, in one transaction; old messages stay as read."""
    age = turn.work.now.timestamp() - float(turn.origin.ts or 0)
    filed = withdraw_message(turn.work, turn.me, turn.said.message or "", turn.said)
    if filed or age <= FIX_WITHIN.total_seconds():
        respond(turn)
    for each in filed:
        note_edit(turn.work, turn.me, each.event, turn.text)


def withdraw(turn: Turn) -> None:
    """Take back what was filed from a deleted message and say so once."""
    filed = withdraw_message(turn.work, turn.me, turn.said.message or "", turn.said)
    if filed:
        turn.answer(withdrawn_message([each.opportunity for each in filed], turn.t))

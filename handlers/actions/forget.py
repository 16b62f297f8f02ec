"""[Forget] beside a nickname that was learned."""

from handlers.blocks.learnt import forgotten_message
from handlers.turn import Turn
from services.nicknames import forget


def forget_pressed(turn: Turn) -> None:
    """Let the nickname mean nobody again, and say so."""
    lesson = forget(turn.work, turn.me, int(turn.value))
    turn.answer(forgotten_message(lesson, turn.t))

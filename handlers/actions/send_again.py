"""[Send them again] under the word that a kind of message has moved to the morning card."""

from handlers.blocks.attention import sent_again_message
from handlers.turn import Turn
from services.attention import send_again


def send_again_pressed(turn: Turn) -> None:
    """Let the kind come by itself again, and say so in place of the offer."""
    send_again(turn.work, turn.me, turn.value)
    turn.answer(sent_again_message(turn.value, turn.t), replace=True)
